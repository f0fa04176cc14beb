//! Replay on nets whose figures can be reckoned by hand, silent steps among them.

use flow::{Boundary, Effect, Graph, NodeKind};

use proptest::prelude::*;

use super::log;
use crate::{Conformance, Kind, Log, Net, Tokens, replay, variants};

fn task() -> NodeKind {
    NodeKind::Task { role: "desk".into(), minutes: 5 }
}

/// A, then a choice of B (which may come back to A) or a fork of C and D; then E. All gateways are silent.
fn graph() -> Graph {
    let mut graph = Graph::default();
    graph.node("start", "", NodeKind::Start);
    graph.node("done", "", NodeKind::End { outcome: "granted".into() });
    for id in ["A", "B", "C", "D", "E"] {
        graph.node(id, "s", task());
    }
    graph.node("choice", "s", NodeKind::Xor);
    graph.node("again", "s", NodeKind::Xor);
    graph.node("fork", "s", NodeKind::AndSplit);
    graph.node("join", "s", NodeKind::AndJoin);
    for (from, to, exit) in [
        ("start", "A", ""),
        ("A", "choice", ""),
        ("choice", "B", "short"),
        ("choice", "fork", "long"),
        ("B", "again", ""),
        ("again", "A", "back"),
        ("again", "E", "on"),
        ("fork", "C", ""),
        ("fork", "D", ""),
        ("C", "join", ""),
        ("D", "join", ""),
        ("join", "E", ""),
        ("E", "done", ""),
    ] {
        graph.edge(from, to, exit).expect("both ends");
    }
    graph.boundaries.push(Boundary { id: "@withdraw".into(), effect: Effect::Ends("done".into()) });
    graph.boundaries.push(Boundary { id: "@extend".into(), effect: Effect::Stays });
    graph
}

/// One letter each, as the logs of these tests have it.
fn label(id: &str) -> String {
    match id {
        "@withdraw" => "W".into(),
        "@extend" => "X".into(),
        _ => id.into(),
    }
}

fn replayed(log: &Log) -> Conformance {
    replay(&Net::of(&graph()), log, &variants(log), label)
}

#[test]
fn silent_steps_are_found_in_choices_forks_and_loops() {
    let found = replayed(&log(&["ABE", "ACDE", "ADCE", "ABABADCE", "AW", "ACW"]));
    assert_eq!((found.fitting, found.cases, found.fitness), (6, 6, 1.0), "{:?}", found.deviations);
    let taken = |node: &str, to: &str| {
        let graph = graph();
        let edge = graph.edges.iter().position(|edge| graph.id(edge.from) == node && graph.id(edge.to) == to);
        found.edges[edge.expect("an edge")]
    };
    assert_eq!((taken("choice", "B"), taken("choice", "fork"), taken("again", "A"), taken("again", "E")), (3, 4, 2, 1));
}

#[test]
fn tokens_are_counted_as_token_replay_counts_them() {
    // start, A, choice→B, B, again→E, E: the silent start takes one, too.
    let found = replayed(&log(&["ABE"]));
    assert_eq!(found.tokens, Tokens { produced: 7, consumed: 7, missing: 0, remaining: 0 });
    // B is not done: E lacks its token, and A's stays.
    let found = replayed(&log(&["AE"]));
    assert_eq!(found.tokens, Tokens { produced: 4, consumed: 4, missing: 1, remaining: 1 });
    assert!((found.fitness - 0.75).abs() < 1e-12);
    let kinds: Vec<(Kind, &str, Option<&str>)> =
        found.deviations.iter().map(|of| (of.kind, of.what.as_str(), of.after.as_deref())).collect();
    assert_eq!(kinds, [(Kind::OutOfTurn, "E", Some("A")), (Kind::LeftOpen, "choice", None)]);
}

#[test]
fn what_the_model_does_not_know_and_what_is_left_open_is_named() {
    let found = replayed(&log(&["AYBE", "AC", "AC"]));
    assert_eq!(found.fitting, 0);
    let kinds: Vec<(Kind, &str, u64, u32)> =
        found.deviations.iter().map(|of| (of.kind, of.what.as_str(), of.count, of.example)).collect();
    assert_eq!(kinds, [(Kind::LeftOpen, "D", 2, 1), (Kind::LeftOpen, "join", 2, 1), (Kind::Unknown, "Y", 1, 0)]);
}

/// A; then B, or C and D in any order (E instead of D by choice), or both of them, or nothing but X; then F. Which branches are taken is inclusive.
fn inclusive() -> Graph {
    let mut graph = Graph::default();
    graph.node("start", "", NodeKind::Start);
    graph.node("done", "", NodeKind::End { outcome: "granted".into() });
    for id in ["A", "B", "C", "D", "E", "F", "X"] {
        graph.node(id, "s", task());
    }
    graph.node("some", "s", NodeKind::OrSplit);
    graph.node("all", "s", NodeKind::OrJoin);
    graph.node("fork", "s", NodeKind::AndSplit);
    graph.node("join", "s", NodeKind::AndJoin);
    graph.node("either", "s", NodeKind::Xor);
    for (from, to, exit) in [
        ("start", "A", ""),
        ("A", "some", ""),
        ("some", "B", "b"),
        ("some", "fork", "cd"),
        ("some", "X", "else"),
        ("B", "all", ""),
        ("X", "all", ""),
        ("fork", "C", ""),
        ("fork", "either", ""),
        ("either", "D", "d"),
        ("either", "E", "e"),
        ("C", "join", ""),
        ("D", "join", ""),
        ("join", "all", ""),
        ("all", "F", ""),
        ("F", "done", ""),
    ] {
        graph.edge(from, to, exit).expect("both ends");
    }
    // E comes to the fork's join by a way of its own only where D does: give it D's.
    graph.edge("E", "D", "").expect("both ends");
    let default = graph.edges.iter().position(|edge| edge.exit == "else").expect("an edge");
    graph.defaults.insert(default);
    graph
}

#[test]
fn an_inclusive_choice_takes_some_and_its_join_waits_for_just_those() {
    let log = log(&["ABF", "ACDF", "ABCDF", "AEDBCF", "AXF", "AF", "AXBF", "ACF", "ABDF"]);
    let found = replay(&Net::of(&inclusive()), &log, &variants(&log), label);
    assert_eq!((found.fitting, found.cases), (5, 9), "{:?}", found.deviations);
    // The last four: nothing taken, the default beside another, a fork half done.
    let good = super::log(&["ABF", "ACDF", "ABCDF", "AEDBCF", "AXF"]);
    assert_eq!(replay(&Net::of(&inclusive()), &good, &variants(&good), label).fitting, 5);
}

#[test]
fn a_split_whose_branches_are_entered_or_left_elsewhere_stays_a_choice() {
    let mut graph = inclusive();
    graph.edge("F", "B", "again").expect("both ends");
    let log = log(&["ABF", "ACDF", "ABCDF"]);
    let found = replay(&Net::of(&graph), &log, &variants(&log), label);
    assert_eq!(found.fitting, 2, "one branch each, and nothing is lent: {:?}", found.deviations);
}

#[test]
fn a_model_that_makes_tokens_without_end_ends() {
    let mut net = Net::new();
    net.silent("more", &[net.start], &[net.start, net.start]);
    let never = net.place("never");
    net.seen("A", &[never], &[net.end]);
    let log = log(&["AA"]);
    assert!(replay(&net, &log, &variants(&log), str::to_owned).fitness < 1.0);
}

#[test]
fn the_net_is_written_for_others() {
    let net = Net::of(&graph());
    let text = net.pnml(|id| format!("{id} & co"));
    assert_eq!(text.matches("<transition ").count(), net.moves.len());
    assert_eq!(text.matches("$invisible$").count(), net.moves.iter().filter(|of| !of.seen).count());
    assert!(text.contains("<text>A &amp; co</text>") && text.contains("<finalmarkings>"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// What the graph itself allows, by its own rules of tokens, fits; also with acts of the whole scope in it.
    #[test]
    fn whatever_a_graph_allows_fits(some in any::<bool>(), draws in prop::collection::vec(any::<u8>(), 200)) {
        let graph = if some { inclusive() } else { graph() };
        let mut marking = flow::initial(&graph);
        let mut steps = String::new();
        for draw in draws {
            if flow::finished(&graph, &marking).is_some() {
                break;
            }
            let open = flow::enabled(&graph, &marking);
            let step = &open[usize::from(draw) % open.len()];
            if graph.nodes.get(&step.node).is_none_or(|node| !node.kind.is_silent()) {
                steps.push_str(&label(&step.node));
            }
            marking = flow::fire(&graph, &marking, step).expect("an open step");
        }
        prop_assume!(flow::finished(&graph, &marking).is_some());
        let log = log(&[&steps]);
        let found = replay(&Net::of(&graph), &log, &variants(&log), label);
        prop_assert_eq!((found.fitting, found.cases), (1, 1), "{}: {:?}", steps, found.deviations);
    }
}
