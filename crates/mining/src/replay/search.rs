//! Silent moves from a marking, breadth first, so that the fewest are made; and the arithmetic of a move.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::net::Net;
use crate::num::narrow;

/// A search that sees this many markings gives up: the model makes tokens without end.
const MOST: usize = 4096;
/// So many ways of getting ready for one activity are followed; a choice of five branches has 31.
const WAYS: usize = 32;

pub(super) type Marking = Box<[u8]>;

/// A marking that is reached, and the silent moves to it.
pub(super) struct Reached {
    pub marking: Marking,
    pub moves: Vec<u32>,
    pub lacks: u64,
}

struct Seen {
    marking: Marking,
    from: Option<usize>,
    by: u32,
}

/// The markings that lack nothing, each without a detour; if there are none, the nearest that lacks least.
pub(super) fn search(net: &Net, silent: &[u32], from: &Marking, lacks: impl Fn(&Marking) -> u64) -> Vec<Reached> {
    let mut known: FxHashSet<Marking> = FxHashSet::default();
    known.insert(from.clone());
    let mut seen = vec![Seen { marking: from.clone(), from: None, by: 0 }];
    let mut open = VecDeque::from([0]);
    let mut ready: Vec<Reached> = Vec::new();
    let (mut best, mut least) = (0, u64::MAX);
    while let Some(at) = open.pop_front() {
        let lack = lacks(&seen[at].marking);
        if lack < least {
            (best, least) = (at, lack);
        }
        if lack == 0 {
            // What can be done later is not done now: whoever is ready goes no further.
            let moves = way(&seen, at);
            if !ready.iter().any(|other| within(&other.moves, &moves)) {
                ready.push(Reached { marking: seen[at].marking.clone(), moves, lacks: 0 });
            }
            if ready.len() >= WAYS {
                break;
            }
            continue;
        }
        for by in silent {
            if seen.len() >= MOST || missing(net, &seen[at].marking, *by) > 0 {
                continue;
            }
            let mut next = seen[at].marking.clone();
            make(net, &mut next, *by);
            if known.insert(next.clone()) {
                open.push_back(seen.len());
                seen.push(Seen { marking: next, from: Some(at), by: *by });
            }
        }
    }
    if ready.is_empty() {
        ready.push(Reached { marking: seen[best].marking.clone(), moves: way(&seen, best), lacks: least });
    }
    ready
}

fn way(seen: &[Seen], mut at: usize) -> Vec<u32> {
    let mut moves = Vec::new();
    while let Some(from) = seen[at].from {
        moves.push(seen[at].by);
        at = from;
    }
    moves.reverse();
    moves
}

/// Whether all of these moves are among the others.
fn within(few: &[u32], many: &[u32]) -> bool {
    let mut rest = many.to_vec();
    few.iter().all(|of| rest.iter().position(|other| other == of).map(|at| rest.swap_remove(at)).is_some())
}

/// Tokens a move lacks.
pub(super) fn missing(net: &Net, marking: &Marking, at: u32) -> u64 {
    net.moves[at as usize].from.iter().filter(|place| marking[**place] == 0).count() as u64
}

/// Puts the tokens there that a move lacks.
pub(super) fn lend(net: &Net, marking: &mut Marking, at: u32) -> u64 {
    let lent = missing(net, marking, at);
    for place in &net.moves[at as usize].from {
        marking[*place] = marking[*place].max(1);
    }
    lent
}

pub(super) fn make(net: &Net, marking: &mut Marking, at: u32) {
    let of = &net.moves[at as usize];
    for place in &of.from {
        marking[*place] = marking[*place].saturating_sub(1);
    }
    for place in &of.to {
        marking[*place] = marking[*place].saturating_add(1);
    }
}

/// What remains in a marking when its case is over: places and tokens, without the one at the end.
pub(super) fn left(net: &Net, marking: &Marking) -> Vec<(u32, u8)> {
    let kept = |(place, count): (usize, &u8)| {
        let kept = if place == net.end { count.saturating_sub(1) } else { *count };
        (kept > 0).then(|| (narrow(place), kept))
    };
    marking.iter().enumerate().filter_map(kept).collect()
}
