use super::*;
use crate::model::StageKind;

const MOVING: &str = include_str!("../../../../cities/hinokuni/procedures/moving-in.yaml");
const ALLOWANCE: &str = include_str!("../../../../cities/hinokuni/procedures/child-allowance.yaml");

fn read(text: &str) -> Procedure {
    crate::read("p.yaml", text).expect("sound")
}

/// Lines of the second text that the first has not.
fn new_lines<'t>(old: &str, new: &'t str) -> Vec<&'t str> {
    let old: Vec<&str> = old.lines().collect();
    new.lines().filter(|line| !old.contains(line)).collect()
}

#[test]
fn minutes_of_a_task_a_visit_and_a_draft() {
    let procedure = read(MOVING);
    for (node, stage) in [("prepare/prepare", "prepare"), ("visit", "visit"), ("decide-not-accepted/draft", "")] {
        let edit = Edit::Minutes { node: node.to_owned(), minutes: 5 };
        let text = patched(MOVING, &procedure, &[edit]).expect("a place");
        assert_eq!(new_lines(MOVING, &text).len(), 1, "{node}: only its own line is another");
        let graph = crate::compile::compile(&read(&text));
        assert_eq!(graph.nodes[node].kind.minutes(), Some(5), "{node} {stage}");
    }
}

#[test]
fn minutes_that_were_not_written_are_added() {
    let procedure = read(MOVING);
    let edit = Edit::Minutes { node: "decide-not-accepted/approve1".to_owned(), minutes: 4 };
    let text = patched(MOVING, &procedure, &[edit]).expect("a place");
    let graph = crate::compile::compile(&read(&text));
    assert_eq!(graph.nodes["decide-not-accepted/approve2"].kind.minutes(), Some(4));
}

#[test]
fn an_approver_is_left_out_but_never_the_last_one() {
    let procedure = read(MOVING);
    let edit = |level| Edit::Approver { stage: "decide-not-accepted".to_owned(), level };
    for level in [1, 2] {
        let text = patched(MOVING, &procedure, &[edit(level)]).expect("a place");
        let StageKind::Approval(approval) = &read(&text).stages["decide-not-accepted"].kind else { panic!("approval") };
        assert_eq!(approval.chain, [["manager", "chief"][level - 1]]);
        let once = read(&text);
        assert_eq!(patched(&text, &once, &[edit(1)]), Err(NoPlace(edit(1))));
    }
    assert_eq!(patched(MOVING, &procedure, &[edit(3)]), Err(NoPlace(edit(3))));
}

#[test]
fn a_paper_is_dropped_whether_it_was_planned_or_not() {
    let procedure = read(MOVING);
    let papers = [Edit::Paper { id: "certificate".to_owned() }, Edit::Paper { id: "passport".to_owned() }];
    let text = patched(MOVING, &procedure, &papers).expect("a place");
    let gone = |id: &str| {
        read(&text)
            .guide
            .papers
            .iter()
            .any(|paper| paper.id == id && paper.dropped == Some(crate::model::Dropped::Done))
    };
    assert!(gone("certificate") && gone("passport") && !gone("card"));
    let none = Edit::Paper { id: "none".to_owned() };
    assert_eq!(patched(MOVING, &procedure, std::slice::from_ref(&none)), Err(NoPlace(none)));
}

#[test]
fn every_node_with_minutes_of_the_city_has_a_place() {
    for text in [MOVING, ALLOWANCE] {
        let procedure = read(text);
        let graph = crate::compile::compile(&procedure);
        for (node, it) in graph.nodes.iter().filter(|(_, node)| node.kind.minutes().is_some()) {
            let edit = Edit::Minutes { node: node.clone(), minutes: 77 };
            let text = patched(text, &procedure, &[edit]).unwrap_or_else(|no| panic!("{no:?} {:?}", it.kind));
            assert_eq!(crate::compile::compile(&read(&text)).nodes[node].kind.minutes(), Some(77), "{node}");
        }
    }
}

#[test]
fn block_style_keeps_its_lines() {
    let text = "a:\n  list:\n    - one # first\n    - two\n    - three\n  map:\n    x: 1   # note\nb: 2\n";
    assert_eq!(without(text, &["a", "list"], 1).expect("there"), text.replace("    - two\n", ""));
    assert_eq!(set(text, &["a", "map"], "x", "9").expect("there"), text.replace("x: 1 ", "x: 9 "));
    assert_eq!(set(text, &["a", "map"], "y", "9").expect("there"), text.replace("# note", "# note\n    y: 9"));
}
