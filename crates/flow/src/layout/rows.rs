//! Rows inside a band: nodes first, keeping to the row of what leads to them; then a free row for each edge that passes layers.

use std::collections::HashMap;

use crate::graph::Graph;

use super::layers::Plan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    pub lane: usize,
    pub at: usize,
}

#[derive(Debug)]
pub(crate) struct Rows {
    pub of_node: Vec<Option<Row>>,
    /// By edge: the row it runs in between its layers; `None` where source and target are neighbours.
    pub of_edge: Vec<Option<Row>>,
    /// Rows per lane.
    pub count: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    Node,
    /// Edges to one target may share their row: they join there anyway.
    EdgeTo(usize),
}

pub(crate) fn assign(graph: &Graph, plan: &Plan) -> Rows {
    let mut rows = Rows {
        of_node: vec![None; graph.nodes.len()],
        of_edge: vec![None; graph.edges.len()],
        count: vec![1; plan.lanes],
    };
    let mut held: HashMap<(usize, Row), Holder> = HashMap::new();
    for layer in 0..plan.count {
        for node in (0..graph.nodes.len()).filter(|node| plan.layer[*node] == Some(layer)) {
            let lane = plan.lane[node];
            let before =
                graph.into(node).filter(|(edge, _)| !plan.back[*edge]).filter_map(|(_, edge)| rows.of_node[edge.from]);
            let near = before.filter(|row| row.lane == lane).map(|row| row.at).min();
            let free = |at: &usize| !held.contains_key(&(layer, Row { lane, at: *at }));
            let at = near
                .filter(&free)
                .or_else(|| (near.unwrap_or(0)..=near.unwrap_or(0) + graph.nodes.len()).find(&free))
                .unwrap_or(0);
            rows.count[lane] = rows.count[lane].max(at + 1);
            held.insert((layer, Row { lane, at }), Holder::Node);
            rows.of_node[node] = Some(Row { lane, at });
        }
    }
    for (index, edge) in graph.edges.iter().enumerate() {
        let (Some(from), Some(to)) = (plan.layer[edge.from], plan.layer[edge.to]) else { continue };
        if plan.back[index] || to <= from + 1 {
            continue;
        }
        let (Some(source), Some(target)) = (rows.of_node[edge.from], rows.of_node[edge.to]) else { continue };
        let holder = Holder::EdgeTo(edge.to);
        let free = |row: &Row| (from + 1..to).all(|layer| held.get(&(layer, *row)).is_none_or(|by| *by == holder));
        let inside = |lane: usize| (0..rows.count[lane]).map(move |at| Row { lane, at });
        let row = [target, source]
            .into_iter()
            .chain(inside(target.lane))
            .chain(inside(source.lane))
            .find(free)
            .unwrap_or(Row { lane: target.lane, at: rows.count[target.lane] });
        rows.count[row.lane] = rows.count[row.lane].max(row.at + 1);
        for layer in from + 1..to {
            held.insert((layer, row), holder);
        }
        rows.of_edge[index] = Some(row);
    }
    rows
}
