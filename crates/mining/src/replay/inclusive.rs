//! Inclusive gateways of a drawing that stand in pairs: every branch of the split comes to an edge of its own into the one join.
//!
//! A net can say what such a pair does: a branch that is not taken is at its end at once, and the join waits for all. Of a split whose branches
//! end elsewhere, meet on the way or can be entered from outside, no net says it without looking at the whole; it is left to whoever asks.

use std::collections::VecDeque;

use flow::{Graph, NodeKind};

/// A choice of more branches would be thousands of moves.
const BRANCHES: usize = 8;

pub(super) struct Pair {
    pub split: usize,
    pub join: usize,
    /// By branch: the edge it begins with, the edge it comes to the join by (one and the same where nothing is between), and whether it is taken
    /// only where no other is.
    pub branches: Vec<Branch>,
}

#[derive(Clone, Copy)]
pub(super) struct Branch {
    pub first: usize,
    pub last: usize,
    pub default: bool,
}

impl Pair {
    /// Every choice, as a set of branches: the default alone, and each set of the others.
    pub fn choices(&self) -> impl Iterator<Item = u32> + '_ {
        let defaults = self.branches.iter().enumerate().filter(|(_, branch)| branch.default);
        let default: u32 = defaults.map(|(at, _)| 1 << at).sum();
        (1..1 << self.branches.len()).filter(move |set: &u32| set & default == 0 || set & default == *set)
    }
}

pub(super) fn pairs(graph: &Graph) -> Vec<Pair> {
    let kinds = graph.nodes.values().enumerate();
    kinds.filter(|(_, node)| node.kind == NodeKind::OrSplit).filter_map(|(split, _)| pair(graph, split)).collect()
}

fn pair(graph: &Graph, split: usize) -> Option<Pair> {
    let first: Vec<usize> = graph.out(split).map(|(edge, _)| edge).collect();
    let joins = graph.nodes.values().enumerate().filter(|(_, node)| node.kind == NodeKind::OrJoin);
    if first.len() > BRANCHES {
        return None;
    }
    joins.map(|(join, _)| join).find_map(|join| {
        let mut inside = vec![false; graph.nodes.len()];
        let mut branches = Vec::new();
        for edge in &first {
            let last = only_way(graph, (split, join), *edge, &mut inside)?;
            if branches.iter().any(|known: &Branch| known.last == last) {
                return None;
            }
            branches.push(Branch { first: *edge, last, default: graph.defaults.contains(edge) });
        }
        let entered = |edge: &flow::Edge| inside[edge.to] && !inside[edge.from] && edge.from != split;
        let whole = graph.into(join).count() == branches.len() && !graph.edges.iter().any(entered);
        whole.then_some(Pair { split, join, branches })
    })
}

/// The one edge by which everything that begins with `first` comes to the join.
fn only_way(graph: &Graph, (split, join): (usize, usize), first: usize, inside: &mut [bool]) -> Option<usize> {
    let mut found = None;
    let mut queue = VecDeque::from([first]);
    while let Some(edge) = queue.pop_front() {
        let to = graph.edges[edge].to;
        if to == join {
            if found.is_some_and(|known| known != edge) {
                return None;
            }
            found = Some(edge);
        } else if to == split || graph.nodes[to].kind.is_end() {
            return None;
        } else if !std::mem::replace(&mut inside[to], true) {
            queue.extend(graph.out(to).map(|(edge, _)| edge));
        }
    }
    found
}
