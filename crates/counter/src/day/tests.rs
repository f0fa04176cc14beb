use civic::Calendar;
use jiff::civil::{Date, date};

use super::figures::Figures;
use super::live::{Event, What};
use super::people::{booked, people, walk_in};
use super::scenario::{Unlike, places, staffed};
use super::*;
use crate::Counters;
use crate::roster::OnDate;

const MONDAY: Date = date(2026, 9, 28);

fn counters() -> Counters {
    serde_saphyr::from_str(include_str!("../../../../cities/hinokuni/counters.yaml")).expect("counters.yaml")
}

fn scenario() -> Scenario {
    serde_saphyr::from_str(include_str!("../../../../cities/hinokuni/scenarios/counter.yaml")).expect("counter.yaml")
}

fn run(name: &str, seed: u64, with_bookings: bool) -> Log {
    let (counters, scenario) = (counters(), scenario());
    let unlike = &scenario.days[name];
    let scenario = scenario.on(unlike);
    let office = staffed(&counters.offices[0], unlike, MONDAY);
    let OnDate::Open(day) = counters.day(&office, MONDAY, &Calendar::default()) else { panic!("open") };
    let (places, reception) = places(&counters, &office, MONDAY, &Calendar::default()).expect("open");
    let people = people(&scenario, &counters, reception, seed);
    let plans = if with_bookings {
        booked(&scenario, &counters, &day, &people, seed)
    } else {
        walk_in(&scenario, &people, seed)
    };
    Truth { scenario: &scenario, counters: &counters, seed }.run(&places, &plans, &InTurn::DEFAULT)
}

#[test]
fn every_day_of_the_file_runs_and_serves_everybody() {
    for name in scenario().days.keys() {
        let log = run(name, 7, true);
        let figures = Figures::of(&log);
        assert_eq!(figures.left_over, 0, "{name}");
        assert!(figures.visits > 100 && figures.mean_wait < 180.0 && figures.idle > 0.0, "{name}: {figures:?}");
        assert_eq!(log, run(name, 7, true), "{name}: the same seed, the same day");
        assert_ne!(log.visits, run(name, 8, true).visits);
    }
}

#[test]
fn nobody_is_at_two_desks_no_desk_serves_two_and_skills_hold() {
    let log = run("march-28", 3, true);
    let mut busy: Vec<Option<usize>> = vec![None; log.places.len()];
    let mut came = vec![false; log.visits.len()];
    for Event { what, visit, .. } in log.events() {
        match what {
            What::Comes => came[visit] = true,
            What::Called(place) => {
                assert!(came[visit] && log.places[place].skills.holds(log.visits[visit].needs));
                assert_eq!(busy[place].replace(visit), None);
            }
            What::Ends(place) | What::Gone(place) => assert_eq!(busy[place].take(), Some(visit)),
        }
    }
    assert_eq!(busy, vec![None; log.places.len()]);
}

#[test]
fn the_same_people_come_with_and_without_bookings() {
    let (with, without) = (run("ordinary", 5, true), run("ordinary", 5, false));
    assert_eq!(with.visits.len() + with.no_shows.len(), without.visits.len());
    let booked = with.visits.iter().filter(|visit| visit.plan.booked.is_some()).count();
    assert!(booked > 60 && without.visits.iter().all(|visit| visit.plan.booked.is_none()), "{booked}");
    let person = |log: &Log, number| log.visits.iter().find(|visit| visit.plan.person.number == number).cloned();
    for visit in &with.visits {
        let other = person(&without, visit.plan.person.number).expect("the same person");
        assert_eq!((other.plan.person, other.needs), (visit.plan.person.clone(), visit.needs));
    }
}

#[test]
fn people_come_as_the_curve_says() {
    let (counters, scenario) = (counters(), scenario());
    let reception = (510 * 60_000, 990 * 60_000);
    let mut hours = [0_u32; 24];
    for seed in 0..60 {
        for person in people(&scenario, &counters, reception, seed) {
            assert!(reception.0 <= person.wants && person.wants < reception.1);
            hours[usize::try_from(person.wants / 3_600_000).expect("an hour")] += 1;
        }
    }
    let all = f64::from(hours.iter().sum::<u32>());
    let curve: f64 = scenario.curve.values().sum();
    for (hour, share) in &scenario.curve {
        let found = f64::from(hours[usize::from(*hour)]) / all;
        assert!((found - share / curve).abs() < 0.012, "{hour}: {found}");
    }
    assert!((all / 60.0 / 180.0 - 1.0).abs() < 0.06, "{all}");
}

#[test]
fn a_replay_tells_what_was_and_records_what_it_taught() {
    let log = run("lunch", 11, true);
    let counters = counters();
    let (served, habits) = replay::records(&log, &counters);
    let answered = log.visits.iter().filter(|visit| visit.call.is_some_and(|call| call.gone.is_none())).count();
    assert_eq!(served.len(), answered);
    assert_eq!(habits.days, 1);
    let known = crate::forecast::Known::learned(&counters, &log.places, &crate::forecast::Times::default(), &habits);
    let mut seen = 0;
    Replay::new(&log, &known).each(|moment| {
        seen += 1;
        let visit = &log.visits[moment.visit];
        let last = moment.scene.waiting.last().expect("who has just come");
        assert_eq!((last.ticket, last.passed), (visit.plan.person.number, 0));
        for (one, at) in moment.scene.waiting.iter().zip(moment.standing) {
            let other = &log.visits[*at];
            assert!(other.comes <= moment.scene.now && other.call.is_none_or(|call| call.at > moment.scene.now));
            assert!(one.passed <= InTurn::DEFAULT.overtakes);
        }
        assert!(moment.scene.pace.iter().all(|pace| (0.5..2.0).contains(pace)));
    });
    let waited = log.visits.iter().filter(|visit| visit.call.is_some_and(|call| call.at > visit.comes)).count();
    assert_eq!(seen, waited);
}

#[test]
fn helpers_double_a_desk_and_absence_takes_one_away() {
    let counters = counters();
    let unlike: Unlike =
        serde_saphyr::from_str(r#"{ desks: [4], away: [ { desk: 1, start: "08:30", end: "17:15" } ] }"#)
            .expect("a day");
    let office = staffed(&counters.offices[0], &unlike, MONDAY);
    let (places, reception) = places(&counters, &office, MONDAY, &Calendar::default()).expect("open");
    assert_eq!(places.iter().map(|place| place.desk).collect::<Vec<_>>(), vec![2, 3, 4, 5, 6, 7]);
    assert_eq!((places[2].skills, places[2].on.clone()), (places[5].skills, places[5].on.clone()));
    assert_eq!(reception, (510 * 60_000, 990 * 60_000));
    assert!(places.iter().all(|place| place.stays));
}
