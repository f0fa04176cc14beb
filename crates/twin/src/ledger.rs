//! Where the time went: every millisecond of a case from arrival to end, under exactly one head. One definition for reality and for the twin.
//!
//! Of one piece of work, from the moment the case needed it:
//! - until it could be worked on: for whom it waited, as its step says (citizen, other office, outside, others of its batch). Where other work of its own
//!   people kept it: *contention* while any of them was on duty, *closed* while not;
//! - then, until somebody began: *closed* while nobody able was on duty; *priority* while somebody able worked on what became ready later;
//!   *contention* for the rest, when everybody able was busy with what came before;
//! - then, until it was done: *work* while that person was on duty, *closed* while not, less the pauses that were noted.
//!
//! Overtime is duty for what is worked in it, and opens no door: what waits behind the closing is *closed*.
//!
//! Of a case: walked back from its end along what it was waiting for last, piece by piece; where nothing of it was open is *pause*.
//! It guesses nothing: pieces out of order are refused.

mod cases;
mod overtaken;
mod twin;

use crate::hours::Hours;
use crate::log::NOBODY;
use crate::spec::Cause;

pub use cases::{Ledger, Torn, ledger};
pub use twin::Told;

/// Milliseconds under each head. They sum to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    pub work: i64,
    pub contention: i64,
    pub priority: i64,
    pub batching: i64,
    pub closed: i64,
    pub citizen: i64,
    pub other_office: i64,
    pub external: i64,
    pub pause: i64,
}

impl Spent {
    /// In the order in which they are told.
    pub fn heads(&self) -> [(&'static str, i64); 9] {
        [
            ("work", self.work),
            ("contention", self.contention),
            ("priority", self.priority),
            ("batching", self.batching),
            ("closed", self.closed),
            ("citizen", self.citizen),
            ("other_office", self.other_office),
            ("external", self.external),
            ("pause", self.pause),
        ]
    }

    pub fn whole(&self) -> i64 {
        self.heads().iter().map(|head| head.1).sum()
    }
}

impl std::ops::AddAssign for Spent {
    fn add_assign(&mut self, other: Self) {
        self.work += other.work;
        self.contention += other.contention;
        self.priority += other.priority;
        self.batching += other.batching;
        self.closed += other.closed;
        self.citizen += other.citizen;
        self.other_office += other.other_office;
        self.external += other.external;
        self.pause += other.pause;
    }
}

/// One piece of work of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// [`crate::NO_CASE`] for work that belongs to none.
    pub case: u32,
    /// The people it waits for: those of one pool with the same skills. `None` where nobody of ours is needed.
    pub team: Option<u32>,
    /// Who did it, within the pool; [`NOBODY`] if nobody.
    pub person: u16,
    pub enabled: i64,
    pub ready: i64,
    pub started: i64,
    pub done: i64,
    /// For whom it waited until it was ready.
    pub cause: Option<Cause>,
    /// When the person who did it is on duty, among [`Pieces::hours`].
    pub on_duty: u16,
    /// Milliseconds on duty in which it was laid aside.
    pub paused: i64,
}

/// What is booked: the twin's log, or records of the hall.
pub trait Pieces {
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn piece(&self, at: usize) -> Piece;
    fn hours(&self, index: u16) -> &Hours;
    fn teams(&self) -> u32;
    /// The pool of a team. People are numbered within it.
    fn pool(&self, team: u32) -> u32;
    /// Whether this person of the pool can do the team's work.
    fn able(&self, team: u32, person: u16) -> bool;
    /// When anybody of the team is on duty.
    fn open(&self, team: u32) -> &Hours;
    /// Cases are numbered from 0.
    fn cases(&self) -> usize;
    /// Arrival and end, of a case that has ended.
    fn case(&self, number: usize) -> Option<(i64, i64)>;
}

/// The heads of one piece, when it was overtaken for so long.
fn spent(pieces: &impl Pieces, piece: &Piece, overtaken: i64) -> Spent {
    let mut spent = Spent::default();
    let before = piece.ready - piece.enabled;
    match piece.cause {
        Some(Cause::Citizen) => spent.citizen = before,
        Some(Cause::OtherOffice) => spent.other_office = before,
        Some(Cause::External) => spent.external = before,
        Some(Cause::Batching) => spent.batching = before,
        Some(Cause::OtherWork) => {
            let open = piece.team.map_or(before, |team| pieces.open(team).between(piece.enabled, piece.ready));
            (spent.contention, spent.closed) = (open, before - open);
        }
        None => spent.pause = before,
    }
    if let Some(team) = piece.team {
        let open = pieces.open(team).between(piece.ready, piece.started);
        spent.closed += piece.started - piece.ready - open;
        spent.priority = overtaken;
        spent.contention += open - overtaken;
    } else {
        spent.pause += piece.started - piece.ready;
    }
    let whole = piece.done - piece.started;
    if piece.person == NOBODY {
        spent.pause += whole;
    } else {
        let on = pieces.hours(piece.on_duty).between(piece.started, piece.done);
        spent.closed += whole - on;
        spent.work = on - piece.paused;
        spent.pause += piece.paused;
    }
    spent
}

#[cfg(test)]
mod tests;
