//! Ways back that depend on who asked.

use flow::{Graph, NodeKind};

use super::log;
use super::replay::replays;
use crate::sample;

/// A correction goes back to the stage that asked.
#[test]
fn who_asked_gets_the_answer() {
    let mut graph = Graph::default();
    let task = || sample::task("office");
    graph.node("start", "", NodeKind::Start);
    graph.node("check", "one", task());
    graph.node("decide", "two", task());
    graph.node("fix", "correction", NodeKind::Citizen);
    graph.node("end", "", sample::end());
    for (from, to, exit) in [
        ("start", "check", ""),
        ("check", "decide", "ok"),
        ("check", "fix", "correct"),
        ("decide", "fix", "correct"),
        ("decide", "end", "granted"),
    ] {
        graph.edge(from, to, exit).expect("nodes are there");
    }
    graph.edge_to_asker("fix", "check", "answer").expect("nodes are there");
    graph.edge_to_asker("fix", "decide", "answer2").expect("nodes are there");
    let mut parameters = sample::hall6();
    let office = parameters.pools.remove("back").expect("there");
    parameters.pools.insert("office".to_owned(), office);
    let mut of = parameters.procedures.remove("hall6").expect("there");
    of.steps.clear();
    parameters.procedures.insert("ask".to_owned(), of);
    let plan = sample::compiled(&[("ask", &graph)], &parameters).expect("compiles");
    assert!(!plan.assumed().is_empty());
    let log = log(&plan, 3, 500);
    replays(&graph, &plan, &log);
    let asked_twice = log.stop.iter().filter(|stop| plan.node(**stop) == "fix").count();
    assert!(asked_twice > 200, "{asked_twice}");
}
