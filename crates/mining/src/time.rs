//! Moments as text: ISO 8601 fast, and the other ways people and spreadsheets write a day and an hour.
//!
//! Wall clocks are kept with their distance from UTC as the log wrote it, so that an hour of work stays that hour across a change of clocks.

use serde::Serialize;

/// An instant and the wall clock it was written by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub ms: i64,
    /// Minutes the wall clock was ahead of UTC.
    pub offset: i16,
}

/// How dates are written in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// 2026-04-01T09:30:00+09:00, 2026/4/1 9:30, 2026年4月1日 9時30分, 令和8年4月1日.
    YearFirst,
    /// 1.4.2026 9:30
    DayFirst,
    /// 4/1/2026 9:30 AM
    MonthFirst,
    /// Days since 1899-12-30, as spreadsheets count.
    Serial,
    Seconds,
    Milliseconds,
}

/// Days from 1970-01-01 to a day of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day since 1970-01-01.
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

fn month_has(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Parts of a wall clock: year, month, day, hour, minute, second, milliseconds.
fn instant(parts: [i64; 7], offset: i16) -> Option<Moment> {
    let [year, month, day, hour, minute, second, ms] = parts;
    let sound = (0..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=month_has(year, month)).contains(&day)
        && hour <= 24
        && minute < 60
        && second <= 60;
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - i64::from(offset);
    sound.then_some(Moment { ms: (minutes * 60 + second) * 1000 + ms, offset })
}

/// `2026-04-01T09:30:00.000+09:00` at its usual places; `None` when it is written in any other way.
pub(crate) fn iso(text: &[u8], assumed: i16) -> Option<Moment> {
    let two = |at: usize| digits(text.get(at..at + 2)?);
    let marks = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if text.len() < 19 || marks.iter().any(|(at, mark)| text[*at] != *mark) || !matches!(text[10], b'T' | b' ') {
        return None;
    }
    let mut at = 19;
    let mut ms = 0;
    if matches!(text.get(at), Some(b'.' | b',')) {
        let from = at + 1;
        at = from + text[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        ms = text[from..at.min(from + 3)].iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        for _ in (at - from)..3 {
            ms *= 10;
        }
    }
    let offset = offset(text.get(at..)?, assumed)?;
    instant([digits(&text[..4])?, two(5)?, two(8)?, two(11)?, two(14)?, two(17)?, ms], offset)
}

fn digits(text: &[u8]) -> Option<i64> {
    if text.is_empty() || text.len() > 17 {
        return None;
    }
    text.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
}

/// `Z`, `+09:00`, `+0900`, `+09` or nothing.
fn offset(text: &[u8], assumed: i16) -> Option<i16> {
    match text.trim_ascii() {
        b"" => Some(assumed),
        b"Z" | b"z" | b"UTC" => Some(0),
        [sign @ (b'+' | b'-'), rest @ ..] => {
            let (hours, minutes) = match rest {
                [_, _] => (digits(rest)?, 0),
                [_, _, _, _] => (digits(&rest[..2])?, digits(&rest[2..])?),
                [_, _, b':', _, _] => (digits(&rest[..2])?, digits(&rest[3..])?),
                _ => return None,
            };
            let minutes = i16::try_from(hours * 60 + minutes).ok().filter(|minutes| *minutes <= 18 * 60)?;
            Some(if *sign == b'-' { -minutes } else { minutes })
        }
        _ => None,
    }
}

/// A moment in this form; `assumed` is the wall clock of a text that names none, in minutes ahead of UTC.
pub fn moment(text: &str, form: DateForm, assumed: i16) -> Option<Moment> {
    let text = text.trim();
    match form {
        DateForm::YearFirst => iso(text.as_bytes(), assumed).or_else(|| loose(text, form, assumed)),
        DateForm::DayFirst | DateForm::MonthFirst => loose(text, form, assumed),
        DateForm::Serial => {
            let days: f64 = text.parse().ok().filter(|days| (1.0..2_958_466.0).contains(days))?;
            let ms = crate::num::whole((days - 25_569.0) * 86_400.0) * 1000 - i64::from(assumed) * 60_000;
            Some(Moment { ms, offset: assumed })
        }
        DateForm::Seconds | DateForm::Milliseconds => {
            let number: i64 = text.parse().ok()?;
            let scale = if form == DateForm::Seconds { 1000 } else { 1 };
            let ms = number.checked_mul(scale).filter(|ms| ms.abs() < 253_402_300_800_000)?;
            Some(Moment { ms, offset: assumed })
        }
    }
}

/// Numbers in their order, whatever stands between them.
fn loose(text: &str, form: DateForm, assumed: i16) -> Option<Moment> {
    let mut rest = text;
    let mut era = 0;
    for (name, before) in [("令和", 2018), ("平成", 1988), ("R", 2018), ("H", 1988)] {
        if let Some(after) = rest.strip_prefix(name) {
            (rest, era) = (after, before);
            break;
        }
    }
    let changed = rest.replace("元年", "1年");
    let (clock, zone) = split_zone(&changed);
    let afternoon = ["PM", "pm", "午後"].iter().any(|mark| clock.contains(mark));
    let morning = ["AM", "am", "午前"].iter().any(|mark| clock.contains(mark));
    let mut numbers: Vec<&str> =
        clock.split(|char: char| !char.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    if numbers.len() == 1 && numbers[0].len() == 8 {
        let all = numbers[0];
        numbers = vec![&all[..4], &all[4..6], &all[6..]];
    }
    if !(3..=7).contains(&numbers.len()) || clock.chars().any(|char| !allowed(char)) {
        return None;
    }
    let mut parts = [0_i64; 7];
    for (part, number) in parts.iter_mut().zip(&numbers) {
        *part = digits(number.as_bytes())?;
    }
    if let Some(fraction) = numbers.get(6) {
        parts[6] = digits(format!("{fraction:0<3}").get(..3)?.as_bytes())?;
    }
    let [first, second, third, ..] = parts;
    (parts[0], parts[1], parts[2]) = match form {
        DateForm::DayFirst => (third, second, first),
        DateForm::MonthFirst => (third, first, second),
        _ => (first + era, second, third),
    };
    if form != DateForm::YearFirst && parts[0] < 100 {
        parts[0] += 2000;
    }
    if parts[0] < 1000 {
        return None;
    }
    parts[3] = match parts[3] {
        12 if morning => 0,
        hour @ 0..12 if afternoon => hour + 12,
        hour => hour,
    };
    instant(parts, offset(zone.as_bytes(), assumed)?)
}

/// Cuts `+09:00` or `Z` off the end.
fn split_zone(text: &str) -> (&str, &str) {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return (clock, "Z");
    }
    let sign = text.rfind(['+', '-']).filter(|at| text[..*at].contains(':'));
    sign.map_or((text, ""), |at| text.split_at(at))
}

fn allowed(char: char) -> bool {
    char.is_ascii_digit() || "-/.:, T年月日時分秒AMPampm午前後()".contains(char) || "月火水木金土日　".contains(char)
}

const FORMS: [DateForm; 6] = [
    DateForm::YearFirst,
    DateForm::DayFirst,
    DateForm::MonthFirst,
    DateForm::Serial,
    DateForm::Seconds,
    DateForm::Milliseconds,
];

/// The form in which all these texts are dates; the year first where several fit, and the day before the month where nothing tells.
pub fn date_form<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<DateForm> {
    likely_form(texts).filter(|(_, share)| *share >= 1.0).map(|(form, _)| form)
}

/// The form in which most of these texts are dates, and their share of those that are not empty.
pub(crate) fn likely_form<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<(DateForm, f64)> {
    let filled = texts.filter(|text| !text.trim().is_empty());
    let all = filled.clone().count() as u64;
    let read = |form| (form, filled.clone().filter(|text| plausible(text, form)).count() as u64);
    // Of equals the last is taken, so the better form comes last.
    let (form, most) = FORMS.into_iter().rev().map(read).max_by_key(|(_, count)| *count)?;
    (most > 0).then(|| (form, crate::num::float(most) / crate::num::float(all)))
}

/// Read, and a year somebody has a log of: 7 is no date of a spreadsheet, 1,000 no second.
fn plausible(text: &str, form: DateForm) -> bool {
    let range = 315_532_800_000..4_102_444_800_000;
    moment(text, form, 0).is_some_and(|moment| match form {
        DateForm::Serial | DateForm::Seconds | DateForm::Milliseconds => range.contains(&moment.ms),
        _ => true,
    })
}
