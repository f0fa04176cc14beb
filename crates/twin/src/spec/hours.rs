//! Times of work as a file says them, laid out into spans. It does not know the holidays: it is handed the city's calendar.

use std::collections::BTreeMap;

use civic::Calendar;
use counter::model::Day;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::hours::{Hours, Spans};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WeekHours {
    /// Day and night; nothing else is read then.
    pub always: bool,
    pub week: Vec<Shift>,
    /// Open on the days on which the city is closed, too.
    pub on_holidays: bool,
    /// Single days instead of the week's; without parts the day is off.
    pub except: BTreeMap<Date, Vec<Part>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    pub days: Vec<Day>,
    pub open: Time,
    pub close: Time,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub open: Time,
    pub close: Time,
}

fn of_day(time: Time) -> i64 {
    let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
    minutes * 60_000 + i64::from(time.second()) * 1000
}

impl WeekHours {
    /// From `from` on for so many weeks with their holidays and exceptions, then the plain week.
    pub(crate) fn laid_out(&self, from: Date, weeks: u16, calendar: &Calendar, leave: &[Date]) -> Hours {
        if self.always && leave.is_empty() {
            return Hours::always();
        }
        let days: Vec<Spans> = (0..i32::from(weeks) * 7)
            .map(|n| from.checked_add(n.days()).map_or_else(|_| Vec::new(), |date| self.on(date, calendar, leave)))
            .collect();
        let then: Vec<Spans> =
            (0..7).map(|n| from.checked_add(n.days()).map_or_else(|_| Vec::new(), |date| self.weekly(date))).collect();
        Hours::of(&days, &then)
    }

    fn on(&self, date: Date, calendar: &Calendar, leave: &[Date]) -> Spans {
        if leave.contains(&date) {
            return Vec::new();
        }
        if let Some(parts) = self.except.get(&date) {
            return parts.iter().map(|part| (of_day(part.open), of_day(part.close))).collect();
        }
        // The week itself says whether Saturdays are worked; only holidays and closures take a day away.
        let weekend = matches!(Day::of(date), Day::Sat | Day::Sun);
        let closed = !weekend && !calendar.is_open(date);
        let holiday = weekend && calendar.holidays.is_holiday(date);
        if !self.always && !self.on_holidays && (closed || holiday) { Vec::new() } else { self.weekly(date) }
    }

    fn weekly(&self, date: Date) -> Spans {
        if self.always {
            return vec![(0, crate::hours::DAY)];
        }
        let day = Day::of(date);
        let on = self.week.iter().filter(|shift| shift.days.contains(&day));
        on.map(|shift| (of_day(shift.open), of_day(shift.close))).collect()
    }
}
