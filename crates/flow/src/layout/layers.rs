//! Which edges go back, how far right each node stands, and in whose band.

use crate::graph::{Effect, Graph, NodeKind};

#[derive(Debug)]
pub(crate) struct Plan {
    /// By edge: goes back (a correction returns, an approval is handed back).
    pub back: Vec<bool>,
    /// By node; `None` for what no edge reaches.
    pub layer: Vec<Option<usize>>,
    /// By node.
    pub lane: Vec<usize>,
    pub count: usize,
    pub lanes: usize,
}

pub(crate) fn plan(graph: &Graph) -> Plan {
    let back = back_edges(graph);
    let shown: Vec<bool> = (0..graph.nodes.len())
        .map(|node| {
            graph.into(node).next().is_some()
                || !graph.boundaries.iter().any(|boundary| boundary.effect == Effect::Ends(graph.id(node).to_owned()))
        })
        .collect();
    let mut layer = vec![0_usize; graph.nodes.len()];
    settle(graph, &back, &mut layer);
    // What interrupts stands to the right of what it interrupts, and pushes on what follows.
    let floors: Vec<(usize, usize)> = (0..graph.nodes.len())
        .filter_map(|node| match &graph.nodes[node].kind {
            NodeKind::Interrupt { when, .. } => {
                let hosts = when.iter().filter_map(|id| graph.nodes.get_index_of(id));
                Some((node, hosts.map(|host| layer[host] + 1).min()?))
            }
            _ => None,
        })
        .collect();
    if !floors.is_empty() {
        for (node, floor) in floors {
            layer[node] = floor;
        }
        settle(graph, &back, &mut layer);
    }
    let layer: Vec<Option<usize>> = layer.into_iter().zip(shown).map(|(layer, shown)| shown.then_some(layer)).collect();
    let count = layer.iter().flatten().max().map_or(0, |last| last + 1);
    Plan { lane: lanes(graph, &back), back, layer, count, lanes: graph.lanes.len().max(1) }
}

/// Longest path; without back edges a node's layer settles within as many rounds as there are nodes.
fn settle(graph: &Graph, back: &[bool], layer: &mut [usize]) {
    let mut moved = true;
    while std::mem::take(&mut moved) {
        for (edge, _) in graph.edges.iter().zip(back).filter(|(_, back)| !**back) {
            let least = layer[edge.from] + 1;
            if layer[edge.to] < least {
                layer[edge.to] = least;
                moved = true;
            }
        }
    }
}

/// Edges onto a node still open in a depth-first walk, and every return to the asker.
fn back_edges(graph: &Graph) -> Vec<bool> {
    let mut back: Vec<bool> = graph.edges.iter().map(|edge| edge.to_asker).collect();
    let mut state = vec![0_u8; graph.nodes.len()];
    let roots = graph.start().into_iter().chain(0..graph.nodes.len());
    for root in roots {
        let mut stack = vec![(root, false)];
        while let Some((node, leave)) = stack.pop() {
            if leave {
                state[node] = 2;
                continue;
            }
            if state[node] != 0 {
                continue;
            }
            state[node] = 1;
            stack.push((node, true));
            let ahead: Vec<(usize, usize)> = graph.out(node).map(|(edge, it)| (edge, it.to)).collect();
            for (edge, to) in ahead.into_iter().rev() {
                match state[to] {
                    _ if back[edge] => {}
                    1 => back[edge] = true,
                    0 => stack.push((to, false)),
                    _ => {}
                }
            }
        }
    }
    cut_rest(graph, &mut back);
    back
}

/// A node pushed twice can hide a loop from the walk above; what still stands in a cycle is cut in the order of the nodes.
fn cut_rest(graph: &Graph, back: &mut [bool]) {
    loop {
        let mut open: Vec<bool> = vec![true; graph.nodes.len()];
        // Peel nodes without a way in, over and over; what remains lies on or behind a cycle.
        while let Some(free) = (0..open.len())
            .find(|node| open[*node] && !graph.into(*node).any(|(edge, it)| !back[edge] && open[it.from]))
        {
            open[free] = false;
        }
        let Some(first) = open.iter().position(|open| *open) else { return };
        for (edge, it) in graph.into(first) {
            back[edge] = back[edge] || open[it.from];
        }
    }
}

/// A gateway or an end stands in the band of what leads to it; the start in that of the first work.
fn lanes(graph: &Graph, back: &[bool]) -> Vec<usize> {
    let own = |node: usize| graph.nodes[node].kind.lane().and_then(|lane| graph.lanes.get_index_of(lane));
    let mut lane: Vec<Option<usize>> = (0..graph.nodes.len()).map(own).collect();
    for _ in 0..graph.nodes.len() {
        for node in 0..graph.nodes.len() {
            if lane[node].is_some() {
                continue;
            }
            let inherits = |nodes: Vec<usize>| nodes.into_iter().find_map(|node| lane[node]);
            let before =
                inherits(graph.into(node).filter(|(edge, _)| !back[*edge]).map(|(_, edge)| edge.from).collect());
            let wanted = match graph.nodes[node].kind {
                NodeKind::Start => inherits(graph.out(node).map(|(_, edge)| edge.to).collect()),
                NodeKind::AndJoin | NodeKind::OrJoin => split_of(graph, node).and_then(|split| lane[split]).or(before),
                _ => before.or_else(|| {
                    graph
                        .into(node)
                        .next()
                        .is_none()
                        .then(|| inherits(graph.out(node).map(|(_, edge)| edge.to).collect()))
                        .flatten()
                }),
            };
            lane[node] = wanted;
        }
    }
    lane.into_iter().map(Option::unwrap_or_default).collect()
}

/// The split that opens the block a join closes: the same stage's.
fn split_of(graph: &Graph, join: usize) -> Option<usize> {
    let stage = &graph.nodes[join].stage;
    if stage.is_empty() {
        return None;
    }
    graph.nodes.values().position(|node| node.kind == NodeKind::AndSplit && node.stage == *stage)
}
