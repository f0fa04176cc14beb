//! Who is not there: officers away by chance, days on which all is closed, citizens who find no room or do not come.

use jiff::civil::{Date, date, time};

use super::{line, log};
use crate::ledger::{Told, ledger};
use crate::sample::{self, Station};
use crate::spec::{Before, Cause, Come, Pool, Staff};
use crate::trial::{Alone, How, Pick, Quiet, compare, figures};
use crate::{DAY, Dist, Fault, Go, HOUR, Log, NOBODY, Outcome, Plan, run};

const MINUTE: i64 = 60_000;

fn hall6(absent: f64, more: u16) -> Plan {
    let mut parameters = sample::hall6();
    let back = parameters.pools.get_mut("back").expect("there");
    (back.staff[0].absent, back.staff[0].count) = (absent, back.staff[0].count + more);
    sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles")
}

/// Days of the first hundred weeks on which nobody of a row of the pool's people is there.
fn away(plan: &Plan, person: usize) -> Vec<i64> {
    let pool = &plan.pools[plan.pool("back").expect("there")];
    let hours = &plan.hours()[usize::from(pool.hours[person])];
    (0..700).filter(|day| day % 7 < 5 && hours.closes(*day).is_none()).collect()
}

#[test]
fn a_tenth_of_days_away_is_drawn_by_person_and_day_and_stays_when_others_come() {
    let plan = hall6(0.1, 0);
    let one = plan.drawn(7).expect("drawn");
    let all: Vec<Vec<i64>> = (0..19).map(|person| away(&one, person)).collect();
    let days: usize = all.iter().map(Vec::len).sum();
    assert!((850..1050).contains(&days), "{days} of 9,500");
    assert!(all.windows(2).all(|two| two[0] != two[1]));
    assert_eq!(all, (0..19).map(|person| away(&plan.drawn(7).expect("drawn"), person)).collect::<Vec<_>>());
    assert_ne!(all[0], away(&plan.drawn(8).expect("drawn"), 0));
    let more = hall6(0.1, 3);
    let more = more.drawn(7).expect("drawn");
    assert_eq!(all, (0..19).map(|person| away(&more, person)).collect::<Vec<_>>());
    assert!(matches!(hall6(0.0, 0).drawn(7), Ok(std::borrow::Cow::Borrowed(_))));
}

#[test]
fn nobody_works_on_a_day_away_and_the_ledger_still_sums() {
    let plan = hall6(0.3, 0);
    let plan = plan.drawn(3).expect("drawn");
    let mut log = Log::default();
    run(&plan, &Go::cases(3, 1_500), &mut log).expect("runs");
    let back = plan.pool("back").expect("there");
    for row in log.rows().filter(|row| usize::from(plan.stops[usize::try_from(row.stop).expect("small")].pool) == back)
    {
        let away = away(&plan, usize::from(row.person));
        assert!(!away.contains(&(row.started / DAY)) && !away.contains(&((row.done - 1) / DAY)), "{row:?}");
    }
    let booked = ledger(&Told::new(&plan, &log)).expect("in order");
    for (case, spent) in log.cases.iter().flatten().zip(&booked.cases) {
        assert_eq!((spent.whole(), spent.pause), (case.done - case.arrived, 0));
    }
}

#[test]
fn absence_makes_people_wait_and_a_stand_in_for_it_helps() {
    let how = How { first: 10, most: 10, ..How::cases(2, 1_000, Pick::P50Lead) };
    let said = compare(&hall6(0.1, 0), &hall6(0.1, 3), &how, &Alone, &Quiet).expect("runs");
    assert!(said.verdict.effect.high < 0.0, "{:?}", said.verdict);
    let none = compare(&hall6(0.0, 0), &hall6(0.1, 0), &how, &Alone, &Quiet).expect("runs");
    assert!(none.verdict.effect.low > 0.0, "{:?}", none.verdict);
    let mut parameters = sample::hall6();
    parameters.pools.get_mut("back").expect("there").staff[0].absent = 1.5;
    let refused = sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).map(|_| ());
    assert_eq!(refused, Err(Fault::BadNumber("back: absent".to_owned())));
}

#[test]
fn round_the_clock_has_days_away_too() {
    let (graph, mut parameters) = line(&[Station::new("desk", 1, Dist::Fixed(10.0))], 30.0);
    let staff = Staff { hours: "always".to_owned(), absent: 0.5, ..Staff::default() };
    parameters.pools.insert("desk".to_owned(), Pool { staff: vec![staff], ..Pool::default() });
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let plan = plan.drawn(1).expect("drawn");
    let log = log(&plan, 1, 1_000);
    let days: std::collections::BTreeSet<i64> = log.started.iter().map(|at| at / DAY).collect();
    let last = log.started.iter().max().expect("some") / DAY;
    let here = i64::try_from(days.len()).expect("few");
    assert!(here < last * 3 / 4 && here > last / 4, "{here} of {last}");
}

/// What `except` of the hours is for: nothing else is needed for a counter, or a whole pool, that is shut on single dates.
#[test]
fn a_closure_is_an_exception_of_the_hours() {
    let (graph, mut parameters) = line(&[Station::new("desk", 2, Dist::Fixed(20.0))], 1.0);
    let shut: [Date; 2] = [date(2026, 4, 8), date(2026, 4, 10)];
    let mut office = crate::spec::hours(&super::day::WEEK, time(9, 0, 0, 0), time(17, 0, 0, 0));
    office.except.extend(shut.map(|date| (date, Vec::new())));
    parameters.hours.insert("office".to_owned(), office);
    parameters.pools.insert("desk".to_owned(), Pool::of(2, "office"));
    let of = parameters.procedures.get_mut("line").expect("there");
    of.arrivals.hours = Some("office".to_owned());
    of.arrivals.come = Come::Renewal(Dist::Exponential { mean: 15.0 });
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 1, 200);
    let of_day = |at: &i64| at / DAY;
    for day in [2, 4] {
        assert!(!log.started.iter().any(|at| of_day(at) == day) && !log.enabled.iter().any(|at| of_day(at) == day));
    }
    assert!([0, 1, 3, 7].iter().all(|day| log.started.iter().any(|at| of_day(at) == *day)));
}

#[test]
fn who_finds_no_room_is_turned_away_and_counted() {
    let mut station = Station::new("desk", 1, Dist::Fixed(30.0));
    station.step.room = Some(2);
    let (graph, parameters) = line(&[station], 10.0);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 400);
    let mut waiting_most = 0;
    for row in log.rows() {
        let at = row.enabled;
        // Those before it who still waited then.
        let before = |other: &crate::Row| other.case < row.case && other.person != NOBODY;
        let waits = log.rows().filter(|other| before(other) && other.started > at).count();
        assert_eq!(row.person == NOBODY, waits == 2, "{row:?}");
        waiting_most = waiting_most.max(waits);
    }
    let turned = log.cases.iter().flatten().filter(|case| case.outcome == Outcome::TurnedAway).count();
    assert_eq!((waiting_most, log.rows().filter(|row| row.person == NOBODY).count()), (2, turned));
    let told = figures(&plan, &Go::cases(5, 400), 0, &Quiet).expect("runs");
    assert!((told.turned_away - f64::from(u32::try_from(turned).expect("few")) / 400.0).abs() < 1e-9);
    assert_eq!(usize::try_from(told.cases), Ok(400 - turned));
    // Of three in service or waiting, arrivals faster than service by three: two in three are lost at least.
    assert!(told.turned_away > 0.6 && told.left.abs() < 1e-9);
}

#[test]
fn some_do_not_come_and_nobody_waits_for_them() {
    let mut station = Station::new("desk", 1, Dist::Fixed(5.0));
    station.step.no_show = 0.25;
    station.step.before = Some(Before { time: Dist::Fixed(600.0), cause: Cause::Citizen });
    let (graph, parameters) = line(&[station.clone()], 30.0);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 2_000);
    let missed: Vec<_> = log.cases.iter().flatten().filter(|case| case.outcome == Outcome::NoShow).collect();
    assert!((430..570).contains(&missed.len()), "{}", missed.len());
    assert!(missed.iter().all(|case| case.done - case.arrived == 10 * HOUR));
    let rows = log.rows().filter(|row| row.person == NOBODY);
    assert!(rows.into_iter().all(|row| row.ready == row.done && row.ready - row.enabled == 600 * MINUTE));
    let told = crate::trial::side(&plan, &Go::cases(5, 2_000)).expect("runs");
    assert!((told.minutes_a_case - 5.0).abs() < 1e-9, "nobody works on those who do not come");
    station.step.no_show = f64::NAN;
    let (graph, parameters) = line(&[station], 30.0);
    assert!(matches!(sample::compiled(&[("line", &graph)], &parameters), Err(Fault::BadNumber(_))));
}

/// One branch of two goes; the case ends when the other one has, and no join waits for ever.
#[test]
fn who_goes_from_one_branch_is_not_waited_for_in_the_other() {
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    of.steps.get_mut("register").expect("there").room = Some(0);
    of.steps.get_mut("letter").expect("there").no_show = 0.3;
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles");
    let log = log(&plan, 5, 600);
    let of = |outcome: Outcome| log.cases.iter().flatten().filter(|case| case.outcome == outcome).count();
    let (missed, turned) = (of(Outcome::NoShow), of(Outcome::TurnedAway));
    assert!(missed > 50 && turned > 10, "{missed} {turned}");
    assert_eq!(log.cases.iter().flatten().count(), 600);
}
