//! Adding and counting days, `None` outside the calendar.
use jiff::{Span, civil::Date};

pub(crate) fn add(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}

pub(crate) fn between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}
