use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{DateError, Era, EraDate, Eras};
use crate::Lang;

#[test]
fn people_write_dates_in_many_ways() {
    let eras = Eras::default();
    let spring = date(2026, 4, 1);
    for text in [
        "R8.4.1",
        "r8/4/1",
        "Ｒ８．４．１",
        "令和8年4月1日",
        "令和 ８ 年 ４ 月 １ 日",
        "令8.4.1",
        "㋿8年4月1日",
        "Reiwa 8.4.1",
        "R080401",
        "2026-04-01",
        "2026/4/1",
        "２０２６／４／１",
        "2026.4.1",
        "2026年4月1日",
        "西暦2026年4月1日",
        "20260401",
        "2026ー4ー1",
        "2026−04−01",
        "令和8年4月1日（水）",
        "2026年4月1日(水曜日)",
    ] {
        assert_eq!(eras.parse(text), Ok(spring), "{text}");
    }
    assert_eq!(eras.parse("令和元年5月1日"), Ok(date(2019, 5, 1)));
    assert_eq!(eras.parse("昭和64年1月7日"), Ok(date(1989, 1, 7)));
    assert_eq!(eras.parse("大正15年12月25日"), Ok(date(1926, 12, 25)));
    assert_eq!(eras.parse("昭和元年12月25日"), Ok(date(1926, 12, 25)));
    assert_eq!(eras.parse("明治45年7月30日"), Ok(date(1912, 7, 30)));
    assert_eq!(eras.parse("1899-12-31"), Ok(date(1899, 12, 31)));
    assert_eq!(eras.parse("2100-01-01"), Ok(date(2100, 1, 1)));
}

#[test]
fn a_day_outside_its_era_is_refused() {
    let eras = Eras::default();
    for text in [
        "平成31年5月1日",
        "昭和64年1月8日",
        "S64.1.8",
        "令和元年4月30日",
        "平成元年1月7日",
        "大正15年12月26日",
        "昭和100年1月1日",
    ] {
        assert!(matches!(eras.parse(text), Err(DateError::OutsideEra { .. })), "{text}");
    }
    let expected =
        DateError::OutsideEra { era: "平成".into(), from: date(1989, 1, 8), last: Some(date(2019, 4, 30)) };
    assert_eq!(eras.parse("平成31年5月1日"), Err(expected));
    assert_eq!(eras.parse("明治5年12月2日"), Err(DateError::BeforeGregorian));
    assert_eq!(eras.parse("慶応3年1月1日"), Err(DateError::UnknownEra));
    assert_eq!(eras.parse("令和8年2月29日"), Err(DateError::NoSuchDay));
    assert_eq!(eras.parse("令和8年4月1日（火）"), Err(DateError::WrongWeekday));
    for text in [
        "",
        "きのう",
        "8.4.1",
        "26/4/1",
        "2026-4",
        "令和8年4月",
        "令和0年1月1日",
        "2026/4/1/1",
        "2026-4/1",
        "4月1日",
        "R",
        "2026年",
        "2026年月1日",
        "2026年4月日",
    ] {
        assert_eq!(eras.parse(text), Err(DateError::Shape), "{text}");
    }
}

#[test]
fn letters_say_the_era_and_newcomers_read_the_year() {
    let eras = Eras::default();
    let autumn = date(2026, 10, 6);
    assert_eq!(eras.format(autumn, Lang::Ja), "令和8年10月6日");
    assert_eq!(eras.format(autumn, Lang::En), "6 October 2026");
    assert_eq!(eras.format(autumn, Lang::JaSimple), "2026年10月6日");
    assert_eq!(eras.format_with_weekday(autumn, Lang::Ja), "令和8年10月6日（火）");
    assert_eq!(eras.format_with_weekday(autumn, Lang::En), "Tuesday 6 October 2026");
    assert_eq!(eras.format(date(2019, 5, 1), Lang::Ja), "令和元年5月1日");
    assert_eq!(eras.format(date(1872, 12, 31), Lang::Ja), "1872年12月31日");
    assert_eq!(eras.short(autumn), "R8.10.6");
    assert_eq!(eras.format_fiscal_year(2026, Lang::Ja), "令和8年度");
    assert_eq!(EraDate::parse("S64.1.7").map(|day| day.to_string()), Ok("昭和64年1月7日".to_owned()));
}

#[test]
fn the_next_era_is_a_value() {
    let next = Era { ja: "安寧".into(), letter: 'A', en: "Annei".into(), from: date(2051, 5, 1) };
    assert!(Eras::default().with(Era { from: date(2019, 5, 1), ..next.clone() }).is_err());
    let eras = Eras::default().with(next).unwrap();
    assert_eq!(eras.parse("A2.1.1"), Ok(date(2052, 1, 1)));
    assert_eq!(eras.format(date(2051, 5, 1), Lang::Ja), "安寧元年5月1日");
    assert!(matches!(eras.parse("令和33年5月1日"), Err(DateError::OutsideEra { .. })));
    assert_eq!(Eras::default().parse("令和33年5月1日"), Ok(date(2051, 5, 1)));
}

fn days() -> impl Strategy<Value = Date> {
    (1873_i16..=2300, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn what_is_written_reads_back(on in days()) {
        let eras = Eras::default();
        for text in [
            eras.format(on, Lang::Ja), eras.format_with_weekday(on, Lang::Ja), eras.format_with_weekday(on, Lang::JaSimple),
            eras.short(on), on.to_string(), format!("{}/{}/{}", on.year(), on.month(), on.day()),
        ] {
            prop_assert_eq!(eras.parse(&text), Ok(on), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", near in "[MTSHRr令和平成昭大明治西暦元年月日()火0-9０-９./ -]{0,14}") {
        let _ = Eras::default().parse(&text);
        let _ = Eras::default().parse(&near);
    }
}
