//! Every node that can be reached can reach an end: a loop without a way out is found before anybody walks it.

use super::{Kind, NONE, Plan};
use crate::fault::Fault;
use crate::num;

/// Looks at one procedure of a plan.
pub(super) fn ends(plan: &Plan, flow: usize) -> Result<(), Fault> {
    let of = &plan.flows[flow];
    let (first, nodes) = (of.first, num::at(of.nodes));
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    for (node, next) in next.iter_mut().enumerate() {
        for to in open_ways(plan, first + num::id(node), of.channels.len()) {
            let to = num::at(to - first);
            next.push(to);
            before[to].push(node);
        }
    }
    let reached = closure(&next, vec![num::at(of.start - first)]);
    let is_end = |node: &usize| plan.stops[num::at(first) + node].kind == Kind::End;
    let ending = closure(&before, (0..nodes).filter(is_end).collect());
    let mut caught = (0..nodes).filter(|node| reached[*node] && !ending[*node]);
    // Best named by the node whose way out has no share.
    let closed = |node: &usize| {
        let it = &plan.stops[num::at(first) + node];
        let ways = &plan.ways[num::at(it.ways)..][..usize::from(it.count)];
        ways.iter().any(|way| ending[num::at(way.to - first)])
    };
    match caught.clone().find(closed).or_else(|| caught.next()) {
        Some(node) => Err(Fault::NoWayToEnd(plan.spot(first + num::id(node)))),
        None => Ok(()),
    }
}

/// Where a node's token can go: ways with a share in some channel.
fn open_ways(plan: &Plan, stop: u32, channels: usize) -> Vec<u32> {
    let it = &plan.stops[num::at(stop)];
    let count = usize::from(it.count);
    let ways = num::at(it.ways)..num::at(it.ways) + count;
    if matches!(it.kind, Kind::Split | Kind::OrSplit) || it.shares == NONE {
        return ways.map(|way| plan.ways[way].to).collect();
    }
    let has_share = |place: usize| {
        (0..channels).any(|channel| {
            let row = &plan.shares[num::at(it.shares) + channel * count..][..count];
            row[place] > if place == 0 { 0.0 } else { row[place - 1] }
        })
    };
    ways.enumerate().filter(|(place, _)| has_share(*place)).map(|(_, way)| plan.ways[way].to).collect()
}

fn closure(next: &[Vec<usize>], from: Vec<usize>) -> Vec<bool> {
    let mut seen = vec![false; next.len()];
    let mut queue = from;
    while let Some(node) = queue.pop() {
        if !std::mem::replace(&mut seen[node], true) {
            queue.extend(next[node].iter().copied());
        }
    }
    seen
}
