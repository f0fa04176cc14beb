//! A drawing for a file that came without one: pools one below the other, lanes, steps left to right by our own layout. A file that has a drawing keeps
//! it. Sub-processes are drawn closed; what is no step stands in a row under its pool.

use std::collections::HashMap;

use super::kinds::{Part, part};
use super::lanes::{Lanes, local};
use super::picture::{LINE, label, shape};
use crate::graph::{Graph, NodeKind};
use crate::labels::Labels;
use crate::layout::{LANE_HEAD, lay_out, text_width};
use crate::xml::{Document, Element};

type Box4 = (i32, i32, i32, i32);

const NAME: i32 = 30;
const EVENT: i32 = 28;
/// Between one pool and the next.
const GAP: i32 = 40;
/// What is no step: width and height.
const ASIDE: (i32, i32) = (110, 50);

struct Drawing<'e> {
    places: HashMap<&'e str, Box4>,
    shapes: Vec<Element>,
    lines: Vec<Element>,
    y: i32,
}

/// The same file with a drawing, if it has none and anything can be drawn.
pub fn pictured(document: &Document) -> Document {
    let root = &document.root;
    let mut out = document.clone();
    if root.all().iter().any(|it| it.local() == "BPMNShape") {
        return out;
    }
    let mut drawing = Drawing { places: HashMap::new(), shapes: Vec::new(), lines: Vec::new(), y: 0 };
    let pools = root.named("collaboration").next();
    let of = match pools {
        Some(pools) => {
            pools.named("participant").for_each(|pool| drawing.pool(root, pool));
            pools.named("messageFlow").for_each(|flow| drawing.straight(flow));
            pools
        }
        None => match root.named("process").next() {
            Some(process) => {
                drawing.process(process, None);
                process
            }
            None => return out,
        },
    };
    if drawing.shapes.is_empty() {
        return out;
    }
    let mut plane =
        Element::new("bpmndi:BPMNPlane", &[("id", "plane_di"), ("bpmnElement", of.get("id").unwrap_or_default())]);
    drawing.shapes.into_iter().chain(drawing.lines).for_each(|it| plane.push(it));
    let mut diagram = Element::new(
        "bpmndi:BPMNDiagram",
        &[
            ("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
            ("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
            ("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
            ("id", "diagram_di"),
        ],
    );
    diagram.push(plane);
    diagram.indent(0);
    // A file of a tool that set no drawing may have taken its names for another; those lie on the root and stay.
    out.root.push(diagram);
    out
}

impl<'e> Drawing<'e> {
    fn pool(&mut self, root: &'e Element, pool: &'e Element) {
        let process = pool.get("processRef").map(local);
        let process = process.and_then(|id| root.named("process").find(|it| it.get("id") == Some(id)));
        if let Some(process) = process.filter(|it| it.elements().any(is_step)) {
            self.process(process, Some(pool));
        } else {
            // Nobody says what happens inside.
            let width = text_width(pool.get("name").unwrap_or_default()).max(600);
            self.shape(pool, (LANE_HEAD - 2 * NAME, self.y, width, 60));
            self.y += 60 + GAP;
        }
    }

    fn process(&mut self, process: &'e Element, pool: Option<&'e Element>) {
        let steps: Vec<&'e Element> = process.elements().filter(|it| is_step(it) && it.get("id").is_some()).collect();
        let lanes = Lanes::read(process);
        let (graph, labels) = level(process, &steps, &lanes);
        let layout = lay_out(&graph, &labels);
        let (left, top) = (LANE_HEAD - 2 * NAME, self.y);
        if let Some(pool) = pool {
            self.shape(pool, (left, top, layout.width - left, layout.height));
        }
        let of_lane: Vec<&Element> = process.all().into_iter().filter(|it| it.local() == "lane").collect();
        for (at, role) in graph.lanes.iter().enumerate() {
            let lane = of_lane.iter().find(|lane| lane.get("id") == Some(role));
            let Some((lane, band)) = lane.zip(layout.bands.get(at)) else { continue };
            let end = if at + 1 == graph.lanes.len() { layout.height } else { band.1 };
            self.shape(lane, (left + NAME, top + band.0, layout.width - left - NAME, end - band.0));
        }
        for step in &steps {
            let index = step.get("id").and_then(|id| graph.nodes.get_index_of(id));
            if let Some(spot) = index.and_then(|index| layout.spots[index]) {
                self.shape(step, (spot.x - spot.width / 2, top + spot.y - spot.height / 2, spot.width, spot.height));
            }
        }
        self.on_edges(process);
        for route in &layout.routes {
            let edge = &graph.edges[route.edge];
            let points: Vec<(i32, i32)> = route.points.iter().map(|(x, y)| (*x, top + y)).collect();
            let same = |it: &&Element| {
                (it.get("sourceRef"), it.get("targetRef")) == (Some(graph.id(edge.from)), Some(graph.id(edge.to)))
            };
            for flow in process.named("sequenceFlow").filter(same) {
                self.line(flow, &points);
                let name = flow.get("name").unwrap_or_default();
                if let Some(line) = self.lines.last_mut().filter(|_| !name.is_empty()) {
                    line.push(label((route.label.0, top + route.label.1 - LINE + 4, text_width(name), LINE)));
                }
            }
        }
        self.y = top + layout.height;
        self.asides(process);
        self.y += GAP;
    }

    /// Events on the lower edge of their activity, and the lines from them.
    fn on_edges(&mut self, process: &'e Element) {
        let mut count: HashMap<&str, i32> = HashMap::new();
        for event in process.elements().filter(|it| part(it) == Part::Boundary) {
            let Some(host) = event.get("attachedToRef").map(local) else { continue };
            let Some((x, y, width, height)) = self.places.get(host).copied() else { continue };
            let at = count.entry(host).or_default();
            let x = x + width - EVENT - 8 - *at * (EVENT + 8);
            *at += 1;
            self.shape(event, (x, y + height - EVENT / 2, EVENT, EVENT));
            for flow in process.named("sequenceFlow").filter(|it| it.get("sourceRef") == event.get("id")) {
                let Some((to_x, to_y, _, to_height)) =
                    flow.get("targetRef").and_then(|to| self.places.get(to)).copied()
                else {
                    continue;
                };
                let (below, into) = (y + height + EVENT, to_y + to_height / 2);
                let middle = x + EVENT / 2;
                self.line(
                    flow,
                    &[
                        (middle, y + height + EVENT / 2),
                        (middle, below),
                        (to_x - 20, below),
                        (to_x - 20, into),
                        (to_x, into),
                    ],
                );
            }
        }
    }

    fn asides(&mut self, process: &'e Element) {
        let kinds = ["dataObjectReference", "dataStoreReference", "textAnnotation"];
        let mut x = LANE_HEAD - 2 * NAME;
        for aside in process.elements().filter(|it| kinds.contains(&it.local())) {
            self.shape(aside, (x, self.y + 10, ASIDE.0, ASIDE.1));
            x += ASIDE.0 + 20;
        }
        if x > LANE_HEAD {
            self.y += ASIDE.1 + 20;
        }
        process.named("association").for_each(|it| self.straight(it));
    }

    fn shape(&mut self, of: &'e Element, place: Box4) {
        let Some(id) = of.get("id") else { return };
        if self.places.insert(id, place).is_some() {
            return;
        }
        let mut it = shape(id, place);
        match of.local() {
            "participant" | "lane" => it.set("isHorizontal", "true"),
            "subProcess" | "transaction" | "adHocSubProcess" => it.set("isExpanded", "false"),
            "exclusiveGateway" => it.set("isMarkerVisible", "true"),
            _ => {}
        }
        self.shapes.push(it);
    }

    /// From the middle of one shape to that of the other.
    fn straight(&mut self, of: &Element) {
        let place = |name: &str| of.get(name).map(local).and_then(|id| self.places.get(id));
        let middle = |(x, y, width, height): &Box4| (x + width / 2, y + height / 2);
        if let (Some(from), Some(to)) = (place("sourceRef").map(middle), place("targetRef").map(middle)) {
            self.line(of, &[from, to]);
        }
    }

    fn line(&mut self, of: &Element, points: &[(i32, i32)]) {
        let Some(id) = of.get("id") else { return };
        let mut line = Element::new("bpmndi:BPMNEdge", &[("id", &format!("{id}_di")), ("bpmnElement", id)]);
        for (x, y) in points {
            line.push(Element::new("di:waypoint", &[("x", &x.to_string()), ("y", &y.to_string())]));
        }
        self.lines.push(line);
    }
}

fn is_step(element: &Element) -> bool {
    !matches!(part(element), Part::Aside | Part::Unknown | Part::Boundary)
}

/// One level of a process as a graph that has only shapes.
fn level(process: &Element, steps: &[&Element], lanes: &Lanes) -> (Graph, Labels) {
    let (mut graph, mut labels) = (Graph::default(), Labels::default());
    graph.lanes.extend(
        lanes
            .names
            .iter()
            .map(|(role, _)| role.clone())
            .filter(|role| steps.iter().any(|step| step.get("id").and_then(|id| lanes.of(id)) == Some(role.as_str()))),
    );
    for step in steps {
        let id = step.get("id").unwrap_or_default();
        let role = lanes.of(id).unwrap_or("").to_owned();
        let kind = match part(step) {
            Part::Start => NodeKind::Start,
            Part::End | Part::Catch | Part::Throw => NodeKind::End { outcome: String::new() },
            Part::Gateway => NodeKind::Xor,
            _ => NodeKind::Task { role, minutes: 0 },
        };
        graph.node(id, "", kind);
        labels.nodes.insert(id.to_owned(), step.get("name").unwrap_or_default().to_owned());
    }
    for flow in process.named("sequenceFlow") {
        let (from, to) = (flow.get("sourceRef").unwrap_or_default(), flow.get("targetRef").unwrap_or_default());
        // A flow from an event on an activity only says that what follows stands to the right of it.
        let host = process.elements().find(|it| it.get("id") == Some(from) && part(it) == Part::Boundary);
        let from = host.and_then(|it| it.get("attachedToRef")).map_or(from, local);
        let id = flow.get("id").unwrap_or_default();
        let _ = graph.edge(from, to, id);
        labels.exits.extend(flow.get("name").map(|name| ((from.to_owned(), id.to_owned()), name.to_owned())));
    }
    (graph, labels)
}
