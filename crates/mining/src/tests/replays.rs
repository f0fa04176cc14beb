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

#[test]
fn an_inclusive_choice_is_a_net_of_silent_moves() {
    // B, C or both, in any order, each at most once.
    let mut net = Net::new();
    let [b, c, b_done, c_done, joined] = ["b", "c", "b done", "c done", "joined"].map(|name| net.place(name));
    let forked = net.place("forked");
    net.seen("A", &[net.start], &[forked]);
    net.inclusive("or", forked, &[(b, b_done), (c, c_done)]);
    net.seen("B", &[b], &[b_done]);
    net.seen("C", &[c], &[c_done]);
    net.silent("join", &[b_done, c_done], &[joined]);
    net.seen("D", &[joined], &[net.end]);
    let log = log(&["ABD", "ACD", "ABCD", "ACBD", "AD"]);
    let found = replay(&net, &log, &variants(&log), str::to_owned);
    assert_eq!((found.fitting, found.cases), (4, 5), "{:?}", found.deviations);
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
    fn whatever_a_graph_allows_fits(draws in prop::collection::vec(any::<u8>(), 200)) {
        let graph = graph();
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
        let found = replayed(&log(&[&steps]));
        prop_assert_eq!((found.fitting, found.cases), (1, 1), "{}: {:?}", steps, found.deviations);
    }
}
