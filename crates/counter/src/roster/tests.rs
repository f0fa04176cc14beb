use civic::Calendar;
use civic::calendar::Closed;
use jiff::civil::{Date, date, time};

use super::{Day, OnDate, Why, ticks_for};
use crate::{Counters, Sale, Ticks};

fn counters(absences: &str) -> Counters {
    let file = format!(
        r#"
rules: {{ lead: 60, ahead_days: 60, hold: 10, change_until: 60, per_person: 2, party: 8, early: 30, grace: 10, overtakes: 3, offer: 120 }}
services:
  - {{ id: moving-in, name: {{ ja: 転入届 }}, letter: A, skill: resident, minutes: 20, prepared: 11 }}
  - {{ id: certificate, name: {{ ja: 証明書 }}, letter: D, skill: papers, minutes: 4, prepared: 3 }}
offices:
  - id: higashi-ku
    place: {{ ja: 2階 }}
    capacity: 60
    hours:
      - {{ from: 2020-04-01, days: [mon, tue, wed, thu, fri], open: "08:30", close: "17:15", reception_until: "17:00" }}
      - {{ from: 2026-04-01, days: [mon, tue, wed, thu, fri], open: "08:30", close: "17:15", reception_until: "16:30" }}
      - {{ from: 2026-03-15, to: 2026-04-05, days: [sun], open: "09:00", close: "12:00", reception_until: "11:30" }}
    special:
      - {{ date: 2026-08-14, reason: {{ ja: 設備の点検日 }} }}
      - {{ date: 2026-11-03, reason: {{ ja: 臨時の開庁 }}, hours: {{ open: "10:00", close: "12:00", reception_until: "12:00" }} }}
    desks:
      - no: 1
        skills: [resident, papers]
        shifts:
          - {{ days: [mon, tue, wed, thu, fri, sun], start: "08:30", end: "12:00" }}
          - {{ days: [mon, tue, wed, thu, fri, sun], start: "12:45", end: "17:15" }}
      - {{ no: 2, skills: [papers], sale: walk-in, shifts: [ {{ days: [mon], start: "11:00", end: "14:03" }} ] }}
    absences: [ {absences} ]
"#
    );
    serde_saphyr::from_str(&file).expect("counters")
}

fn open(counters: &Counters, date: Date) -> Day {
    match counters.day(&counters.offices[0], date, &Calendar::default()) {
        OnDate::Open(day) => day,
        OnDate::Closed(why) => panic!("{date} is closed: {why:?}"),
    }
}

#[test]
fn a_monday_has_its_lanes_and_a_lunch() {
    let counters = counters("");
    assert_eq!(counters.faults(), []);
    let day = open(&counters, date(2026, 9, 28));
    assert_eq!((day.base, day.open, day.reception), (510, Ticks::run(0, 105), Ticks::run(0, 96)));
    assert_eq!(day.lane(1).expect("desk 1").on, Ticks::run(0, 42) | Ticks::run(51, 54));
    let second = day.lane(2).expect("desk 2");
    // What ends within a tick does not serve it.
    assert_eq!((second.on, second.sale), (Ticks::run(30, 36), Sale::WalkIn));
    assert_eq!(day.at(12).local(), date(2026, 9, 28).at(9, 30, 0, 0));
    assert_eq!(day.tick_of(day.at(12).plus_ms(299_999)), Some(12));
    assert_eq!((day.tick_from(day.at(12)), day.tick_from(day.at(12).plus_ms(1))), (12, 13));
    assert_eq!((day.tick_from(day.at(0).plus_days(-1)), day.tick_from(day.at(0).plus_days(1))), (0, 128));
    assert_eq!(day.on_duty(35, counters.set_of(["papers"])), 2);
    assert_eq!(day.on_duty(35, counters.set_of(["papers", "resident"])), 1);
}

#[test]
fn the_newest_hours_hold_and_closed_days_say_why() {
    let counters = counters("");
    assert_eq!(open(&counters, date(2026, 3, 30)).reception, Ticks::run(0, 102));
    let sunday = open(&counters, date(2026, 3, 29));
    assert_eq!((sunday.base, sunday.open), (540, Ticks::run(0, 36)));
    let on = |date| counters.day(&counters.offices[0], date, &Calendar::default());
    assert_eq!(on(date(2026, 4, 12)), OnDate::Closed(Why::Calendar(Closed::Weekend)));
    assert!(matches!(on(date(2026, 9, 21)), OnDate::Closed(Why::Calendar(Closed::Holiday(_)))));
    assert!(matches!(on(date(2026, 8, 14)), OnDate::Closed(Why::Special(_))));
    assert_eq!(on(date(2019, 4, 1)), OnDate::Closed(Why::NoHours));
    // A holiday that is opened on purpose.
    assert_eq!(open(&counters, date(2026, 11, 3)).base, 600);
}

#[test]
fn whoever_is_away_serves_no_tick_that_is_touched() {
    let counters = counters(r#"{ desk: 1, from: 2026-09-28, to: 2026-09-29, start: "09:02", end: "09:31" }"#);
    let on = open(&counters, date(2026, 9, 28)).lane(1).expect("desk 1").on;
    let tick =
        |hour, minute| u8::try_from((i16::from(time(hour, minute, 0, 0).hour()) * 60 + i16::from(minute) - 510) / 5);
    assert_eq!(on.until(42), Ticks::run(0, 6) | Ticks::run(13, 29));
    assert_eq!(tick(9, 35), Ok(13));
    let whole = self::counters("{ desk: 1, from: 2026-09-28, to: 2026-09-28 }");
    assert!(open(&whole, date(2026, 9, 28)).lane(1).is_none());
    assert!(open(&whole, date(2026, 9, 29)).lane(1).is_some());
}

#[test]
fn minutes_round_up_to_ticks() {
    assert_eq!([0, 1, 5, 6, 35, 9_999].map(ticks_for), [1, 1, 1, 2, 7, 128]);
}

#[test]
fn a_file_that_contradicts_itself_is_told_whole() {
    let mut counters = counters("{ desk: 9, from: 2026-09-28, to: 2026-09-28 }");
    counters.services[1].prepared = 9;
    counters.services[0].letter = 'あ';
    counters.offices[0].desks[1].no = 1;
    counters.offices[0].hours[0].reception_until = time(18, 0, 0, 0);
    let faults: Vec<String> = counters.faults().iter().map(ToString::to_string).collect();
    assert_eq!(faults.len(), 5, "{faults:?}");
}
