//! One side of a comparison, from one run with its whole log: where its cases' time went, and how busy its people were.

use crate::fault::Fault;
use crate::hours::{DAY, HOUR};
use crate::ledger::{Spent, Told, ledger};
use crate::load::load;
use crate::log::Log;
use crate::plan::Plan;
use crate::run::{Go, run};

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
}

#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub spent: Spent,
    pub pools: Vec<Busy>,
}

/// A part of a whole; nothing of nothing.
pub fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { counter::draw::real(part) / counter::draw::real(whole) }
}

/// Runs once, as [`Go`] says.
pub fn side(plan: &Plan, go: &Go<'_>) -> Result<Side, Fault> {
    let mut log = Log::default();
    let ended = run(plan, go, &mut log)?;
    let booked = ledger(&Told::new(plan, &log)).map_err(|torn| Fault::BadState(format!("row {}", torn.at)))?;
    // Where the cases of one procedure have all come its people have less to do than they ever have: only what was before that is measured.
    let until = if ended.full / DAY > go.start / DAY { ended.full / DAY * DAY } else { ended.at };
    let pools = load(plan, &log, go.start, until).into_iter().map(|load| {
        let whole = load.whole();
        let switches = 100.0 * share(load.switches.into(), load.pieces.into());
        let a_day = |ms: i64| share(ms, i64::from(load.days) * HOUR);
        let (overtime, daily) = (a_day(whole.overtime), a_day(load.daily));
        Busy { pool: load.pool, worked: share(whole.worked, whole.on_duty), switches, overtime, daily }
    });
    Ok(Side { spent: booked.whole(), pools: pools.collect() })
}
