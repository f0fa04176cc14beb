//! The drawing that goes with a written process: the pool, its lanes, each shape and each line where our own drawing has them.

use super::write::Writing;
use crate::graph::NodeKind;
use crate::layout::{LANE_HEAD, RING, Route, text_width};
use crate::xml::Element;

/// Width of the upright name of a pool or a lane.
const NAME: i32 = 30;
/// Height of the note on what may be done at any time, and its distance from the pool.
const NOTE: i32 = 40;
/// Height of a line of text.
pub const LINE: i32 = 18;

pub fn of(writing: &Writing<'_>) -> Element {
    let names = &writing.names;
    let mut plane = Element::new("bpmndi:BPMNPlane", &[("id", &names.plane), ("bpmnElement", &names.pools)]);
    let (left, top, right, bottom) = (LANE_HEAD - 2 * NAME, 1, writing.layout.width, writing.layout.height);
    let mut pool = shape(&names.pool, (left, top, right - left, bottom - top));
    pool.set("isHorizontal", "true");
    plane.push(pool);
    let bands = &writing.layout.bands;
    for (at, (id, band)) in names.lanes.iter().zip(bands).enumerate() {
        // Lines that lead back run below the last lane; for others that is part of it.
        let end = if at + 1 == names.lanes.len() { bottom } else { band.1 };
        let mut lane = shape(id, (left + NAME, band.0, right - left - NAME, end - band.0));
        lane.set("isHorizontal", "true");
        plane.push(lane);
    }
    for (node, spot) in writing.layout.spots.iter().enumerate() {
        let Some(spot) = spot else { continue };
        let mut it =
            shape(&names.nodes[node], (spot.x - spot.width / 2, spot.y - spot.height / 2, spot.width, spot.height));
        let kind = &writing.spelled.graph.nodes[node].kind;
        if *kind == NodeKind::Xor {
            it.set("isMarkerVisible", "true");
        }
        let name = writing.labels.nodes.get(writing.spelled.graph.id(node)).map_or("", String::as_str);
        if spot.width == RING && !name.is_empty() {
            let wide = text_width(name);
            it.push(label((spot.x - wide / 2, spot.y + spot.height / 2 + 3, wide, LINE)));
        }
        plane.push(it);
    }
    if !writing.any_time.is_empty() {
        let width = text_width(&writing.any_time) + 20;
        plane.push(shape(&names.note, (left, bottom + NOTE / 2, width, NOTE)));
    }
    let edges = &writing.spelled.graph.edges;
    for (index, edge) in edges.iter().enumerate() {
        let same = |route: &&Route| (edges[route.edge].from, edges[route.edge].to) == (edge.from, edge.to);
        let Some(route) = writing.layout.routes.iter().find(same) else { continue };
        let mut line = Element::new(
            "bpmndi:BPMNEdge",
            &[("id", &format!("{}_di", names.edges[index])), ("bpmnElement", &names.edges[index])],
        );
        for (x, y) in &route.points {
            line.push(Element::new("di:waypoint", &[("x", &x.to_string()), ("y", &y.to_string())]));
        }
        let named = writing.graph.edges.get(index).map(|edge| writing.labels.line(writing.graph, edge));
        if let Some(name) = named.filter(|name| !name.is_empty()) {
            line.push(label((route.label.0, route.label.1 - LINE + 4, text_width(&name), LINE)));
        }
        plane.push(line);
    }
    let mut diagram = Element::new("bpmndi:BPMNDiagram", &[("id", &names.diagram)]);
    diagram.push(plane);
    diagram
}

pub fn shape(id: &str, (x, y, width, height): (i32, i32, i32, i32)) -> Element {
    let mut shape = Element::new("bpmndi:BPMNShape", &[("id", &format!("{id}_di")), ("bpmnElement", id)]);
    let [x, y, width, height] = [x, y, width, height].map(|number| number.to_string());
    shape.push(Element::new("dc:Bounds", &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]));
    shape
}

/// Where the name of an event or a line stands.
pub fn label(place: (i32, i32, i32, i32)) -> Element {
    let mut label = Element::new("bpmndi:BPMNLabel", &[]);
    label.children = shape("", place).children;
    label
}
