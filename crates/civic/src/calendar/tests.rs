use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};

use super::{Calendar, Closed, Closure};
use crate::Text;

fn city() -> Calendar {
    Calendar::new(vec![
        Closure::day(date(2026, 8, 13), Text::ja("停電工事")),
        Closure::range(date(2026, 10, 1), date(2026, 10, 5), Text::ja("台風")).unwrap(),
    ])
}

#[test]
fn a_closed_day_says_why() {
    let calendar = city();
    assert_eq!(calendar.why_closed(date(2026, 9, 7)), None);
    assert_eq!(calendar.why_closed(date(2026, 9, 5)), Some(Closed::Weekend));
    assert_eq!(calendar.why_closed(date(2026, 9, 22)), Some(Closed::Holiday("国民の休日".into())));
    assert_eq!(calendar.why_closed(date(2026, 1, 1)), Some(Closed::Holiday("元日".into())));
    assert_eq!(calendar.why_closed(date(2026, 12, 29)), Some(Closed::YearEnd));
    assert_eq!(calendar.why_closed(date(2026, 10, 2)), Some(Closed::Local(Text::ja("台風"))));
    assert_eq!(calendar.why_closed(date(2026, 10, 3)), Some(Closed::Weekend));
}

#[test]
fn the_next_open_day_jumps_over_everything() {
    let calendar = city();
    assert_eq!(calendar.next_open(date(2026, 9, 30)), date(2026, 9, 30));
    assert_eq!(calendar.next_open(date(2026, 10, 1)), date(2026, 10, 6));
    assert_eq!(calendar.next_open(date(2026, 12, 29)), date(2027, 1, 4));
    assert_eq!(Calendar::default().next_open(date(2019, 4, 27)), date(2019, 5, 7));
    assert_eq!(calendar.add_business_days(date(2026, 12, 28), 1), date(2027, 1, 4));
    assert_eq!(calendar.add_business_days(date(2027, 1, 4), -1), date(2026, 12, 28));
    assert_eq!(calendar.business_days_between(date(2026, 9, 7), date(2026, 10, 6)), 29 - 8 - 3 - 3);
}

#[test]
fn the_edges_of_time_do_not_break_it() {
    let calendar = Calendar::default();
    assert_eq!(calendar.add_business_days(Date::MAX, 3), Date::MAX);
    assert_eq!(calendar.add_business_days(Date::MIN, -3), Date::MIN);
    let shut = Calendar::new(vec![Closure::range(Date::MIN, Date::MAX, Text::ja("閉庁")).unwrap()]);
    assert!(!shut.is_open(shut.next_open(date(2026, 1, 5))));
    assert!(shut.add_business_days(date(2026, 1, 5), 1) > date(2125, 1, 1));
}

#[test]
fn a_closure_is_a_day_or_a_range() {
    assert!(Closure::range(date(2026, 1, 2), date(2026, 1, 1), Text::ja("逆")).is_err());
    let read = MapDeserializer::<_, Error>::new([("day", "2026-08-13")].into_iter());
    assert!(Closure::deserialize(read).unwrap_err().to_string().contains("unknown field"));
}

fn days() -> impl Strategy<Value = Date> {
    (2015_i16..2040, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn adding_and_counting_agree(from in days(), count in -60_i32..60) {
        let calendar = city();
        let to = calendar.add_business_days(from, count);
        prop_assert!(count == 0 || calendar.is_open(to));
        prop_assert_eq!(calendar.business_days_between(from, to), count);
    }

    #[test]
    fn counting_adds_up(from in days(), middle in days(), to in days()) {
        let calendar = city();
        let mut order = [from, middle, to];
        order.sort();
        let [a, b, c] = order;
        prop_assert_eq!(
            calendar.business_days_between(a, b) + calendar.business_days_between(b, c),
            calendar.business_days_between(a, c)
        );
    }

    #[test]
    fn open_and_a_reason_exclude_each_other(on in days()) {
        let calendar = city();
        prop_assert_eq!(calendar.is_open(on), calendar.why_closed(on).is_none());
        prop_assert!(calendar.is_open(calendar.next_open(on)));
    }
}
