use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{Error, MapAccessDeserializer, MapDeserializer};

use super::ArrivalDay::{Counted, NotCounted};
use super::{Breakdown, DayKind, Pause, PauseError, PauseReason, Period, PeriodClock};
use crate::calendar::{Calendar, Closed, Closure};
use crate::{Text, calendar};

fn due(clock: &PeriodClock) -> Option<Date> {
    clock.due(&Calendar::default(), clock.arrival).date
}

#[test]
fn ten_business_days_from_the_arrival() {
    let standard = Period::BusinessDays(10);
    for (arrival, without, with) in [
        (date(2026, 6, 1), date(2026, 6, 15), date(2026, 6, 12)),
        (date(2026, 9, 14), date(2026, 10, 1), date(2026, 9, 30)),
    ] {
        assert_eq!(due(&PeriodClock::new(standard, NotCounted, arrival)), Some(without));
        assert_eq!(due(&PeriodClock::new(standard, Counted, arrival)), Some(with));
    }
}

#[test]
fn a_correction_consumes_three_days_not_seventeen() {
    for (arrival_day, sent, answered) in
        [(NotCounted, date(2026, 6, 4), date(2026, 6, 24)), (Counted, date(2026, 6, 3), date(2026, 6, 23))]
    {
        let mut clock = PeriodClock::new(Period::BusinessDays(10), arrival_day, date(2026, 6, 1));
        let calendar = Calendar::default();
        assert_eq!(clock.due(&calendar, sent).used, 3);
        clock.stop(sent, PauseReason::Correction).unwrap();
        assert_eq!(clock.stop(sent, PauseReason::Payment), Err(PauseError::AlreadyStopped));

        let waiting = clock.due(&calendar, answered);
        assert_eq!((waiting.date, waiting.used, waiting.left), (None, 3, 7));
        assert_eq!(waiting.date_if_resumed_today, Some(calendar.add_business_days(answered, 7)));

        clock.resume(answered).unwrap();
        assert_eq!(clock.resume(answered), Err(PauseError::NotStopped));
        let running = clock.due(&calendar, answered);
        assert_eq!((running.date, running.used), (waiting.date_if_resumed_today, 3));
        assert_eq!(clock.due(&calendar, calendar.add_business_days(answered, 1)).used, 4);
    }
}

#[test]
fn the_explanation_adds_up() {
    let mut clock = PeriodClock::new(Period::BusinessDays(15), NotCounted, date(2026, 9, 7));
    clock.pauses.push(Pause { from: date(2026, 9, 14), to: Some(date(2026, 9, 17)), why: PauseReason::Correction });
    let due = clock.due(&Calendar::default(), date(2026, 9, 18));
    assert_eq!(due.date, Some(date(2026, 10, 6)));
    assert_eq!(due.breakdown, Breakdown { standard: 15, stopped: 3, weekend: 8, holiday: 3, other_closed: 0 });
    assert_eq!((due.used, due.left), (6, 9));

    let storm = Calendar::new(vec![Closure::day(date(2026, 10, 2), Text::ja("台風"))]);
    let due = clock.due(&storm, date(2026, 10, 9));
    assert_eq!((due.date, due.breakdown.other_closed), (Some(date(2026, 10, 7)), 1));
    assert_eq!((due.used, due.left), (17, -2));
}

#[test]
fn every_day_of_the_promise_has_its_mark() {
    let mut clock = PeriodClock::new(Period::BusinessDays(4), NotCounted, date(2026, 9, 16));
    clock.stop(date(2026, 9, 17), PauseReason::Payment).unwrap();
    let standing: Vec<DayKind> =
        clock.days(&Calendar::default(), date(2026, 9, 19)).into_iter().map(|mark| mark.kind).collect();
    let stopped = DayKind::Stopped(PauseReason::Payment);
    let weekend = DayKind::Closed(Closed::Weekend);
    assert_eq!(standing, [DayKind::Arrival, DayKind::Counted(1), stopped.clone(), weekend.clone()]);

    clock.resume(date(2026, 9, 18)).unwrap();
    let marks = clock.days(&Calendar::default(), date(2026, 9, 24));
    let kinds: Vec<DayKind> = marks.iter().map(|mark| mark.kind.clone()).collect();
    let holiday = |name: &'static str| DayKind::Closed(Closed::Holiday(name.into()));
    let expected = [
        DayKind::Arrival,
        DayKind::Counted(1),
        stopped,
        weekend.clone(),
        weekend.clone(),
        holiday("敬老の日"),
        holiday("国民の休日"),
        holiday("秋分の日"),
        DayKind::Counted(2),
        DayKind::Coming,
        weekend.clone(),
        weekend,
        DayKind::Due,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(marks.last().map(|mark| mark.date), Some(date(2026, 9, 28)));
}

#[test]
fn weeks_and_months_run_over_holidays() {
    let ends = |period, arrival_day, arrival| due(&PeriodClock::new(period, arrival_day, arrival));
    assert_eq!(ends(Period::Days(30), NotCounted, date(2026, 4, 20)), Some(date(2026, 5, 20)));
    assert_eq!(ends(Period::Weeks(2), NotCounted, date(2026, 4, 28)), Some(date(2026, 5, 12)));
    assert_eq!(ends(Period::Weeks(2), Counted, date(2026, 4, 28)), Some(date(2026, 5, 11)));
    assert_eq!(ends(Period::Months(3), NotCounted, date(2026, 4, 10)), Some(date(2026, 7, 10)));
    assert_eq!(ends(Period::Months(3), Counted, date(2026, 4, 10)), Some(date(2026, 7, 9)));
    // 民法143条2項ただし書: no corresponding day, so the month's last day.
    assert_eq!(ends(Period::Months(1), NotCounted, date(2026, 1, 30)), Some(date(2026, 2, 28)));
    assert_eq!(ends(Period::Months(1), NotCounted, date(2026, 1, 31)), Some(date(2026, 2, 28)));
    assert_eq!(ends(Period::Months(1), NotCounted, date(2028, 1, 29)), Some(date(2028, 2, 29)));
    assert_eq!(ends(Period::Months(1), NotCounted, date(2026, 2, 28)), Some(date(2026, 3, 31)));
    assert_eq!(ends(Period::Days(0), NotCounted, date(2026, 4, 4)), Some(date(2026, 4, 4)));
}

#[test]
fn a_closed_end_moves_where_told() {
    let stays = PeriodClock::new(Period::Days(15), NotCounted, date(2019, 4, 12));
    assert_eq!(due(&stays), Some(date(2019, 4, 27)));
    let moves = stays.moving_off_closed_days();
    let found = moves.due(&Calendar::default(), date(2019, 5, 6));
    assert_eq!(found.date, Some(date(2019, 5, 7)));
    assert_eq!((found.used, found.left), (14, 1));
    assert_eq!(found.breakdown, Breakdown { standard: 15, stopped: 0, weekend: 4, holiday: 6, other_closed: 0 });
}

#[test]
fn an_extension_runs_on_from_the_end() {
    let mut clock = PeriodClock::new(Period::Days(30), NotCounted, date(2026, 4, 1));
    clock.stop(date(2026, 4, 6), PauseReason::Correction).unwrap();
    assert_eq!(clock.resume(date(2026, 4, 5)), Err(PauseError::TooEarly));
    clock.resume(date(2026, 4, 16)).unwrap();
    assert_eq!(due(&PeriodClock { pauses: vec![], ..clock.clone() }), Some(date(2026, 5, 1)));
    clock.extend_by(Period::Days(30));
    let found = clock.due(&Calendar::default(), date(2026, 4, 20));
    assert_eq!((found.date, found.breakdown.standard, found.breakdown.stopped), (Some(date(2026, 6, 10)), 60, 10));
}

#[test]
fn a_pause_is_not_known_before_it_begins() {
    let mut clock = PeriodClock::new(Period::BusinessDays(10), NotCounted, date(2026, 6, 1));
    clock.stop(date(2026, 6, 4), PauseReason::Outside).unwrap();
    assert_eq!(clock.due(&Calendar::default(), date(2026, 6, 3)).date, Some(date(2026, 6, 15)));
    assert_eq!(clock.due(&Calendar::default(), date(2026, 6, 4)).date, None);
}

#[test]
fn a_calendar_that_never_opens_promises_nothing() {
    let shut = Calendar::new(vec![calendar::Closure::range(Date::MIN, Date::MAX, Text::ja("閉庁")).unwrap()]);
    let clock = PeriodClock::new(Period::BusinessDays(1), NotCounted, date(2026, 6, 1));
    assert_eq!(clock.due(&shut, date(2026, 6, 2)).date, None);
}

#[test]
fn a_period_is_written_as_a_map_of_one() {
    let read = |key: &'static str, count: u16| {
        let map = MapDeserializer::<_, Error>::new([(key, count)].into_iter());
        Period::deserialize(MapAccessDeserializer::new(map))
    };
    assert_eq!(read("business_days", 15), Ok(Period::BusinessDays(15)));
    assert_eq!(read("days", 30), Ok(Period::Days(30)));
    assert_eq!(read("weeks", 2), Ok(Period::Weeks(2)));
    assert_eq!(read("months", 3), Ok(Period::Months(3)));
    assert!(read("years", 3).is_err());
}

fn clocks() -> impl Strategy<Value = PeriodClock> {
    let period = prop_oneof![
        (0_u16..40).prop_map(Period::BusinessDays),
        (0_u16..60).prop_map(Period::Days),
        (0_u16..8).prop_map(Period::Weeks),
        (0_u16..5).prop_map(Period::Months),
    ];
    let pauses = prop::collection::vec((0_i32..60, 0_i32..30), 0..4);
    let extension = prop::option::of(period.clone());
    (period, extension, 0_i32..2000, pauses, any::<bool>(), any::<bool>()).prop_map(
        |(period, extension, offset, pauses, counted, moves)| {
            let plus = |from: Date, days: i32| from.checked_add(jiff::Span::new().days(days)).unwrap();
            let arrival = plus(date(2024, 1, 1), offset);
            let mut clock = PeriodClock::new(period, if counted { Counted } else { NotCounted }, arrival);
            clock.extensions.extend(extension);
            for (from, length) in pauses {
                let from = plus(arrival, from);
                clock.pauses.push(Pause { from, to: Some(plus(from, length)), why: PauseReason::Outside });
            }
            if moves { clock.moving_off_closed_days() } else { clock }
        },
    )
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).unwrap().get_days()
}

proptest! {
    #[test]
    fn consumed_stopped_and_closed_are_all_that_elapsed(clock in clocks()) {
        let calendar = Calendar::default();
        let late = date(2040, 1, 1);
        let due = clock.due(&calendar, late);
        let end = due.date.unwrap();
        let counted_arrival = i32::from(clock.counts_arrival_day && due.breakdown.total() > 0);
        prop_assert_eq!(i64::from(due.breakdown.total()), i64::from(days_between(clock.arrival, end) + counted_arrival));
        prop_assert!(due.left <= 0);
        let on_end = clock.due(&calendar, end);
        if on_end.date == Some(end) {
            prop_assert_eq!(on_end.left, 0);
        }
    }

    #[test]
    fn the_ledger_lists_each_day_once(clock in clocks(), seen in 0_i32..120) {
        let calendar = Calendar::default();
        let today = clock.arrival.checked_add(jiff::Span::new().days(seen)).unwrap();
        let due = clock.due(&calendar, today);
        let marks = clock.days(&calendar, today);
        prop_assert!(marks.windows(2).all(|pair| pair[0].date.tomorrow().unwrap() == pair[1].date));
        prop_assert_eq!(marks.last().map(|mark| mark.date), due.date);
        if days_between(clock.arrival, due.date.unwrap()) > 0 {
            prop_assert_eq!(&marks.last().unwrap().kind, &DayKind::Due);
        }
    }

    #[test]
    fn a_standing_clock_uses_nothing_more(clock in clocks(), stop in 0_i32..30, wait in 1_i32..90) {
        let calendar = Calendar::default();
        let mut clock = PeriodClock { pauses: vec![], ..clock };
        let plus = |days: i32| clock.arrival.checked_add(jiff::Span::new().days(days)).unwrap();
        let (on, today) = (plus(stop), plus(stop + wait));
        let before = clock.due(&calendar, on);
        clock.stop(on, PauseReason::Crisis).unwrap();
        let after = clock.due(&calendar, today);
        if after.date.is_none() {
            prop_assert_eq!(after.used, before.used);
            clock.resume(today).unwrap();
            prop_assert_eq!(clock.due(&calendar, today).date, after.date_if_resumed_today);
        }
    }
}
