//! An event becomes the next shape. Total: an event that fits nothing changes nothing but the version, and never panics.

use std::collections::BTreeMap;

use civic::Pause;

use crate::case::{
    Approval, Case, Correction, Decision, DecisionAct, Draft, Extension, Last, Phase, Revision, TaskNo, TaskState,
};
use crate::event::{Act, Event, What};
use crate::{By, StaffId, Task};

/// Moves the case by one event.
pub fn apply(case: &mut Case, event: &Event) {
    if let What::Undone { .. } = event.what {
        undo(case);
        return;
    }
    if let Some(act) = event.act {
        remember(case, act, event.by);
    }
    case.version += 1;
    match &event.what {
        What::Arrived { procedure, rules_hash, section, on } => {
            case.procedure.clone_from(procedure);
            case.rules_hash.clone_from(rules_hash);
            case.section.clone_from(section);
            case.arrived = *on;
        }
        What::StageEntered { stage } => {
            case.stage.clone_from(stage);
            case.stage_since = event.at;
            case.reminded = false;
            case.flagged.clear();
            case.correction = None;
            let inside = format!("{stage}/");
            case.results.retain(|node, _| node != stage && !node.starts_with(&inside));
        }
        What::ClockStopped { why, on } => case.pauses.push(Pause { from: *on, to: None, why: *why }),
        What::ClockResumed { on } => {
            if let Some(pause) = case.pauses.iter_mut().find(|pause| pause.to.is_none()) {
                pause.to = Some(*on);
            }
        }
        What::Flagged(flagged) => case.flagged.push(flagged.clone()),
        What::CorrectionAsked { asker, flags, reasons, due } => {
            case.correction =
                Some(Correction { asker: asker.clone(), flags: flags.clone(), reasons: reasons.clone(), due: *due });
        }
        What::Reminded { .. } => case.reminded = true,
        What::Transferred { to, .. } => transfer(case, to),
        What::Extended { on, reason } => case.extension = Some(Extension { on: *on, reason: *reason }),
        What::Withdrawn { .. } => close(case, Phase::Withdrawn),
        What::Ended { end, outcome } => close(case, Phase::Ended { end: end.clone(), outcome: *outcome }),
        What::Migrated { to, stages, redraft, .. } => migrate(case, to, stages, *redraft),
        What::CorrectionAnswered { .. }
        | What::BranchTaken(_)
        | What::Recorded { .. }
        | What::Allocated { .. }
        | What::LetterDue { .. }
        | What::Undone { .. } => {}
        What::TaskEnabled { .. }
        | What::TaskAssigned { .. }
        | What::TaskReleased { .. }
        | What::TaskStarted { .. }
        | What::TaskPaused { .. }
        | What::TaskDone { .. }
        | What::TaskCancelled { .. } => task_event(case, event),
        What::Drafted { .. }
        | What::Approved { .. }
        | What::Returned { .. }
        | What::Decided { .. }
        | What::Delivered { .. }
        | What::DeliveryTakenBack { .. }
        | What::RevisionOpened { .. } => decision_event(case, event),
    }
}

/// The shape after these events; `None` where they do not begin with an arrival.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Case> {
    let mut events = events.into_iter().peekable();
    if !matches!(events.peek()?.what, What::Arrived { .. }) {
        return None;
    }
    let mut case = Case::blank();
    events.for_each(|event| apply(&mut case, event));
    Some(case)
}

fn remember(case: &mut Case, act: Act, by: By) {
    case.last = None;
    case.last = act.undoable_until.map(|until| Box::new(Last { kind: act.kind, by, until, before: case.clone() }));
}

/// Back to the shape before the last act; versions and task numbers go on.
fn undo(case: &mut Case) {
    let version = case.version + 1;
    let next_task = case.next_task;
    if let Some(last) = case.last.take() {
        *case = last.before;
    }
    case.version = version;
    case.next_task = next_task;
}

/// The places move by the map; what could be undone belongs to the old rules.
fn migrate(case: &mut Case, to: &str, stages: &BTreeMap<String, String>, redraft: bool) {
    let moved = |stage: &str| stages.get(stage).map_or_else(|| stage.to_owned(), Clone::clone);
    to.clone_into(&mut case.rules_hash);
    case.stage = moved(&case.stage);
    case.results = std::mem::take(&mut case.results)
        .into_iter()
        .map(|(node, result)| match node.split_once('/') {
            Some((stage, task)) => (format!("{}/{task}", moved(stage)), result),
            None => (moved(&node), result),
        })
        .collect();
    if let Some(correction) = &mut case.correction {
        correction.asker = moved(&correction.asker);
    }
    if redraft {
        case.draft = None;
        case.approvals.clear();
    }
    if let Some(draft) = &mut case.draft {
        draft.stage = moved(&draft.stage);
    }
    case.last = None;
}

fn close(case: &mut Case, phase: Phase) {
    case.phase = phase;
    case.correction = None;
    case.flagged.clear();
}

fn transfer(case: &mut Case, to: &str) {
    to.clone_into(&mut case.section);
    case.transfers += 1;
    for task in case.tasks.iter_mut().filter(|task| !task.outlives_the_stage()) {
        to.clone_into(&mut task.section);
        task.state = TaskState::Enabled;
        task.assignee = None;
    }
}

fn task_event(case: &mut Case, event: &Event) {
    match &event.what {
        What::TaskEnabled { task } => {
            case.next_task = case.next_task.max(task.no.0.saturating_add(1));
            case.tasks.push(task.clone());
        }
        What::TaskAssigned { task, to, .. } => set(case, *task, TaskState::Assigned, Some(*to)),
        What::TaskReleased { task, .. } => set(case, *task, TaskState::Enabled, None),
        What::TaskStarted { task, .. } => set(case, *task, TaskState::Started, event.by.staff()),
        What::TaskPaused { task, .. } => set(case, *task, TaskState::Paused, event.by.staff()),
        What::TaskDone { task, node, result } => {
            if case.task(*task).is_some_and(Task::speaks_for_its_stage) {
                case.results.insert(node.clone(), result.clone());
            }
            case.tasks.retain(|open| open.no != *task);
        }
        What::TaskCancelled { task, .. } => case.tasks.retain(|open| open.no != *task),
        _ => {}
    }
}

fn set(case: &mut Case, no: TaskNo, state: TaskState, assignee: Option<StaffId>) {
    if let Some(task) = case.tasks.iter_mut().find(|task| task.no == no) {
        task.state = state;
        task.assignee = assignee;
    }
}

fn decision_event(case: &mut Case, event: &Event) {
    match &event.what {
        What::Drafted { stage, exit, outcome, reason, clause, ground, appeal } => {
            let Some(by) = event.by.staff() else { return };
            case.approvals.clear();
            case.draft = Some(Draft {
                stage: stage.clone(),
                by,
                exit: exit.clone(),
                outcome: *outcome,
                reason: reason.is_some(),
                clause: clause.is_some(),
                ground: *ground,
                appeal: appeal.is_some(),
            });
        }
        What::Approved { step, role, deputy, .. } => {
            let Some(by) = event.by.staff() else { return };
            case.approvals.push(Approval { step: *step, role: role.clone(), by, deputy: *deputy });
        }
        What::Returned { .. } => {
            case.draft = None;
            case.approvals.clear();
        }
        What::Decided { number, act, stage, end, outcome, on, supersedes } => {
            case.decisions.push(Decision {
                number: *number,
                act: *act,
                stage: stage.clone(),
                end: end.clone(),
                outcome: *outcome,
                decided: *on,
                supersedes: *supersedes,
                delivered: None,
            });
            case.revision = None;
            match (act, outcome) {
                (DecisionAct::Original, _) => {}
                (_, Some(outcome)) => case.phase = Phase::Ended { end: end.clone(), outcome: *outcome },
                (_, None) => case.phase = Phase::Revoked,
            }
        }
        What::Delivered { decision, delivery } => {
            if let Some(decision) = case.decisions.iter_mut().find(|made| made.number == *decision) {
                decision.delivered = Some(*delivery);
            }
        }
        What::DeliveryTakenBack { decision, .. } => {
            if let Some(decision) = case.decisions.iter_mut().find(|made| made.number == *decision) {
                decision.delivered = None;
            }
        }
        What::RevisionOpened { act, of, reason } => {
            case.revision = Some(Revision { act: *act, of: *of, reason: *reason });
            case.draft = None;
            case.approvals.clear();
        }
        _ => {}
    }
}
