use proptest::prelude::*;

use super::shapes::{allowance, end, graph, task};
use crate::{Graph, NodeKind, Step, Unsound, fire, initial, sound};

#[test]
fn the_allowance_is_sound() {
    assert_eq!(sound(&allowance()), Ok(()));
}

#[test]
fn a_choice_into_a_join_deadlocks_and_the_trace_shows_how() {
    let bad = graph(
        &[
            ("s", NodeKind::Start),
            ("x", NodeKind::Xor),
            ("a", task("r")),
            ("b", task("r")),
            ("j", NodeKind::AndJoin),
            ("e", end("done")),
        ],
        &[("s", "x"), ("x", "a"), ("x", "b"), ("a", "j"), ("b", "j"), ("j", "e")],
    );
    let faults = sound(&bad).unwrap_err();
    let Some(Unsound::Deadlock { nodes, trace }) = faults.first() else { panic!("{faults:?}") };
    assert_eq!(nodes, &["j"]);
    let stuck = trace.iter().fold(initial(&bad), |at, step| fire(&bad, &at, step).unwrap());
    assert!(crate::enabled(&bad, &stuck).is_empty(), "the trace leads where it says");
    assert!(faults.contains(&Unsound::Dead { node: "e".into() }));
}

#[test]
fn a_split_without_join_is_not_synchronised() {
    let bad = graph(
        &[("s", NodeKind::Start), ("f", NodeKind::AndSplit), ("a", task("r")), ("b", task("r")), ("e", end("done"))],
        &[("s", "f"), ("f", "a"), ("f", "b"), ("a", "e"), ("b", "e")],
    );
    assert!(matches!(&sound(&bad).unwrap_err()[..], [Unsound::Unsynchronised { .. }]));
}

#[test]
fn an_endless_loop_has_no_exit() {
    let bad = graph(
        &[("s", NodeKind::Start), ("a", task("r")), ("b", task("r")), ("e", end("done"))],
        &[("s", "a"), ("a", "b"), ("b", "a")],
    );
    let faults = sound(&bad).unwrap_err();
    assert!(matches!(&faults[0], Unsound::NoExit { trace, .. } if trace.is_empty()), "{faults:?}");
    assert!(faults.contains(&Unsound::Dead { node: "e".into() }));
}

#[test]
fn a_join_whose_loop_feeds_only_one_side_deadlocks() {
    let mut bad = allowance();
    bad.edge("review/next", "review/payee", "3").unwrap();
    let faults = sound(&bad).unwrap_err();
    assert!(
        matches!(&faults[0], Unsound::Deadlock { trace, .. } if trace.contains(&Step::new("review/next", "3"))),
        "{faults:?}"
    );
}

#[test]
fn too_wide_to_walk_is_not_known() {
    let mut wide = Graph::default();
    wide.node("s", "", NodeKind::Start);
    wide.node("f", "", NodeKind::AndSplit);
    wide.node("j", "", NodeKind::AndJoin);
    wide.node("e", "", end("done"));
    wide.edge("s", "f", "").unwrap();
    wide.edge("j", "e", "").unwrap();
    for index in 0..16 {
        let id = format!("t{index}");
        wide.node(id.clone(), "", task("r"));
        wide.edge("f", &id, "").unwrap();
        wide.edge(&id, "j", "").unwrap();
    }
    assert!(matches!(&sound(&wide).unwrap_err()[..], [Unsound::NotKnown { .. }]));
}

/// What a block is made of; every block built from these has one way in and one way out.
#[derive(Clone, Debug)]
enum Block {
    Task,
    Then(Box<Block>, Box<Block>),
    Either(Box<Block>, Box<Block>),
    Both(Box<Block>, Box<Block>),
    Again(Box<Block>),
}

fn block() -> impl Strategy<Value = Block> {
    Just(Block::Task).prop_recursive(4, 12, 2, |inner| {
        let two = (inner.clone(), inner.clone()).prop_map(|(a, b)| (Box::new(a), Box::new(b)));
        prop_oneof![
            two.clone().prop_map(|(a, b)| Block::Then(a, b)),
            two.clone().prop_map(|(a, b)| Block::Either(a, b)),
            two.prop_map(|(a, b)| Block::Both(a, b)),
            inner.prop_map(|a| Block::Again(Box::new(a))),
        ]
    })
}

/// Adds a block; answers the ids of its way in and its way out.
fn build(graph: &mut Graph, block: &Block) -> (String, String) {
    let id = format!("n{}", graph.nodes.len());
    let gate = |graph: &mut Graph, kind: NodeKind, mark: &str| {
        let id = format!("{id}{mark}");
        graph.node(id.clone(), id.clone(), kind);
        id
    };
    match block {
        Block::Task => {
            let id = gate(graph, task("r"), "");
            (id.clone(), id)
        }
        Block::Then(a, b) => {
            let (first, last) = (build(graph, a), build(graph, b));
            graph.edge(&first.1, &last.0, "").unwrap();
            (first.0, last.1)
        }
        Block::Either(a, b) | Block::Both(a, b) => {
            let (open, close) = if matches!(block, Block::Either(..)) {
                (NodeKind::Xor, NodeKind::Xor)
            } else {
                (NodeKind::AndSplit, NodeKind::AndJoin)
            };
            let (open, close) = (gate(graph, open, "o"), gate(graph, close, "c"));
            for (exit, side) in [("a", a), ("b", b)] {
                let (first, last) = build(graph, side);
                graph.edge(&open, &first, exit).unwrap();
                graph.edge(&last, &close, "").unwrap();
            }
            (open, close)
        }
        Block::Again(a) => {
            let (open, close) = (gate(graph, NodeKind::Xor, "o"), gate(graph, NodeKind::Xor, "c"));
            let (first, last) = build(graph, a);
            graph.edge(&open, &first, "").unwrap();
            graph.edge(&last, &close, "").unwrap();
            graph.edge(&close, &open, "again").unwrap();
            (open, close)
        }
    }
}

fn whole(block: &Block) -> Graph {
    let mut graph = Graph::default();
    graph.node("s", "", NodeKind::Start);
    graph.node("e", "", end("done"));
    let (first, last) = build(&mut graph, block);
    graph.edge("s", &first, "").unwrap();
    graph.edge(&last, "e", "end").unwrap();
    graph
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_built_of_blocks_is_sound(block in block()) {
        prop_assert_eq!(sound(&whole(&block)), Ok(()));
    }

    /// Any graph at all gets an answer and a drawing, and a counter-example is a real run.
    #[test]
    fn any_graph_is_judged(kinds in prop::collection::vec(0..5_u8, 1..7), edges in prop::collection::vec((0..9_usize, 0..9_usize), 0..12)) {
        let mut any = Graph::default();
        any.node("s", "", NodeKind::Start);
        any.node("e", "", end("done"));
        for (index, kind) in kinds.iter().enumerate() {
            let kind = [task("r"), NodeKind::Xor, NodeKind::AndSplit, NodeKind::AndJoin, NodeKind::Citizen][usize::from(*kind)].clone();
            any.node(format!("n{index}"), "", kind);
        }
        for (index, (from, to)) in edges.iter().enumerate() {
            let (from, to) = (from % any.nodes.len(), to % any.nodes.len());
            let (from, to) = (any.id(from).to_owned(), any.id(to).to_owned());
            any.edge(&from, &to, index.to_string()).unwrap();
        }
        crate::draw(&any, &crate::Labels::default(), &crate::DrawOptions::default());
        crate::steps_text(&any, &crate::Labels::default(), &[]);
        crate::advance(&any, &initial(&any));
        for fault in sound(&any).err().unwrap_or_default() {
            if let Unsound::Deadlock { trace, .. } | Unsound::NoExit { trace, .. } | Unsound::Unsynchronised { trace, .. } = fault {
                let mut at = initial(&any);
                for step in &trace {
                    let after = fire(&any, &at, step);
                    prop_assert!(after.is_ok(), "{:?} in {:?}", step, trace);
                    at = after.unwrap();
                }
            }
        }
    }
}
