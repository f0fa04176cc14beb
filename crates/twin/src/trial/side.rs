//! One side of a comparison, from one run with its whole log: where its cases' time went, and how busy its people were.

use super::busy::{Busy, busy, minutes, share};
use crate::fault::Fault;
use crate::hours::DAY;
use crate::ledger::{Spent, Told, ledger};
use crate::load::load;
use crate::log::{Case, Log, Outcome};
use crate::plan::Plan;
use crate::run::{Ended, Go, run};

#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub spent: Spent,
    pub pools: Vec<Busy>,
    /// Minutes of officers' work a case takes.
    pub minutes_a_case: f64,
    /// Share of all work that can be done at home.
    pub at_home: f64,
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
    let served = served(&log);
    let (home, work) = whole.iter().fold((0, 0), |sum, load| (sum.0 + load.at_home, sum.1 + load.work()));
    Ok(Side {
        spent: booked.whole(),
        pools: pools.map(|(load, whole)| busy(load, whole, served)).collect(),
        minutes_a_case: minutes(of_cases, served),
        at_home: share(home, work),
    })
}

/// Where the cases of one procedure have all come, its people have less to do than they ever have: only the whole days before are measured.
fn measured(go: &Go<'_>, ended: &Ended) -> i64 {
    if ended.full / DAY > go.start / DAY { ended.full / DAY * DAY } else { ended.at }
}

/// Cases that came and found room.
fn served(log: &Log) -> i64 {
    let not = |case: &&Case| matches!(case.outcome, Outcome::NoShow | Outcome::TurnedAway);
    i64::try_from(log.cases.iter().flatten().filter(|case| !not(case)).count()).unwrap_or(i64::MAX)
}
