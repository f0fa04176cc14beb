//! Adds up a run while it happens, without its log.

use super::stayed::Stayed;
use crate::log::{Case, NO_CASE, NOBODY, Outcome, Row, Sink};
use crate::num;
use crate::plan::Plan;

/// Adds up; a case of the warm-up counts for nothing.
#[derive(Debug)]
pub(super) struct Tally<'a> {
    pub plan: &'a Plan,
    pub dropped: u32,
    pub leads: Vec<i64>,
    pub waited: i64,
    /// At counters, each.
    pub queued: Vec<i64>,
    pub rows: u32,
    pub kept: u32,
    pub left: u32,
    pub turned: u32,
    pub no_shows: u32,
    /// When the first case that counts came.
    pub begun: Option<i64>,
    pub stayed: Stayed<'a>,
}

impl<'a> Tally<'a> {
    pub fn new(plan: &'a Plan, dropped: u32) -> Self {
        Self {
            plan,
            dropped,
            leads: Vec::new(),
            waited: 0,
            queued: Vec::new(),
            rows: 0,
            kept: 0,
            left: 0,
            turned: 0,
            no_shows: 0,
            begun: None,
            stayed: Stayed::new(plan),
        }
    }

    fn served(&mut self, case: &Case) {
        self.leads.push(case.done - case.arrived);
        self.kept += u32::from(case.due.is_none_or(|due| case.done <= due));
        self.left += u32::from(case.outcome == Outcome::Left);
    }
}

impl Sink for Tally<'_> {
    fn row(&mut self, row: &Row) {
        self.stayed.add(row);
        if row.case != NO_CASE && row.case >= self.dropped {
            self.waited += row.started - row.ready;
            self.rows += 1;
            let came = row.person != NOBODY || row.started > row.ready;
            if came && self.plan.stops[num::at(row.stop)].counter {
                self.queued.push(row.started - row.ready);
            }
        }
    }

    fn case(&mut self, case: &Case) {
        if case.number >= self.dropped {
            match case.outcome {
                // Nothing was done for them that could have taken long, or been late.
                Outcome::TurnedAway => self.turned += 1,
                Outcome::NoShow => self.no_shows += 1,
                Outcome::Left | Outcome::End(_) => self.served(case),
            }
        }
        if case.number == self.dropped {
            self.begun = Some(case.arrived);
        }
    }
}
