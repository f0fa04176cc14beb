//! Edits over a file: what they make of days, and that taking one away leaves no trace.

use civic::{Calendar, Text};
use jiff::civil::{Date, date, time};
use proptest::prelude::*;

use super::{Edit, Fault, What, over};
use crate::model::{Day as Weekday, SpecialHours};
use crate::roster::{Day, OnDate, Why};
use crate::{Counters, Ticks};

const TUESDAY: Date = date(2026, 9, 29);

fn counters() -> Counters {
    let file = r#"
rules: { lead: 60, ahead_days: 60, hold: 10, change_until: 60, per_person: 2, party: 8, early: 30, grace: 10, overtakes: 3, offer: 120 }
services:
  - { id: moving-in, name: { ja: 転入届 }, letter: A, skill: resident, minutes: 20, prepared: 11 }
offices:
  - id: higashi-ku
    place: { ja: 2階 }
    capacity: 60
    hours: [ { from: 2020-04-01, days: [mon, tue, wed, thu, fri], open: "08:30", close: "17:15", reception_until: "16:30" } ]
    desks:
      - { no: 1, skills: [resident], shifts: [ { days: [mon, tue, wed, thu, fri], start: "08:30", end: "12:30" }, { days: [mon, tue, wed, thu, fri], start: "13:15", end: "17:15" } ] }
      - { no: 2, skills: [resident], shifts: [ { days: [mon, tue, wed, thu, fri], start: "08:30", end: "17:15" } ] }
"#;
    serde_saphyr::from_str(file).expect("counters")
}

fn edit(from: Date, to: Date, what: What) -> Edit {
    Edit { id: 1, office: "higashi-ku".into(), from, to, what, reason: Text { ja: "台風".into(), ..Text::default() } }
}

fn hours(open: i8, until: i8, close: i8) -> SpecialHours {
    SpecialHours { open: time(open, 0, 0, 0), close: time(close, 0, 0, 0), reception_until: time(until, 0, 0, 0) }
}

fn day(counters: &Counters, date: Date) -> OnDate {
    counters.day(&counters.offices[0], date, &Calendar::default())
}

fn open(counters: &Counters, date: Date) -> Day {
    match day(counters, date) {
        OnDate::Open(day) => day,
        OnDate::Closed(why) => panic!("{date} is closed: {why:?}"),
    }
}

#[test]
fn a_closed_day_says_why_and_its_neighbours_stay() {
    let file = counters();
    let laid = over(&file, &[edit(TUESDAY, TUESDAY, What::Closed)]).expect("it fits");
    assert!(matches!(day(&laid, TUESDAY), OnDate::Closed(Why::Special(reason)) if reason.ja == "台風"));
    assert_eq!(day(&laid, date(2026, 9, 30)), day(&file, date(2026, 9, 30)));
}

/// Seats that are sold are counted from the day's first tick: later opening hours move no booking.
#[test]
fn other_hours_leave_the_ticks_where_they_are() {
    let days = vec![Weekday::Tue];
    let laid =
        over(&counters(), &[edit(TUESDAY, TUESDAY, What::Hours { days, hours: hours(10, 15, 16) })]).expect("fits");
    let day = open(&laid, TUESDAY);
    assert_eq!((day.base, day.minute_of(18)), (510, 600));
    assert_eq!((day.open, day.reception), (Ticks::run(18, 72), Ticks::run(18, 60)));
    assert_eq!(day.reception_minutes(), Some((600, 900)));
    assert_eq!(day.lane(2).expect("desk 2").on, Ticks::run(18, 72));
}

#[test]
fn the_later_edit_wins_and_a_closed_day_stands_over_hours() {
    let days = vec![Weekday::Tue];
    let closed = edit(TUESDAY, TUESDAY, What::Closed);
    let late = edit(TUESDAY, TUESDAY, What::Hours { days, hours: hours(10, 15, 16) });
    let special = edit(TUESDAY, TUESDAY, What::Special { hours: hours(9, 11, 12) });
    let laid = |edits: &[&Edit]| {
        over(&counters(), &edits.iter().map(|edit| (*edit).clone()).collect::<Vec<_>>()).expect("fits")
    };
    assert!(matches!(day(&laid(&[&closed, &late]), TUESDAY), OnDate::Closed(_)));
    assert!(matches!(day(&laid(&[&special, &closed]), TUESDAY), OnDate::Closed(_)));
    assert_eq!(open(&laid(&[&closed, &special]), TUESDAY).reception_minutes(), Some((540, 660)));
    let away = edit(TUESDAY, TUESDAY, What::Absence { desk: 2, start: None, end: None });
    let cover = What::Shift { desk: 2, days: vec![Weekday::Tue], start: time(12, 0, 0, 0), end: time(13, 0, 0, 0) };
    let both = laid(&[&away, &edit(TUESDAY, TUESDAY, cover)]);
    assert_eq!(open(&both, TUESDAY).lane(2).expect("lunch cover").on, Ticks::run(42, 12));
    let fewer = laid(&[&edit(TUESDAY, TUESDAY, What::Capacity { people: 10 })]);
    assert_eq!((open(&fewer, TUESDAY).capacity, open(&fewer, date(2026, 9, 30)).capacity), (10, 60));
}

#[test]
fn a_sunday_is_opened_with_a_desk() {
    let sunday = date(2026, 10, 4);
    let shift = What::Shift { desk: 1, days: vec![Weekday::Sun], start: time(9, 0, 0, 0), end: time(12, 0, 0, 0) };
    let edits = [edit(sunday, sunday, What::Special { hours: hours(9, 11, 12) }), edit(sunday, sunday, shift)];
    let day = open(&over(&counters(), &edits).expect("fits"), sunday);
    assert_eq!((day.base, day.lanes.len(), day.lane(1).expect("desk 1").on), (510, 1, Ticks::run(6, 36)));
}

#[test]
fn what_no_day_can_be_laid_out_by_is_refused() {
    let (file, tue) = (counters(), vec![Weekday::Tue]);
    let fits = |from, to, what| edit(from, to, what).fits(&file);
    let hours_of = |open, until, close| What::Hours { days: tue.clone(), hours: hours(open, until, close) };
    assert_eq!(fits(TUESDAY, date(2026, 9, 28), What::Closed), Err(Fault::Days));
    assert_eq!(fits(TUESDAY, date(2027, 9, 30), What::Closed), Err(Fault::Days));
    assert_eq!(fits(TUESDAY, date(2027, 9, 28), What::Closed), Ok(()));
    assert_eq!(fits(TUESDAY, TUESDAY, hours_of(10, 17, 16)), Err(Fault::Times));
    assert_eq!(fits(TUESDAY, TUESDAY, hours_of(8, 15, 16)), Err(Fault::Early));
    assert_eq!(fits(TUESDAY, TUESDAY, hours_of(10, 15, 20)), Err(Fault::Late));
    assert_eq!(fits(TUESDAY, TUESDAY, What::Absence { desk: 9, start: None, end: None }), Err(Fault::NoDesk));
    assert_eq!(fits(TUESDAY, TUESDAY, What::Capacity { people: 0 }), Err(Fault::NobodyFits));
    let nowhere = Edit { office: "nowhere".into(), ..edit(TUESDAY, TUESDAY, What::Closed) };
    assert_eq!(over(&file, &[nowhere]), Err(Fault::NoOffice));
}

#[test]
fn an_edit_is_read_back_from_its_row() {
    let all = [
        What::Closed,
        What::Hours { days: vec![Weekday::Mon], hours: hours(9, 11, 12) },
        What::Special { hours: hours(9, 11, 12) },
        What::Absence { desk: 1, start: Some(time(9, 0, 0, 0)), end: None },
        What::Shift { desk: 1, days: vec![Weekday::Sun], start: time(9, 0, 0, 0), end: time(12, 0, 0, 0) },
        What::Capacity { people: 10 },
    ];
    for what in all {
        let text = serde_json::to_string(&what).expect("a row");
        assert_eq!(serde_json::from_str::<What>(&text).expect("read"), what, "{text}");
    }
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let what = prop_oneof![
        Just(What::Closed),
        (9i8..12).prop_map(|open| What::Hours { days: vec![Weekday::Tue, Weekday::Wed], hours: hours(open, 15, 16) }),
        (9i8..12).prop_map(|open| What::Special { hours: hours(open, 15, 16) }),
        (1u16..3).prop_map(|desk| What::Absence { desk, start: None, end: None }),
        (1u16..3).prop_map(|desk| What::Shift {
            desk,
            days: vec![Weekday::Sun],
            start: time(9, 0, 0, 0),
            end: time(12, 0, 0, 0)
        }),
        (1u16..80).prop_map(|people| What::Capacity { people }),
    ];
    (what, 0i64..10, 0i64..5).prop_map(|(what, from, long)| {
        let from = TUESDAY.checked_add(jiff::Span::new().days(from)).expect("a day");
        edit(from, from.checked_add(jiff::Span::new().days(long)).expect("a day"), what)
    })
}

proptest! {
    /// An edit that is undone leaves what was there without it: the file's counters, or those of the other edits.
    #[test]
    fn edit_and_undo_is_nothing(edits in prop::collection::vec(any_edit(), 1..6), at in 0usize..6) {
        let file = counters();
        let at = at % edits.len();
        let mut others = edits.clone();
        others.remove(at);
        let before = over(&file, &others).expect("fits");
        let during = over(&file, &edits).expect("fits");
        prop_assert_eq!(during.faults(), Vec::new());
        let mut undone = during.clone();
        undone.offices[0].edits.remove(at);
        prop_assert_eq!(&undone, &before);
        if edits.len() == 1 {
            prop_assert_eq!(&undone, &file);
        }
        // Days no edit names are the file's.
        for day_of in 20i64..27 {
            let date = TUESDAY.checked_add(jiff::Span::new().days(day_of)).expect("a day");
            prop_assert_eq!(day(&during, date), day(&file, date));
        }
    }
}
