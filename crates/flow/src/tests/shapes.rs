//! Graphs the tests share.

use crate::{Boundary, Effect, Graph, NodeKind};

pub(super) fn task(role: &str) -> NodeKind {
    NodeKind::Task { role: role.into(), minutes: 4 }
}

pub(super) fn end(outcome: &str) -> NodeKind {
    NodeKind::End { outcome: outcome.into() }
}

/// check → (review: payee ‖ residence) → decide, with a correction that returns to whoever asked.
pub(super) fn allowance() -> Graph {
    let mut graph = Graph::default();
    graph.node("start", "", NodeKind::Start);
    graph.node("check", "check", task("clerk"));
    graph.node("check/next", "check", NodeKind::Xor);
    graph.node("review/split", "review", NodeKind::AndSplit);
    graph.node("review/payee", "review", task("clerk"));
    graph.node("review/residence", "review", task("reviewer"));
    graph.node("review/join", "review", NodeKind::AndJoin);
    graph.node("review/next", "review", NodeKind::Xor);
    graph.node("correction", "correction", NodeKind::Citizen);
    graph.node("decide/draft", "decide", task("clerk"));
    graph.node("decide/approve1", "decide", NodeKind::Approval { role: "chief".into(), minutes: 3 });
    graph.node("decide/approve2", "decide", NodeKind::Approval { role: "manager".into(), minutes: 3 });
    graph.node("decide/next", "decide", NodeKind::Xor);
    graph.node("end/granted", "", end("granted"));
    graph.node("end/refused", "", end("refused"));
    graph.node("end/withdrawn", "", end("withdrawn"));
    let edges = [
        ("start", "check", ""),
        ("check", "check/next", ""),
        ("check/next", "review/split", "accept"),
        ("check/next", "correction", "correct"),
        ("review/split", "review/payee", ""),
        ("review/split", "review/residence", ""),
        ("review/payee", "review/join", ""),
        ("review/residence", "review/join", ""),
        ("review/join", "review/next", ""),
        ("review/next", "decide/draft", "1"),
        ("review/next", "correction", "2"),
        ("decide/draft", "decide/approve1", ""),
        ("decide/approve1", "decide/approve2", ""),
        ("decide/approve1", "decide/draft", "return"),
        ("decide/approve2", "decide/next", ""),
        ("decide/approve2", "decide/draft", "return"),
        ("decide/next", "end/granted", "approve"),
        ("decide/next", "end/refused", "refuse"),
    ];
    for (from, to, exit) in edges {
        graph.edge(from, to, exit).unwrap();
    }
    graph.edge_to_asker("correction", "check", "back:check").unwrap();
    graph.edge_to_asker("correction", "review/split", "back:review").unwrap();
    graph.boundaries = vec![
        Boundary { id: "@withdraw".into(), effect: Effect::Ends("end/withdrawn".into()) },
        Boundary { id: "@extend".into(), effect: Effect::Stays },
    ];
    graph
}

/// A chain of nodes: `a → b → c`.
pub(super) fn graph(nodes: &[(&str, NodeKind)], edges: &[(&str, &str)]) -> Graph {
    let mut graph = Graph::default();
    for (id, kind) in nodes {
        graph.node(*id, *id, kind.clone());
    }
    for (from, to) in edges {
        graph.edge(from, to, format!("to-{to}")).unwrap();
    }
    graph
}
