//! Statutory periods (標準処理期間, 法定期間) and the clock that counts one case against its period.
//!
//! The clock knows the arrival, the pauses and the extensions, and derives everything else each time it is asked: it stores no due
//! date that could go stale. It refuses to decide whether a pause is lawful; that is the procedure's business.

mod clock;
mod due;
mod ledger;
#[cfg(test)]
mod tests;
mod walk;

use serde::{Deserialize, Serialize};

pub use clock::{Pause, PauseError, PauseReason, PeriodClock};
pub use due::{Breakdown, Due};
pub use ledger::{DayKind, DayMark};

/// A length of time as the law writes it. Written `{ business_days: 15 }`, `{ days: 30 }`, `{ weeks: 2 }`, `{ months: 3 }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Days on which the hall is open.
    BusinessDays(u16),
    /// Calendar days: closed days count.
    Days(u16),
    /// Seven calendar days each.
    Weeks(u16),
    /// By the calendar (民法143条): to the day before the corresponding day, or the month's last day where there is none.
    Months(u16),
}

impl Period {
    pub fn counts_only_open_days(self) -> bool {
        matches!(self, Self::BusinessDays(_))
    }
}

/// Whether the day of arrival is the first day (初日算入) or not (初日不算入, 民法140条, the rule where nothing is said).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalDay {
    Counted,
    #[default]
    NotCounted,
}

/// What becomes of a period in calendar days that ends on a closed day (民法142条, 地方自治法4条の2第4項).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedEnd {
    /// It ends on the next open day.
    Moves,
    /// It ends on its day.
    #[default]
    Stays,
}
