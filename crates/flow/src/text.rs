//! The same process as a list of steps, for those who do not read drawings. Data, not markup.

use crate::graph::{Effect, Graph, NodeKind};
use crate::labels::Labels;

/// One step someone takes, or an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    pub id: String,
    pub text: String,
    /// Who does it, in words; empty for an end.
    pub who: String,
    pub minutes: Option<u16>,
    /// Ids of the steps that run beside it.
    pub beside: Vec<String>,
    pub next: Vec<WayOut>,
    pub is_end: bool,
    pub is_current: bool,
}

/// Where a step leads. Gateways are passed over: their exits become ways out of the step before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// What leads there, in words; empty where there is nothing to choose.
    pub by: String,
    pub to: String,
    pub text: String,
}

/// The steps in the order of the graph (start left out), ends last.
pub fn steps_text(graph: &Graph, labels: &Labels, current: &[&str]) -> Vec<StepText> {
    let ends_last = |node: &usize| graph.nodes[*node].kind.is_end();
    let mut order: Vec<usize> =
        (0..graph.nodes.len()).filter(|node| ends_last(node) || !graph.nodes[*node].kind.is_silent()).collect();
    order.sort_by_key(ends_last);
    order
        .into_iter()
        .filter(|node| !only_by_boundary(graph, *node))
        .map(|node| {
            let kind = &graph.nodes[node].kind;
            let id = graph.id(node);
            let mut next = Vec::new();
            ways(graph, labels, node, "", &mut Vec::new(), &mut next);
            StepText {
                id: id.to_owned(),
                text: labels.node(id).to_owned(),
                who: kind.lane().map_or_else(String::new, |role| labels.lane(role).to_owned()),
                minutes: kind.minutes(),
                beside: beside(graph, node),
                next,
                is_end: kind.is_end(),
                is_current: current.contains(&id),
            }
        })
        .collect()
}

fn only_by_boundary(graph: &Graph, node: usize) -> bool {
    graph.into(node).next().is_none()
        && graph.boundaries.iter().any(|boundary| boundary.effect == Effect::Ends(graph.id(node).to_owned()))
}

fn beside(graph: &Graph, node: usize) -> Vec<String> {
    let split = graph
        .into(node)
        .map(|(_, edge)| edge.from)
        .find(|from| matches!(graph.nodes[*from].kind, NodeKind::AndSplit | NodeKind::OrSplit));
    split.map_or_else(Vec::new, |split| {
        graph.out(split).filter(|(_, edge)| edge.to != node).map(|(_, edge)| graph.id(edge.to).to_owned()).collect()
    })
}

fn ways(graph: &Graph, labels: &Labels, node: usize, by: &str, passed: &mut Vec<usize>, found: &mut Vec<WayOut>) {
    if passed.contains(&node) {
        return;
    }
    passed.push(node);
    for (_, edge) in graph.out(node) {
        let own = labels.exit(graph.id(node), &edge.exit);
        let by = if own.is_empty() { by } else { own };
        let to = &graph.nodes[edge.to].kind;
        if to.is_silent() && !to.is_end() {
            ways(graph, labels, edge.to, by, passed, found);
        } else {
            let id = graph.id(edge.to);
            let way = WayOut { by: by.to_owned(), to: id.to_owned(), text: labels.node(id).to_owned() };
            if !found.contains(&way) {
                found.push(way);
            }
        }
    }
    passed.pop();
}
