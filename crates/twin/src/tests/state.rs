//! Beginning in the middle, and people who come by rates, in bursts and as they came before.

use std::collections::BTreeMap;

use counter::model::Day;
use flow::NodeKind;
use jiff::civil::date;

use super::{line, log};
use crate::sample::{self, Station};
use crate::spec::{Burst, Come, Rates};
use crate::{Dist, Fault, Go, HOUR, Log, Standing, UnderWay, run};

const MINUTE: i64 = 60_000;

fn standing(node: &str, enabled: i64, started: Option<i64>) -> Standing {
    Standing { node: node.to_owned(), enabled, ready: started.map(|_| enabled), started, visits: 0 }
}

fn case(who: u64, at: Vec<Standing>, joins: &[(&str, &str)]) -> UnderWay {
    let arrived = at.iter().map(|at| at.enabled).min().unwrap_or(0);
    let joins = joins.iter().map(|(join, from)| ((*join).to_owned(), (*from).to_owned())).collect();
    UnderWay {
        procedure: "hall6".to_owned(),
        who,
        arrived,
        class: 0,
        channel: 0,
        due: None,
        at,
        joins,
        asked: Vec::new(),
    }
}

#[test]
fn cases_under_way_go_on_from_where_they_stand() {
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph)], &sample::hall6()).expect("compiles");
    let start = 10 * HOUR;
    let under_way = [
        case(1, vec![standing("approve", start - HOUR, Some(start - 20 * MINUTE))], &[]),
        case(2, vec![standing("letter", start - HOUR, None)], &[("join", "register")]),
        case(3, vec![standing("register", start - 2 * HOUR, None), standing("letter", start - HOUR, None)], &[]),
    ];
    let mut go = Go::cases(4, 0);
    (go.start, go.under_way) = (start, &under_way);
    let mut log = Log::default();
    let ended = run(&plan, &go, &mut log).expect("runs");
    assert_eq!((ended.arrived, ended.ended), (3, 3));
    let first = |case: u32| log.rows().find(|row| row.case == case).expect("a row");
    assert_eq!((first(0).started, first(0).enabled), (start - 20 * MINUTE, start - HOUR));
    assert!(first(0).done > start && first(1).started == start);
    assert!(log.rows().filter(|row| row.case == 1).all(|row| plan.node(row.stop) != "receive"));
    let approved = log.rows().filter(|row| plan.node(row.stop) == "approve").map(|row| row.case);
    assert_eq!(approved.collect::<std::collections::BTreeSet<_>>().len(), 3);
}

#[test]
fn a_state_that_cannot_be_is_refused() {
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph)], &sample::hall6()).expect("compiles");
    for bad in [
        case(1, vec![standing("nowhere", 0, None)], &[]),
        case(1, vec![standing("split", 0, None)], &[]),
        case(1, Vec::new(), &[]),
        case(1, vec![standing("letter", 99 * HOUR, None)], &[]),
        case(1, vec![standing("letter", 0, None)], &[("join", "check")]),
    ] {
        let mut go = Go::cases(4, 0);
        let under_way = [bad];
        (go.start, go.under_way) = (HOUR, &under_way);
        assert!(matches!(run(&plan, &go, &mut Log::default()), Err(Fault::BadState(_))));
    }
}

#[test]
fn people_come_by_the_hours_rates() {
    let (graph, mut parameters) = line(&[Station::new("desk", 200, Dist::Fixed(1.0))], 1.0);
    let hourly = BTreeMap::from([(9, 60.0), (10, 120.0)]);
    let of = parameters.procedures.get_mut("line").expect("there");
    of.arrivals.come = Come::Rates(vec![Rates { days: vec![Day::Mon, Day::Wed], hourly }]);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    let log = log(&plan, 2, 18_000);
    let arrived: Vec<i64> = log.cases.iter().flatten().map(|case| case.arrived).collect();
    assert!(arrived.is_sorted());
    let at = |hour: i64| arrived.iter().filter(|at| *at / HOUR % 24 == hour).count();
    assert_eq!(at(9) + at(10), 18_000);
    assert!((5_700..6_300).contains(&at(9)), "{}", at(9));
    assert!(arrived.iter().all(|at| [0, 2].contains(&(at / crate::DAY % 7))));
}

#[test]
fn a_burst_comes_on_top_and_moves_nobody_else() {
    let (graph, mut parameters) = line(&[Station::new("desk", 3, Dist::Fixed(1.0))], 30.0);
    let plain = log(&sample::compiled(&[("line", &graph)], &parameters).expect("compiles"), 2, 100);
    let of = parameters.procedures.get_mut("line").expect("there");
    let at = date(2026, 4, 6).at(12, 0, 0, 0);
    of.arrivals.bursts = vec![Burst { at, cases: 50, over: 60.0 }];
    let with = log(&sample::compiled(&[("line", &graph)], &parameters).expect("compiles"), 2, 100);
    let arrivals = |log: &Log| log.cases.iter().flatten().map(|case| case.arrived).collect::<Vec<_>>();
    let (plain, with) = (arrivals(&plain), arrivals(&with));
    assert_eq!(with.len(), 150);
    assert!(plain.iter().all(|at| with.contains(at)));
    assert!(with.iter().filter(|at| (12 * HOUR..13 * HOUR).contains(at)).count() >= 50);
}

#[test]
fn history_comes_as_it_came() {
    let (graph, mut parameters) = line(&[Station::new("desk", 1, Dist::Fixed(1.0))], 30.0);
    let moments = vec![date(2026, 4, 7).at(8, 0, 0, 0), date(2026, 4, 6).at(9, 30, 0, 0)];
    parameters.procedures.get_mut("line").expect("there").arrivals.come = Come::History(moments);
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("compiles");
    assert_eq!(log(&plan, 2, 0).enabled, [9 * HOUR + 30 * MINUTE, 32 * HOUR]);
}

/// Somebody is asked for something by one of two: they go back to whoever asked.
#[test]
fn who_asked_is_known_of_a_case_under_way() {
    let mut graph = sample::graph(
        &[
            ("start", NodeKind::Start),
            ("look", sample::task("front")),
            ("judge", sample::task("front")),
            ("correct", NodeKind::Citizen),
            ("end", sample::end()),
        ],
        &[("start", "look", ""), ("look", "correct", "ask"), ("look", "judge", "accept"), ("judge", "end", "done")],
    );
    for node in ["look", "judge", "correct"] {
        graph.nodes[node].stage = node.to_owned();
    }
    graph.edge("judge", "correct", "ask").expect("both ends");
    for back in ["look", "judge"] {
        graph.edge_to_asker("correct", back, format!("back:{back}")).expect("both ends");
    }
    let mut parameters = sample::hall6();
    let of = parameters.procedures.remove("hall6").expect("there");
    let steps = [("look", "accept"), ("judge", "done")].map(|(node, exit)| {
        let step = crate::spec::Step { shares: BTreeMap::from([(exit.to_owned(), 1.0)]), ..Default::default() };
        (node.to_owned(), step)
    });
    parameters.procedures.insert("hall6".to_owned(), crate::spec::Procedure { steps: steps.into(), ..of });
    let plan = sample::compiled(&[("hall6", &graph)], &parameters).expect("compiles");
    for asker in ["look", "judge"] {
        let mut case = case(1, vec![standing("correct", HOUR, None)], &[]);
        case.asked.push(("correct".to_owned(), asker.to_owned()));
        let mut go = Go::cases(4, 0);
        let under_way = [case];
        (go.start, go.under_way) = (2 * HOUR, &under_way);
        let mut log = Log::default();
        run(&plan, &go, &mut log).expect("runs");
        let nodes: Vec<&str> = log.rows().map(|row| plan.node(row.stop)).collect();
        assert_eq!(nodes[..2], ["correct", asker], "{nodes:?}");
    }
}
