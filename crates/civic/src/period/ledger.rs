//! The promise calendar: one mark for every day from the arrival to the due day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::walk::{OpenPause, Step};
use super::{PauseReason, PeriodClock};
use crate::Calendar;
use crate::calendar::Closed;

/// One day of the promise calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayMark {
    pub date: Date,
    pub kind: DayKind,
}

/// What a day means for the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// The n-th day of the period, today or past.
    Counted(u16),
    Closed(Closed),
    Stopped(PauseReason),
    /// The day of arrival, whether it counts or not.
    Arrival,
    /// A day still to come that will count.
    Coming,
    /// The last day of the period, past or to come.
    Due,
}

impl PeriodClock {
    /// Every day from the arrival to the due day; while the period stands still, to today (nothing is promised then).
    pub fn days(&self, calendar: &Calendar, today: Date) -> Vec<DayMark> {
        let walk = self.walk(calendar, today, OpenPause::Endless);
        let mut marks = vec![DayMark { date: self.arrival, kind: DayKind::Arrival }];
        let mut nth = 0_u16;
        for (date, step) in walk.days {
            if walk.end.is_none() && date > today {
                break;
            }
            let counts = step == Step::Counted;
            nth = nth.saturating_add(u16::from(counts));
            if date == self.arrival {
                continue;
            }
            let kind = match step {
                _ if walk.end == Some(date) => DayKind::Due,
                Step::Counted if date > today => DayKind::Coming,
                Step::Counted => DayKind::Counted(nth),
                Step::Stopped(why) => DayKind::Stopped(why),
                Step::Closed(why) => DayKind::Closed(why),
            };
            marks.push(DayMark { date, kind });
        }
        marks
    }
}
