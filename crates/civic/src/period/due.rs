//! The expected day and the numbers that explain it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::PeriodClock;
use super::walk::{OpenPause, Step, Walk};
use crate::Calendar;
use crate::calendar::Closed;

/// Where a period stands on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last day of the period; `None` while it stands still.
    pub date: Option<Date>,
    /// While it stands still: the last day if what is waited for came today.
    pub date_if_resumed_today: Option<Date>,
    /// Days of the period consumed, today included; goes on counting after the due day.
    pub used: u16,
    /// Days left after today: 0 on the due day, negative when it has passed.
    pub left: i32,
    /// Of the days up to `date`, or up to `date_if_resumed_today`.
    pub breakdown: Breakdown,
}

/// "標準処理期間15営業日、ご回答待ち3日、土日8日、祝日3日": each day from the first that could count to the due day is in one of these.
///
/// In a period of business days a closed day is a closed day even while an answer is awaited. In calendar days closed days
/// count; only where a closed end was moved to an open day do the closed ones stand here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Days of the period itself, extensions included.
    pub standard: u16,
    pub stopped: u16,
    pub weekend: u16,
    pub holiday: u16,
    /// Year end and local closures.
    pub other_closed: u16,
}

impl Breakdown {
    pub fn total(&self) -> u32 {
        [self.standard, self.stopped, self.weekend, self.holiday, self.other_closed].map(u32::from).iter().sum()
    }

    fn of(walk: &Walk) -> Self {
        let mut sum = Self::default();
        for (_, step) in &walk.days {
            let part = match step {
                Step::Counted => &mut sum.standard,
                Step::Stopped(_) => &mut sum.stopped,
                Step::Closed(Closed::Weekend) => &mut sum.weekend,
                Step::Closed(Closed::Holiday(_)) => &mut sum.holiday,
                Step::Closed(Closed::YearEnd | Closed::Local(_)) => &mut sum.other_closed,
            };
            *part = part.saturating_add(1);
        }
        sum
    }
}

impl PeriodClock {
    /// Where the period stands on `today`, by what is known on that day.
    pub fn due(&self, calendar: &Calendar, today: Date) -> Due {
        let now = self.walk(calendar, today, OpenPause::Endless);
        let resumed = if now.end.is_none() { Some(self.walk(calendar, today, OpenPause::EndsOn(today))) } else { None };
        let whole = resumed.as_ref().unwrap_or(&now);
        let breakdown = Breakdown::of(whole);
        let late = now.end.map_or(0, |end| self.late_days(calendar, end, today));
        let within = now.days.iter().filter(|(day, step)| *day <= today && *step == Step::Counted).count();
        let used = u16::try_from(within).unwrap_or(u16::MAX).saturating_add(late);
        Due {
            date: now.end,
            date_if_resumed_today: resumed.as_ref().and_then(|walk| walk.end),
            used,
            left: i32::from(breakdown.standard) - i32::from(used),
            breakdown,
        }
    }

    /// Days that would have counted between the end and today.
    fn late_days(&self, calendar: &Calendar, end: Date, today: Date) -> u16 {
        let Ok(first) = end.tomorrow() else { return 0 };
        let days = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= today);
        let late = days
            .take(usize::from(u16::MAX))
            .filter(|day| self.step(calendar, *day, self.last_period(), today, OpenPause::Endless) == Step::Counted)
            .count();
        u16::try_from(late).unwrap_or(u16::MAX)
    }
}
