use jiff::civil::date;

use super::*;
use crate::day::{Figures, Moment};

fn files() -> (Scenario, Counters) {
    let scenario = include_str!("../../../../../cities/hinokuni/scenarios/counter.yaml");
    let counters = include_str!("../../../../../cities/hinokuni/counters.yaml");
    (serde_saphyr::from_str(scenario).expect("counter.yaml"), serde_saphyr::from_str(counters).expect("counters.yaml"))
}

#[test]
fn the_next_such_working_day() {
    let calendar = Calendar::default();
    // A Sunday in 2027.
    assert_eq!(next(&calendar, DAY, date(2026, 11, 28)), Some(date(2028, 3, 28)));
    assert_eq!(next(&calendar, DAY, date(2028, 3, 27)), Some(date(2028, 3, 28)));
    assert_eq!(next(&calendar, DAY, date(2028, 3, 28)), Some(date(2029, 3, 28)));
    assert_eq!(next(&calendar, (2, 30), date(2028, 3, 28)), None);
}

#[test]
fn the_same_people_come_twice_and_bookings_shorten_their_waits() {
    let (scenario, counters) = files();
    let day = Twice::play(&scenario, &counters, 0, date(2028, 3, 28), &Calendar::default()).expect("an open day");
    assert_eq!(day, Twice::play(&scenario, &counters, 0, day.date, &Calendar::default()).expect("an open day"));
    let numbers = |log: &Log| {
        let plans = log.visits.iter().map(|visit| &visit.plan).chain(&log.no_shows);
        let mut people: Vec<_> = plans.map(|plan| (plan.person.number, plan.person.clone())).collect();
        people.sort_by_key(|(number, _)| *number);
        people
    };
    assert_eq!(numbers(&day.without), numbers(&day.with), "who they are and what they want");
    assert!(day.without.visits.iter().all(|visit| visit.plan.booked.is_none()) && day.without.no_shows.is_empty());
    let (few, many) = (Figures::of(&day.without), Figures::of(&day.with));
    assert!(many.mean_wait < few.mean_wait && many.p90_wait < few.p90_wait, "{few:?} {many:?}");
    assert!(Twice::play(&scenario, &counters, 99, day.date, &Calendar::default()).is_none(), "no such office");
    assert!(Twice::play(&scenario, &counters, 0, date(2027, 5, 3), &Calendar::default()).is_none(), "a holiday");
}

#[test]
fn at_its_end_nobody_waits_and_everybody_was_served_or_left() {
    let (scenario, counters) = files();
    let day = Twice::play(&scenario, &counters, 0, date(2028, 3, 28), &Calendar::default()).expect("an open day");
    let (from, until) = day.span();
    for log in [&day.without, &day.with] {
        let (opens, ends) = (Moment::of(log, from), Moment::of(log, until));
        assert_eq!((opens.served, opens.gave_up), (0, 0));
        assert_eq!((ends.people(), ends.longest), (0, None));
        assert_eq!(ends.served + ends.gave_up, log.visits.len());
    }
}
