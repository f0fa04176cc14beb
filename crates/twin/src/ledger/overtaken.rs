//! How long each piece waited while somebody who could have done it worked on something that became ready later.
//!
//! Only who overtakes and who is overtaken is looked at, found in one pass over the starts; then one sweep and one tree of sums, so that a queue of
//! a hundred thousand costs what a short one costs for each piece.

use std::collections::BinaryHeap;

use super::{Piece, Pieces};
use crate::hours::Hours;
use crate::log::NOBODY;
use crate::num;

/// Milliseconds of each piece, or nothing at all where nobody is overtaken.
pub(super) fn overtaken(pieces: &impl Pieces) -> Vec<i64> {
    let mut found = Vec::new();
    for team in 0..pieces.teams() {
        for (at, ms) in of_team(pieces, team) {
            if found.is_empty() {
                found = vec![0; pieces.len()];
            }
            found[num::at(at)] = ms;
        }
    }
    found
}

/// The pieces a team's people had in hand or that waited for them, by their start.
fn starts(pieces: &impl Pieces, team: u32) -> Vec<u32> {
    let pool = pieces.pool(team);
    let belongs = |piece: &Piece| {
        piece.team.is_some_and(|of| {
            of == team || pieces.pool(of) == pool && piece.person != NOBODY && pieces.able(team, piece.person)
        })
    };
    let mut starts: Vec<(i64, u32)> = (0..num::id(pieces.len()))
        .filter_map(|at| {
            let piece = pieces.piece(num::at(at));
            belongs(&piece).then_some((piece.started, at))
        })
        .collect();
    starts.sort_unstable();
    starts.into_iter().map(|(_, at)| at).collect()
}

fn of_team(pieces: &impl Pieces, team: u32) -> Vec<(u32, i64)> {
    let starts = starts(pieces, team);
    let ready = |at: u32| pieces.piece(num::at(at)).ready;
    // Overtaken: something that started before was ready later. Overtaking: the other way round.
    let mut latest = i64::MIN;
    let mut passed: Vec<u32> = Vec::new();
    for at in &starts {
        let piece = pieces.piece(num::at(*at));
        if latest > piece.ready && piece.team == Some(team) && piece.started > piece.ready {
            passed.push(*at);
        }
        if can_overtake(pieces, team, &piece) {
            latest = latest.max(piece.ready);
        }
    }
    if passed.is_empty() {
        return Vec::new();
    }
    let mut earliest = i64::MAX;
    let mut passing: Vec<u32> = Vec::new();
    for at in starts.iter().rev() {
        let piece = pieces.piece(num::at(*at));
        if earliest < piece.ready && can_overtake(pieces, team, &piece) {
            passing.push(*at);
        }
        if piece.team == Some(team) {
            earliest = earliest.min(piece.ready);
        }
    }
    passing.reverse();
    drop(starts);
    let stretches = stretches(pieces, &passing, pieces.open(team));
    passed.sort_by_cached_key(|at| std::cmp::Reverse(ready(*at)));
    measure(pieces, &passed, &stretches, pieces.open(team))
}

fn can_overtake(pieces: &impl Pieces, team: u32, piece: &Piece) -> bool {
    piece.person != NOBODY && pieces.able(team, piece.person)
}

/// Between two changes of who overtakes: from when, how much of it is open, and the latest readiness of what is in hand.
struct Stretch {
    from: i64,
    open: i64,
    latest: i64,
}

fn stretches(pieces: &impl Pieces, passing: &[u32], hours: &Hours) -> Vec<Stretch> {
    let span = |at: u32| {
        let piece = pieces.piece(num::at(at));
        (piece.started, piece.done, piece.ready)
    };
    let mut edges: Vec<i64> = passing.iter().flat_map(|at| [span(*at).0, span(*at).1]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut in_hand: BinaryHeap<(i64, i64)> = BinaryHeap::new();
    let mut next = 0;
    let mut stretches = Vec::with_capacity(edges.len());
    for (n, from) in edges.iter().enumerate() {
        while let Some((started, done, ready)) = passing.get(next).map(|at| span(*at)).filter(|span| span.0 <= *from) {
            if done > started {
                in_hand.push((ready, done));
            }
            next += 1;
        }
        while in_hand.peek().is_some_and(|(_, done)| done <= from) {
            in_hand.pop();
        }
        let open = edges.get(n + 1).map_or(0, |to| hours.between(*from, *to));
        stretches.push(Stretch { from: *from, open, latest: in_hand.peek().map_or(i64::MIN, |first| first.0) });
    }
    stretches
}

/// `passed` by readiness, the latest first: a stretch counts for a piece once its latest readiness is later than the piece's.
fn measure(pieces: &impl Pieces, passed: &[u32], stretches: &[Stretch], hours: &Hours) -> Vec<(u32, i64)> {
    let mut by_latest: Vec<u32> = (0..num::id(stretches.len())).collect();
    by_latest.sort_by_key(|at| std::cmp::Reverse(stretches[num::at(*at)].latest));
    let mut counted = 0;
    let mut sums = vec![0i64; stretches.len() + 1];
    let mut found = Vec::with_capacity(passed.len());
    for at in passed {
        let piece = pieces.piece(num::at(*at));
        while let Some(stretch) = by_latest.get(counted).map(|at| num::at(*at)) {
            if stretches[stretch].latest <= piece.ready {
                break;
            }
            add(&mut sums, stretch, stretches[stretch].open);
            counted += 1;
        }
        let first = stretches.partition_point(|stretch| stretch.from < piece.ready);
        let last = stretches.partition_point(|stretch| stretch.from < piece.started);
        if last <= first {
            continue;
        }
        // The last one is cut where somebody began.
        let cut = &stretches[last - 1];
        let part = if cut.latest > piece.ready { hours.between(cut.from, piece.started) } else { 0 };
        found.push((*at, sum(&sums, last - 1) - sum(&sums, first) + part));
    }
    found
}

fn add(sums: &mut [i64], at: usize, value: i64) {
    let mut node = at + 1;
    while let Some(sum) = sums.get_mut(node) {
        *sum += value;
        node += node & node.wrapping_neg();
    }
}

/// Of those before `end`.
fn sum(sums: &[i64], end: usize) -> i64 {
    let (mut node, mut whole) = (end, 0);
    while node > 0 {
        whole += sums[node];
        node &= node - 1;
    }
    whole
}
