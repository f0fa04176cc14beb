//! Which silent moves bring a case to where a step is open: looked for backwards from the tokens it lacks, so that what runs beside it does
//! not multiply the ways. And the arithmetic of a move.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::net::Net;
use crate::num::narrow;

/// Looking backwards ends after so many moves: a model could send it round for ever.
const STEPS: u32 = 2000;
/// Where no way is found, so many markings around are looked at for the best that can be had.
const AROUND: usize = 128;
/// So many ways of getting ready for one activity are followed; a choice of five branches has 31.
const WAYS: usize = 32;

pub(super) type Marking = Box<[u8]>;

/// A marking that is reached, and the silent moves to it.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    pub marking: Marking,
    pub moves: Vec<u32>,
    pub lacks: u64,
}

/// Silent moves by the place they put a token on.
pub(super) struct Silent<'a> {
    net: &'a Net,
    all: Vec<u32>,
    onto: Vec<Vec<u32>>,
}

impl<'a> Silent<'a> {
    pub fn of(net: &'a Net) -> Self {
        let all: Vec<u32> = (0..narrow(net.moves.len())).filter(|at| !net.moves[*at as usize].seen).collect();
        let mut onto = vec![Vec::new(); net.places.len()];
        for at in &all {
            for place in &net.moves[*at as usize].to {
                onto[*place].push(*at);
            }
        }
        Self { net, all, onto }
    }

    /// How these places can get their tokens, the fewest moves first, none with a detour. Where that cannot be, what comes nearest.
    pub fn ways(&self, from: &Marking, places: &[usize]) -> Vec<Reached> {
        let mut found = self.towards(from, places, &mut Vec::new(), &mut STEPS.to_owned());
        let least = found.iter().map(|way| way.lacks).min().unwrap_or(0);
        found.retain(|way| way.lacks == least);
        if least > 0 && places.len() > 1 {
            let lacks = |marking: &Marking| places.iter().filter(|place| marking[**place] == 0).count() as u64;
            found.extend(self.nearest(from, lacks).filter(|way| way.lacks < least));
            found.sort_by_key(|way| (way.lacks, way.moves.len()));
        }
        let mut kept: Vec<Reached> = Vec::new();
        for way in found {
            // What can be done later is not done now.
            if !kept.iter().any(|other| within(&other.moves, &way.moves)) {
                kept.push(way);
            }
        }
        kept
    }

    /// Backwards from each place that has no token: the moves that bring one, and before them what those lack. `above` is what this is for.
    fn towards(&self, from: &Marking, places: &[usize], above: &mut Vec<u32>, budget: &mut u32) -> Vec<Reached> {
        let mut ways = vec![Reached { marking: from.clone(), moves: Vec::new(), lacks: 0 }];
        for place in places {
            let mut next: Vec<Reached> = Vec::new();
            for way in ways {
                if way.marking[*place] > 0 {
                    next.push(way);
                    continue;
                }
                let mut brought = false;
                for at in &self.onto[*place] {
                    if above.contains(at) || *budget == 0 {
                        continue;
                    }
                    *budget -= 1;
                    above.push(*at);
                    let before = self.towards(&way.marking, &self.net.moves[*at as usize].from, above, budget);
                    above.pop();
                    for mut ready in before.into_iter().filter(|ready| ready.lacks == 0) {
                        brought = true;
                        make(self.net, &mut ready.marking, *at);
                        let moves = way.moves.iter().chain(&ready.moves).chain([at]).copied().collect();
                        next.push(Reached { marking: ready.marking, moves, lacks: 0 });
                    }
                }
                if !brought {
                    next.push(way);
                }
            }
            next.sort_by_key(|way| way.moves.len());
            ways = Vec::new();
            for way in next {
                if ways.len() < WAYS && !ways.iter().any(|other: &Reached| other.marking == way.marking) {
                    ways.push(way);
                }
            }
        }
        // What brought one place its token may have taken another's.
        for way in &mut ways {
            way.lacks = places.iter().filter(|place| way.marking[**place] == 0).count() as u64;
        }
        ways.sort_by_key(|way| (way.lacks, way.moves.len()));
        ways
    }

    /// Of the markings around, breadth first, the one that lacks least.
    pub fn nearest(&self, from: &Marking, lacks: impl Fn(&Marking) -> u64) -> impl Iterator<Item = Reached> {
        let mut known: FxHashSet<Marking> = FxHashSet::default();
        known.insert(from.clone());
        let first = Reached { marking: from.clone(), moves: Vec::new(), lacks: lacks(from) };
        let mut best = first.clone();
        let mut open = VecDeque::from([first]);
        while let Some(here) = open.pop_front().filter(|_| best.lacks > 0) {
            for by in &self.all {
                if known.len() >= AROUND || missing(self.net, &here.marking, *by) > 0 {
                    continue;
                }
                let mut marking = here.marking.clone();
                make(self.net, &mut marking, *by);
                if known.insert(marking.clone()) {
                    let moves = here.moves.iter().copied().chain([*by]).collect();
                    let next = Reached { lacks: lacks(&marking), marking, moves };
                    if next.lacks < best.lacks {
                        best = next.clone();
                    }
                    open.push_back(next);
                }
            }
        }
        std::iter::once(best)
    }
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
