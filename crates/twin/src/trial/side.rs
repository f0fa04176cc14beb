//! One side of a comparison, from one run with its whole log: where its cases' time went, and how busy its people were.

use crate::fault::Fault;
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
    let pools = load(plan, &log, go.start, ended.at).into_iter().map(|load| {
        let whole = load.whole();
        let switches = 100.0 * share(load.switches.into(), load.pieces.into());
        Busy { pool: load.pool, worked: share(whole.worked, whole.on_duty), switches }
    });
    Ok(Side { spent: booked.whole(), pools: pools.collect() })
}
