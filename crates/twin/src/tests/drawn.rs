//! Drawings with timers and inclusive gateways: walked as the engine's own tokens walk.

use std::collections::BTreeMap;

use flow::{Graph, NodeKind};

use super::replay::replays;
use super::{fault, log};
use crate::ledger::{Told, ledger};
use crate::sample::{self, end, graph, task};
use crate::spec::{Before, Cause, Come, Pool, Procedure, Step};
use crate::{Dist, Fault, HOUR, Log, Outcome, Parameters, Plan};

fn timer(after: &str) -> NodeKind {
    NodeKind::Timer { after: after.to_owned() }
}

/// After a look, one or more of three: a check with a rest of a day, a letter that may be asked for twice, a visit by another way; then the seal.
fn drawn(default: bool) -> Graph {
    let mut graph = graph(
        &[
            ("start", NodeKind::Start),
            ("look", task("office")),
            ("some", NodeKind::OrSplit),
            ("check", task("office")),
            ("rest", timer("P1D")),
            ("letter", task("office")),
            ("again", NodeKind::Xor),
            ("phone", task("office")),
            ("all", NodeKind::OrJoin),
            ("seal", task("office")),
            ("end", end()),
        ],
        &[
            ("start", "look", ""),
            ("look", "some", ""),
            ("some", "check", "check"),
            ("some", "letter", "letter"),
            ("some", "phone", "phone"),
            ("check", "rest", ""),
            ("rest", "all", ""),
            ("letter", "again", ""),
            ("again", "letter", "again"),
            ("again", "all", "fine"),
            ("phone", "all", ""),
            ("all", "seal", ""),
            ("seal", "end", ""),
        ],
    );
    if default {
        let phone = graph.edges.iter().position(|edge| edge.exit == "phone").expect("there");
        graph.defaults.insert(phone);
    }
    graph
}

fn parameters(shares: &[(&str, f64)]) -> Parameters {
    let mut of = Procedure::default();
    of.arrivals.come = Come::Renewal(Dist::Exponential { mean: 12.0 });
    let shares = shares.iter().map(|(exit, share)| ((*exit).to_owned(), *share)).collect();
    of.steps.insert("some".to_owned(), Step { shares, ..Step::default() });
    of.steps.insert(
        "again".to_owned(),
        Step { shares: [("again".to_owned(), 0.3), ("fine".to_owned(), 0.7)].into(), ..Step::default() },
    );
    let always = crate::spec::WeekHours { always: true, ..crate::spec::WeekHours::default() };
    Parameters {
        hours: [("always".to_owned(), always)].into(),
        pools: [("office".to_owned(), Pool::of(6, "always"))].into(),
        procedures: [("drawn".to_owned(), of)].into(),
    }
}

fn plan(graph: &Graph, parameters: &Parameters) -> Plan {
    sample::compiled(&[("drawn", graph)], parameters).expect("compiles")
}

/// By case, how often it came to each node.
fn visits<'a>(plan: &'a Plan, log: &Log) -> Vec<BTreeMap<&'a str, usize>> {
    let mut visits = vec![BTreeMap::new(); log.cases.len()];
    for row in log.rows() {
        *visits[usize::try_from(row.case).expect("small")].entry(plan.node(row.stop)).or_default() += 1;
    }
    visits
}

#[test]
fn each_way_is_gone_as_often_as_it_is_said_and_the_join_waits_for_all_that_come() {
    let graph = drawn(false);
    let plan = plan(&graph, &parameters(&[("check", 0.6), ("letter", 0.5), ("phone", 0.2)]));
    let log = log(&plan, 4, 1_000);
    replays(&graph, &plan, &log);
    let visits = visits(&plan, &log);
    // Of those who go somewhere: none of the three is drawn for 0.4 · 0.5 · 0.8.
    let some = 1.0 - 0.4 * 0.5 * 0.8;
    for (node, share) in [("check", 0.6), ("rest", 0.6), ("letter", 0.5), ("phone", 0.2)] {
        let went = visits.iter().filter(|nodes| nodes.contains_key(node)).count();
        let wanted = share / some * 1_000.0;
        assert!((f64::from(u32::try_from(went).expect("few")) - wanted).abs() < 50.0, "{node}: {went} {wanted}");
    }
    assert!(visits.iter().all(|nodes| nodes["seal"] == 1 && nodes["look"] == 1), "joined once");
    assert!(visits.iter().any(|nodes| nodes.get("letter").is_some_and(|times| *times > 1)));
    assert!(log.cases.iter().flatten().all(|case| matches!(case.outcome, Outcome::End(_))));
}

#[test]
fn the_default_is_gone_where_no_other_way_is() {
    let graph = drawn(true);
    let plan = plan(&graph, &parameters(&[("check", 0.3), ("letter", 0.2)]));
    let log = log(&plan, 4, 600);
    replays(&graph, &plan, &log);
    let visits = visits(&plan, &log);
    assert!(
        visits
            .iter()
            .all(|nodes| nodes.contains_key("phone") != (nodes.contains_key("check") || nodes.contains_key("letter")))
    );
    let phone = visits.iter().filter(|nodes| nodes.contains_key("phone")).count();
    assert!((290..380).contains(&phone), "{phone}: 0.7 · 0.8 of them");
    let never = parameters(&[("check", 0.0), ("letter", 0.0), ("phone", 0.0)]);
    assert!(matches!(sample::compiled(&[("drawn", &drawn(false))], &never), Err(Fault::BadNumber(_))));
    assert!(matches!(
        sample::compiled(&[("drawn", &drawn(true))], &parameters(&[("check", 1.2)])),
        Err(Fault::BadNumber(_))
    ));
}

#[test]
fn a_timer_takes_its_time_and_the_ledger_calls_it_a_pause() {
    let graph = drawn(false);
    let plan = plan(&graph, &parameters(&[("check", 1.0), ("letter", 0.0), ("phone", 0.0)]));
    let log = log(&plan, 4, 100);
    let rest: Vec<_> = log.rows().filter(|row| plan.node(row.stop) == "rest").collect();
    assert!(rest.len() == 100 && rest.iter().all(|row| row.done - row.enabled == 24 * HOUR));
    let booked = ledger(&Told::new(&plan, &log)).expect("in order");
    assert!(booked.cases.iter().all(|spent| spent.pause == 24 * HOUR));
}

#[test]
fn a_time_that_is_no_duration_must_be_said() {
    let mut drawn = drawn(false);
    drawn.node("rest", "", timer("=received + duration(\"P1D\")"));
    let mut parameters = parameters(&[("check", 1.0), ("letter", 0.0), ("phone", 0.0)]);
    let no_time = fault(&drawn, &parameters, "drawn");
    assert!(matches!(&no_time, Fault::NoTime(spot) if spot.node == "rest"), "{no_time:?}");
    assert!(no_time.to_string().contains("`rest`"));
    let before = Before { time: Dist::Fixed(90.0), cause: Cause::External };
    let of = parameters.procedures.get_mut("drawn").expect("there");
    of.steps.insert("rest".to_owned(), Step { before: Some(before), ..Step::default() });
    let plan = plan(&drawn, &parameters);
    let log = log(&plan, 4, 50);
    let rest = log.rows().filter(|row| plan.node(row.stop) == "rest");
    assert!(rest.into_iter().all(|row| row.done - row.enabled == HOUR * 3 / 2));
    let busy = Before { time: Dist::Fixed(90.0), cause: Cause::OtherWork };
    let mut nobodys = parameters.clone();
    let of = nobodys.procedures.get_mut("drawn").expect("there");
    of.steps.insert("rest".to_owned(), Step { before: Some(busy), ..Step::default() });
    assert!(matches!(fault(&drawn, &nobodys, "drawn"), Fault::NobodysWork(spot) if spot.node == "rest"));
    for (after, minutes) in [("PT30M", 30), ("P7D", 7 * 24 * 60), ("PT1H30M", 90)] {
        drawn.node("rest", "", timer(after));
        parameters.procedures.get_mut("drawn").expect("there").steps.remove("rest");
        let plan = sample::compiled(&[("drawn", &drawn)], &parameters).expect("compiles");
        let log = super::log(&plan, 4, 5);
        let rest = log.rows().find(|row| plan.node(row.stop) == "rest").expect("there");
        assert_eq!(rest.done - rest.enabled, minutes * 60_000, "{after}");
    }
    drawn.node("rest", "", timer("P1M"));
    assert!(matches!(fault(&drawn, &parameters, "drawn"), Fault::NoTime(_)), "a month has no length");
}
