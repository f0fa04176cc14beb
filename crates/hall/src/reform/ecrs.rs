//! What the records say to the four questions of anybody who looks for less work: leave out, do together, change the order, make simpler (ECRS).
//!
//! Facts with their numbers, of five cases and more; it proposes nothing, and what it does not find is no proof that nothing is there.

use std::collections::BTreeMap;

use flow::{Graph, NodeKind};
use procedure::Procedure;
use procedure::compile::RETURN;
use procedure::model::Dropped;
use twin::ledger::Pieces;

use super::rules::{AsIs, FEWEST, Step};
use crate::past::Past;

/// From this part of the whole on, per mille, a step is worth a question.
const MUCH: i64 = 200;
/// Per cent of cases that come back.
const OFTEN: usize = 10;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// An approver who has sent nothing back, of so many.
    NeverReturned { node: String, n: usize },
    /// Papers that are brought, by id.
    Papers(Vec<String>),
    /// The same role goes on, and waits so many ms in the middle before it does.
    HandOver { node: String, next: String, wait: i64 },
    /// Waiting that takes much of the whole, per mille.
    Waits { node: String, share: i64 },
    /// Work that takes much of all work, per mille.
    Work { node: String, share: i64 },
    /// Per cent of cases that came here again.
    Again { node: String, share: usize },
}

/// In the order of the questions: leave out, together, order, simpler.
pub fn facts(procedure: &Procedure, graph: &Graph, past: &Past, found: &AsIs) -> [Vec<Fact>; 4] {
    let mut out = never_returned(graph, past);
    let papers = procedure.guide.papers.iter().filter(|paper| paper.dropped != Some(Dropped::Done));
    let papers: Vec<String> = papers.map(|paper| paper.id.clone()).collect();
    if !papers.is_empty() {
        out.push(Fact::Papers(papers));
    }
    [out, hand_overs(graph, found), waits(graph, found), simpler(found)]
}

fn never_returned(graph: &Graph, past: &Past) -> Vec<Fact> {
    let mut seen: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for at in 0..past.len() {
        let node = past.nodes[at].as_str();
        if graph.nodes.get(node).is_some_and(|node| matches!(node.kind, NodeKind::Approval { .. })) {
            let (all, returned) = seen.entry(node).or_default();
            *all += 1;
            *returned += usize::from(past.results[at] == RETURN);
        }
    }
    let never = seen.into_iter().filter(|(_, (all, returned))| *all >= FEWEST && *returned == 0);
    never.map(|(node, (n, _))| Fact::NeverReturned { node: node.to_owned(), n }).collect()
}

fn step<'a>(found: &'a AsIs, node: &str) -> Option<&'a Step> {
    found.steps.iter().find(|step| step.node == node)
}

fn hand_overs(graph: &Graph, found: &AsIs) -> Vec<Fact> {
    let task = |node: usize| match &graph.nodes[node].kind {
        NodeKind::Task { role, .. } => Some(role),
        _ => None,
    };
    let mut all = Vec::new();
    for edge in &graph.edges {
        let Some(role) = task(edge.from) else { continue };
        // A gateway between them is no work.
        let direct = std::iter::once(edge.to);
        let behind = graph.out(edge.to).map(|(_, edge)| edge.to).filter(|_| graph.nodes[edge.to].kind.is_silent());
        for to in direct.chain(behind).filter(|to| task(*to) == Some(role) && *to != edge.from) {
            let (node, next) = (graph.id(edge.from).to_owned(), graph.id(to).to_owned());
            let waited = step(found, &next).map_or(0, |step| step.waited.0);
            if waited > 0 && !all.iter().any(|fact| matches!(fact, Fact::HandOver { next: of, .. } if *of == next)) {
                all.push(Fact::HandOver { node, next, wait: waited });
            }
        }
    }
    all
}

fn per_mille(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { i64::try_from(i128::from(part) * 1_000 / i128::from(whole)).unwrap_or(0) }
}

/// Waiting for somebody who is not of ours.
fn waits(graph: &Graph, found: &AsIs) -> Vec<Fact> {
    let whole = found.spent.whole();
    let other = |step: &&Step| {
        graph
            .nodes
            .get(&step.node)
            .is_some_and(|node| !matches!(node.kind, NodeKind::Task { .. } | NodeKind::Approval { .. }))
    };
    let share = |step: &Step| (step.node.clone(), per_mille(step.idle(), whole));
    let much = found.steps.iter().filter(other).map(share).filter(|(_, share)| *share >= MUCH);
    much.map(|(node, share)| Fact::Waits { node, share }).collect()
}

fn simpler(found: &AsIs) -> Vec<Fact> {
    let most = found.steps.iter().max_by_key(|step| step.spent.work).filter(|step| step.spent.work > 0);
    let work =
        most.map(|step| Fact::Work { node: step.node.clone(), share: per_mille(step.spent.work, found.spent.work) });
    let again = found.steps.iter().filter(|step| step.again >= OFTEN);
    let again = again.map(|step| Fact::Again { node: step.node.clone(), share: step.again });
    work.into_iter().chain(again).collect()
}

#[cfg(test)]
mod tests;
