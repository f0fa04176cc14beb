//! A graph with its neighbours looked up once: what is open in a marking, and what a step makes of it.

use std::collections::VecDeque;

use super::{Marking, Move, Step, Ways};
use crate::graph::{Edge, Graph, NodeKind};

/// Edges out of an inclusive split whose every choice is looked at: 2¹⁰ choices. Of a wider one only each edge alone and all together are.
const WIDEST_CHOICE: usize = 10;

pub(crate) struct Shape<'g> {
    pub graph: &'g Graph,
    /// By node: edges out and in, in the order they were added.
    pub out: Vec<Vec<usize>>,
    pub into: Vec<Vec<usize>>,
    /// For each edge into an inclusive join: the nodes a token can come from along it without passing the join.
    feeds: Vec<Option<Vec<bool>>>,
    /// By node: whether its stage may send the citizen back to whoever asked.
    asking: Vec<bool>,
}

impl<'g> Shape<'g> {
    pub fn new(graph: &'g Graph) -> Self {
        let (mut out, mut into) = (vec![Vec::new(); graph.nodes.len()], vec![Vec::new(); graph.nodes.len()]);
        for (index, edge) in graph.edges.iter().enumerate() {
            out[edge.from].push(index);
            into[edge.to].push(index);
        }
        let askers: Vec<&str> =
            graph.edges.iter().filter(|edge| edge.to_asker).map(|edge| graph.nodes[edge.from].stage.as_str()).collect();
        let asking = graph.nodes.values().map(|node| askers.contains(&node.stage.as_str())).collect();
        let mut shape = Self { graph, out, into, feeds: vec![None; graph.edges.len()], asking };
        for (index, edge) in graph.edges.iter().enumerate() {
            if graph.nodes[edge.to].kind == NodeKind::OrJoin {
                shape.feeds[index] = Some(shape.feeding(edge));
            }
        }
        shape
    }

    fn feeding(&self, edge: &Edge) -> Vec<bool> {
        let mut found = vec![false; self.graph.nodes.len()];
        let mut queue = VecDeque::from([edge.from]);
        while let Some(node) = queue.pop_front() {
            if node == edge.to || std::mem::replace(&mut found[node], true) {
                continue;
            }
            queue.extend(self.into[node].iter().map(|edge| self.graph.edges[*edge].from));
        }
        found
    }

    /// An inclusive split too wide to look at each of its choices.
    pub fn too_wide(&self) -> bool {
        self.graph
            .nodes
            .values()
            .zip(&self.out)
            .any(|(node, out)| node.kind == NodeKind::OrSplit && out.len() > WIDEST_CHOICE)
    }

    pub fn step_of(&self, at: Move) -> Step {
        let exit = |edge: usize| self.graph.edges[edge].exit.as_str();
        let exit = match at.ways {
            Ways::All => String::new(),
            Ways::One(edge) => exit(edge).to_owned(),
            Ways::Some(mask) => self.chosen(at.node, mask).map(exit).collect::<Vec<_>>().join("+"),
        };
        Step::new(self.graph.id(at.node), exit)
    }

    fn chosen(&self, node: usize, mask: u32) -> impl Iterator<Item = usize> {
        self.out[node]
            .iter()
            .enumerate()
            .filter(move |(at, _)| *at < 32 && mask & (1 << at) != 0)
            .map(|(_, edge)| *edge)
    }

    pub fn moves(&self, marking: &Marking) -> Vec<Move> {
        let mut found = Vec::new();
        let nodes = self.graph.nodes.len();
        for (node, it) in self.graph.nodes.values().enumerate() {
            let comes = |edge: &usize| marking.tokens[nodes + edge] > 0;
            let ready = match it.kind {
                NodeKind::End { .. } | NodeKind::Terminate { .. } => false,
                NodeKind::AndJoin => !self.into[node].is_empty() && self.into[node].iter().all(comes),
                NodeKind::Interrupt { ref when, .. } => when.iter().any(|id| self.held(marking, id)),
                NodeKind::OrJoin => self.into[node].iter().any(comes) && !self.more_may_come(marking, node),
                _ => marking.tokens[node] > 0,
            };
            if !ready {
                continue;
            }
            match it.kind {
                NodeKind::AndSplit if self.out[node].is_empty() => {}
                NodeKind::AndSplit => found.push(Move { node, ways: Ways::All }),
                NodeKind::OrSplit => found.extend(self.choices(node).map(|ways| Move { node, ways })),
                _ => found.extend(
                    self.out[node]
                        .iter()
                        .filter(|edge| open(self.graph, marking, &self.graph.edges[**edge]))
                        .map(|edge| Move { node, ways: Ways::One(*edge) }),
                ),
            }
        }
        found
    }

    /// A token is on the node, or waits on an edge into it.
    fn held(&self, marking: &Marking, id: &str) -> bool {
        let at = self.graph.nodes.get_index_of(id);
        at.is_some_and(|node| {
            let waits = |edge: &usize| marking.tokens[self.graph.nodes.len() + edge] > 0;
            marking.tokens[node] > 0 || self.into[node].iter().any(waits)
        })
    }

    /// Every choice of an inclusive split: the default alone, and each set of the others.
    fn choices(&self, node: usize) -> impl Iterator<Item = Ways> {
        let out = &self.out[node];
        let bits = out.len().min(31);
        let all = (1_u32 << bits) - 1;
        let default: u32 = out
            .iter()
            .take(bits)
            .enumerate()
            .filter(|(_, edge)| self.graph.defaults.contains(edge))
            .map(|(at, _)| 1 << at)
            .sum();
        let wide = bits > WIDEST_CHOICE;
        let range = 1..=if wide { 0 } else { all };
        let few = (0..bits).map(|at| 1 << at).chain([all & !default]).filter(move |_| wide);
        range.chain(few).filter(move |mask| mask & default == 0 || *mask & default == *mask).map(Ways::Some)
    }

    /// BPMN 2.0.2, 13.4.3: a token somewhere has a way to an edge still empty, and none to an edge where one waits.
    fn more_may_come(&self, marking: &Marking, join: usize) -> bool {
        let nodes = self.graph.nodes.len();
        let (full, empty): (Vec<usize>, Vec<usize>) =
            self.into[join].iter().partition(|edge| marking.tokens[nodes + **edge] > 0);
        let feeds = |edges: &[usize], node: usize| {
            edges.iter().any(|edge| self.feeds[*edge].as_ref().is_some_and(|from| from[node]))
        };
        let places = marking.tokens.iter().enumerate().filter(|(_, count)| **count > 0).map(|(place, _)| place);
        places
            .map(|place| if place < nodes { place } else { self.graph.edges[place - nodes].to })
            .any(|node| node != join && feeds(&empty, node) && !feeds(&full, node))
    }

    pub fn make(&self, marking: &Marking, at: Move) -> Marking {
        let mut after = marking.clone();
        let nodes = self.graph.nodes.len();
        if let NodeKind::Interrupt { clears, .. } = &self.graph.nodes[at.node].kind {
            for node in clears.iter().filter_map(|id| self.graph.nodes.get_index_of(id)) {
                after.tokens[node] = 0;
                self.into[node].iter().for_each(|edge| after.tokens[nodes + edge] = 0);
            }
        } else if self.graph.nodes[at.node].kind.is_join() {
            for edge in &self.into[at.node] {
                after.tokens[nodes + edge] = after.tokens[nodes + edge].saturating_sub(1);
            }
        } else {
            after.tokens[at.node] -= 1;
        }
        match at.ways {
            Ways::One(edge) => self.arrive(&mut after, edge),
            Ways::All => self.out[at.node].iter().for_each(|edge| self.arrive(&mut after, *edge)),
            Ways::Some(mask) => self.chosen(at.node, mask).for_each(|edge| self.arrive(&mut after, edge)),
        }
        let terminated = (0..nodes)
            .find(|node| after.tokens[*node] > 0 && matches!(self.graph.nodes[*node].kind, NodeKind::Terminate { .. }));
        if let Some(end) = terminated {
            after.tokens.fill(0);
            after.tokens[end] = 1;
        }
        after
    }

    fn arrive(&self, after: &mut Marking, edge: usize) {
        let Edge { from, to, .. } = self.graph.edges[edge];
        let (leaving, entering) = (&self.graph.nodes[from].stage, &self.graph.nodes[to].stage);
        if leaving != entering {
            for (node, asked) in self.graph.nodes.values().zip(&mut after.asked) {
                if *asked > 0 && node.stage == *leaving {
                    *asked = 0;
                }
            }
            if self.asking[to] {
                after.asked[to] = u16::try_from(from + 1).unwrap_or(u16::MAX);
            }
        }
        let target = &self.graph.nodes[to].kind;
        let place = if target.is_join() { self.graph.nodes.len() + edge } else { to };
        after.tokens[place] =
            if self.graph.many_ends && target.is_end() { 1 } else { after.tokens[place].saturating_add(1) };
    }
}

/// An edge to the asker is open only for the stage that asked.
fn open(graph: &Graph, marking: &Marking, edge: &Edge) -> bool {
    if !edge.to_asker {
        return true;
    }
    let stage = &graph.nodes[edge.from].stage;
    let asker = graph
        .nodes
        .values()
        .zip(&marking.asked)
        .find(|(node, asked)| node.stage == *stage && **asked > 0)
        .map(|(_, asked)| usize::from(*asked) - 1);
    asker.is_some_and(|asker| graph.nodes[asker].stage == graph.nodes[edge.to].stage)
}
