//! Inclusive gateways: how likely each way is by itself, and from where a token can still come to a join.

use flow::{Graph, NodeKind};

use super::{Kind, Plan, Stop};
use crate::fault::{Fault, Spot};
use crate::num;

/// Shares of an inclusive split are chances, each way by itself; the default has none, since it is gone where no other way is.
pub(super) fn chances(plan: &mut Plan, stop: &Stop, row: &[f64], spot: &Spot) -> Result<(), Fault> {
    let others = || row.iter().enumerate().filter(|(place, _)| *place != usize::from(stop.default));
    let sound = row.iter().all(|share| (0.0..=1.0).contains(share));
    let some = usize::from(stop.default) < row.len() || others().any(|(_, share)| *share > 0.0);
    if !sound || !some {
        return Err(Fault::BadNumber(format!("{}: shares (each way by itself, from 0 to 1)", spot.node)));
    }
    plan.shares.extend_from_slice(row);
    Ok(())
}

/// The place of the default among the ways out of a node.
pub(super) fn default(graph: &Graph, node: usize) -> u16 {
    let place = graph.out(node).position(|(edge, _)| graph.defaults.contains(&edge));
    if graph.nodes[node].kind == NodeKind::OrSplit { place.map_or(u16::MAX, num::short) } else { u16::MAX }
}

/// Notes an inclusive join: for each edge into it, the nodes from which a token can come along it without passing the join.
pub(super) fn join(plan: &mut Plan, stop: &mut Stop, graph: &Graph, node: usize) {
    if stop.kind != Kind::OrJoin {
        return;
    }
    stop.feeds = num::id(plan.feeds.len());
    plan.or_joins.push(num::id(plan.stops.len()));
    for (_, edge) in graph.into(node) {
        let mut found = vec![false; graph.nodes.len()];
        let mut queue = vec![edge.from];
        while let Some(at) = queue.pop() {
            if at != node && !std::mem::replace(&mut found[at], true) {
                queue.extend(graph.into(at).map(|(_, edge)| edge.from));
            }
        }
        plan.feeds.push(found.into());
    }
}
