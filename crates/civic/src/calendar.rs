//! The city's working days: weekends, national holidays, 12/29–1/3, and what the city closed itself.
//!
//! One value answers for offices, periods and booking alike. It refuses to know opening hours: a day is open or it is not.

mod closure;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::Text;
use crate::holiday::Holidays;

pub use closure::{Closure, ClosureError};

/// No search for an open day goes further than this: a calendar shut for a century is a mistake, not an answer.
pub(crate) const HORIZON_DAYS: i32 = 36_525;

/// When the city works. The default is the law's calendar without local closures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Calendar {
    /// National holidays by rule or imported table.
    pub holidays: Holidays,
    /// Days the city closed by itself.
    pub closures: Vec<Closure>,
}

/// Why a day is closed. Where several reasons meet, the first in this order is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    Weekend,
    /// The Japanese name of the holiday.
    Holiday(Cow<'static, str>),
    /// 12月29日から1月3日まで (地方公共団体の休日; 1 January itself is a holiday).
    YearEnd,
    Local(Text),
}

impl Calendar {
    pub fn new(closures: Vec<Closure>) -> Self {
        Self { holidays: Holidays::default(), closures }
    }

    pub fn is_open(&self, on: Date) -> bool {
        !is_weekend(on) && !is_year_end(on) && !self.holidays.is_holiday(on) && self.closure(on).is_none()
    }

    /// `None` when the day is open.
    pub fn why_closed(&self, on: Date) -> Option<Closed> {
        if is_weekend(on) {
            return Some(Closed::Weekend);
        }
        if let Some(name) = self.holidays.name(on) {
            return Some(Closed::Holiday(name));
        }
        if is_year_end(on) {
            return Some(Closed::YearEnd);
        }
        self.closure(on).map(|closure| Closed::Local(closure.reason.clone()))
    }

    /// The same day if open, else the first open day after it.
    pub fn next_open(&self, from: Date) -> Date {
        let mut day = from;
        for _ in 0..HORIZON_DAYS {
            if self.is_open(day) {
                return day;
            }
            day = day.tomorrow().unwrap_or(day);
        }
        day
    }

    /// The `count`-th open day after `from` (before it when negative); `from` itself when 0, open or not.
    #[must_use]
    pub fn add_business_days(&self, from: Date, count: i32) -> Date {
        let step = if count < 0 { (-1).days() } else { 1.days() };
        let (mut day, mut left, mut shut) = (from, count.unsigned_abs(), 0);
        while left > 0 && shut < HORIZON_DAYS {
            let Ok(next) = day.checked_add(step) else { break };
            day = next;
            if self.is_open(day) {
                left -= 1;
                shut = 0;
            } else {
                shut += 1;
            }
        }
        day
    }

    /// Open days in `(from, to]`; negative (open days in `[to, from)`) when `to` lies before `from`.
    pub fn business_days_between(&self, from: Date, to: Date) -> i32 {
        let count = |first: Date, last: Date| {
            let open = first.series(1.days()).take_while(|day| *day <= last).filter(|day| self.is_open(*day)).count();
            i32::try_from(open).unwrap_or(i32::MAX)
        };
        match from.cmp(&to) {
            std::cmp::Ordering::Equal => 0,
            std::cmp::Ordering::Less => from.tomorrow().map_or(0, |first| count(first, to)),
            std::cmp::Ordering::Greater => -from.yesterday().map_or(0, |last| count(to, last)),
        }
    }

    fn closure(&self, on: Date) -> Option<&Closure> {
        self.closures.iter().find(|closure| closure.covers(on))
    }
}

fn is_weekend(on: Date) -> bool {
    matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn is_year_end(on: Date) -> bool {
    matches!((on.month(), on.day()), (12, 29..=31) | (1, 1..=3))
}
