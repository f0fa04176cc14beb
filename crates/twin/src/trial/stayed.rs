//! Who stayed on, day by day of a run.

use crate::hours::DAY;
use crate::log::{NOBODY, Row};
use crate::num;
use crate::plan::Plan;

/// Milliseconds of overtime of all pools together, by day.
#[derive(Debug)]
pub(super) struct Stayed<'a> {
    plan: &'a Plan,
    days: Vec<i64>,
}

impl<'a> Stayed<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        Self { plan, days: Vec::new() }
    }

    /// Of an average working day between these moments: milliseconds. A day that was begun counts only where there is no whole one.
    pub fn a_day(&self, from: i64, to: i64) -> f64 {
        let last = (to / DAY).max(from / DAY + 1);
        let sum: i64 = (from / DAY..last).filter_map(|day| self.days.get(num::index(day))).sum();
        let days = self.plan.days_worked(from / DAY * DAY, last * DAY);
        if days == 0 { 0.0 } else { counter::draw::real(sum) / f64::from(days) }
    }

    pub fn add(&mut self, row: &Row) {
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
            if over > 0 && self.days.len() <= at {
                self.days.resize(at + 1, 0);
            }
            if over > 0 {
                self.days[at] += over;
            }
        }
    }
}
