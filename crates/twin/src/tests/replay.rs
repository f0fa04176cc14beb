//! Every trace the twin makes is one the engine's own tokens allow, on every kind of graph; and the same seed makes the same bytes.

use std::collections::BTreeMap;

use counter::draw;
use flow::{Graph, Step, advance, enabled, finished, fire, initial};

use super::log;
use crate::{Log, Plan, sample};

/// What a log says of a case, replayed: after each piece of work some exit leads to where the next one stands.
pub(super) fn replays(graph: &Graph, plan: &Plan, log: &Log) {
    let mut rows: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for at in 0..log.len() {
        rows.entry(log.case[at]).or_default().push(at);
    }
    for rows in rows.values() {
        let mut markings = vec![advance(graph, &initial(graph))];
        for at in rows {
            let node = plan.node(log.stop[*at]);
            // Any exit may have been taken: the log does not say which, what follows does.
            markings = markings
                .iter()
                .flat_map(|marking| {
                    let steps = enabled(graph, marking).into_iter().filter(|step| step.node == node);
                    steps.filter_map(|step| fire(graph, marking, &step).ok()).collect::<Vec<_>>()
                })
                .flat_map(|marking| silent(graph, marking))
                .collect();
            assert!(!markings.is_empty(), "{node} was not open");
        }
        assert!(markings.iter().any(|marking| finished(graph, marking).is_some()), "not at an end");
    }
}

/// All that can be reached by silent nodes alone.
fn silent(graph: &Graph, from: flow::Marking) -> Vec<flow::Marking> {
    let mut found = vec![from];
    let mut next = 0;
    while next < found.len() {
        let marking = found[next].clone();
        let open = enabled(graph, &marking)
            .into_iter()
            .filter(|step: &Step| graph.nodes.get(&step.node).is_some_and(|node| node.kind.is_silent()));
        for step in open {
            if let Ok(after) = fire(graph, &marking, &step)
                && !found.contains(&after)
            {
                found.push(after);
            }
        }
        next += 1;
    }
    found
}

#[test]
fn the_hall_replays_and_repeats() {
    let graph = sample::hall6_graph();
    for parameters in [sample::hall6(), sample::hall6_people()] {
        let plan = sample::compiled(&[("hall6", &graph)], &parameters).expect("compiles");
        let one = log(&plan, 7, 400);
        assert_eq!(one, log(&plan, 7, 400));
        assert_ne!(one, log(&plan, 8, 400));
        assert_eq!(one.cases.iter().flatten().count(), 400);
        replays(&graph, &plan, &one);
    }
}

#[test]
fn these_bytes_are_the_same_on_every_machine() {
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph)], &sample::hall6_people()).expect("compiles");
    let log = log(&plan, 2026, 2_000);
    let hash = log.rows().fold(0, |hash, row| {
        let moments = [row.enabled, row.started, row.done].map(i64::cast_unsigned);
        moments.into_iter().chain([u64::from(row.case), u64::from(row.person)]).fold(hash, draw::bits_of)
    });
    assert_eq!(hash, 8_741_478_224_456_949_722);
}
