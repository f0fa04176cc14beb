//! National holidays (国民の祝日に関する法律) as a rule, so that no city has to type a table each year.
//!
//! The rule covers 1948-07-20 (the day the law came into force) to 2099 (the end of the equinox formula) and answers `None` outside.
//! It refuses to guess a holiday the Diet has not made: for later changes hand in the 内閣府 table ([`Holidays::import`]).

mod equinox;
mod table;
#[cfg(test)]
mod tests;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

pub use table::{Holidays, ImportError};

/// The years for which the rule speaks.
pub const YEARS: std::ops::RangeInclusive<i16> = 1948..=2099;

/// The Japanese name of the holiday on this day: a 国民の祝日 by its name, else `振替休日` or `国民の休日`.
pub fn name(on: Date) -> Option<&'static str> {
    if !YEARS.contains(&on.year()) || on < date(1948, 7, 20) {
        return None;
    }
    national(on).or_else(|| substitute(on)).or_else(|| between(on))
}

/// 振替休日: the day after a holiday on a Sunday; since 2007 the first following day that is no 国民の祝日.
fn substitute(on: Date) -> Option<&'static str> {
    if on < date(1973, 4, 12) || on.weekday() == Weekday::Sunday {
        return None;
    }
    let reach = if on.year() >= 2007 { i16::from(on.weekday().to_monday_one_offset()) } else { 1 };
    for back in 1..=reach {
        let before = on.checked_sub(i32::from(back).days()).ok()?;
        national(before)?;
        if before.weekday() == Weekday::Sunday {
            return Some("振替休日");
        }
    }
    None
}

/// 国民の休日: a day whose neighbours are both 国民の祝日. Until 2006 not on a Sunday.
fn between(on: Date) -> Option<&'static str> {
    if on < date(1985, 12, 27) || (on.year() < 2007 && on.weekday() == Weekday::Sunday) {
        return None;
    }
    national(on.yesterday().ok()?)?;
    national(on.tomorrow().ok()?)?;
    Some("国民の休日")
}

/// 国民の祝日 proper, with the days special acts treated as one.
fn national(on: Date) -> Option<&'static str> {
    once(on).or_else(|| match on.month() {
        1..=3 => first_quarter(on),
        4..=6 => second_quarter(on),
        7..=9 => third_quarter(on),
        _ => fourth_quarter(on),
    })
}

/// Days made by an act for one year.
fn once(on: Date) -> Option<&'static str> {
    match (on.year(), on.month(), on.day()) {
        (1959, 4, 10) | (1993, 6, 9) => Some("結婚の儀"),
        (1989, 2, 24) => Some("大喪の礼"),
        (1990, 11, 12) => Some("即位礼正殿の儀"),
        (2019, 5, 1) => Some("天皇の即位の日"),
        (2019, 10, 22) => Some("即位礼正殿の儀の行われる日"),
        _ => None,
    }
}

fn first_quarter(on: Date) -> Option<&'static str> {
    let (year, month, day) = (on.year(), on.month(), on.day());
    match month {
        1 if day == 1 => Some("元日"),
        1 if year < 2000 && day == 15 => Some("成人の日"),
        1 if year >= 2000 && is_monday(on, 2) => Some("成人の日"),
        2 if year >= 1967 && day == 11 => Some("建国記念の日"),
        2 if year >= 2020 && day == 23 => Some("天皇誕生日"),
        3 if day == equinox::spring(year) => Some("春分の日"),
        _ => None,
    }
}

fn second_quarter(on: Date) -> Option<&'static str> {
    let year = on.year();
    match (on.month(), on.day()) {
        (4, 29) if year < 1989 => Some("天皇誕生日"),
        (4, 29) if year < 2007 => Some("みどりの日"),
        (4, 29) => Some("昭和の日"),
        (5, 3) => Some("憲法記念日"),
        (5, 4) if year >= 2007 => Some("みどりの日"),
        (5, 5) => Some("こどもの日"),
        _ => None,
    }
}

fn third_quarter(on: Date) -> Option<&'static str> {
    let (year, month, day) = (on.year(), on.month(), on.day());
    match (month, year) {
        // The years of the Tokyo Games moved three days by special acts.
        (7, 2020) => [(23, "海の日"), (24, "スポーツの日")].into_iter().find(|it| it.0 == day).map(|it| it.1),
        (7, 2021) => [(22, "海の日"), (23, "スポーツの日")].into_iter().find(|it| it.0 == day).map(|it| it.1),
        (8, 2020) => (day == 10).then_some("山の日"),
        (8, 2021) => (day == 8).then_some("山の日"),
        (7, 1996..=2002) if day == 20 => Some("海の日"),
        (7, 2003..) if is_monday(on, 3) => Some("海の日"),
        (8, 2016..) if day == 11 => Some("山の日"),
        (9, 1966..=2002) if day == 15 => Some("敬老の日"),
        (9, 2003..) if is_monday(on, 3) => Some("敬老の日"),
        (9, _) if day == equinox::autumn(year) => Some("秋分の日"),
        _ => None,
    }
}

fn fourth_quarter(on: Date) -> Option<&'static str> {
    let year = on.year();
    match (on.month(), on.day()) {
        (10, 10) if (1966..2000).contains(&year) => Some("体育の日"),
        (10, _) if (2000..2020).contains(&year) && is_monday(on, 2) => Some("体育の日"),
        (10, _) if year >= 2022 && is_monday(on, 2) => Some("スポーツの日"),
        (11, 3) => Some("文化の日"),
        (11, 23) => Some("勤労感謝の日"),
        (12, 23) if (1989..=2018).contains(&year) => Some("天皇誕生日"),
        _ => None,
    }
}

/// Whether the day is the `nth` Monday of its month.
fn is_monday(on: Date, nth: i8) -> bool {
    on.weekday() == Weekday::Monday && (on.day() - 1) / 7 + 1 == nth
}
