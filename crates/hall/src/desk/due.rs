//! A due day as an officer reads it: its word, its group in the inbox, and the strip of its clock. Pure.

use civic::Calendar;
use engine::Case;
use jiff::ToSpan;
use jiff::civil::Date;
use procedure::Procedure;
use web::parts::{Day, DayKind, Strip};

use super::texts::T;

/// The groups of the inbox, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Over,
    Today,
    ThisWeek,
    NextWeek,
    Later,
}

impl Group {
    pub const ALL: [Self; 5] = [Self::Over, Self::Today, Self::ThisWeek, Self::NextWeek, Self::Later];

    /// Weeks begin on Monday. A text that is no day, and the far end of time, are later.
    pub fn of(due_on: &str, today: Date) -> Self {
        let Ok(due) = due_on.parse::<Date>() else { return Self::Later };
        let sunday = today.saturating_add((6 - i64::from(today.weekday().to_monday_zero_offset())).days());
        match due {
            due if due < today => Self::Over,
            due if due == today => Self::Today,
            due if due <= sunday => Self::ThisWeek,
            due if due <= sunday.saturating_add(7.days()) => Self::NextWeek,
            _ => Self::Later,
        }
    }

    pub fn word(self, t: T) -> String {
        match self {
            Self::Over => t.group_over(),
            Self::Today => t.group_today(),
            Self::ThisWeek => t.group_this_week(),
            Self::NextWeek => t.group_next_week(),
            Self::Later => t.group_later(),
        }
        .into_owned()
    }
}

/// A due day in words and colours; the word alone carries the meaning.
pub struct Due {
    /// `bad`, `care` or nothing.
    pub class: &'static str,
    pub word: String,
    pub date: String,
    pub strip: Option<Strip>,
}

/// `stopped` while the case waits for its citizen.
pub fn due(t: T, due_on: &str, stopped: bool, calendar: &Calendar, today: Date) -> Due {
    let plain = |word: std::borrow::Cow<'static, str>, date: String| Due {
        class: "",
        word: word.into_owned(),
        date,
        strip: None,
    };
    if stopped {
        return plain(t.due_stopped(), t.due_waiting().into_owned());
    }
    let Some(day) = due_on.parse::<Date>().ok().filter(|day| day.year() < 9999) else {
        return plain(t.due_none(), String::new());
    };
    let date = web::say::day(t.lang(), day);
    if day < today {
        let over = today.since(day).map_or(0, |span| i64::from(span.get_days()));
        return Due { class: "bad", word: t.due_over(over).into_owned(), date, strip: None };
    }
    if day == today {
        return Due { class: "care", word: t.due_today().into_owned(), date, strip: None };
    }
    plain(t.due_left(i64::from(calendar.business_days_between(today, day))), date)
}

/// The days of the office's clock on one line.
pub fn strip(procedure: &Procedure, shape: &Case, calendar: &Calendar, today: Date, class: &str) -> Option<Strip> {
    let days: Vec<Day> = engine::promise_calendar(procedure, shape, calendar, today).iter().map(day).collect();
    let state = match class {
        "bad" => "late",
        "care" => "care",
        _ => "",
    };
    // A legal period of a year would not be a strip any more.
    (1..=MOST_DAYS).contains(&days.len()).then_some(Strip { state, today, days })
}

const MOST_DAYS: usize = 90;

fn day(mark: &civic::DayMark) -> Day {
    let kind = match &mark.kind {
        civic::DayKind::Counted(n) => DayKind::Counted(i64::from(*n)),
        civic::DayKind::Coming | civic::DayKind::Due => DayKind::Counted(0),
        civic::DayKind::Stopped(_) => DayKind::Stopped,
        civic::DayKind::Arrival => DayKind::Received,
        civic::DayKind::Closed(_) => DayKind::Closed,
    };
    Day { date: mark.date, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn groups_follow_the_week() {
        let friday = date(2026, 9, 25);
        let group = |due| Group::of(due, friday);
        assert_eq!(group("2026-09-24"), Group::Over);
        assert_eq!(group("2026-09-25"), Group::Today);
        assert_eq!(group("2026-09-27"), Group::ThisWeek);
        assert_eq!(group("2026-09-28"), Group::NextWeek);
        assert_eq!(group("2026-10-04"), Group::NextWeek);
        assert_eq!(group("2026-10-05"), Group::Later);
        assert_eq!(group("9999-12-31"), Group::Later);
    }

    #[test]
    fn the_word_says_how_long() {
        let t = T::new(civic::Lang::Ja);
        let calendar = Calendar::new(Vec::new());
        let word = |due_on| due(t, due_on, false, &calendar, date(2026, 9, 25)).word;
        assert_eq!(word("2026-09-24"), "1日超過");
        assert_eq!(word("2026-08-25"), "31日超過");
        assert_eq!(word("2026-09-25"), "今日まで");
        assert_eq!(word("2026-09-28"), "残り1日");
        assert_eq!(word("9999-12-31"), "期限なし");
    }
}
