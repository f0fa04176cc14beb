//! Token semantics: where a case stands, which steps are open, and what a step does. Pure, so that a journal can be replayed.

use serde::{Deserialize, Serialize};

use crate::graph::{Effect, Graph};

mod shape;

pub(crate) use shape::Shape;

/// Tokens on nodes, and on the edges into a join; who asked the citizen, where that decides the way back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Marking {
    /// One count per node, then one per edge (used for edges into a join).
    pub(crate) tokens: Vec<u8>,
    /// Per node: 1 + the node that asked; 0 when nobody did.
    asked: Vec<u16>,
}

/// One move: the node that is finished and the exit taken (empty where there is nothing to choose, several
/// joined by `+` where an inclusive split takes several), or a boundary act (`@withdraw`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Step {
    pub node: String,
    pub exit: String,
}

impl Step {
    pub fn new(node: impl Into<String>, exit: impl Into<String>) -> Self {
        Self { node: node.into(), exit: exit.into() }
    }
}

/// The step is not open in this marking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEnabled {
    pub step: Step,
    /// What would have been.
    pub open: Vec<Step>,
}

/// The edges a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ways {
    All,
    One(usize),
    /// A bit for each edge out of the node, in order.
    Some(u32),
}

/// A step in indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    pub node: usize,
    pub ways: Ways,
}

/// One token on the first start; none if there is no start.
pub fn initial(graph: &Graph) -> Marking {
    begun(graph, graph.start())
}

/// One marking a start: each begins a case of its own.
pub fn initials(graph: &Graph) -> Vec<Marking> {
    graph.starts().map(|start| begun(graph, Some(start))).collect()
}

fn begun(graph: &Graph, start: Option<usize>) -> Marking {
    let mut marking =
        Marking { tokens: vec![0; graph.nodes.len() + graph.edges.len()], asked: vec![0; graph.nodes.len()] };
    if let Some(start) = start {
        marking.tokens[start] = 1;
    }
    marking
}

/// Every step open now, boundary acts last. Nothing is open once the case has ended.
pub fn enabled(graph: &Graph, marking: &Marking) -> Vec<Step> {
    let shape = Shape::new(graph);
    let mut steps: Vec<Step> = shape.moves(marking).into_iter().map(|at| shape.step_of(at)).collect();
    if finished(graph, marking).is_none() && marking.tokens.iter().any(|count| *count > 0) {
        steps.extend(graph.boundaries.iter().map(|boundary| Step::new(&boundary.id, "")));
    }
    steps
}

/// The marking after a step.
pub fn fire(graph: &Graph, marking: &Marking, step: &Step) -> Result<Marking, NotEnabled> {
    let refused = || NotEnabled { step: step.clone(), open: enabled(graph, marking) };
    if let Some(boundary) = graph.boundaries.iter().find(|boundary| boundary.id == step.node) {
        if !enabled(graph, marking).contains(step) {
            return Err(refused());
        }
        return match &boundary.effect {
            Effect::Stays => Ok(marking.clone()),
            Effect::Ends(end) => {
                let end = graph.nodes.get_index_of(end).ok_or_else(refused)?;
                let mut after = Marking { tokens: vec![0; marking.tokens.len()], asked: vec![0; marking.asked.len()] };
                after.tokens[end] = 1;
                Ok(after)
            }
        };
    }
    let shape = Shape::new(graph);
    let at = shape.moves(marking).into_iter().find(|at| shape.step_of(*at) == *step).ok_or_else(refused)?;
    Ok(shape.make(marking, at))
}

/// Lets everything go on that needs nobody and has no choice: start, split, join, and what has a single way out by itself.
pub fn advance(graph: &Graph, marking: &Marking) -> Marking {
    let shape = Shape::new(graph);
    let mut now = marking.clone();
    // A sound graph has no loop without a choice; the bound keeps an unsound one from spinning here.
    for _ in 0..=graph.nodes.len() * 4 {
        let open = shape.moves(&now);
        let alone = |at: &&Move| {
            graph.nodes[at.node].kind.is_silent() && open.iter().filter(|other| other.node == at.node).count() == 1
        };
        let Some(at) = open.iter().find(alone) else { break };
        now = shape.make(&now, *at);
    }
    now
}

/// The ids of the nodes that hold a token, joins that wait for more included.
pub fn current<'a>(graph: &'a Graph, marking: &Marking) -> Vec<&'a str> {
    let mut held: Vec<bool> = (0..graph.nodes.len()).map(|node| marking.tokens[node] > 0).collect();
    for (edge, it) in graph.edges.iter().enumerate() {
        held[it.to] |= marking.tokens[graph.nodes.len() + edge] > 0;
    }
    (0..graph.nodes.len()).filter(|node| held[*node]).map(|node| graph.id(node)).collect()
}

/// The end reached, when it is reached properly: on an end, and nothing else anywhere. Where tokens end one by one, the first of the ends reached.
pub fn finished<'a>(graph: &'a Graph, marking: &Marking) -> Option<&'a str> {
    let mut held = marking.tokens.iter().enumerate().filter(|(_, count)| **count > 0);
    let (at, count) = held.next()?;
    let is_end = |at: usize| graph.nodes.get_index(at).is_some_and(|(_, node)| node.kind.is_end());
    let rest_ended =
        if graph.many_ends { held.all(|(at, _)| is_end(at)) } else { held.next().is_none() && *count == 1 };
    (is_end(at) && rest_ended).then(|| graph.id(at))
}
