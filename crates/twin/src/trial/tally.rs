//! Adds up a run while it happens, without its log.

use crate::hours::DAY;
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
    /// Overtime by day.
    pub overtime: Vec<i64>,
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
            overtime: Vec::new(),
        }
    }

    /// Overtime of an average working day between these moments: milliseconds of all pools together. A day that was begun counts only where there
    /// is no whole one.
    pub fn overtime_a_day(&self, from: i64, to: i64) -> f64 {
        let last = (to / DAY).max(from / DAY + 1);
        let sum: i64 = (from / DAY..last).filter_map(|day| self.overtime.get(num::index(day))).sum();
        let days = self.plan.days_worked(from / DAY * DAY, last * DAY);
        if days == 0 { 0.0 } else { counter::draw::real(sum) / f64::from(days) }
    }

    fn served(&mut self, case: &Case) {
        self.leads.push(case.done - case.arrived);
        self.kept += u32::from(case.due.is_none_or(|due| case.done <= due));
        self.left += u32::from(case.outcome == Outcome::Left);
    }

    fn stayed(&mut self, row: &Row) {
        let pool = &self.plan.pools[usize::from(self.plan.stops[num::at(row.stop)].pool)];
        if pool.overtime.is_none() || row.person == NOBODY {
            return;
        }
        let person = usize::from(row.person);
        let hours = |of: &[u16]| &self.plan.hours[usize::from(of[person])];
        let (hours, stays) = (hours(&pool.hours), hours(&pool.stays));
        for day in row.started / DAY..=row.done / DAY {
            let (from, to) = (row.started.max(day * DAY), row.done.min((day + 1) * DAY));
            let over = stays.between(from, to) - hours.between(from, to);
            let at = num::index(day);
            if over > 0 && self.overtime.len() <= at {
                self.overtime.resize(at + 1, 0);
            }
            if over > 0 {
                self.overtime[at] += over;
            }
        }
    }
}

impl Sink for Tally<'_> {
    fn row(&mut self, row: &Row) {
        self.stayed(row);
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
