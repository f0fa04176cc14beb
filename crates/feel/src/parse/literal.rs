//! Dates and durations written in a rule. They are checked while reading: a rule with 30 February in it
//! is never published.
use jiff::civil::Date;

use super::Parser;
use crate::{
    ast::Kind,
    fault::{Fault, FaultKind, Span},
    lex::Word,
    value::Value,
};

impl Parser {
    /// `date("…")` or `duration("…")`; the opening parenthesis has been read.
    pub(super) fn constructor(&mut self, name: &str, start: Span) -> Kind {
        let Word::Text(text) = self.word().clone() else {
            let hint = format!("write `{name}(\"{}\")`", if name == "date" { "2026-04-01" } else { "P15D" });
            self.unexpected("a text", Some(&hint));
            self.items(")");
            return Kind::Literal(Value::Unknown);
        };
        self.next();
        self.expect(")");
        let span = start.to(self.last());
        let read = if name == "date" { date(&text).map(Value::Date) } else { duration(&text).map(Value::Duration) };
        Kind::Literal(read.unwrap_or_else(|fault| self.refuse(fault, span)))
    }

    /// `@"…"`: a duration when it begins with `P`, else a date.
    pub(super) fn dated(&mut self, text: &str, span: Span) -> Value {
        let read = if text.trim_start_matches('-').starts_with('P') {
            duration(text).map(Value::Duration)
        } else {
            date(text).map(Value::Date)
        };
        read.unwrap_or_else(|fault| self.refuse(fault, span))
    }

    fn refuse(&mut self, (message, hint): (String, &str), span: Span) -> Value {
        self.fault(Fault::new(span, FaultKind::Literal, message).hint(hint));
        Value::Unknown
    }
}

type Refusal = (String, &'static str);

fn date(text: &str) -> Result<Date, Refusal> {
    let shape = || (format!("`{text}` is not a date."), "write year-month-day: 2026-04-01");
    let (&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2], true) = (text.as_bytes(), text.is_ascii()) else {
        return Err(shape());
    };
    let number = |digits: &[u8]| -> Option<i16> {
        digits.iter().try_fold(0, |n: i16, digit| digit.is_ascii_digit().then(|| n * 10 + i16::from(digit - b'0')))
    };
    let parts = (number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2]));
    let (Some(year), Some(month), Some(day)) = parts else {
        return Err(shape());
    };
    let (month, day) = (i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0));
    Date::new(year, month, day).map_err(|_| (format!("There is no day {text}."), "check month and day"))
}

fn duration(text: &str) -> Result<i64, Refusal> {
    let shape = || (format!("`{text}` is not a duration."), "write days or weeks: P15D, P2W");
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let rest = rest.strip_prefix('P').ok_or_else(shape)?;
    if rest.ends_with(['M', 'Y']) || rest.contains('T') {
        let message = format!("`{text}` is not a number of days.");
        return Err((message, "durations are whole days; months and years: add_months(date, n), add_years(date, n)"));
    }
    let (digits, unit) = match rest.strip_suffix('D') {
        Some(digits) => (digits, 1),
        None => (rest.strip_suffix('W').ok_or_else(shape)?, 7),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(shape());
    }
    let days = digits.parse::<i64>().ok().and_then(|n| n.checked_mul(sign * unit));
    days.filter(|days| days.abs() <= 4_000_000)
        .ok_or_else(|| (format!("`{text}` is too long."), "at most 4,000,000 days"))
}
