//! How much of the time anybody is there.

use std::collections::BTreeSet;

use counter::draw;

use super::Plan;
use crate::hours::DAY;
use crate::num;

impl Plan {
    /// Minutes all people are on duty between two moments.
    pub fn minutes_on_duty(&self, from: i64, to: i64) -> f64 {
        let people = self.pools.iter().flat_map(|pool| &pool.hours);
        let whole: i64 = people.map(|hours| self.hours[usize::from(*hours)].between(from, to)).sum();
        draw::real(whole) / 60_000.0
    }

    /// Days between two moments on which anybody is on duty.
    pub fn days_worked(&self, from: i64, to: i64) -> u32 {
        let all: Vec<u16> = self.pools.iter().flat_map(|pool| pool.hours.iter().copied()).collect();
        self.days_kept(&all, from, to)
    }

    /// Days between two moments on which anybody who keeps these hours is on duty.
    pub(crate) fn days_kept(&self, hours: &[u16], from: i64, to: i64) -> u32 {
        let kept: BTreeSet<u16> = hours.iter().copied().collect();
        let worked = |day: &i64| kept.iter().any(|hours| self.hours[usize::from(*hours)].closes(*day).is_some());
        num::id((from / DAY..to / DAY + i64::from(to % DAY > 0)).filter(worked).count())
    }
}
