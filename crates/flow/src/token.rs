//! Token semantics: where a case stands, which steps are open, and what a step does. Pure, so that a journal can be replayed.

use serde::{Deserialize, Serialize};

use crate::graph::{Edge, Effect, Graph, NodeKind};

/// Tokens on nodes, and on the edges into a join; who asked the citizen, where that decides the way back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Marking {
    /// One count per node, then one per edge (used for edges into a join).
    pub(crate) tokens: Vec<u8>,
    /// Per node: 1 + the node that asked; 0 when nobody did.
    asked: Vec<u16>,
}

/// One move: the node that is finished and the exit taken (empty where there is nothing to choose), or a boundary act (`@withdraw`).
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

/// A step in indices; `edge` is the chosen one, `None` for a split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    pub node: usize,
    pub edge: Option<usize>,
}

/// One token on the start; none if there is no start.
pub fn initial(graph: &Graph) -> Marking {
    let mut marking =
        Marking { tokens: vec![0; graph.nodes.len() + graph.edges.len()], asked: vec![0; graph.nodes.len()] };
    if let Some(start) = graph.start() {
        marking.tokens[start] = 1;
    }
    marking
}

/// Every step open now, boundary acts last. Nothing is open once the case has ended.
pub fn enabled(graph: &Graph, marking: &Marking) -> Vec<Step> {
    let mut steps: Vec<Step> = moves(graph, marking).into_iter().map(|at| step_of(graph, at)).collect();
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
    let at = moves(graph, marking).into_iter().find(|at| step_of(graph, *at) == *step).ok_or_else(refused)?;
    Ok(make(graph, marking, at))
}

/// Lets everything go on that needs nobody and has no choice: start, split, join, and what has a single way out by itself.
pub fn advance(graph: &Graph, marking: &Marking) -> Marking {
    let mut now = marking.clone();
    // A sound graph has no loop without a choice; the bound keeps an unsound one from spinning here.
    for _ in 0..=graph.nodes.len() * 4 {
        let open = moves(graph, &now);
        let alone = |at: &&Move| {
            graph.nodes[at.node].kind.is_silent() && open.iter().filter(|other| other.node == at.node).count() == 1
        };
        let Some(at) = open.iter().find(alone) else { break };
        now = make(graph, &now, *at);
    }
    now
}

/// The ids of the nodes that hold a token, joins that wait for more included.
pub fn current<'a>(graph: &'a Graph, marking: &Marking) -> Vec<&'a str> {
    let waits = |node: usize| graph.into(node).any(|(edge, _)| marking.tokens[graph.nodes.len() + edge] > 0);
    (0..graph.nodes.len()).filter(|node| marking.tokens[*node] > 0 || waits(*node)).map(|node| graph.id(node)).collect()
}

/// The end reached, when it is reached properly: one token, on an end, and nothing else anywhere.
pub fn finished<'a>(graph: &'a Graph, marking: &Marking) -> Option<&'a str> {
    if marking.tokens.iter().map(|count| u32::from(*count)).sum::<u32>() != 1 {
        return None;
    }
    let at = marking.tokens.iter().position(|count| *count == 1)?;
    let (id, node) = graph.nodes.get_index(at)?;
    matches!(node.kind, NodeKind::End { .. }).then_some(id)
}

pub(crate) fn step_of(graph: &Graph, at: Move) -> Step {
    Step::new(graph.id(at.node), at.edge.map_or("", |edge| &graph.edges[edge].exit))
}

pub(crate) fn moves(graph: &Graph, marking: &Marking) -> Vec<Move> {
    let mut found = Vec::new();
    for (node, it) in graph.nodes.values().enumerate() {
        let ready = match it.kind {
            NodeKind::End { .. } => false,
            NodeKind::AndJoin => {
                let mut edges = graph.into(node).peekable();
                edges.peek().is_some() && edges.all(|(edge, _)| marking.tokens[graph.nodes.len() + edge] > 0)
            }
            _ => marking.tokens[node] > 0,
        };
        if !ready {
            continue;
        }
        if it.kind == NodeKind::AndSplit {
            if graph.out(node).next().is_some() {
                found.push(Move { node, edge: None });
            }
        } else {
            found.extend(
                graph
                    .out(node)
                    .filter(|(_, edge)| open(graph, marking, edge))
                    .map(|(edge, _)| Move { node, edge: Some(edge) }),
            );
        }
    }
    found
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

pub(crate) fn make(graph: &Graph, marking: &Marking, at: Move) -> Marking {
    let mut after = marking.clone();
    let nodes = graph.nodes.len();
    if graph.nodes[at.node].kind == NodeKind::AndJoin {
        for (edge, _) in graph.into(at.node) {
            after.tokens[nodes + edge] -= 1;
        }
    } else {
        after.tokens[at.node] -= 1;
    }
    let taken: Vec<usize> = match at.edge {
        Some(edge) => vec![edge],
        None => graph.out(at.node).map(|(edge, _)| edge).collect(),
    };
    for edge in taken {
        arrive(graph, &mut after, edge);
    }
    after
}

fn arrive(graph: &Graph, after: &mut Marking, edge: usize) {
    let Edge { from, to, .. } = graph.edges[edge];
    let (leaving, entering) = (&graph.nodes[from].stage, &graph.nodes[to].stage);
    if leaving != entering {
        for (node, asked) in graph.nodes.values().zip(&mut after.asked) {
            if node.stage == *leaving {
                *asked = 0;
            }
        }
        let asks = graph.edges.iter().any(|way| way.to_asker && graph.nodes[way.from].stage == *entering);
        if asks {
            after.asked[to] = u16::try_from(from + 1).unwrap_or(u16::MAX);
        }
    }
    let place = if graph.nodes[to].kind == NodeKind::AndJoin { graph.nodes.len() + edge } else { to };
    after.tokens[place] = after.tokens[place].saturating_add(1);
}
