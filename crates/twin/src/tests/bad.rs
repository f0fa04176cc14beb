//! Models nobody should run: each is named and none hangs.

use flow::NodeKind;

use super::{fault, line, log};
use crate::sample::{self, Station, end, graph, task};
use crate::spec::{Come, WeekHours};
use crate::{Dist, Fault, Go, Log, run};

fn spot(node: &str) -> crate::Spot {
    crate::Spot { procedure: "hall6".to_owned(), node: node.to_owned() }
}

#[test]
fn hours_in_which_nobody_comes_are_named() {
    let mut parameters = sample::hall6();
    parameters.hours.insert("none".to_owned(), WeekHours::default());
    let pool = parameters.pools.get_mut("managers").expect("there");
    pool.staff[0].hours = "none".to_owned();
    assert_eq!(fault(&sample::hall6_graph(), &parameters, "hall6"), Fault::NeverOpens("managers".to_owned()));
    let mut parameters = sample::hall6();
    parameters.hours.insert("none".to_owned(), WeekHours::default());
    parameters.procedures.get_mut("hall6").expect("there").arrivals.hours = Some("none".to_owned());
    assert_eq!(fault(&sample::hall6_graph(), &parameters, "hall6"), Fault::NeverArrives("hall6".to_owned()));
}

#[test]
fn who_only_comes_once_more_leaves_the_rest_waiting_and_that_is_said() {
    let mut parameters = sample::hall6();
    let mut once = WeekHours::default();
    let part = crate::spec::Part { open: jiff::civil::time(9, 0, 0, 0), close: jiff::civil::time(17, 0, 0, 0) };
    once.except.insert(jiff::civil::date(2026, 4, 6), vec![part]);
    parameters.hours.insert("once".to_owned(), once);
    parameters.pools.get_mut("managers").expect("there").staff[0].hours = "once".to_owned();
    assert_eq!(fault(&sample::hall6_graph(), &parameters, "hall6"), Fault::NeverOpens("managers".to_owned()));
}

#[test]
fn a_loop_with_a_thousandth_of_a_way_out_ends() {
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    let shares = [("again", 0.999), ("granted", 0.001)].map(|(exit, share)| (exit.to_owned(), share));
    of.steps.get_mut("approve").expect("there").shares = shares.into();
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles");
    let log = log(&plan, 1, 60);
    assert!(log.len() > 60 * 1500, "{}", log.len());
    let mut go = Go::cases(1, 60);
    go.visits = 300;
    let too_often = run(&plan, &go, &mut Log::default()).expect_err("an endless loop by this bound");
    assert!(matches!(too_often, Fault::Endless(_, 300)), "{too_often:?}");
}

#[test]
fn a_loop_without_a_way_out_is_found_before_it_is_walked() {
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    of.steps.get_mut("approve").expect("there").shares = [("again".to_owned(), 1.0)].into();
    assert_eq!(fault(&sample::hall6_graph(), &parameters, "hall6"), Fault::NoWayToEnd(spot("approve")));
}

#[test]
fn a_join_that_waits_for_ever_is_named() {
    let nodes = [
        ("start", NodeKind::Start),
        ("either", NodeKind::Xor),
        ("receive", task("front")),
        ("check", task("back")),
        ("join", NodeKind::AndJoin),
        ("end", end()),
    ];
    let edges = [
        ("start", "either", ""),
        ("either", "receive", "a"),
        ("either", "check", "b"),
        ("receive", "join", ""),
        ("check", "join", ""),
        ("join", "end", ""),
    ];
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    of.steps.clear();
    assert_eq!(fault(&graph(&nodes, &edges), &parameters, "hall6"), Fault::Deadlock(spot("join")));
}

#[test]
fn names_and_numbers_that_are_wrong_are_named() {
    type Change = fn(&mut crate::Parameters);
    let cases: [(Change, Fault); 6] = [
        (|p| drop(p.pools.remove("managers")), Fault::UnknownPool(spot("approve"), "managers".to_owned())),
        (|p| p.hours.clear(), Fault::UnknownHours("office".to_owned())),
        (
            |p| {
                let of = p.procedures.get_mut("hall6").expect("there");
                of.steps.insert("seal".to_owned(), crate::spec::Step::default());
            },
            Fault::UnknownNode(spot("seal")),
        ),
        (
            |p| {
                let of = p.procedures.get_mut("hall6").expect("there");
                of.steps.get_mut("check").expect("there").shares = [("nowhere".to_owned(), 1.0)].into();
            },
            Fault::UnknownExit(spot("check"), "nowhere".to_owned()),
        ),
        (
            |p| {
                let of = p.procedures.get_mut("hall6").expect("there");
                of.steps.get_mut("check").expect("there").skills = vec!["juggling".to_owned()];
            },
            Fault::NobodyCan(spot("check")),
        ),
        (|p| p.pools.get_mut("front").expect("there").staff[0].count = 300, Fault::TooManyPeople("front".to_owned())),
    ];
    for (change, wanted) in cases {
        let mut parameters = sample::hall6();
        change(&mut parameters);
        assert_eq!(fault(&sample::hall6_graph(), &parameters, "hall6"), wanted);
    }
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    of.arrivals.come = Come::Renewal(Dist::Exponential { mean: f64::NAN });
    assert!(matches!(fault(&sample::hall6_graph(), &parameters, "hall6"), Fault::BadNumber(_)));
}

#[test]
fn four_hundred_steps_run() {
    let stations: Vec<Station> = (0..398).map(|n| Station::new(&format!("s{n}"), 1, Dist::Fixed(1.0))).collect();
    let (graph, parameters) = line(&stations, 2.0);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    assert_eq!(log(&plan, 1, 20).len(), 398 * 20);
}

#[test]
fn who_says_stop_is_heard() {
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph)], &sample::hall6()).expect("compiles");
    let stop = |ended: u32| ended < 1_000;
    let mut go = Go::cases(1, 100_000);
    go.go_on = Some(&stop);
    let mut log = Log::default();
    assert_eq!(run(&plan, &go, &mut log), Err(Fault::Cancelled));
    assert!(log.cases.iter().flatten().count() < 10_000);
}
