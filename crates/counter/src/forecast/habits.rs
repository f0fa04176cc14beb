//! What people and desks do here that moves a line: bookings that do not come, come early or late, people who give up, desks back from lunch.
//!
//! Counts and sums, mergeable, with stated assumptions that weigh less with every record. It knows no person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::times::Moments;
use crate::draw::real;

/// What is stated of any counter, as if seen in so many cases.
mod stated {
    pub const WEIGHT: f64 = 20.0;
    /// One booking in ten does not come (Berlin: 11 % and 8.7 %).
    pub const NO_SHOW: f64 = 0.1;
    /// Booked people come eight minutes before their time, give or take seven.
    pub const COMES: f64 = -8.0;
    pub const COMES_SPREAD: f64 = 7.0;
    /// One gives up in three hours of waiting.
    pub const HOURS_A_LEAVER: f64 = 3.0;
    /// A call nobody answers keeps a desk for a minute.
    pub const UNANSWERED: f64 = 60_000.0;
    /// A desk is back when it is due.
    pub const BACK: f64 = 0.0;
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Habits {
    pub days: u32,
    /// Bookings whose time has come, and those of them nobody came for.
    pub booked: u32,
    pub no_show: u32,
    /// Minutes from the booked time to coming; before it below zero.
    pub comes: Moments,
    /// Hours people waited until their call, and calls nobody answered.
    pub waited_hours: f64,
    pub unanswered: Moments,
    /// Minutes a desk was back after it was due.
    pub back: Moments,
    /// People called before others for a reason, by the hour they came.
    pub urgent: BTreeMap<u8, u32>,
    /// Everybody who came, by service: what somebody with a reason may want.
    pub came: BTreeMap<String, u32>,
}

impl Habits {
    pub fn merge(&mut self, other: &Self) {
        self.days += other.days;
        self.booked += other.booked;
        self.no_show += other.no_show;
        self.comes.merge(other.comes);
        self.waited_hours += other.waited_hours;
        self.unanswered.merge(other.unanswered);
        self.back.merge(other.back);
        for (hour, count) in &other.urgent {
            *self.urgent.entry(*hour).or_default() += count;
        }
        for (service, count) in &other.came {
            *self.came.entry(service.clone()).or_default() += count;
        }
    }

    /// A call: how long they had waited, and when nobody answered, how long that kept the desk.
    pub fn call(&mut self, waited_ms: i64, unanswered_ms: Option<i64>) {
        self.waited_hours += real(waited_ms.max(0)) / 3_600_000.0;
        if let Some(ms) = unanswered_ms {
            self.unanswered.add(real(ms));
        }
    }

    pub fn share_not_coming(&self) -> f64 {
        (f64::from(self.no_show) + stated::NO_SHOW * stated::WEIGHT) / (f64::from(self.booked) + stated::WEIGHT)
    }

    /// Mean and spread in minutes.
    pub fn coming(&self) -> (f64, f64) {
        let n = self.comes.count();
        let mean = (self.comes.sum + stated::COMES * stated::WEIGHT) / (n + stated::WEIGHT);
        let within = self.comes.around() + stated::COMES_SPREAD * stated::COMES_SPREAD * stated::WEIGHT;
        (mean, libm::sqrt(within / (n + stated::WEIGHT)))
    }

    /// Those who give up, for each hour somebody waits.
    pub fn leaving(&self) -> f64 {
        let weight = stated::WEIGHT / 4.0;
        (self.unanswered.count() + weight) / (self.waited_hours + weight * stated::HOURS_A_LEAVER)
    }

    pub fn unanswered_ms(&self) -> f64 {
        (self.unanswered.sum + stated::UNANSWERED * stated::WEIGHT) / (self.unanswered.count() + stated::WEIGHT)
    }

    /// Minutes.
    pub fn back_late(&self) -> f64 {
        ((self.back.sum + stated::BACK * stated::WEIGHT / 4.0) / (self.back.count() + stated::WEIGHT / 4.0)).max(0.0)
    }

    /// People with a reason who come in this hour.
    pub fn urgent_in(&self, hour: u8) -> f64 {
        let seen = self.urgent.get(&hour).copied().unwrap_or(0);
        if self.days == 0 { 0.0 } else { f64::from(seen) / f64::from(self.days) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stated_gives_way_to_what_is_seen() {
        let mut habits = Habits::default();
        assert!((habits.share_not_coming() - 0.1).abs() < 1e-12);
        assert_eq!((habits.coming().0, habits.urgent_in(9)), (-8.0, 0.0));
        let day = Habits { days: 1, booked: 100, no_show: 30, urgent: BTreeMap::from([(9, 2)]), ..Habits::default() };
        for _ in 0..20 {
            habits.merge(&day);
        }
        assert!((habits.share_not_coming() - 0.3).abs() < 0.01);
        assert!((habits.urgent_in(9) - 2.0).abs() < 1e-12);
        for _ in 0..400 {
            habits.call(3_600_000, None);
            habits.call(3_600_000, Some(90_000));
            habits.comes.add(2.0);
            habits.back.add(3.0);
        }
        assert!((habits.leaving() - 0.5).abs() < 0.01 && (habits.unanswered_ms() - 90_000.0).abs() < 2_000.0);
        assert!((habits.coming().0 - 2.0).abs() < 0.6 && (habits.back_late() - 3.0).abs() < 0.1);
    }
}
