use proptest::prelude::*;

use super::shapes::allowance;
use crate::{Marking, Step, advance, current, enabled, finished, fire, initial};

fn run(steps: &[(&str, &str)]) -> Marking {
    let graph = allowance();
    steps.iter().fold(advance(&graph, &initial(&graph)), |at, (node, exit)| {
        advance(&graph, &fire(&graph, &at, &Step::new(*node, *exit)).unwrap())
    })
}

#[test]
fn a_case_walks_to_its_end() {
    let graph = allowance();
    assert_eq!(current(&graph, &run(&[])), ["check"]);
    let both = run(&[("check", ""), ("check/next", "accept")]);
    assert_eq!(current(&graph, &both), ["review/payee", "review/residence"]);
    let one = fire(&graph, &both, &Step::new("review/payee", "")).unwrap();
    assert_eq!(current(&graph, &one), ["review/residence", "review/join"]);
    let all = [
        ("check", ""),
        ("check/next", "accept"),
        ("review/residence", ""),
        ("review/payee", ""),
        ("review/next", "1"),
        ("decide/draft", ""),
        ("decide/approve1", ""),
        ("decide/approve2", ""),
        ("decide/next", "approve"),
    ];
    assert_eq!(finished(&graph, &run(&all)), Some("end/granted"));
    assert!(enabled(&graph, &run(&all)).is_empty(), "nothing is open after the end");
}

#[test]
fn a_correction_returns_to_whoever_asked() {
    let graph = allowance();
    let early = run(&[("check", ""), ("check/next", "correct")]);
    let ways: Vec<Step> = enabled(&graph, &early).into_iter().filter(|step| !step.node.starts_with('@')).collect();
    assert_eq!(ways, [Step::new("correction", "back:check")]);
    let late = run(&[
        ("check", ""),
        ("check/next", "correct"),
        ("correction", "back:check"),
        ("check", ""),
        ("check/next", "accept"),
        ("review/payee", ""),
        ("review/residence", ""),
        ("review/next", "2"),
    ]);
    assert!(fire(&graph, &late, &Step::new("correction", "back:check")).is_err());
    let back = advance(&graph, &fire(&graph, &late, &Step::new("correction", "back:review")).unwrap());
    assert_eq!(current(&graph, &back), ["review/payee", "review/residence"]);
}

#[test]
fn a_boundary_act_takes_all_tokens_or_none() {
    let graph = allowance();
    let both = run(&[("check", ""), ("check/next", "accept")]);
    assert_eq!(fire(&graph, &both, &Step::new("@extend", "")).unwrap(), both);
    let gone = fire(&graph, &both, &Step::new("@withdraw", "")).unwrap();
    assert_eq!(finished(&graph, &gone), Some("end/withdrawn"));
    assert!(fire(&graph, &gone, &Step::new("@withdraw", "")).is_err());
}

#[test]
fn a_refused_step_names_what_was_open() {
    let graph = allowance();
    let refused = fire(&graph, &run(&[]), &Step::new("decide/draft", "")).unwrap_err();
    assert!(refused.open.contains(&Step::new("check", "")), "{refused:?}");
}

proptest! {
    /// A log written while walking replays to the same marking, step by step, and no place ever holds two tokens.
    #[test]
    fn a_walk_replays(choices in prop::collection::vec(any::<prop::sample::Index>(), 0..60)) {
        let graph = allowance();
        let mut at = initial(&graph);
        let mut log = Vec::new();
        for choice in choices {
            let open = enabled(&graph, &at);
            if open.is_empty() { break; }
            let step = choice.get(&open).clone();
            at = fire(&graph, &at, &step).unwrap();
            prop_assert!(at.tokens.iter().all(|count| *count <= 1));
            log.push(step);
        }
        let replayed = log.iter().try_fold(initial(&graph), |at, step| fire(&graph, &at, step));
        prop_assert_eq!(replayed, Ok(at));
    }
}
