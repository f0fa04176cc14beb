//! Japanese eras, both ways: what people write on paper to a date, and a date to what a letter says.
//!
//! A day outside its era is refused, not corrected: 平成31年5月1日 may be a slip in the year or in the era, and only the writer knows.
//! Era dates before 1873-01-01 are refused as well: they are days of the old lunar calendar.

mod format;
mod read;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

pub(crate) use read::Loose;

/// The day Japan took over the Gregorian calendar.
pub const GREGORIAN_SINCE: Date = date(1873, 1, 1);

/// One era.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Era {
    /// 令和
    pub ja: Cow<'static, str>,
    /// R
    pub letter: char,
    /// Reiwa
    pub en: Cow<'static, str>,
    /// The first day. The day itself belongs to the era.
    pub from: Date,
}

const fn era(ja: &'static str, letter: char, en: &'static str, from: Date) -> Era {
    Era { ja: Cow::Borrowed(ja), letter, en: Cow::Borrowed(en), from }
}

static BUILT_IN: [Era; 5] = [
    era("明治", 'M', "Meiji", date(1868, 1, 25)),
    era("大正", 'T', "Taisho", date(1912, 7, 30)),
    era("昭和", 'S', "Showa", date(1926, 12, 25)),
    era("平成", 'H', "Heisei", date(1989, 1, 8)),
    era("令和", 'R', "Reiwa", date(2019, 5, 1)),
];

/// 大正 and 昭和 began on the day their predecessors ended, so those two days carry two names; later eras began on the next day.
const SHARED_DAYS: [Date; 2] = [date(1912, 7, 30), date(1926, 12, 25)];

/// 明治 to 令和, and whatever comes after, handed in by configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Eras {
    later: Vec<Era>,
}

/// A day in its era. Shown as 令和8年4月1日.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraDate {
    pub era: Era,
    /// Counted from 1 (元年).
    pub year: i16,
    pub date: Date,
}

impl Eras {
    /// Adds the next era. It must begin after the newest known one.
    pub fn with(mut self, next: Era) -> Result<Self, EraTooEarly> {
        if self.iter().any(|known| known.from >= next.from) {
            return Err(EraTooEarly);
        }
        self.later.push(next);
        Ok(self)
    }

    /// From the oldest to the newest.
    pub fn iter(&self) -> impl Iterator<Item = &Era> {
        BUILT_IN.iter().chain(&self.later)
    }

    /// The last day of an era; `None` for the present one.
    pub fn last_day(&self, era: &Era) -> Option<Date> {
        let next = self.iter().find(|other| other.from > era.from)?.from;
        if SHARED_DAYS.contains(&next) { Some(next) } else { next.yesterday().ok() }
    }

    /// The day in its era (the newer one on a day with two); `None` before 1873.
    pub fn of(&self, on: Date) -> Option<EraDate> {
        if on < GREGORIAN_SINCE {
            return None;
        }
        let era = self.iter().filter(|era| era.from <= on).last()?;
        Some(EraDate { era: era.clone(), year: on.year() - era.from.year() + 1, date: on })
    }

    /// Reads `R8.4.1`, `令和8年4月1日`, `令和元年5月1日`, `2026-04-01`, `2026/4/1`, `2026年4月1日（水）`, `20260401`, in any width, with blanks.
    pub fn parse(&self, text: &str) -> Result<Date, DateError> {
        Loose::read(text, self)?.date(self)
    }
}

impl EraDate {
    /// Reads a date by the eras known today.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let eras = Eras::default();
        eras.of(eras.parse(text)?).ok_or(DateError::BeforeGregorian)
    }
}

impl std::str::FromStr for EraDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not written as a date.
    Shape,
    /// 30 February.
    NoSuchDay,
    /// An era nobody told us of.
    UnknownEra,
    /// The era did not hold on that day. `last` is `None` for the present era.
    OutsideEra { era: String, from: Date, last: Option<Date> },
    /// An era date of the old calendar.
    BeforeGregorian,
    /// The weekday written beside it is another.
    WrongWeekday,
}

impl fmt::Display for DateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => out.write_str("not written as a date"),
            Self::NoSuchDay => out.write_str("there is no such day"),
            Self::UnknownEra => out.write_str("an unknown era"),
            Self::OutsideEra { era, from, last: Some(last) } => write!(out, "{era} ran from {from} to {last}"),
            Self::OutsideEra { era, from, last: None } => write!(out, "{era} began on {from}"),
            Self::BeforeGregorian => out.write_str("era dates before 1873 are of the old calendar"),
            Self::WrongWeekday => out.write_str("that day has another weekday"),
        }
    }
}

impl std::error::Error for DateError {}

/// An added era that does not begin after the newest known one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EraTooEarly;

impl fmt::Display for EraTooEarly {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an added era must begin after the newest known one")
    }
}

impl std::error::Error for EraTooEarly {}
