//! The facts the clock is made of, as they are stored with a case.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ArrivalDay, ClosedEnd, Period};

/// One case's period: what was promised, from when, and where it stood still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodClock {
    pub period: Period,
    #[serde(default)]
    pub counts_arrival_day: bool,
    #[serde(default)]
    pub closed_end: ClosedEnd,
    pub arrival: Date,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// Each runs from the day after the end of what stands before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Period>,
}

/// A stretch in which the period does not run: the days after `from` up to and including `to`.
///
/// The day on which the question goes out still counts and the day of the answer does not, as the day of arrival does not:
/// asked on the 10th, answered on the 13th is three days of waiting. `to` is `None` while the wait lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    pub from: Date,
    #[serde(default)]
    pub to: Option<Date>,
    pub why: PauseReason,
}

/// Who or what the hall waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// 補正: the applicant puts right what was flagged.
    Correction,
    /// Anything else the applicant has to do: a paper, a visit, a consent.
    Applicant,
    /// 納付.
    Payment,
    /// 照会・意見: another office or an outside party answers.
    Outside,
    /// The hall itself stood still (crisis mode).
    Crisis,
}

/// Why a pause cannot begin or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseError {
    AlreadyStopped,
    NotStopped,
    /// Before the arrival, or before the pause that is to end began.
    TooEarly,
}

impl fmt::Display for PauseError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::AlreadyStopped => "the period already stands still",
            Self::NotStopped => "the period is running",
            Self::TooEarly => "the day lies before what it should follow",
        })
    }
}

impl std::error::Error for PauseError {}

impl PeriodClock {
    pub fn new(period: Period, arrival_day: ArrivalDay, arrival: Date) -> Self {
        Self {
            period,
            counts_arrival_day: arrival_day == ArrivalDay::Counted,
            closed_end: ClosedEnd::Stays,
            arrival,
            pauses: Vec::new(),
            extensions: Vec::new(),
        }
    }

    /// The same clock, an end on a closed day moving to the next open day.
    #[must_use]
    pub fn moving_off_closed_days(mut self) -> Self {
        self.closed_end = ClosedEnd::Moves;
        self
    }

    /// 延長: the period goes on for this much after its end.
    pub fn extend_by(&mut self, period: Period) {
        self.extensions.push(period);
    }

    /// The clock stops after this day.
    pub fn stop(&mut self, on: Date, why: PauseReason) -> Result<(), PauseError> {
        if self.open_pause().is_some() {
            return Err(PauseError::AlreadyStopped);
        }
        if on < self.arrival {
            return Err(PauseError::TooEarly);
        }
        self.pauses.push(Pause { from: on, to: None, why });
        Ok(())
    }

    /// What was waited for came on this day: the clock runs again from the next.
    pub fn resume(&mut self, on: Date) -> Result<(), PauseError> {
        let pause = self.pauses.iter_mut().find(|pause| pause.to.is_none()).ok_or(PauseError::NotStopped)?;
        if on < pause.from {
            return Err(PauseError::TooEarly);
        }
        pause.to = Some(on);
        Ok(())
    }

    /// The pause that has not ended.
    pub fn open_pause(&self) -> Option<&Pause> {
        self.pauses.iter().find(|pause| pause.to.is_none())
    }
}
