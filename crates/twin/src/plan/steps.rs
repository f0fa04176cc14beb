//! The nodes and edges of a graph with their parameters: kinds, durations, ways and their shares.

use std::collections::BTreeMap;

use flow::{Graph, NodeKind};

use super::timing::timing;
use super::ways::shares;
use super::{Kind, NONE, Plan, Stop, Way, inclusive};
use crate::fault::{Fault, Spot};
use crate::num;
use crate::spec::{Procedure, Step};

/// Stages of a graph by index, in the order of their first node.
type Stages = Vec<String>;

pub(super) fn stages(graph: &Graph) -> Stages {
    let mut stages: Stages = Vec::new();
    for node in graph.nodes.values() {
        if !stages.contains(&node.stage) {
            stages.push(node.stage.clone());
        }
    }
    stages
}

/// Which stages have a way back to whoever asked.
pub(super) fn asking(graph: &Graph, stages: &[String]) -> Vec<bool> {
    let asks = |stage: &String| graph.edges.iter().any(|edge| edge.to_asker && graph.nodes[edge.from].stage == *stage);
    stages.iter().map(asks).collect()
}

/// FNV-1a: the same name in another version of a graph draws the same numbers.
pub(super) fn key(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Adds the nodes and edges of the flow that was pushed last.
pub(super) fn add(
    plan: &mut Plan,
    graph: &Graph,
    of: &Procedure,
    skills: &BTreeMap<String, u32>,
    stages: &[String],
) -> Result<(), Fault> {
    let flow = plan.flows.len() - 1;
    let first = plan.flows[flow].first;
    let silent = Step::default();
    let mut tokens = 0;
    for (local, (id, node)) in graph.nodes.iter().enumerate() {
        let spot = Spot { procedure: plan.flows[flow].id.clone(), node: id.clone() };
        let step = of.steps.get(id).unwrap_or(&silent);
        let ways = num::id(plan.ways.len());
        let token_of = |edge: usize| {
            let to = graph.edges[edge].to;
            let nth = graph.into(to).position(|(into, _)| into == edge).unwrap_or(0);
            graph.nodes[to].kind.is_join().then_some(nth)
        };
        let out: Vec<Way> = graph
            .out(local)
            .map(|(index, edge)| Way {
                from: first + num::id(local),
                to: first + num::id(edge.to),
                // The place within its join.
                token: token_of(index).map_or(NONE, num::id),
                to_asker: edge.to_asker,
            })
            .collect();
        let mut stop = Stop {
            kind: kind(&node.kind).ok_or_else(|| Fault::NotSimulated(spot.clone()))?,
            flow: num::short(flow),
            local: num::short(local),
            stage: num::short(stages.iter().position(|stage| *stage == node.stage).unwrap_or(0)),
            count: num::short(out.len()),
            into: num::short(graph.into(local).count()),
            default: inclusive::default(graph, local),
            feeds: NONE,
            ways,
            key: key(id),
            shares: NONE,
            asks: out.iter().any(|way| way.to_asker),
            pool: 0,
            lanes: NONE,
            work: NONE,
            before: NONE,
            cause: None,
            patience: NONE,
            batch: NONE,
            tokens,
            counter: matches!(node.kind, NodeKind::Visit { .. }),
            room: NONE,
            no_show: 0.0,
            at_home: step.at_home.unwrap_or(!matches!(node.kind, NodeKind::Visit { .. })),
        };
        inclusive::join(plan, &mut stop, graph, local);
        if stop.kind.is_join() {
            tokens += num::id(graph.into(local).count());
        }
        plan.ways.extend(out);
        shares(plan, &mut stop, graph, local, step, of, &spot)?;
        timing(plan, &mut stop, &node.kind, step, of, skills, &spot)?;
        plan.asks |= stop.asks;
        plan.names.push(id.clone());
        plan.stops.push(stop);
    }
    plan.joins = plan.joins.max(num::at(tokens));
    Ok(())
}

fn kind(kind: &NodeKind) -> Option<Kind> {
    Some(match kind {
        NodeKind::Start | NodeKind::Xor | NodeKind::Auto => Kind::Pass,
        NodeKind::AndSplit => Kind::Split,
        NodeKind::AndJoin => Kind::Join,
        NodeKind::OrSplit => Kind::OrSplit,
        NodeKind::OrJoin => Kind::OrJoin,
        NodeKind::End { .. } => Kind::End,
        NodeKind::Citizen | NodeKind::Timer { .. } => Kind::Delay,
        work => {
            work.minutes()?;
            Kind::Work
        }
    })
}
