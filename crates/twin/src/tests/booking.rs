//! People with a booking beside those who just come: their times, and that the counter's rule is kept.

use std::collections::BTreeMap;

use jiff::civil::time;

use super::log;
use crate::sample::{self, Station};
use crate::spec::{Booked, Order, Pool};
use crate::{Case, DAY, Dist, Fault, HOUR, Log, Outcome, Parameters, Plan, Row};

const MINUTE: i64 = 60_000;
const COUNTER: Order = Order::Counter { grace: 10, overtakes: 3 };

fn made(people: u16, work: Dist, booked: Option<Booked>, order: Order) -> (flow::Graph, Parameters) {
    let (graph, mut parameters) =
        sample::line(&[Station::new("desk", people, work)], Dist::Exponential { mean: 6.0 }, Vec::new());
    let office = crate::spec::hours(&super::day::WEEK, time(8, 30, 0, 0), time(17, 15, 0, 0));
    parameters.hours.insert("office".to_owned(), office);
    parameters.pools.insert("desk".to_owned(), Pool { order, ..Pool::of(people, "office") });
    let of = parameters.procedures.get_mut("line").expect("there");
    (of.arrivals.hours, of.arrivals.booked) = (Some("office".to_owned()), booked);
    (graph, parameters)
}

fn plan((graph, parameters): &(flow::Graph, Parameters)) -> Plan {
    sample::compiled(&[("line", graph)], parameters).expect("compiles")
}

fn booked(share: f64) -> Booked {
    Booked { share, no_show: 0.1, slot: 15.0, per_slot: 2 }
}

fn cases(log: &Log) -> Vec<Case> {
    log.cases.iter().map(|case| case.expect("ended")).collect()
}

#[test]
fn times_lie_in_the_hours_and_none_is_sold_too_often() {
    let log = log(&plan(&made(3, Dist::Fixed(14.0), Some(booked(0.4)), COUNTER)), 3, 3_000);
    let mut sold: BTreeMap<i64, usize> = BTreeMap::new();
    let cases = cases(&log);
    for case in cases.iter().filter(|case| case.booked.is_some()) {
        *sold.entry(case.arrived).or_default() += 1;
        assert_eq!((case.booked, case.arrived % (15 * MINUTE)), (Some(case.arrived), 0));
        assert!((17..69).contains(&(case.arrived % DAY / (15 * MINUTE) / 2 * 2)), "{case:?}");
        assert!(case.arrived % DAY >= 8 * HOUR + 30 * MINUTE && case.arrived % DAY < 17 * HOUR + 15 * MINUTE);
    }
    assert!(sold.values().all(|people| *people <= 2) && sold.values().any(|people| *people == 2));
    let all = sold.values().sum::<usize>();
    let missed = cases.iter().filter(|case| case.outcome == Outcome::NoShow).count();
    assert!((1_100..1_300).contains(&all) && (90..150).contains(&missed), "{all} {missed}");
    assert_eq!(log.len(), 3_000 - missed);
    assert!(cases.windows(2).all(|two| two[0].arrived <= two[1].arrived), "numbered as they come");
}

/// The line, told again from the log: the booked from their time on, then who came first, nobody passed more than three times.
#[test]
fn the_counters_own_rule_is_kept() {
    let log = log(&plan(&made(2, Dist::Lognormal { mean: 12.0, cv: 0.6 }, Some(booked(0.5)), COUNTER)), 5, 1_500);
    let cases = cases(&log);
    let case = |row: &Row| cases[usize::try_from(row.case).expect("small")];
    let mut rows: Vec<Row> = log.rows().collect();
    rows.sort_by_key(|row| (row.started, row.case));
    let mut passed: BTreeMap<u32, u32> = BTreeMap::new();
    let mut booked_first = 0;
    for (at, row) in rows.iter().enumerate() {
        let waits = rows[at + 1..].iter().filter(|other| other.ready < row.started && other.started > row.started);
        for other in waits {
            // Who came before and is passed: only by somebody with a booking, and not a fourth time.
            if other.ready < row.ready {
                assert!(case(row).booked.is_some() && case(other).booked.is_none(), "{row:?} {other:?}");
                *passed.entry(other.case).or_default() += 1;
            } else if case(other).booked.is_some() && case(row).booked.is_none() {
                let spent = passed.get(&row.case).copied().unwrap_or(0) >= 3;
                let bound = rows[at..].iter().any(|it| it.ready <= row.ready && passed.get(&it.case) == Some(&3));
                assert!(spent || bound, "{row:?} before {other:?}");
            }
        }
        booked_first += usize::from(case(row).booked.is_some());
    }
    assert!(passed.values().all(|times| *times <= 3) && passed.values().any(|times| *times == 3));
    assert!(booked_first > 500);
}

#[test]
fn without_a_booking_a_counter_is_first_come_first_served() {
    let work = || Dist::Exponential { mean: 15.0 };
    let counter = log(&plan(&made(3, work(), None, COUNTER)), 3, 1_000);
    assert_eq!(counter, log(&plan(&made(3, work(), None, Order::FirstCome)), 3, 1_000));
}

#[test]
fn who_books_at_a_tenth_books_at_a_half_and_nobody_elses_luck_moves() {
    let of = |share: f64| cases(&log(&plan(&made(3, Dist::Fixed(1.0), Some(booked(share)), COUNTER)), 3, 2_000));
    let (few, many) = (of(0.1), of(0.5));
    let walk_ins = |cases: &[Case]| -> Vec<i64> {
        cases.iter().filter(|case| case.booked.is_none()).map(|case| case.arrived).collect()
    };
    let (few, many) = (walk_ins(&few), walk_ins(&many));
    assert!((1_750..1_850).contains(&few.len()) && (930..1_070).contains(&many.len()));
    assert!(many.iter().all(|at| few.contains(at)), "who still just comes, comes when they came");
}

#[test]
fn bookings_that_cannot_be_are_refused() {
    for wrong in [
        Booked { share: 1.5, no_show: 0.0, slot: 15.0, per_slot: 1 },
        Booked { share: 0.5, no_show: f64::NAN, slot: 15.0, per_slot: 1 },
        Booked { share: 0.5, no_show: 0.0, slot: 0.0, per_slot: 1 },
        Booked { share: 0.5, no_show: 0.0, slot: 15.0, per_slot: 0 },
    ] {
        let (graph, parameters) = made(1, Dist::Fixed(1.0), Some(wrong), COUNTER);
        let refused = sample::compiled(&[("line", &graph)], &parameters).map(|_| ());
        assert_eq!(refused, Err(Fault::BadNumber("line: bookings".to_owned())));
    }
    // More who book than times there are: the last ones get days ahead, and all are served.
    let log = log(&plan(&made(6, Dist::Fixed(5.0), Some(Booked { per_slot: 1, ..booked(1.0) }), COUNTER)), 3, 500);
    assert_eq!(log.cases.len(), 500);
}
