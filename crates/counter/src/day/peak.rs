//! 年度末: 28 March, on which half a city moves, by its own figures in the scenario; and that day twice, without and with bookings.
//!
//! Who is watched on the demo's counters and who is counted on a page of it are the same people: the seed of an office's day stands here once. It
//! makes up nothing the scenario does not say.

use civic::Calendar;
use jiff::civil::Date;

use super::Log;
use super::scenario::{Scenario, Unlike, played, staffed};
use crate::{Counters, Office};

/// Month and day.
pub const DAY: (i8, i8) = (3, 28);
/// Its name among the scenario's days.
const NAME: &str = "march-28";
const SEED: u64 = 328;
/// Years until the day is a working day again: never more than this.
const YEARS: i16 = 12;

/// The seed of an office's day, by its place in the city's file, from 0.
pub fn seed(office: usize) -> u64 {
    SEED + 1 + office as u64
}

/// The next working day with this month and day, after another day.
pub fn next(calendar: &Calendar, (month, day): (i8, i8), after: Date) -> Option<Date> {
    let in_year = |year: i16| Date::new(year, month, day).ok();
    let mut dates = (after.year()..after.year() + YEARS).filter_map(in_year).filter(|date| *date > after);
    dates.find(|date| calendar.is_open(*date))
}

/// What is unlike on a date; nothing on most.
pub fn unlike(scenario: &Scenario, date: Date) -> Unlike {
    let named = if (date.month(), date.day()) == DAY { scenario.days.get(NAME) } else { None };
    named.cloned().unwrap_or_default()
}

/// One office's 28 March, played twice by the rules of its counters: the same people, who want the same at the same time.
#[derive(Clone, Debug, PartialEq)]
pub struct Twice {
    pub date: Date,
    /// Nobody can book.
    pub without: Log,
    /// All who would book on any other day of the scenario may.
    pub with: Log,
    /// Their share.
    pub share: f64,
}

impl Twice {
    /// Nothing where the office is closed, or is not one of the counters'.
    pub fn play(
        scenario: &Scenario,
        counters: &Counters,
        office: usize,
        date: Date,
        calendar: &Calendar,
    ) -> Option<Self> {
        let unlike = unlike(scenario, date);
        let staffed: Office = staffed(counters.offices.get(office)?, &unlike, date);
        let share = scenario.bookings.share;
        let with = |share: f64| {
            let scenario = scenario.on(&Unlike { booked: Some(share), ..unlike.clone() });
            played(&scenario, counters, &staffed, date, calendar, seed(office))
        };
        Some(Self { date, without: with(0.0)?, with: with(share)?, share })
    }

    /// Milliseconds of the day: when the first desk opens, and when the last citizen of both has gone.
    pub fn span(&self) -> (i64, i64) {
        let [one, other] = [&self.without, &self.with].map(Log::span);
        (one.0.min(other.0), one.1.max(other.1))
    }
}

#[cfg(test)]
mod tests;
