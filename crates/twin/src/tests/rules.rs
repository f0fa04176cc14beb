//! The rules of queues, each on a model small enough to say what must come out.

use counter::model::Day;
use jiff::civil::{date, time};

use super::{line, log};
use crate::sample::{self, Station};
use crate::spec::{Batch, Before, Cause, Class, Order, Pool, Staff, Term};
use crate::{Dist, Go, HOUR, Log, NOBODY, Outcome, Standing, UnderWay, run};

const MINUTE: i64 = 60_000;

#[test]
fn work_stops_at_closing_and_goes_on_at_opening() {
    let (graph, mut parameters) = line(&[Station::new("desk", 1, Dist::Fixed(300.0))], 1.0);
    let office = crate::spec::hours(&[Day::Mon, Day::Tue], time(9, 0, 0, 0), time(12, 0, 0, 0));
    parameters.hours.insert("always".to_owned(), office);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 1, 3);
    // Five hours: three on Monday, two on Tuesday; the second: one on Tuesday, three and one in the week after.
    assert_eq!(log.done[0], (24 + 11) * HOUR);
    assert_eq!((log.started[1], log.done[1]), ((24 + 11) * HOUR, (8 * 24 + 10) * HOUR));
    assert!(log.enabled[0] < HOUR, "they come at night; the desk opens at nine");
    assert_eq!(log.started[0], 9 * HOUR);
}

#[test]
fn holidays_and_leave_are_days_without_work() {
    let (graph, mut parameters) = line(&[Station::new("desk", 1, Dist::Fixed(60.0))], 1.0);
    let mut office = crate::spec::hours(&[Day::Wed, Day::Thu], time(9, 0, 0, 0), time(10, 0, 0, 0));
    office.except.insert(date(2026, 4, 9), Vec::new());
    parameters.hours.insert("always".to_owned(), office);
    // 29 April 2026 (昭和の日) is a Wednesday; on 15 April the one clerk is away.
    let staff = Staff { hours: "always".to_owned(), leave: vec![date(2026, 4, 15)], ..Staff::default() };
    parameters.pools.insert("desk".to_owned(), Pool { staff: vec![staff], ..Pool::default() });
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let days: Vec<i64> = log(&plan, 1, 6).done.iter().map(|done| done / crate::DAY).collect();
    let of = |month, day| i64::from(date(2026, month, day).since(date(2026, 4, 6)).expect("dates").get_days());
    assert_eq!(days, [of(4, 8), of(4, 16), of(4, 22), of(4, 23), of(4, 30), of(5, 7)]);
}

/// Ten working hours of other things, at a desk that is open three hours on two days of a week: from Monday to the Monday after next.
#[test]
fn other_work_goes_on_in_working_hours_only() {
    let mut station = Station::new("desk", 2, Dist::Fixed(30.0));
    station.step.before = Some(Before { time: Dist::Fixed(600.0), cause: Cause::OtherWork });
    let (graph, mut parameters) = line(&[station], 1.0);
    let office = crate::spec::hours(&[Day::Mon, Day::Tue], time(9, 0, 0, 0), time(12, 0, 0, 0));
    parameters.hours.insert("always".to_owned(), office);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let whole = log(&plan, 1, 2);
    let ready = (7 + 1) * crate::DAY + 10 * HOUR;
    assert!(whole.rows().all(|row| row.ready == ready && row.started == ready), "{whole:?}");
    let told = crate::ledger::Told::new(&plan, &whole);
    for spent in crate::ledger::ledger(&told).expect("in order").cases {
        assert_eq!((spent.work, spent.contention, spent.external), (HOUR / 2, 10 * HOUR, 0), "{spent:?}");
    }
    // Seen on the first Tuesday at ten: four of the ten hours are over.
    let at = vec![Standing { node: "desk".to_owned(), enabled: 0, ready: None, started: None, visits: 0 }];
    let case = UnderWay {
        procedure: "line".to_owned(),
        who: 1,
        arrived: 0,
        class: 0,
        channel: 0,
        due: None,
        at,
        joins: Vec::new(),
        asked: Vec::new(),
    };
    let go = Go { start: crate::DAY + 10 * HOUR, under_way: &[case], ..Go::cases(1, 0) };
    let mut live = Log::default();
    run(&plan, &go, &mut live).expect("runs");
    assert_eq!(live.rows().map(|row| row.ready).collect::<Vec<_>>(), [ready]);
}

#[test]
fn the_urgent_go_first_and_nobody_is_interrupted() {
    let classes = [("urgent", 0), ("usual", 1)];
    let classes = classes.map(|(name, priority)| Class { name: name.to_owned(), share: 0.5, priority }).to_vec();
    let (graph, parameters) = sample::line(&[Station::new("desk", 1, Dist::Fixed(10.0))], Dist::Fixed(1.0), classes);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 60);
    let class = |case: u32| log.cases.iter().flatten().find(|it| it.number == case).map_or(9, |it| it.class);
    for (one, two) in log.rows().zip(log.rows().skip(1)) {
        assert_eq!(two.started, one.done.max(two.enabled));
        let passed = log.rows().filter(|row| row.enabled <= two.started && row.started > two.started);
        for row in passed {
            let (this, waits) = (class(two.case), class(row.case));
            assert!(this < waits || (this == waits && two.case < row.case), "{two:?} before {row:?}");
        }
    }
}

#[test]
fn the_nearest_date_goes_first_and_stands_still_while_the_citizen_is_waited_for() {
    let mut station = Station::new("desk", 1, Dist::Fixed(10.0));
    let time = Dist::Uniform { low: 0.0, high: 4000.0 };
    station.step.before = Some(Before { time, cause: Cause::Citizen });
    let (graph, mut parameters) = line(&[station], 1.0);
    parameters.pools.get_mut("desk").expect("there").order = Order::EarliestDue;
    parameters.procedures.get_mut("line").expect("there").term = Some(Term { days: 14 });
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 300);
    let due = |case: u32| log.cases[usize::try_from(case).expect("small")].and_then(|it| it.due).expect("a date");
    for row in log.rows() {
        let arrived = log.cases[usize::try_from(row.case).expect("small")].expect("ended").arrived;
        assert_eq!(due(row.case), arrived + 14 * crate::DAY + (row.ready - row.enabled));
        let waiting = log.rows().filter(|other| other.ready <= row.started && other.started > row.started);
        assert!(waiting.into_iter().all(|other| due(row.case) <= due(other.case)));
    }
    assert!(log.rows().any(|row| row.started > row.ready));
}

#[test]
fn skills_decide_who_can() {
    let mut stations = [Station::new("a", 0, Dist::Fixed(30.0)), Station::new("b", 0, Dist::Fixed(30.0))];
    stations[0].step.skills = vec!["english".to_owned()];
    for station in &mut stations {
        station.step.pool = Some("team".to_owned());
    }
    let (graph, mut parameters) = line(&stations, 20.0);
    let staff = |skills: &[&str]| Staff {
        hours: "always".to_owned(),
        skills: skills.iter().map(|skill| (*skill).to_owned()).collect(),
        ..Staff::default()
    };
    parameters.pools.clear();
    let team = Pool { staff: vec![staff(&[]), staff(&["english", "sign"]), staff(&[])], ..Pool::default() };
    parameters.pools.insert("team".to_owned(), team);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 100);
    let english = log.rows().filter(|row| plan.node(row.stop) == "a");
    assert!(english.into_iter().all(|row| row.person == 1));
    let others: Vec<u16> = log.rows().filter(|row| plan.node(row.stop) == "b").map(|row| row.person).collect();
    assert!(others.contains(&0) && others.contains(&2));
}

#[test]
fn what_is_done_together_is_done_together() {
    let mut station = Station::new("desk", 2, Dist::Fixed(10.0));
    station.step.batch = Some(Batch { size: 4, within: Some(60.0) });
    let (graph, parameters) = line(&[station], 18.0);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 203);
    let mut sizes = Vec::new();
    let mut at = 0;
    while at < log.len() {
        let first = log.row(at);
        let size = log.rows().filter(|row| row.started == first.started && row.person == first.person).count();
        let enabled: Vec<i64> = log.rows().skip(at).take(size).map(|row| row.enabled).collect();
        assert!(size <= 4 && first.ready - enabled[0] <= 60 * MINUTE);
        assert!(size == 4 || first.ready == enabled[0] + 60 * MINUTE, "full, or its hour is over");
        sizes.push(size);
        at += size;
    }
    assert!(sizes.contains(&4) && sizes.contains(&2));
}

#[test]
fn who_waits_too_long_leaves() {
    let mut station = Station::new("desk", 1, Dist::Fixed(30.0));
    station.step.patience = Some(Dist::Fixed(45.0));
    let (graph, parameters) = line(&[station], 10.0);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 5, 200);
    let left: Vec<u32> = log.rows().filter(|row| row.person == NOBODY).map(|row| row.case).collect();
    assert!(left.len() > 80);
    for row in log.rows() {
        let waited = row.started - row.ready;
        let expected = if row.person == NOBODY { waited == 45 * MINUTE } else { waited <= 45 * MINUTE };
        assert!(expected, "{row:?}");
    }
    let outcomes = log.cases.iter().flatten().filter(|case| case.outcome == Outcome::Left).count();
    assert_eq!(outcomes, left.len());
}
