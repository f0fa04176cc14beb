//! The people of one pool on their average day: how much of it is worked, how long they stay on.

use crate::hours::HOUR;
use crate::load::{Load, SLOTS, Slot};

/// The people of one pool.
#[derive(Clone, Debug, PartialEq)]
pub struct Busy {
    pub pool: String,
    /// Share of its time on duty that is worked.
    pub worked: f64,
    /// Switches between kinds of work a hundred pieces.
    pub switches: f64,
    /// Hours a working day beyond the time on duty, of all its people together; and hours of work that belongs to no case.
    pub overtime: f64,
    pub daily: f64,
    /// By half hour of the day, from midnight on: the mean of its working days.
    pub halves: [Half; SLOTS],
    /// Minutes of its work a case takes, of all the cases of all procedures that came and found room.
    pub minutes_a_case: f64,
}

/// Half an hour of a pool's average working day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Half {
    /// How many are on duty, and how many stay on.
    pub on_duty: f64,
    pub overtime: f64,
    /// Share of the time on duty that is worked.
    pub worked: f64,
}

/// A part of a whole; nothing of nothing.
pub fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { counter::draw::real(part) / counter::draw::real(whole) }
}

pub(super) fn minutes(work: i64, cases: i64) -> f64 {
    60.0 * share(work, cases.saturating_mul(HOUR))
}

pub(super) fn busy(load: Load, run: &Load, served: i64) -> Busy {
    let whole = load.whole();
    let half = i64::from(load.days) * HOUR / 2;
    let of = |slot: Slot| Half {
        on_duty: share(slot.on_duty, half),
        overtime: share(slot.overtime, half),
        worked: share(slot.worked, slot.on_duty),
    };
    Busy {
        worked: share(whole.worked, whole.on_duty),
        switches: 100.0 * share(load.switches.into(), load.pieces.into()),
        overtime: share(whole.overtime, half * 2),
        daily: share(load.daily, half * 2),
        halves: load.slots.map(of),
        minutes_a_case: minutes(run.work() - run.daily, served),
        pool: load.pool,
    }
}
