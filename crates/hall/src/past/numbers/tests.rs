//! Cases as the hall keeps them, with known minutes, people and waits.

use civic::Millis;
use fit::{Lack, Reason};
use flow::NodeKind;
use jiff::ToSpan as _;
use jiff::civil::date;
use twin::spec::Cause;
use twin::trial::Quiet;
use twin::{Dist, sample};

use super::*;

const MINUTE: i64 = 60_000;

fn graph() -> Graph {
    sample::graph(
        &[
            ("start", NodeKind::Start),
            ("check", sample::task("clerk")),
            ("correction", NodeKind::Citizen),
            ("end", sample::end()),
        ],
        &[
            ("start", "check", ""),
            ("check", "correction", "correct"),
            ("check", "end", "accept"),
            ("correction", "check", ""),
        ],
    )
}

fn of<'a>(graph: &'a Graph, calendar: &'a Calendar) -> Subject<'a> {
    Subject { procedure: "child", rules_hash: "hash", graph, calendar }
}

/// Four cases a working day, at ten, eleven, one and two, checked by two clerks in ten minutes; every fourth goes back for three days.
fn records() -> (Vec<Ended>, Vec<Done>) {
    let (mut ended, mut tasks) = (Vec::new(), Vec::new());
    let calendar = Calendar::default();
    let days = date(2026, 6, 1).series(1.day()).filter(|day| calendar.is_open(*day)).take(60);
    for (number, (day, hour)) in (1_u128..).zip(days.flat_map(|day| [10, 11, 13, 14].map(|hour| (day, hour)))) {
        let at = Millis::from_local(day.at(hour, 0, 0, 0)).0;
        let channel = if number % 2 == 0 { "online" } else { "desk" };
        ended.push(Ended { id: Uuid::from_u128(number), arrived_at: at, channel: channel.to_owned() });
        let mut task = |node: &str, kind: &str, from: i64, to: i64| {
            let own = kind == "task";
            tasks.push(Done {
                case_id: Uuid::from_u128(number),
                node: node.to_owned(),
                kind: kind.to_owned(),
                role: "clerk".to_owned(),
                section: "children".to_owned(),
                assignee: own.then(|| Uuid::from_u128(1000 + number % 2)),
                enabled_at: at + from * MINUTE,
                started_at: own.then_some(at + from * MINUTE),
                done_at: Some(at + to * MINUTE),
                result: None,
            });
        };
        task("check", "task", 0, 10);
        if number % 4 == 0 {
            task("correction", "correct", 10, 3 * 1440);
            task("check", "task", 3 * 1440, 3 * 1440 + 10);
        }
    }
    (ended, tasks)
}

#[test]
fn the_halls_own_records_give_the_twins_numbers() {
    let (ended, tasks) = records();
    let read = log(&ended, &tasks).expect("a log");
    assert_eq!((read.0.cases.len(), read.1.names.len(), read.1.of_case.len()), (240, 2, 240));
    let (graph, calendar) = (graph(), Calendar::default());
    let found = measured(&read, &of(&graph, &calendar), &Quiet).expect("numbers");
    let back = &found.fitted.parameters;
    assert_eq!(back.pools["clerk"].staff[0].count, 2);
    let steps = &back.procedures["child"].steps;
    assert_eq!(steps["check"].work, Some(Dist::Fixed(10.0)));
    assert!((steps["check"].shares["correct"] - 0.2).abs() < 1e-3, "60 of 300 checks: {:?}", steps["check"].shares);
    let before = steps["correction"].before.as_ref().expect("a wait");
    assert_eq!((&before.time, before.cause), (&Dist::Fixed(4310.0), Cause::Citizen));
    // Sixty days of four cases are too few to hold the twin against.
    assert!(matches!(found.judged.reasons[..], [Reason::TooFew { needed: 100, .. }]), "{:?}", found.judged);
    assert!(!found.judged.advises);
}

#[test]
fn a_start_nobody_noted_is_named() {
    let (ended, mut tasks) = records();
    tasks.iter_mut().filter(|task| task.kind == "task").take(20).for_each(|task| task.started_at = None);
    let read = log(&ended, &tasks).expect("a log");
    let graph = graph();
    let found = measured(&read, &of(&graph, &Calendar::default()), &Quiet).expect("numbers");
    let named = Lack::NoStart { node: "check".into(), without: 20, of: 300 };
    assert!(found.fitted.lacks.contains(&named), "{:?}", found.fitted.lacks);
}
