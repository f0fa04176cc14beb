//! A running case moves to newer rules of its procedure (移行): by an explicit map from every old stage to a new one, or not at all.
//!
//! Work that is the same under both rules is kept with whoever has it; other open work is taken back and asked anew. It refuses a map
//! with a hole, a question the citizen was never asked, a flagged field that is gone, and a case that waits for the citizen under other
//! terms. Nothing is decided by it, and no clock is turned back.

use std::collections::BTreeMap;

use civic::{Calendar, Millis};
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::compile::{approve_node, draft_node, task_node};
use procedure::form::{Journey, PageKind, fitted};
use procedure::model::{Approval, Stage, StageKind, Task as TaskModel};

use super::moves::stops_the_clock;
use super::turn::{NewTask, Turn};
use crate::{By, Cancelled, Case, Event, Facts, Task, What, Work};

/// Every stage of the old rules, and the stage of the new ones in which its cases go on.
pub type StageMap = BTreeMap<String, String>;

/// What a migration is made with.
#[derive(Clone, Copy, Debug)]
pub struct Migration<'a> {
    pub old: &'a Procedure,
    pub new: &'a Procedure,
    pub stages: &'a StageMap,
    /// As given under the old rules.
    pub answers: &'a Answers,
    pub calendar: &'a Calendar,
    pub by: By,
    pub now: Millis,
}

/// A fault of the map itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// This stage leads nowhere.
    Unmapped { stage: String },
    /// The new rules have no such stage.
    Unknown { stage: String, to: String },
    /// A correction may only become a correction, and nobody can wait in a stage that passes by itself.
    OtherKind { stage: String, to: String },
}

/// Why a case stays under its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMigrated {
    /// It does not run under the old rules (any more).
    OtherRules,
    CaseEnded,
    RevisionUnderWay,
    Hole(Hole),
    /// The new rules ask for these (full keys), and the case has no answer that fits.
    AnswersMissing {
        keys: Vec<String>,
    },
    /// The citizen is asked to correct a field that the new rules do not have.
    FlaggedFieldGone {
        key: String,
    },
}

/// Every fault of a map, before any case is looked at.
pub fn holes(old: &Procedure, new: &Procedure, stages: &StageMap) -> Vec<Hole> {
    let fault = |(id, stage): (&String, &Stage)| match stages.get(id) {
        None => Some(Hole::Unmapped { stage: id.clone() }),
        Some(to) => match new.stages.get(to) {
            None => Some(Hole::Unknown { stage: id.clone(), to: to.clone() }),
            Some(onto) => {
                let correction = |stage: &Stage| matches!(stage.kind, StageKind::Correction);
                let passes = matches!(onto.kind, StageKind::Auto) && !matches!(stage.kind, StageKind::Auto);
                (passes || correction(stage) != correction(onto))
                    .then(|| Hole::OtherKind { stage: id.clone(), to: to.clone() })
            }
        },
    };
    old.stages.iter().filter_map(fault).collect()
}

/// What follows for this case. The first event says it all; those behind it close and open tasks.
pub fn migrate(case: &Case, with: &Migration<'_>) -> Result<Vec<Event>, NotMigrated> {
    if case.rules_hash != with.old.rules_hash || case.rules_hash == with.new.rules_hash {
        return Err(NotMigrated::OtherRules);
    }
    if !case.is_open() {
        return Err(NotMigrated::CaseEnded);
    }
    if case.revision.is_some() {
        return Err(NotMigrated::RevisionUnderWay);
    }
    if let Some(hole) = holes(with.old, with.new, with.stages).into_iter().next() {
        return Err(NotMigrated::Hole(hole));
    }
    let keys = missing(case, with);
    if !keys.is_empty() {
        return Err(NotMigrated::AnswersMissing { keys });
    }
    let flagged = case.correction.iter().flat_map(|asked| &asked.flags);
    let flagged = flagged.chain(case.flagged.iter().flat_map(|flagged| &flagged.flags));
    if let Some(gone) = flagged.into_iter().find(|flag| with.new.question(&flag.key).is_none()) {
        return Err(NotMigrated::FlaggedFieldGone { key: gone.key.clone() });
    }
    let (Some(from), Some(onto)) =
        (with.old.stages.get(&case.stage), with.stages.get(&case.stage).and_then(|to| with.new.stages.get(to)))
    else {
        return Err(NotMigrated::Hole(Hole::Unmapped { stage: case.stage.clone() }));
    };
    Ok(events(case, with, from, onto))
}

/// Questions asked by the new rules alone, without an answer that fits.
fn missing(case: &Case, with: &Migration<'_>) -> Vec<String> {
    let open = |rules: &Procedure, answers: &Answers| -> Vec<String> {
        let journey = Journey::new(rules, answers, case.arrived);
        let key = |kind: &PageKind<'_>| match kind {
            PageKind::Question(question) => question.key.clone(),
            PageKind::InRow { group, question, .. } => format!("{}.{}", group.key, question.key),
            PageKind::Group { group, .. } => group.key.clone(),
        };
        journey.pages().iter().filter(|page| !page.answered).map(|page| key(&page.kind)).collect()
    };
    // What was open before, or did not fit even then, is no fault of the move.
    let before = open(with.old, &fitted(with.answers, with.old, case.arrived).0);
    let mut after = open(with.new, &fitted(with.answers, with.new, case.arrived).0);
    after.retain(|key| !before.contains(key));
    after.dedup();
    after
}

fn events(case: &Case, with: &Migration<'_>, from: &Stage, onto: &Stage) -> Vec<Event> {
    let values = with.answers.to_feel(with.new);
    let facts = Facts { answers: &values, calendar: with.calendar, today: with.now.date() };
    let mut turn = Turn::arriving(with.new, case, &facts, with.by, with.now);
    let redraft = case.draft.is_some() && !same_chain(from, onto);
    turn.emit(What::Migrated {
        from: with.old.rules_hash.clone(),
        to: with.new.rules_hash.clone(),
        stages: with.stages.clone(),
        redraft,
    });
    let wanted = work(onto);
    let stays = |task: &Task| !redraft && (approves(task, from, onto) || wanted.iter().any(|new| same(task, new)));
    turn.cancel(Cancelled::Migrated, |task| task.holds_the_stage() && !stays(task));
    let approving = turn.case.tasks.iter().any(|task| matches!(task.work, Work::Approve { .. }));
    let due = turn.case.correction.as_ref().map(|asked| asked.due);
    let done = |turn: &Turn<'_>, new: &NewTask<'_>| turn.case.results.contains_key(&new.node);
    let open = |turn: &Turn<'_>, new: &NewTask<'_>| turn.case.tasks.iter().any(|task| task.node == new.node);
    // All done and nobody at work would leave the case without a next step: then the stage begins anew.
    let at_work = turn.case.tasks.iter().any(Task::holds_the_stage);
    let some_left = at_work || wanted.iter().any(|new| !done(&turn, new));
    for new in wanted {
        if !approving && !open(&turn, &new) && (!some_left || !done(&turn, &new)) {
            let due = if new.work == Work::Correct { due } else { new.due };
            turn.enable(NewTask { due, ..new });
        }
    }
    match stops_the_clock(onto) {
        Some(why) if !turn.case.is_stopped() => turn.emit(What::ClockStopped { why, on: facts.today }),
        None => turn.resume(),
        Some(_) => {}
    }
    turn.events
}

/// The work a stage begins with.
fn work(stage: &Stage) -> Vec<NewTask<'_>> {
    let id = stage.id.as_str();
    let alone = |work, task| vec![NewTask::of(id.to_owned(), work, task)];
    match &stage.kind {
        StageKind::Tasks(tasks) => {
            let kind = |task: &TaskModel| if task.party.is_some() { Work::Wait } else { Work::Task };
            tasks.iter().map(|(key, task)| NewTask::of(task_node(id, key), kind(task), task)).collect()
        }
        StageKind::Approval(approval) => vec![NewTask::of(draft_node(id), Work::Draft, &approval.draft)],
        StageKind::Correction => vec![NewTask {
            node: id.to_owned(),
            work: Work::Correct,
            role: None,
            minutes: 0,
            place: procedure::model::Place::Anywhere,
            due: None,
        }],
        StageKind::Wait { task, .. } => alone(Work::Wait, task),
        StageKind::Pay(task) => alone(Work::Pay, task),
        StageKind::Visit(task) => alone(Work::Visit, task),
        StageKind::Batch(batch) => alone(Work::Batch, &batch.task),
        StageKind::CoreSystem { task, .. } => alone(Work::CoreSystem, task),
        StageKind::Auto => Vec::new(),
    }
}

fn same(task: &Task, new: &NewTask<'_>) -> bool {
    task.node == new.node && task.work == new.work && task.role.as_deref() == new.role
}

/// An approval under way goes on where the chain and every way out are the same.
fn approves(task: &Task, from: &Stage, onto: &Stage) -> bool {
    let Work::Approve { step } = task.work else { return false };
    same_chain(from, onto) && task.node == approve_node(&onto.id, usize::from(step) + 1)
}

fn same_chain(from: &Stage, onto: &Stage) -> bool {
    let chain = |stage: &Stage| match &stage.kind {
        StageKind::Approval(Approval { draft, chain, .. }) => Some((draft.role.clone(), chain.clone())),
        _ => None,
    };
    let ways = |stage: &Stage| format!("{:?}", procedure::compile::exits(stage));
    from.id == onto.id && chain(from).is_some() && chain(from) == chain(onto) && ways(from) == ways(onto)
}
