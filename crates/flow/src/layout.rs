//! Where everything stands on the drawing: layers left to right, a band per role, arrows at right angles that never cross a box.
//!
//! Edges that go back are routed under all bands. Long edges get a row of their own, so that a line never hides behind a node.

mod layers;
mod route;
mod rows;

use crate::graph::{Graph, NodeKind};
use crate::labels::Labels;

pub(crate) use route::Route;

/// Text size on the drawing, px.
pub(crate) const TEXT: i32 = 14;
pub(crate) const TASK_WIDTH: i32 = 156;
pub(crate) const TASK_HEIGHT: i32 = 56;
pub(crate) const DIAMOND: i32 = 36;
pub(crate) const RING: i32 = 28;
/// Width of the column with the roles.
pub(crate) const LANE_HEAD: i32 = 104;
const MARGIN: i32 = 1;

/// A node's place: centre, width and height of its shape.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spot {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

#[derive(Debug)]
pub(crate) struct Layout {
    pub width: i32,
    pub height: i32,
    /// By node index; `None` for an end that only a boundary act reaches.
    pub spots: Vec<Option<Spot>>,
    /// Top and bottom of each lane, in lane order.
    pub bands: Vec<(i32, i32)>,
    pub routes: Vec<Route>,
}

/// Width of a text at [`TEXT`] px: full-width characters are square, the others a little over half.
pub(crate) fn text_width(text: &str) -> i32 {
    let tenths: i32 = text.chars().map(|char| if u32::from(char) < 0x2000 { 6 } else { 10 }).sum();
    tenths * TEXT / 10
}

pub(crate) fn lay_out(graph: &Graph, labels: &Labels) -> Layout {
    let plan = layers::plan(graph);
    let rows = rows::assign(graph, &plan);
    let (heights, bands, floor) = stack(graph, &plan, &rows);
    let shape = |node: usize| match graph.nodes[node].kind {
        NodeKind::Start | NodeKind::End { .. } | NodeKind::Terminate { .. } | NodeKind::Interrupt { .. } => {
            (RING, RING, text_width(labels.node(graph.id(node))).max(RING))
        }
        NodeKind::Xor | NodeKind::AndSplit | NodeKind::AndJoin | NodeKind::OrSplit | NodeKind::OrJoin => {
            (DIAMOND, DIAMOND, DIAMOND)
        }
        _ => (TASK_WIDTH, TASK_HEIGHT, TASK_WIDTH),
    };
    let widths: Vec<i32> = (0..plan.count)
        .map(|layer| {
            (0..graph.nodes.len())
                .filter(|node| plan.layer[*node] == Some(layer))
                .map(|node| shape(node).2)
                .max()
                .unwrap_or(0)
        })
        .collect();
    let tracks = route::tracks(graph, labels, &plan, &rows);
    let mut left = Vec::new();
    let mut x = LANE_HEAD + 20;
    for (layer, width) in widths.iter().enumerate() {
        left.push(x);
        x += width + tracks.gap(layer);
    }
    let spots: Vec<Option<Spot>> = (0..graph.nodes.len())
        .map(|node| {
            let layer = plan.layer[node]?;
            let row = rows.of_node[node]?;
            let (width, height, _) = shape(node);
            Some(Spot { x: left[layer] + widths[layer] / 2, y: heights[row.lane][row.at], width, height })
        })
        .collect();
    let columns: Vec<(i32, i32)> = left.iter().zip(&widths).map(|(left, width)| (*left, left + width)).collect();
    let (routes, bottom) = route::draw(
        graph,
        labels,
        &plan,
        &rows,
        &route::Place { spots: &spots, columns: &columns, row_y: &heights, floor },
        &tracks,
    );
    Layout { width: x + MARGIN, height: bottom, spots, bands, routes }
}

/// The y of each row per lane, top and bottom of each lane, and the bottom of all.
fn stack(graph: &Graph, plan: &layers::Plan, rows: &rows::Rows) -> (Vec<Vec<i32>>, Vec<(i32, i32)>, i32) {
    let mut y = MARGIN;
    let mut heights = Vec::new();
    let mut bands = Vec::new();
    for lane in 0..plan.lanes {
        let top = y;
        y += 8;
        let mut centres = Vec::new();
        for at in 0..rows.count[lane] {
            let real = (0..graph.nodes.len())
                .any(|node| rows.of_node[node].is_some_and(|row| row.lane == lane && row.at == at));
            let height = if real { TASK_HEIGHT + 28 } else { 34 };
            centres.push(y + height / 2);
            y += height;
        }
        y += 8;
        heights.push(centres);
        bands.push((top, y));
    }
    (heights, bands, y)
}
