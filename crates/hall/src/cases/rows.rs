//! From the engine's shape to the rows that lists and inboxes read. Pure: it reads nothing and decides nothing.

use std::collections::BTreeMap;

use civic::Millis;
use engine::{Case, Event, Phase, StaffId, Task, TaskNo, TaskState, What, Work};
use procedure::model::{Outcome, Place};
use sea_orm::ActiveValue::{NotSet, Set};
use store::{Changes, Row, Update};
use uuid::Uuid;

use super::file::CaseFile;
use super::records::{case_file, decision, task};
use crate::Hall;

/// `open`, `ended` or `withdrawn`, and the outcome of an ended case.
pub fn state_of(shape: &Case) -> (&'static str, Option<String>) {
    match &shape.phase {
        Phase::Open => ("open", None),
        Phase::Ended { outcome, .. } => ("ended", Some(outcome_word(*outcome).to_owned())),
        Phase::Withdrawn => ("withdrawn", None),
        Phase::Revoked => ("revoked", None),
    }
}

pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "granted",
        Outcome::Partly => "partly",
        Outcome::Refused => "refused",
        Outcome::NotAccepted => "not-accepted",
        Outcome::Done => "done",
    }
}

/// Rows of every task the events made, moved or closed. A task without a day of its own is due with its case (`due`), so that the lists
/// stand in the order of the promises; when the case's day moves, so do they.
pub(super) fn tasks(
    hall: &Hall,
    row: &case_file::Model,
    due: Option<&str>,
    (before, shape): (&Case, &Case),
    events: &[Event],
    mut changes: Changes,
) -> Changes {
    let closed = closed(events);
    let known: BTreeMap<TaskNo, &Task> = before.tasks.iter().map(|task| (task.no, task)).collect();
    let reopened: Vec<TaskNo> = events.iter().filter_map(|event| reopened(&event.what)).flatten().collect();
    for open in &shape.tasks {
        match known.get(&open.no) {
            Some(same) if *same == open && !reopened.contains(&open.no) => {
                if row.due_on.as_deref() != due && open.due.is_none() {
                    let day = task::ActiveModel { due_on: Set(due_text(open, due)), ..keyed(row, open.no) };
                    changes = changes.update(Update::of(day));
                }
            }
            Some(_) => changes = changes.update(Update::of(moved(row, due, open, hall.now()))),
            None if reopened.contains(&open.no) => {
                changes = changes.update(Update::of(given_back(row, due, open)));
            }
            None => changes = changes.insert(Row::of(new_task(row, due, open, hall.now()))),
        }
    }
    for (no, end) in closed {
        if shape.task(no).is_some() {
            continue;
        }
        let made_now = !known.contains_key(&no) && events.iter().any(|event| enables(&event.what, no));
        if made_now {
            if let Some(task) = events.iter().find_map(|event| enabled(&event.what, no)) {
                let mut new = new_task(row, due, task, hall.now());
                end.write(&mut new, hall.now());
                changes = changes.insert(Row::of(new));
            }
        } else {
            let mut old = keyed(row, no);
            end.write(&mut old, hall.now());
            changes = changes.update(Update::of(old));
        }
    }
    changes
}

/// How a task was closed.
enum End {
    /// By an officer, who has it from then on; begun then, if nobody had started it before.
    Done {
        result: String,
        by: Option<StaffId>,
        begun: Option<Millis>,
    },
    Cancelled,
}

impl End {
    fn write(&self, row: &mut task::ActiveModel, now: Millis) {
        row.done_at = Set(Some(now.0));
        match self {
            Self::Cancelled => {
                row.state = Set("cancelled".to_owned());
                row.result = Set(None);
            }
            Self::Done { result, by, begun } => {
                row.state = Set("done".to_owned());
                row.result = Set(Some(result.clone()));
                if let Some(by) = by {
                    row.assignee = Set(Some(by.uuid()));
                }
                if let Some(begun) = begun {
                    row.started_at = Set(Some(begun.0));
                }
            }
        }
    }
}

fn closed(events: &[Event]) -> BTreeMap<TaskNo, End> {
    let mut closed = BTreeMap::new();
    let begun = events.first().and_then(|event| event.act).and_then(|act| act.begun);
    for event in events {
        match &event.what {
            What::TaskDone { task, result, .. } => {
                closed.insert(*task, End::Done { result: result.clone(), by: event.by.staff(), begun });
            }
            What::TaskCancelled { task, .. } => {
                closed.insert(*task, End::Cancelled);
            }
            What::Undone { cancelled, .. } => closed.extend(cancelled.iter().map(|no| (*no, End::Cancelled))),
            _ => {}
        }
    }
    closed
}

fn reopened(what: &What) -> Option<Vec<TaskNo>> {
    match what {
        What::Undone { reopened, .. } => Some(reopened.clone()),
        _ => None,
    }
}

fn enabled(what: &What, no: TaskNo) -> Option<&Task> {
    match what {
        What::TaskEnabled { task } if task.no == no => Some(task),
        _ => None,
    }
}

fn enables(what: &What, no: TaskNo) -> bool {
    enabled(what, no).is_some()
}

fn keyed(row: &case_file::Model, no: TaskNo) -> task::ActiveModel {
    task::ActiveModel { city: Set(row.city), case_id: Set(row.id), no: Set(i64::from(no.0)), ..Default::default() }
}

/// Open in a new state, since now.
fn moved(row: &case_file::Model, due: Option<&str>, open: &Task, now: Millis) -> task::ActiveModel {
    let mut at = given_back(row, due, open);
    match open.state {
        TaskState::Assigned => at.assigned_at = Set(Some(now.0)),
        TaskState::Started => at.started_at = Set(Some(now.0)),
        TaskState::Enabled | TaskState::Paused => {}
    }
    at
}

/// Open as it was before its end was undone. Whoever has it then without having started it begins anew.
fn given_back(row: &case_file::Model, due: Option<&str>, open: &Task) -> task::ActiveModel {
    let mut at = task::ActiveModel {
        state: Set(state_word(open.state).to_owned()),
        assignee: Set(open.assignee.map(civic::Id::uuid)),
        section: Set(open.section.clone()),
        due_on: Set(due_text(open, due)),
        done_at: Set(None),
        result: Set(None),
        ..keyed(row, open.no)
    };
    if matches!(open.state, TaskState::Enabled | TaskState::Assigned) {
        at.started_at = Set(None);
    }
    at
}

fn new_task(row: &case_file::Model, due: Option<&str>, open: &Task, now: Millis) -> task::ActiveModel {
    task::ActiveModel {
        city: Set(row.city),
        case_id: Set(row.id),
        no: Set(i64::from(open.no.0)),
        node: Set(open.node.clone()),
        kind: Set(work_word(open.work).to_owned()),
        role: Set(open.role.clone().unwrap_or_else(|| "citizen".to_owned())),
        section: Set(open.section.clone()),
        state: Set(state_word(open.state).to_owned()),
        assignee: Set(open.assignee.map(civic::Id::uuid)),
        minutes: Set(i64::from(open.minutes)),
        place: Set(place_word(open.place).to_owned()),
        due_on: Set(due_text(open, due)),
        procedure: Set(row.procedure.clone()),
        enabled_at: Set(now.0),
        assigned_at: Set(None),
        started_at: Set(None),
        done_at: NotSet,
        result: NotSet,
    }
}

/// A task of a case without a day sorts last.
const NO_DAY: &str = "9999-12-31";

fn due_text(open: &Task, case: Option<&str>) -> String {
    open.due.map_or_else(|| case.unwrap_or(NO_DAY).to_owned(), |day| day.to_string())
}

pub fn state_word(state: TaskState) -> &'static str {
    match state {
        TaskState::Enabled => "enabled",
        TaskState::Assigned => "assigned",
        TaskState::Started => "started",
        TaskState::Paused => "paused",
    }
}

pub fn work_word(work: Work) -> &'static str {
    match work {
        Work::Task => "task",
        Work::Correct => "correct",
        Work::Wait => "wait",
        Work::Pay => "pay",
        Work::Visit => "visit",
        Work::Batch => "batch",
        Work::CoreSystem => "core-system",
        Work::Draft => "draft",
        Work::Approve { .. } => "approve",
        Work::ReadAfter { .. } => "read-after",
        Work::Look => "look",
    }
}

pub fn place_word(place: Place) -> &'static str {
    match place {
        Place::Anywhere => "anywhere",
        Place::Paper => "paper",
        Place::Counter => "counter",
        Place::Field => "field",
    }
}

/// The row of the decision under way, and of the one that was made.
pub(super) fn decisions(hall: &Hall, file: &CaseFile, events: &[Event], mut changes: Changes) -> Changes {
    let n = i64::try_from(file.shape.decisions.len()).unwrap_or(0) + 1;
    for event in events {
        match &event.what {
            What::Drafted { exit, outcome, reason, clause, appeal, .. } => {
                let row = decision::ActiveModel {
                    city: Set(file.row.city),
                    case_id: Set(file.row.id),
                    n: Set(n),
                    outcome: Set(outcome.map_or_else(|| "on".to_owned(), |outcome| outcome_word(outcome).to_owned())),
                    end_id: Set(exit.clone()),
                    number: Set(None),
                    drafted_by: Set(event.by.staff().map_or_else(Uuid::nil, civic::Id::uuid)),
                    decided_by: Set(None),
                    decided_on: Set(None),
                    reason: Set(reason.map(|record| record.id.uuid())),
                    clause: Set(clause.map(|record| record.id.uuid())),
                    appeal: Set(appeal.clone()),
                    supersedes: Set(file.shape.revision.map(|revision| i64::from(revision.of))),
                };
                let known = file.decisions.iter().any(|known| known.n == n);
                changes = if known { changes.update(Update::of(row)) } else { changes.insert(Row::of(row)) };
            }
            What::Decided { on, end, supersedes, outcome, .. } => {
                let drafted = file.decisions.iter().any(|known| known.n == n)
                    || events.iter().any(|event| matches!(event.what, What::Drafted { .. }));
                let mut row = decision::ActiveModel {
                    city: Set(file.row.city),
                    case_id: Set(file.row.id),
                    n: Set(n),
                    // A draft that led on to another stage did not know it yet.
                    outcome: Set(outcome.map_or("revoked", outcome_word).to_owned()),
                    end_id: Set(end.clone()),
                    number: Set(Some(format!("{}第{n}号", file.row.number))),
                    decided_by: Set(event.by.staff().map(civic::Id::uuid)),
                    decided_on: Set(Some(on.to_string())),
                    supersedes: Set(supersedes.map(i64::from)),
                    ..Default::default()
                };
                if drafted {
                    changes = changes.update(Update::of(row));
                    continue;
                }
                // Given without a draft, as a copy of the register is: whoever handed it over decided it.
                row.drafted_by = Set(event.by.staff().map_or_else(Uuid::nil, civic::Id::uuid));
                row.reason = Set(None);
                row.clause = Set(None);
                row.appeal = Set(None);
                changes = changes.insert(Row::of(row));
            }
            _ => {}
        }
    }
    let _ = hall;
    changes
}
