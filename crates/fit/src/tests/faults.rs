//! Logs that do not say enough: what is refused, and what is named.

use civic::Calendar;
use flow::{Graph, NodeKind};
use mining::Log;
use twin::sample;

use super::{asked, log};
use crate::{Fault, Lack, Piece, log_of_pieces, parameters};

fn hall() -> (Graph, Log) {
    let graph = sample::hall6_graph();
    let log = log(&graph, "hall6", &sample::hall6(), 1, 600);
    (graph, log)
}

fn fault(graph: &Graph, log: &Log) -> Fault {
    parameters(log, &asked("hall6", graph, &Calendar::default())).expect_err("a fault")
}

fn lacks(graph: &Graph, log: &Log) -> Vec<Lack> {
    parameters(log, &asked("hall6", graph, &Calendar::default())).expect("numbers").lacks
}

#[test]
fn without_starts_nothing_is_made_up() {
    let (graph, mut log) = hall();
    log.started = Vec::new();
    assert_eq!(fault(&graph, &log), Fault::NoStarts);
}

#[test]
fn an_empty_log_and_one_of_another_process_are_named() {
    let (graph, log) = hall();
    assert_eq!(fault(&graph, &Log::default()), Fault::Empty);
    let other = sample::graph(
        &[("start", NodeKind::Start), ("elsewhere", sample::task("front")), ("end", sample::end())],
        &[("start", "elsewhere", ""), ("elsewhere", "end", "")],
    );
    assert_eq!(fault(&other, &log), Fault::Strange);
}

#[test]
fn work_by_nobody_is_named_by_its_role() {
    let (graph, mut log) = hall();
    let approve = log.activities.find("approve").expect("approve");
    for event in 0..log.events() {
        if usize::from(log.activity[event]) == approve {
            log.resource[event] = 0;
        }
    }
    assert_eq!(fault(&graph, &log), Fault::NoPeople { role: "managers".into() });
}

#[test]
fn a_moment_of_another_century_is_named() {
    let (graph, mut log) = hall();
    log.done[7] += 100 * 366 * 86_400_000;
    assert!(matches!(fault(&graph, &log), Fault::TooLong { years: 100.. }));
}

#[test]
fn missing_starts_and_equal_moments_are_counted() {
    let (graph, mut log) = hall();
    let check = log.activities.find("check").expect("check");
    let checks: Vec<usize> = (0..log.events()).filter(|event| usize::from(log.activity[*event]) == check).collect();
    for event in checks.iter().take(50) {
        log.started[*event] = mining::NEVER;
    }
    let first = log.case(0);
    log.done[first.start + 1] = log.done[first.start];
    let named = lacks(&graph, &log);
    assert!(named.contains(&Lack::NoStart { node: "check".into(), without: 50, of: checks.len() as u64 }), "{named:?}");
    assert!(named.contains(&Lack::Ties { events: 1 }), "{named:?}");
    log.enabled = Vec::new();
    assert!(lacks(&graph, &log).contains(&Lack::NoEnabled));
}

#[test]
fn what_was_never_seen_is_named() {
    let graph = sample::hall6_graph();
    let short = [("receive", 0, 5), ("check", 5, 20)];
    let day = super::MONDAY * 86_400_000 + 9 * 3_600_000;
    let cases = 0..60_u32;
    let pieces = cases.flat_map(|case| {
        short.map(|(node, from, to)| Piece {
            case: u64::from(case),
            node,
            who: Some(u64::from(case % 3)),
            enabled: day + i64::from(case) * 86_400_000 + from * 60_000,
            started: Some(day + i64::from(case) * 86_400_000 + from * 60_000),
            done: day + i64::from(case) * 86_400_000 + to * 60_000,
        })
    });
    let log = log_of_pieces(pieces, 540).expect("a log");
    assert_eq!((log.cases.len(), log.events(), log.resources.len()), (60, 120, 4));
    let named = lacks(&graph, &log);
    assert!(named.contains(&Lack::FewWork { node: "approve".into(), seen: 0 }), "{named:?}");
    assert!(named.contains(&Lack::SharedPeople { people: 3 }), "{named:?}");
    assert!(named.contains(&Lack::FewHours { role: "managers".into() }), "{named:?}");
}
