use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Holidays, ImportError, name};

/// The days as published by 内閣府 (官報), one year per line, `month/day`, 振替休日 and 国民の休日 included.
const KNOWN: &[(i16, &str)] = &[
    (1973, "1/1 1/15 2/11 3/21 4/29 4/30 5/3 5/5 9/15 9/23 9/24 10/10 11/3 11/23"),
    (1986, "1/1 1/15 2/11 3/21 4/29 5/3 5/5 9/15 9/23 10/10 11/3 11/23 11/24"),
    (1988, "1/1 1/15 2/11 3/20 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23"),
    (1989, "1/1 1/2 1/15 1/16 2/11 2/24 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23 12/23"),
    (1993, "1/1 1/15 2/11 3/20 4/29 5/3 5/4 5/5 6/9 9/15 9/23 10/10 10/11 11/3 11/23 12/23"),
    (2000, "1/1 1/10 2/11 3/20 4/29 5/3 5/4 5/5 7/20 9/15 9/23 10/9 11/3 11/23 12/23"),
    (2009, "1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23"),
    (2015, "1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23"),
    (2016, "1/1 1/11 2/11 3/20 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23"),
    (2017, "1/1 1/2 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23"),
    (2018, "1/1 1/8 2/11 2/12 3/21 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23 12/23 12/24"),
    (2019, "1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23"),
    (2020, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23"),
    (2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23"),
    (2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23"),
    (2023, "1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23"),
    (2024, "1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23"),
    (2025, "1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24"),
    (2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23"),
    (2027, "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"),
];

fn days_of(year: i16) -> Vec<Date> {
    date(year, 1, 1).series(jiff::Span::new().days(1)).take_while(|on| on.year() == year).collect()
}

#[test]
fn the_rule_agrees_with_the_published_years() {
    for (year, list) in KNOWN {
        let expected: Vec<&str> = list.split(' ').collect();
        let found: Vec<String> = days_of(*year)
            .into_iter()
            .filter(|on| name(*on).is_some())
            .map(|on| format!("{}/{}", on.month(), on.day()))
            .collect();
        assert_eq!(found, expected, "{year}");
    }
}

#[test]
fn days_carry_the_name_the_law_gives_them() {
    let named = [
        (date(1948, 7, 19), None),
        (date(1948, 9, 23), Some("秋分の日")),
        (date(1949, 1, 1), Some("元日")),
        (date(1959, 4, 10), Some("結婚の儀")),
        (date(1960, 3, 20), Some("春分の日")),
        (date(1979, 9, 24), Some("秋分の日")),
        (date(1987, 5, 4), Some("振替休日")),
        (date(1988, 5, 4), Some("国民の休日")),
        (date(1997, 5, 4), None),
        (date(2006, 4, 29), Some("みどりの日")),
        (date(2019, 4, 30), Some("国民の休日")),
        (date(2019, 5, 1), Some("天皇の即位の日")),
        (date(2019, 5, 6), Some("振替休日")),
        (date(2019, 12, 23), None),
        (date(2020, 10, 12), None),
        (date(2026, 9, 22), Some("国民の休日")),
        (date(2032, 9, 21), Some("国民の休日")),
        (date(2099, 9, 23), Some("秋分の日")),
        (date(2100, 1, 1), None),
    ];
    for (on, expected) in named {
        assert_eq!(name(on), expected, "{on}");
    }
}

#[test]
fn an_imported_table_replaces_the_rule_for_its_years_only() {
    let mut holidays = Holidays::default();
    let csv = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/1/1,元日\r\n2026/6/1,臨時の祝日\r\n2101/1/1,元日\r\n";
    assert_eq!(holidays.import(csv), Ok(3));
    assert_eq!(holidays.name(date(2026, 6, 1)).as_deref(), Some("臨時の祝日"));
    assert_eq!(holidays.name(date(2026, 9, 21)), None);
    assert_eq!(holidays.name(date(2027, 9, 20)).as_deref(), Some("敬老の日"));
    assert!(holidays.is_holiday(date(2101, 1, 1)));
    assert_eq!(holidays.import("見出し\n2026/2/30,なし"), Err(ImportError { line: 2 }));
    assert_eq!(holidays.name(date(2026, 6, 1)).as_deref(), Some("臨時の祝日"), "a refused table changes nothing");
}

#[test]
fn a_table_written_from_the_rule_reads_back_the_same() {
    let known: BTreeMap<Date, &str> =
        (2016..=2027).flat_map(days_of).filter_map(|on| name(on).map(|name| (on, name))).collect();
    let rows = known.iter().map(|(on, name)| format!("{}/{}/{},{name}", on.year(), on.month(), on.day()));
    let csv = rows.collect::<Vec<_>>().join("\n");
    let mut holidays = Holidays::default();
    assert_eq!(holidays.import(&csv), Ok(known.len()));
    for on in (2016..=2027).flat_map(days_of) {
        assert_eq!(holidays.name(on).as_deref(), name(on), "{on}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", lines in "([0-9]{1,5}[/-][0-9]{1,3}[/-][0-9]{1,3},?\\PC{0,3}\n){0,3}") {
        let _ = Holidays::default().import(&text);
        let _ = Holidays::default().import(&lines);
    }

    /// The lengths of a holiday year: never fewer than the law names, never a Sunday substitute.
    #[test]
    fn every_modern_year_has_its_sixteen_days(year in 2022_i16..=2099) {
        let found: Vec<Date> = days_of(year).into_iter().filter(|on| name(*on).is_some()).collect();
        let substitutes = found.iter().filter(|on| matches!(name(**on), Some("振替休日" | "国民の休日"))).count();
        prop_assert_eq!(found.len() - substitutes, 16);
        let sundays = found.iter().filter(|on| on.weekday() == jiff::civil::Weekday::Sunday).count();
        let moved = found.iter().filter(|on| name(**on) == Some("振替休日")).count();
        prop_assert_eq!(sundays, moved);
    }
}
