//! The lines: right angles only, upright parts in the gaps between layers, one track each, so that two lines never lie on each other
//! unless they come from one node or go to one.

use crate::graph::Graph;
use crate::labels::Labels;

use super::layers::Plan;
use super::rows::{Row, Rows};
use super::{Spot, text_width};

const TRACK: i32 = 12;
/// Room before the first track and for the arrow head.
const LEAD: i32 = 16;
const HEAD: i32 = 20;
const CHANNEL: i32 = 18;

/// One drawn edge.
#[derive(Debug)]
pub(crate) struct Route {
    pub edge: usize,
    pub points: Vec<(i32, i32)>,
    /// Where its label begins (baseline).
    pub label: (i32, i32),
    pub back: bool,
}

/// Which upright lines a gap holds: those leaving a node on its left side, those entering one on its right.
#[derive(Debug, Default)]
struct Gap {
    out: Vec<usize>,
    into: Vec<usize>,
    label: i32,
}

#[derive(Debug)]
pub(crate) struct Tracks {
    gaps: Vec<Gap>,
}

/// What the lines run between.
pub(crate) struct Place<'a> {
    pub spots: &'a [Option<Spot>],
    /// Left and right of each layer.
    pub columns: &'a [(i32, i32)],
    pub row_y: &'a [Vec<i32>],
    /// Bottom of the last band.
    pub floor: i32,
}

impl Tracks {
    /// Width of the gap to the right of a layer.
    pub fn gap(&self, layer: usize) -> i32 {
        let gap = &self.gaps[layer];
        let tracks = i32::try_from(gap.out.len() + gap.into.len()).unwrap_or(0);
        LEAD + tracks * TRACK + gap.label + HEAD
    }

    fn out_x(&self, layer: usize, node: usize, right: i32) -> i32 {
        let at = self.gaps[layer].out.iter().position(|it| *it == node).unwrap_or(0);
        right + LEAD + i32::try_from(at).unwrap_or(0) * TRACK
    }

    fn in_x(&self, layer: usize, node: usize, next_left: i32) -> i32 {
        let at = self.gaps[layer].into.iter().position(|it| *it == node).unwrap_or(0);
        next_left - HEAD - i32::try_from(at).unwrap_or(0) * TRACK
    }
}

fn forks(graph: &Graph, node: usize) -> bool {
    graph.out(node).nth(1).is_some()
}

fn note(list: &mut Vec<usize>, node: usize) {
    if !list.contains(&node) {
        list.push(node);
    }
}

pub(crate) fn tracks(graph: &Graph, labels: &Labels, plan: &Plan, rows: &Rows) -> Tracks {
    let mut gaps: Vec<Gap> = (0..plan.count).map(|_| Gap::default()).collect();
    for (index, edge) in graph.edges.iter().enumerate() {
        let (Some(from), Some(to)) = (plan.layer[edge.from], plan.layer[edge.to]) else { continue };
        if plan.back[index] {
            note(&mut gaps[from].out, edge.from);
            if to > 0 {
                note(&mut gaps[to - 1].into, edge.to);
            }
            continue;
        }
        let label = labels.line(graph, edge);
        if !label.is_empty() {
            gaps[from].label = gaps[from].label.max(text_width(&label) + 8);
        }
        let (source, target) = (rows.of_node[edge.from], rows.of_node[edge.to]);
        let middle = rows.of_edge[index];
        if forks(graph, edge.from) || middle.is_some_and(|row| Some(row) != source) {
            note(&mut gaps[from].out, edge.from);
        }
        let last = middle.or(if forks(graph, edge.from) { target } else { source });
        if last != target {
            note(&mut gaps[to - 1].into, edge.to);
        }
    }
    Tracks { gaps }
}

/// The nodes that lead back, one line under the bands each; short ways above long ones, so that they cross least.
fn channels(graph: &Graph, plan: &Plan) -> Vec<usize> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, edge) in graph.edges.iter().enumerate().filter(|(index, _)| plan.back[*index]) {
        let (Some(from), Some(to)) = (plan.layer[edge.from], plan.layer[edge.to]) else { continue };
        let span = from.abs_diff(to);
        match found.iter_mut().find(|(_, node)| *node == edge.from) {
            Some(longest) => longest.0 = longest.0.max(span),
            None => found.push((span, graph.edges[index].from)),
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, node)| node).collect()
}

/// All lines, and the bottom of the drawing.
pub(crate) fn draw(
    graph: &Graph,
    labels: &Labels,
    plan: &Plan,
    rows: &Rows,
    place: &Place<'_>,
    tracks: &Tracks,
) -> (Vec<Route>, i32) {
    let mut routes = Vec::new();
    let channels = channels(graph, plan);
    for (index, edge) in graph.edges.iter().enumerate() {
        // Two exits to one node are one line with both names.
        if graph.out(edge.from).any(|(other, it)| other < index && it.to == edge.to) {
            continue;
        }
        let (Some(source), Some(target), Some(from), Some(to)) =
            (place.spots[edge.from], place.spots[edge.to], plan.layer[edge.from], plan.layer[edge.to])
        else {
            continue;
        };
        let start = (source.x + source.width / 2, source.y);
        let end = (target.x - target.width / 2, target.y);
        let out = tracks.out_x(from, edge.from, place.columns[from].1);
        let route = if plan.back[index] {
            let at = channels.iter().position(|it| *it == edge.from).unwrap_or(0);
            let y = place.floor + CHANNEL * (i32::try_from(at).unwrap_or(0) + 1);
            let into = if to == 0 { end.0 - HEAD } else { tracks.in_x(to - 1, edge.to, place.columns[to].0) };
            let label = (out - 8 - text_width(&labels.line(graph, edge)), y - 5);
            Route {
                edge: index,
                points: vec![start, (out, start.1), (out, y), (into, y), (into, end.1), end],
                label,
                back: true,
            }
        } else {
            let y_of = |row: Row| place.row_y[row.lane][row.at];
            let middle = rows.of_edge[index].map_or(if forks(graph, edge.from) { end.1 } else { start.1 }, y_of);
            let into = tracks.in_x(to - 1, edge.to, place.columns[to].0);
            let points = vec![start, (out, start.1), (out, middle), (into, middle), (into, end.1), end];
            Route { edge: index, points, label: (out + 8, middle - 7), back: false }
        };
        routes.push(Route { points: straighten(&route.points), ..route });
    }
    let lines = i32::try_from(channels.len()).unwrap_or(0);
    let bottom = place.floor + if lines > 0 { CHANNEL * lines + 12 } else { 0 };
    (routes, bottom + 1)
}

/// Without points that repeat or lie on the line between their neighbours.
fn straighten(points: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let mut kept: Vec<(i32, i32)> = Vec::new();
    for point in points {
        if kept.last() == Some(point) {
            continue;
        }
        if let [.., before, last] = kept[..]
            && ((before.0 == last.0 && last.0 == point.0) || (before.1 == last.1 && last.1 == point.1))
        {
            kept.pop();
        }
        kept.push(*point);
    }
    kept
}
