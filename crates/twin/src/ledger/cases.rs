//! The ledger of cases: the pieces of each, walked back from its end.

use super::overtaken::overtaken;
use super::{Piece, Pieces, Spent, spent};
use crate::log::NO_CASE;
use crate::num;

/// A piece whose moments are out of order, or of a case that had not arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Torn {
    pub at: usize,
}

/// Everything booked.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// By case; zero for one that has not ended.
    pub cases: Vec<Spent>,
    /// Of all pieces that belong to no case.
    pub apart: Spent,
    overtaken: Vec<i64>,
}

impl Ledger {
    /// The heads of one piece.
    pub fn piece(&self, pieces: &impl Pieces, at: usize) -> Spent {
        spent(pieces, &pieces.piece(at), self.overtaken.get(at).copied().unwrap_or(0))
    }

    /// Of all cases together.
    pub fn whole(&self) -> Spent {
        let mut whole = Spent::default();
        self.cases.iter().for_each(|case| whole += *case);
        whole
    }
}

/// Books every piece and every case.
pub fn ledger(pieces: &impl Pieces) -> Result<Ledger, Torn> {
    let (of_case, rows) = by_case(pieces)?;
    let (cases, apart) = (vec![Spent::default(); pieces.cases()], Spent::default());
    let mut ledger = Ledger { cases, apart, overtaken: overtaken(pieces) };
    for at in (0..pieces.len()).filter(|at| pieces.piece(*at).case == NO_CASE) {
        let spent = ledger.piece(pieces, at);
        ledger.apart += spent;
    }
    for number in 0..pieces.cases() {
        let Some((arrived, ended)) = pieces.case(number) else { continue };
        let rows = &rows[num::at(of_case[number])..num::at(of_case[number + 1])];
        ledger.cases[number] = walk_back(pieces, &ledger, rows, arrived, ended);
    }
    Ok(ledger)
}

/// From the end: what was done last before, then what was done last before that was needed, and so on to the arrival.
fn walk_back(pieces: &impl Pieces, ledger: &Ledger, rows: &[u32], arrived: i64, ended: i64) -> Spent {
    let mut whole = Spent::default();
    let mut until = ended;
    for at in rows.iter().rev() {
        let piece = pieces.piece(num::at(*at));
        if piece.done > until {
            continue;
        }
        whole.pause += until - piece.done;
        whole += ledger.piece(pieces, num::at(*at));
        until = piece.enabled;
    }
    whole.pause += until - arrived;
    whole
}

/// Where each case's pieces begin, and the pieces of every case by their end.
fn by_case(pieces: &impl Pieces) -> Result<(Vec<u32>, Vec<u32>), Torn> {
    let mut begin = vec![0u32; pieces.cases() + 1];
    let (mut in_turn, mut last) = (true, i64::MIN);
    for at in 0..pieces.len() {
        let piece = pieces.piece(at);
        if !in_order(pieces, &piece) {
            return Err(Torn { at });
        }
        if piece.case != NO_CASE {
            begin[num::at(piece.case) + 1] += 1;
        }
        in_turn &= last <= piece.done;
        last = piece.done;
    }
    for case in 1..begin.len() {
        begin[case] += begin[case - 1];
    }
    let mut next = begin.clone();
    let mut rows = vec![0u32; pieces.len()];
    for at in 0..pieces.len() {
        let case = pieces.piece(at).case;
        if case == NO_CASE {
            continue;
        }
        let place = &mut next[num::at(case)];
        rows[num::at(*place)] = num::id(at);
        *place += 1;
    }
    // The twin's stand by their end already.
    for case in begin.windows(2).filter(|_| !in_turn) {
        rows[num::at(case[0])..num::at(case[1])].sort_by_key(|at| pieces.piece(num::at(*at)).done);
    }
    Ok((begin, rows))
}

fn in_order(pieces: &impl Pieces, piece: &Piece) -> bool {
    let moments = [piece.enabled, piece.ready, piece.started, piece.done];
    let case = num::at(piece.case);
    let apart = piece.case == NO_CASE;
    let inside =
        apart || case < pieces.cases() && pieces.case(case).is_none_or(|(arrived, _)| arrived <= piece.enabled);
    moments.is_sorted() && inside && (0..=piece.done - piece.started).contains(&piece.paused)
}
