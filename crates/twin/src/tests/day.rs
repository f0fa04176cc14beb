//! The day's end: who stays on and for what, and what is done every day.

use counter::model::Day;
use jiff::civil::{date, time};

use super::log;
use crate::ledger::{Told, ledger};
use crate::load::load;
use crate::sample::{self, Station};
use crate::spec::{Come, Daily, Overtime, Pool, Staff};
use crate::{DAY, Dist, Fault, HOUR, Log, NO_CASE, Parameters, Plan};

const MINUTE: i64 = 60_000;
pub(super) const WEEK: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// One desk of so many people, nine to five from Monday 6 April 2026 on, an hour's work a case, which come at these minutes of the days.
fn desk(people: u16, come: &[(i8, i8, i8)]) -> (flow::Graph, Parameters) {
    let (graph, mut parameters) =
        sample::line(&[Station::new("desk", 1, Dist::Fixed(60.0))], Dist::Fixed(1.0), Vec::new());
    let mut hours = |name: &str, close| {
        parameters.hours.insert(name.to_owned(), crate::spec::hours(&WEEK, time(9, 0, 0, 0), close));
    };
    hours("staff", time(17, 0, 0, 0));
    hours("counter", time(17, 0, 0, 0));
    hours("early", time(16, 30, 0, 0));
    hours("late", time(20, 0, 0, 0));
    parameters.pools.insert("desk".to_owned(), Pool::of(people, "staff"));
    let moments = come.iter().map(|(day, hour, minute)| date(2026, 4, *day).at(*hour, *minute, 0, 0)).collect();
    parameters.procedures.get_mut("line").expect("there").arrivals.come = Come::History(moments);
    (graph, parameters)
}

fn pool(parameters: &mut Parameters) -> &mut Pool {
    parameters.pools.get_mut("desk").expect("there")
}

fn plan((graph, parameters): &(flow::Graph, Parameters)) -> Plan {
    sample::compiled(&[("line", graph)], parameters).expect("compiles")
}

fn closing(after: &str, minutes: Dist, people: u16) -> Daily {
    Daily { name: "締め".to_owned(), after: after.to_owned(), minutes, people }
}

fn spans(log: &Log) -> Vec<(i64, i64)> {
    log.rows().map(|row| (row.started / MINUTE, row.done / MINUTE)).collect()
}

#[test]
fn nobody_inside_is_sent_home_and_who_comes_later_waits_for_the_morning() {
    let at = |day: i64, hour: i64, minute: i64| (day * 24 + hour) * 60 + minute;
    let mut made = desk(1, &[(6, 16, 30), (6, 16, 40), (6, 17, 0), (6, 17, 10)]);
    let mornings = [(at(0, 16, 30), at(1, 9, 30)), (at(1, 9, 30), at(1, 10, 30)), (at(1, 10, 30), at(1, 11, 30))];
    assert_eq!(spans(&log(&plan(&made), 1, 0))[..3], mornings, "nobody stays without being asked to");
    pool(&mut made.1).overtime = Some(Overtime { most: 120.0 });
    let stayed = spans(&log(&plan(&made), 1, 0));
    assert_eq!(stayed[..2], [(at(0, 16, 30), at(0, 17, 30)), (at(0, 17, 30), at(0, 18, 30))]);
    assert_eq!(stayed[2..], [(at(1, 9, 0), at(1, 10, 0)), (at(1, 10, 0), at(1, 11, 0))], "five is too late");
    // At most so long: the second one's other three quarters are done in the morning.
    pool(&mut made.1).overtime = Some(Overtime { most: 45.0 });
    assert_eq!(spans(&log(&plan(&made), 1, 0))[1], (at(0, 17, 30), at(1, 9, 45)));
    // A counter that calls by tickets keeps the same hours.
    let of = pool(&mut made.1);
    of.overtime = Some(Overtime { most: 120.0 });
    of.order = crate::spec::Order::Counter { grace: 10, overtakes: 3 };
    assert_eq!(spans(&log(&plan(&made), 1, 0)), stayed);
}

#[test]
fn after_hours_the_nearest_date_goes_first_among_those_who_were_there_before() {
    let mut made = desk(1, &[(6, 16, 0), (6, 16, 20), (6, 16, 30), (6, 17, 5)]);
    let of = pool(&mut made.1);
    (of.overtime, of.order) = (Some(Overtime { most: 240.0 }), crate::spec::Order::EarliestDue);
    made.1.procedures.get_mut("line").expect("there").term = Some(crate::spec::Term { days: 3 });
    let log = log(&plan(&made), 1, 0);
    let day = |row: usize| log.row(row).started / DAY;
    assert_eq!([log.case.clone(), vec![]].concat(), [0, 1, 2, 3]);
    assert_eq!((day(1), day(2), day(3)), (0, 0, 1));
}

#[test]
fn what_is_done_every_day_is_overtime_as_far_as_it_does_not_fit() {
    let come: Vec<(i8, i8, i8)> = (6..11).map(|day| (day, 10, 0)).collect();
    for (after, over, worked) in [("counter", 45, 0), ("early", 15, 30), ("late", 45, 0)] {
        let mut made = desk(3, &come);
        let of = pool(&mut made.1);
        (of.overtime, of.daily) = (Some(Overtime { most: 60.0 }), vec![closing(after, Dist::Fixed(45.0), 2)]);
        let plan = plan(&made);
        let log = log(&plan, 1, 0);
        let daily: Vec<_> = log.rows().filter(|row| row.case == NO_CASE).collect();
        assert!(daily.iter().all(|row| plan.is_daily(row.stop) && plan.node(row.stop) == "締め"));
        // From Monday to Thursday; after the last case of Friday nothing else is left to happen.
        assert_eq!(daily.len(), 8, "{after}");
        let told = Told::new(&plan, &log);
        let booked = ledger(&told).expect("in order");
        assert_eq!((booked.apart.whole(), booked.apart.work), (8 * 45 * MINUTE, 8 * 45 * MINUTE));
        assert_eq!(booked.whole().work, 5 * HOUR, "the cases' own work stays theirs");
        let load = &load(&plan, &log, 0, 4 * DAY)[0];
        assert_eq!((load.whole().overtime, load.daily, load.days), (8 * over * MINUTE, 8 * 45 * MINUTE, 4));
        assert_eq!(load.whole().worked, 4 * HOUR + 8 * worked * MINUTE);
    }
}

#[test]
fn without_overtime_the_days_work_is_the_first_of_the_morning() {
    let mut made = desk(1, &[(6, 10, 0), (7, 9, 0), (7, 12, 0)]);
    pool(&mut made.1).daily = vec![closing("counter", Dist::Fixed(30.0), 1)];
    let log = log(&plan(&made), 1, 0);
    let first = log.rows().find(|row| row.case == NO_CASE).expect("a day's work");
    assert_eq!((first.ready, first.started), (17 * HOUR, DAY + 9 * HOUR));
    assert_eq!(log.rows().find(|row| row.case == 1).expect("served").started, DAY + 9 * HOUR + 30 * MINUTE);
}

#[test]
fn who_was_there_before_closing_goes_before_the_days_work_and_who_went_home_is_not_called_back() {
    let mut made = desk(1, &[(6, 15, 30), (6, 15, 45), (6, 16, 45), (7, 9, 0)]);
    made.1.hours.insert("morning".to_owned(), crate::spec::hours(&WEEK, time(9, 0, 0, 0), time(15, 0, 0, 0)));
    let of = pool(&mut made.1);
    of.staff.push(Staff { hours: "morning".to_owned(), ..Staff::default() });
    (of.overtime, of.daily) = (Some(Overtime { most: 180.0 }), vec![closing("early", Dist::Fixed(20.0), 1)]);
    let log = log(&plan(&made), 1, 0);
    let order: Vec<(u32, u16)> = log.rows().take(4).map(|row| (row.case, row.person)).collect();
    assert_eq!(order, [(0, 0), (1, 0), (NO_CASE, 0), (2, 0)]);
    assert_eq!(log.row(2).started, 17 * HOUR + 30 * MINUTE);
}

#[test]
fn the_same_day_has_the_same_work_whatever_else_changes() {
    let lengths = |people: u16, come: &[(i8, i8, i8)]| {
        let mut made = desk(people, come);
        let of = pool(&mut made.1);
        of.daily = vec![closing("counter", Dist::Lognormal { mean: 40.0, cv: 0.6 }, 2)];
        of.overtime = Some(Overtime { most: 400.0 });
        let log = log(&plan(&made), 9, 0);
        let mut of_day: Vec<(i64, i64)> =
            log.rows().filter(|row| row.case == NO_CASE).map(|row| (row.enabled, row.done - row.started)).collect();
        of_day.sort_unstable();
        of_day
    };
    let few = lengths(2, &[(6, 10, 0), (9, 10, 0)]);
    let many = lengths(5, &[(6, 9, 0), (6, 11, 0), (7, 16, 0), (9, 12, 0)]);
    assert_eq!((few.len(), &few), (6, &many));
    assert!(few[0].1 != few[1].1 && few[0].1 != few[2].1);
}

#[test]
fn what_cannot_be_is_named() {
    let mut made = desk(1, &[(6, 10, 0)]);
    pool(&mut made.1).daily = vec![closing("nobody's", Dist::Fixed(1.0), 1)];
    let compiled = |made: &(flow::Graph, Parameters)| sample::compiled(&[("line", &made.0)], &made.1).map(|_| ());
    assert_eq!(compiled(&made), Err(Fault::UnknownHours("nobody's".to_owned())));
    pool(&mut made.1).daily = vec![closing("counter", Dist::Fixed(f64::NAN), 1)];
    assert!(matches!(compiled(&made), Err(Fault::BadNumber(place)) if place.contains("締め")));
    pool(&mut made.1).daily.clear();
    pool(&mut made.1).overtime = Some(Overtime { most: -1.0 });
    assert!(matches!(compiled(&made), Err(Fault::BadNumber(place)) if place.contains("overtime")));
}

#[test]
fn a_batch_that_never_fills_does_not_keep_the_days_going() {
    let mut made = desk(1, &[(6, 10, 0), (6, 11, 0)]);
    let of = made.1.procedures.get_mut("line").expect("there");
    of.steps.get_mut("desk").expect("there").batch = Some(crate::spec::Batch { size: 5, within: None });
    pool(&mut made.1).daily = vec![closing("counter", Dist::Fixed(30.0), 1)];
    let log = log(&plan(&made), 1, 0);
    assert_eq!(log.cases.iter().flatten().count(), 2);
}
