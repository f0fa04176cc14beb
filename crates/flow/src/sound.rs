//! Soundness: from every state the case can still end properly, nothing is left behind, and no node is there for nothing.
//!
//! Walks every reachable marking up to [`STATE_LIMIT`]; past it the answer is "not known", never a guess.

use std::collections::HashSet;

use indexmap::IndexSet;

use crate::graph::Graph;
use crate::token::{Marking, Move, Shape, Step, current, finished, initials};

/// Markings looked at before giving up. A procedure has tens; this is some milliseconds.
pub const STATE_LIMIT: usize = 20_000;

/// What is wrong, with the steps that lead there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsound {
    NoStart,
    /// Nothing can go on, and it is not the end.
    Deadlock {
        nodes: Vec<String>,
        trace: Vec<Step>,
    },
    /// It goes on for ever: no end can be reached from here.
    NoExit {
        nodes: Vec<String>,
        trace: Vec<Step>,
    },
    /// A second token on one node, or an end reached while something else is still running.
    Unsynchronised {
        node: String,
        trace: Vec<Step>,
    },
    /// Never reached.
    Dead {
        node: String,
    },
    /// Too many states to say.
    NotKnown {
        states: usize,
    },
}

struct Walk<'a> {
    graph: &'a Graph,
    shape: Shape<'a>,
    /// In the order they were found, so that it is also the queue of those still to be looked at.
    states: IndexSet<Marking>,
    /// How each state was first reached.
    came: Vec<Option<(usize, Move)>>,
    /// Predecessors, to walk back from the ends.
    before: Vec<Vec<usize>>,
}

/// Whether every run ends properly. All faults found are reported, the first of each kind with its shortest trace.
pub fn sound(graph: &Graph) -> Result<(), Vec<Unsound>> {
    if graph.start().is_none() {
        return Err(vec![Unsound::NoStart]);
    }
    let states: IndexSet<Marking> = initials(graph).into_iter().collect();
    let (came, before) = (vec![None; states.len()], vec![Vec::new(); states.len()]);
    let mut walk = Walk { graph, shape: Shape::new(graph), states, came, before };
    if walk.shape.too_wide() {
        return Err(vec![Unsound::NotKnown { states: 0 }]);
    }
    let mut faults = walk.explore();
    if faults.is_empty() {
        faults.extend(walk.no_exit());
    }
    if faults.iter().all(|fault| matches!(fault, Unsound::NoExit { .. } | Unsound::Deadlock { .. })) {
        faults.extend(walk.dead());
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

impl Walk<'_> {
    fn explore(&mut self) -> Vec<Unsound> {
        let mut faults = Vec::new();
        let mut at = 0;
        while at < self.states.len() {
            if let Some(node) = self.unsynchronised(at) {
                if !faults.iter().any(|fault| matches!(fault, Unsound::Unsynchronised { .. })) {
                    faults.push(Unsound::Unsynchronised { node, trace: self.trace(at) });
                }
                at += 1;
                continue;
            }
            let open = self.shape.moves(&self.states[at]);
            if open.is_empty()
                && finished(self.graph, &self.states[at]).is_none()
                && !faults.iter().any(|fault| matches!(fault, Unsound::Deadlock { .. }))
            {
                faults.push(Unsound::Deadlock { nodes: self.nodes(at), trace: self.trace(at) });
            }
            for step in open {
                let (index, new) = self.states.insert_full(self.shape.make(&self.states[at], step));
                if new {
                    self.came.push(Some((at, step)));
                    self.before.push(Vec::new());
                }
                self.before[index].push(at);
            }
            if self.states.len() > STATE_LIMIT {
                faults.push(Unsound::NotKnown { states: self.states.len() });
                break;
            }
            at += 1;
        }
        faults
    }

    fn unsynchronised(&self, at: usize) -> Option<String> {
        let tokens = &self.states[at].tokens;
        let nodes = self.graph.nodes.len();
        if let Some(place) = tokens.iter().position(|count| *count > 1) {
            let node = if place < nodes { place } else { self.graph.edges[place - nodes].to };
            return Some(self.graph.id(node).to_owned());
        }
        if self.graph.many_ends {
            return None;
        }
        let ended = self.graph.nodes.values().zip(tokens).position(|(node, count)| *count > 0 && node.kind.is_end())?;
        (tokens.iter().filter(|count| **count > 0).count() > 1).then(|| self.graph.id(ended).to_owned())
    }

    /// The first state from which no end can be reached.
    fn no_exit(&self) -> Option<Unsound> {
        let mut queue: Vec<usize> =
            (0..self.states.len()).filter(|at| finished(self.graph, &self.states[*at]).is_some()).collect();
        let mut ends: HashSet<usize> = queue.iter().copied().collect();
        while let Some(at) = queue.pop() {
            queue.extend(self.before[at].iter().copied().filter(|before| ends.insert(*before)));
        }
        let at = (0..self.states.len()).find(|at| !ends.contains(at))?;
        Some(Unsound::NoExit { nodes: self.nodes(at), trace: self.trace(at) })
    }

    fn dead(&self) -> Vec<Unsound> {
        let by_boundary = |id: &str| {
            self.graph.boundaries.iter().any(|boundary| boundary.effect == crate::Effect::Ends(id.to_owned()))
        };
        let nodes = self.graph.nodes.len();
        let mut lives: HashSet<usize> = HashSet::new();
        for state in &self.states {
            // A token that waits before a join has reached it, even if it never goes on.
            let held = (0..state.tokens.len()).filter(|place| state.tokens[*place] > 0);
            lives.extend(held.map(|place| if place < nodes { place } else { self.graph.edges[place - nodes].to }));
            lives.extend(self.shape.moves(state).into_iter().map(|step| step.node));
        }
        (0..self.graph.nodes.len())
            .filter(|node| !lives.contains(node) && !by_boundary(self.graph.id(*node)))
            .map(|node| Unsound::Dead { node: self.graph.id(node).to_owned() })
            .collect()
    }

    fn nodes(&self, at: usize) -> Vec<String> {
        current(self.graph, &self.states[at]).into_iter().map(str::to_owned).collect()
    }

    fn trace(&self, mut at: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        while let Some((before, step)) = self.came[at] {
            steps.push(self.shape.step_of(step));
            at = before;
        }
        steps.reverse();
        steps
    }
}
