//! Measures of small logs, reckoned by hand.

use super::log;
use crate::{
    Builder, Event, K, LiveDfg, Moment, Order, bottlenecks, case_durations, dfg, first_time_right,
    groups_by_main_activity, handovers, heat, rework, spread, variants,
};

#[test]
fn the_graph_counts_and_times() {
    let log = log(&["ABC", "ABBC", "AC", ""]);
    let graph = dfg(&log);
    let arcs: Vec<(u16, u16, u32)> = graph.arcs.iter().map(|arc| (arc.from, arc.to, arc.count)).collect();
    assert_eq!(arcs, [(0, 1, 2), (0, 2, 1), (1, 1, 1), (1, 2, 2)]);
    assert_eq!((graph.starts, graph.ends, graph.events), (vec![3, 0, 0], vec![0, 0, 3], vec![3, 3, 3]));
    assert!(
        graph
            .arcs
            .iter()
            .all(|arc| (arc.p50_ms, arc.p90_ms, arc.total_ms) == (60_000, 60_000, 60_000 * i64::from(arc.count)))
    );
    let longest = bottlenecks(&dfg(&log));
    assert_eq!((longest[0].arc.from, longest[0].arc.to, longest[0].share), (0, 1, 2.0 / 6.0));
}

#[test]
fn waits_end_where_work_begins_and_overlap_is_no_wait() {
    let mut builder = Builder::default();
    for (name, started, done) in [("A", 0, 10), ("B", 15, 20), ("C", 12, 40)] {
        let at = |minutes: i64| Some(Moment { ms: minutes * 60_000, offset: 0 });
        let activity = builder.activity(name.as_bytes()).expect("a name");
        builder.event(Event { activity, done: at(done), started: at(started), ..Event::default() }).expect("room");
    }
    builder.end_case(None).expect("room");
    let log = builder.finish(Order::Time, true);
    let waits: Vec<i64> = dfg(&log).arcs.iter().map(|arc| arc.total_ms / 60_000).collect();
    assert_eq!((waits, case_durations(&log)), (vec![5, 0], vec![2_400_000]));
}

#[test]
fn ways_repeats_and_cases_right_the_first_time() {
    let log = log(&["AB", "ABAB", "AB", "AC", ""]);
    let ways = variants(&log);
    let counts: Vec<u32> = ways.ways.iter().map(|way| way.count).collect();
    assert_eq!((counts, ways.of_case.clone()), (vec![2, 1, 1, 1], vec![0, 1, 0, 2, 3]));
    let again = rework(&log, &ways);
    assert_eq!((again.len(), again[0].cases, again[0].repeated_in, again[0].repeats), (2, 4, 1, 1));
    let right = |corrections: &[u16], marked: &[u16]| first_time_right(&log, &ways, corrections, marked).right;
    assert_eq!((right(&[], &[]), right(&[2], &[]), right(&[], &[1]), right(&[2], &[1])), (4, 4, 4, 3));
}

#[test]
fn groups_of_few_are_withheld() {
    let mut builder = Builder::default();
    for case in 0..30_u32 {
        for (name, people) in [("A", K), ("B", K), ("C", K - 1)] {
            let activity = builder.activity(name.as_bytes()).expect("a name");
            let resource = builder.resource(format!("{name}{}", case % people).as_bytes()).expect("a name");
            builder.event(Event { activity, resource, ..Event::default() }).expect("room");
        }
        builder.end_case(None).expect("room");
    }
    let log = builder.finish(Order::Time, true);
    let found = handovers(&log, &groups_by_main_activity(&log));
    assert_eq!(found.shown.iter().map(|of| (of.from, of.to, of.count)).collect::<Vec<_>>(), [(0, 1, 30)]);
    assert_eq!((found.people, found.groups_withheld, found.withheld), (vec![5, 5, 0], 1, 30));
}

#[test]
fn hours_and_durations_lie_where_they_should() {
    let log = log(&["ABC", "A"]);
    let heat = heat(&log);
    assert_eq!((heat.counts[0][9], heat.counts[0][10]), (3, 1));
    let spread = spread(vec![0, 60_000, 3_600_000, 7_200_000], 4);
    assert_eq!((spread.min_ms, spread.p50_ms, spread.p90_ms, spread.max_ms), (0, 60_000, 7_200_000, 7_200_000));
    assert_eq!((spread.width_ms, spread.columns), (1_800_000, vec![2, 0, 1, 1]));
}

#[test]
fn the_live_graph_is_the_graph() {
    let log = log(&["ABC", "ABBC", "AC"]);
    let mut live = LiveDfg::default();
    for (case, events) in (0..).zip(log.by_case()) {
        events.for_each(|event| live.event(case, log.activity[event], log.done[event]));
        live.end(case);
    }
    for arc in dfg(&log).arcs {
        assert_eq!(live.arcs[&(arc.from, arc.to)], (arc.count, arc.total_ms));
    }
    assert_eq!((live.starts[&0], live.ends[&2], live.arcs.len()), (3, 3, 4));
}
