//! From the stages of a procedure to the one process graph that is executed, drawn and checked.
//!
//! **Node ids**, the same in the engine, the journal and on the drawing (use the functions below, never `format!`):
//!
//! | id | what |
//! |---|---|
//! | `start` | the arrival |
//! | `<stage>` | a correction, wait, payment, visit, batch, core-system or auto stage |
//! | `<stage>/<task>` | each task of a task stage, also when it is the only one ([`task_node`]) |
//! | `<stage>/split`, `<stage>/join` | around several tasks |
//! | `<stage>/draft`, `<stage>/approve1`, `<stage>/approve2` … | 起案 and the chain ([`draft_node`], [`approve_node`]) |
//! | `<stage>/next` | where more than one way leads on ([`next_node`]) |
//! | `end/<end>` | an end ([`end_node`]); `end/withdrawn` for 取下げ |
//! | `@withdraw`, `@transfer`, `@extend` | acts possible in any stage |
//!
//! **Exits**: the act (`accept`, `approve`), the number of the rule from 1 (`1`, `2`), `back:<stage>` out of a correction, `return`
//! from an approver to the drafter.
//!
//! Judges nothing: an exit to a stage that does not exist makes no edge, and the check says so.

mod words;

use flow::{Boundary, Effect, Graph, NodeKind};

use crate::model::{Exit, Next, Outcome, Procedure, Stage, StageKind, Task};

pub use words::{FlowWords, labels};

pub const START: &str = "start";
pub const WITHDRAWN: &str = "end/withdrawn";
/// The exit of an approver who hands the draft back.
pub const RETURN: &str = "return";

pub fn task_node(stage: &str, task: &str) -> String {
    format!("{stage}/{task}")
}

pub fn draft_node(stage: &str) -> String {
    format!("{stage}/draft")
}

/// `step` counts from 1.
pub fn approve_node(stage: &str, step: usize) -> String {
    format!("{stage}/approve{step}")
}

pub fn next_node(stage: &str) -> String {
    format!("{stage}/next")
}

pub fn end_node(end: &str) -> String {
    format!("end/{end}")
}

/// The exit out of a correction to the stage that asked.
pub fn back_exit(asker: &str) -> String {
    format!("back:{asker}")
}

/// Where a stage begins.
pub fn entry_node(stage: &Stage) -> String {
    match &stage.kind {
        StageKind::Tasks(tasks) => match tasks.keys().next() {
            Some(only) if tasks.len() == 1 => task_node(&stage.id, only),
            _ => format!("{}/split", stage.id),
        },
        StageKind::Approval(_) => draft_node(&stage.id),
        _ => stage.id.clone(),
    }
}

/// The word of an outcome in the graph.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "granted",
        Outcome::Partly => "partly",
        Outcome::Refused => "refused",
        Outcome::NotAccepted => "not-accepted",
        Outcome::Done => "done",
    }
}

/// The ways out of a stage with the exit each is known by, in file order.
pub fn exits(stage: &Stage) -> Vec<(String, &Exit)> {
    match &stage.next {
        Next::Acts(acts) => acts.iter().map(|(act, exit)| (act.clone(), exit)).collect(),
        Next::Rules(rules) => {
            rules.iter().enumerate().map(|(index, (_, exit))| ((index + 1).to_string(), exit)).collect()
        }
    }
}

/// The stages that lead into this one: those a correction may return to.
pub fn askers<'p>(procedure: &'p Procedure, stage: &str) -> Vec<&'p Stage> {
    let leads = |other: &&Stage| {
        other.id != stage && exits(other).iter().any(|(_, exit)| matches!(exit, Exit::Stage(to) if to == stage))
    };
    procedure.stages.values().filter(leads).collect()
}

/// The graph of a procedure. Sound if the procedure's stages are; [`flow::sound`] says.
pub fn compile(procedure: &Procedure) -> Graph {
    let mut graph = Graph::default();
    graph.node(START, "", NodeKind::Start);
    let tails: Vec<Tail> = procedure.stages.values().map(|stage| body(&mut graph, stage)).collect();
    for (_, exit) in procedure.stages.values().flat_map(exits) {
        if let Exit::End(end, outcome) = exit
            && !graph.nodes.contains_key(&end_node(end))
        {
            graph.node(end_node(end), "", NodeKind::End { outcome: outcome_word(*outcome).into() });
        }
    }
    graph.node(WITHDRAWN, "", NodeKind::End { outcome: "withdrawn".into() });
    graph.boundaries.push(Boundary { id: "@withdraw".into(), effect: Effect::Ends(WITHDRAWN.into()) });
    graph.boundaries.push(Boundary { id: "@transfer".into(), effect: Effect::Stays });
    if procedure.clock.legal.as_ref().is_some_and(|legal| legal.extend.is_some()) {
        graph.boundaries.push(Boundary { id: "@extend".into(), effect: Effect::Stays });
    }
    if let Some(first) = procedure.stages.values().next() {
        join(&mut graph, START, &entry_node(first), "");
    }
    for (stage, tail) in procedure.stages.values().zip(tails) {
        leave(&mut graph, procedure, stage, &tail);
    }
    graph
}

/// The last node of a stage's body, and the exit by which it goes on.
struct Tail {
    node: String,
    exit: &'static str,
    /// The node may choose by itself: no diamond is needed behind it.
    chooses: bool,
}

fn body(graph: &mut Graph, stage: &Stage) -> Tail {
    let id = stage.id.as_str();
    let alone = |graph: &mut Graph, kind: NodeKind, chooses: bool| {
        graph.node(id, id, kind);
        Tail { node: id.to_owned(), exit: "", chooses }
    };
    match &stage.kind {
        StageKind::Tasks(tasks) if tasks.len() == 1 => {
            let node = entry_node(stage);
            for task in tasks.values() {
                graph.node(node.clone(), id, NodeKind::Task { role: task.role.clone(), minutes: task.minutes });
            }
            Tail { node, exit: "", chooses: false }
        }
        StageKind::Tasks(tasks) => {
            let (split, end) = (entry_node(stage), format!("{id}/join"));
            graph.node(split.clone(), id, NodeKind::AndSplit);
            for (key, task) in tasks {
                graph.node(
                    task_node(id, key),
                    id,
                    with(task, |role, minutes| {
                        if task.party.is_some() {
                            NodeKind::Wait { role, minutes }
                        } else {
                            NodeKind::Task { role, minutes }
                        }
                    }),
                );
            }
            graph.node(end.clone(), id, NodeKind::AndJoin);
            for key in tasks.keys() {
                join(graph, &split, &task_node(id, key), key);
                join(graph, &task_node(id, key), &end, "");
            }
            Tail { node: end, exit: "", chooses: false }
        }
        StageKind::Approval(approval) => {
            graph.node(
                draft_node(id),
                id,
                NodeKind::Task { role: approval.draft.role.clone(), minutes: approval.draft.minutes },
            );
            let mut before = (draft_node(id), "");
            for (index, role) in approval.chain.iter().enumerate() {
                let node = approve_node(id, index + 1);
                graph.node(node.clone(), id, NodeKind::Approval { role: role.clone(), minutes: approval.minutes });
                join(graph, &before.0, &node, before.1);
                before = (node, "approve");
            }
            for step in 1..=approval.chain.len() {
                join(graph, &approve_node(id, step), &draft_node(id), RETURN);
            }
            Tail { node: before.0, exit: before.1, chooses: false }
        }
        StageKind::Correction => alone(graph, NodeKind::Citizen, true),
        StageKind::Wait { task, .. } => {
            alone(graph, with(task, |role, minutes| NodeKind::Wait { role, minutes }), false)
        }
        StageKind::Pay(task) => alone(graph, with(task, |role, minutes| NodeKind::Pay { role, minutes }), false),
        StageKind::Visit(task) => alone(graph, with(task, |role, minutes| NodeKind::Visit { role, minutes }), false),
        StageKind::Batch(batch) => {
            alone(graph, with(&batch.task, |role, minutes| NodeKind::Batch { role, minutes }), false)
        }
        StageKind::CoreSystem { task, .. } => {
            alone(graph, with(task, |role, minutes| NodeKind::System { role, minutes }), false)
        }
        StageKind::Auto => alone(graph, NodeKind::Auto, true),
    }
}

fn with(task: &Task, kind: impl Fn(String, u16) -> NodeKind) -> NodeKind {
    kind(task.role.clone(), task.minutes)
}

fn leave(graph: &mut Graph, procedure: &Procedure, stage: &Stage, tail: &Tail) {
    // A way on: the exit, the node it leads to, and whether only the stage that asked may be returned to by it.
    let mut ways: Vec<(String, String, bool)> = Vec::new();
    for (exit, to) in exits(stage) {
        match to {
            Exit::Stage(to) => ways.extend(procedure.stages.get(to).map(|to| (exit, entry_node(to), false))),
            Exit::Back => ways.extend(
                askers(procedure, &stage.id).into_iter().map(|asker| (back_exit(&asker.id), entry_node(asker), true)),
            ),
            Exit::End(end, _) => ways.push((exit, end_node(end), false)),
        }
    }
    let mut from = tail.node.clone();
    if ways.len() > 1 && !tail.chooses {
        from = next_node(&stage.id);
        graph.node(from.clone(), stage.id.clone(), NodeKind::Xor);
        join(graph, &tail.node, &from, tail.exit);
    }
    let single = ways.len() == 1 && from == tail.node && !tail.chooses;
    for (exit, to, to_asker) in ways {
        let exit = if single { tail.exit } else { exit.as_str() };
        if to_asker {
            // Only a node that is missing can refuse an edge, and both ends were just looked up.
            let _ = graph.edge_to_asker(&from, &to, exit);
        } else {
            join(graph, &from, &to, exit);
        }
    }
}

fn join(graph: &mut Graph, from: &str, to: &str, exit: &str) {
    let _ = graph.edge(from, to, exit);
}

#[cfg(test)]
mod tests;
