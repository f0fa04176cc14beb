//! One side of a comparison, from one run with its whole log: where its cases' time went, and how busy its people were.

use crate::fault::Fault;
use crate::hours::{DAY, HOUR};
use crate::ledger::{Spent, Told, ledger};
use crate::load::{Load, SLOTS, Slot, load};
use crate::log::Log;
use crate::plan::Plan;
use crate::run::{Ended, Go, run};

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
    /// Minutes of its work a case takes, of all the cases of all procedures.
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

#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub spent: Spent,
    pub pools: Vec<Busy>,
    /// Minutes of officers' work a case takes.
    pub minutes_a_case: f64,
    /// Share of all work that can be done at home.
    pub at_home: f64,
}

/// A part of a whole; nothing of nothing.
pub fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { counter::draw::real(part) / counter::draw::real(whole) }
}

/// Runs once, as [`Go`] says.
pub fn side(plan: &Plan, go: &Go<'_>) -> Result<Side, Fault> {
    let plan = &*plan.drawn(go.seed)?;
    let mut log = Log::default();
    let ended = run(plan, go, &mut log)?;
    let booked = ledger(&Told::new(plan, &log)).map_err(|torn| Fault::BadState(format!("row {}", torn.at)))?;
    let whole = load(plan, &log, go.start, ended.at);
    let pools = load(plan, &log, go.start, measured(go, &ended)).into_iter().zip(&whole);
    let of_cases: i64 = whole.iter().map(|load| load.work() - load.daily).sum();
    let (home, work) = whole.iter().fold((0, 0), |sum, load| (sum.0 + load.at_home, sum.1 + load.work()));
    Ok(Side {
        spent: booked.whole(),
        pools: pools.map(|(load, whole)| busy(load, whole, &ended)).collect(),
        minutes_a_case: minutes(of_cases, &ended),
        at_home: share(home, work),
    })
}

/// Where the cases of one procedure have all come, its people have less to do than they ever have: only the whole days before are measured.
fn measured(go: &Go<'_>, ended: &Ended) -> i64 {
    if ended.full / DAY > go.start / DAY { ended.full / DAY * DAY } else { ended.at }
}

fn minutes(work: i64, ended: &Ended) -> f64 {
    60.0 * share(work, i64::from(ended.ended) * HOUR)
}

fn busy(load: Load, run: &Load, ended: &Ended) -> Busy {
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
        minutes_a_case: minutes(run.work() - run.daily, ended),
        pool: load.pool,
    }
}
