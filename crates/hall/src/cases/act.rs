//! One act on one case, from command to rows: the only road by which a case moves.
//!
//! The engine decides on the case's shape; this file turns its events into a single `Changes` value: the new shape and its sort keys,
//! tasks, flags, decisions, free words, letters, journal events, mail and timers. It refuses to write anything itself.

use civic::Millis;
use engine::{Actor, Case, Command, Event, Facts, RecordRef, Refusal, Task, TaskState, What};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use store::{ActorRef, Changes, NewEvent, NewJob, Row, Salt, Stream, Touched, Update};
use uuid::Uuid;

use super::file::CaseFile;
use super::notice_way;
use super::records::{answer, case_file, case_text, flag};
use super::rows;
use super::shield::{Marker, SHIELD, write_marks};
use crate::Hall;

/// Words somebody wrote for an act: a reason, a clause. The engine and the journal know only their id.
#[derive(Clone, Debug)]
pub struct Words {
    pub id: Uuid,
    /// `correction`, `reason`, `clause`, `return`, `extension`, `withdrawal`, `outside`, `payment`, `visit`, `revision`,
    /// `handover`, `retyped`.
    pub kind: &'static str,
    pub body: String,
}

impl Words {
    pub fn new(hall: &Hall, kind: &'static str, body: impl Into<String>) -> Self {
        Self { id: hall.db().new_id(), kind, body: body.into() }
    }

    pub fn record(&self) -> RecordRef {
        RecordRef { id: civic::Id::from_uuid(self.id), revision: 1 }
    }
}

/// Why one field is flagged, in the words the citizen will read.
#[derive(Clone, Debug)]
pub struct FlagReason {
    pub flag: engine::Flag,
    pub reason: String,
}

/// One answer given anew.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    pub key: String,
    /// Empty outside a group.
    pub row: String,
    pub revision: i64,
    pub value: serde_json::Value,
}

/// What is to be done, by whom, with the words that belong to it.
#[derive(Clone)]
pub struct Act {
    pub actor: Actor,
    pub by: ActorRef,
    pub command: Command,
    pub words: Vec<Words>,
    pub flags: Vec<FlagReason>,
    pub answers: Vec<NewAnswer>,
    /// When its doer opened what they act on.
    pub begun: Option<Millis>,
}

impl Act {
    pub fn new(actor: Actor, by: ActorRef, command: Command) -> Self {
        Self { actor, by, command, words: Vec::new(), flags: Vec::new(), answers: Vec::new(), begun: None }
    }

    /// A task that this finishes and nobody has started was begun then.
    #[must_use]
    pub fn begun(self, begun: Option<Millis>) -> Self {
        Self { begun, ..self }
    }

    #[must_use]
    pub fn words(mut self, words: Words) -> Self {
        self.words.push(words);
        self
    }

    fn staff(&self) -> Option<Uuid> {
        match &self.actor {
            Actor::Staff(staff) => Some(staff.id.uuid()),
            Actor::Citizen | Actor::System => None,
        }
    }

    fn kind(&self) -> &'static str {
        match self.actor {
            Actor::Citizen => "citizen",
            Actor::Staff(_) => "officer",
            Actor::System => "system",
        }
    }
}

/// A decided act, ready for the committer.
pub struct Decided {
    pub changes: Changes,
    pub shape: Case,
    pub events: Vec<Event>,
}

/// What happened to a case, for those who follow: letters, mail, timers.
pub struct Happened<'a> {
    pub row: &'a case_file::Model,
    /// The file as it was, and the act; nothing when the case has just arrived.
    pub acted: Option<(&'a CaseFile, &'a Act)>,
    pub events: &'a [Event],
    pub shape: &'a Case,
}

/// A slice that adds its own rows to an act's commit. Registered with the hall: this slice knows none of them by name.
pub type Follower = fn(&Hall, &Happened<'_>, Changes) -> Changes;

/// The stream of a case.
pub fn stream(case: Uuid) -> Stream {
    Stream::new("case", case)
}

/// Decides the act on this file and lays out everything that has to be written for it.
pub fn decide(hall: &Hall, file: &CaseFile, act: &Act) -> Result<Decided, Refusal> {
    let now = hall.now();
    let answers = file.answers_with(&act.answers);
    let feel = answers.to_feel(&file.procedure);
    let facts = Facts { answers: &feel, calendar: hall.calendar(), today: now.date() };
    let mut events = engine::decide(&file.procedure, &file.shape, &facts, &act.actor, act.command.clone(), now)?;
    let begun = begun(&file.shape, act, &events, now);
    if let Some(of) = events.first_mut().and_then(|event| event.act.as_mut()) {
        of.begun = begun;
    }
    let mut shape = file.shape.clone();
    for event in &events {
        engine::apply(&mut shape, event);
    }
    let changes = lay_out(hall, file, act, &events, &shape);
    Ok(Decided { changes, shape, events })
}

/// When the work that this act finishes was begun, as far as it is known: of what was started by its button the journal has the moment, and a page
/// that was left open overnight tells nothing.
fn begun(before: &Case, act: &Act, events: &[Event], now: Millis) -> Option<Millis> {
    let no = act.command.task()?;
    let started = |task: &Task| matches!(task.state, TaskState::Started | TaskState::Paused);
    let finishes = events.iter().any(|event| matches!(event.what, What::TaskDone { task, .. } if task == no));
    if !finishes || act.staff().is_none() || before.task(no).is_none_or(started) {
        return None;
    }
    act.begun.filter(|begun| (Millis::start_of(now.date())..=now).contains(begun))
}

fn lay_out(hall: &Hall, file: &CaseFile, act: &Act, events: &[Event], shape: &Case) -> Changes {
    let case = file.row.id;
    let version = i64::try_from(file.shape.version).unwrap_or(i64::MAX);
    let mut changes = Changes::new().expect(stream(case), version).update(row_update(hall, file, shape));
    if events.iter().any(|event| matches!(event.what, What::LetterDue { .. } | What::Decided { .. })) {
        changes = changes.expect(notice_way::stream(case), file.notice_chosen);
    }
    changes = words(hall, file, act, changes);
    changes = new_answers(hall, file, act, changes);
    changes = marks(hall, file, act, changes);
    changes = flags(hall, file, act, events, changes);
    let due = due(hall, file, shape);
    changes = rows::tasks(hall, &file.row, due.as_deref(), (&file.shape, shape), events, changes);
    changes = rows::decisions(hall, file, events, changes);
    let happened = Happened { row: &file.row, acted: Some((file, act)), events, shape };
    changes = hall.followers().iter().fold(changes, |changes, follow| follow(hall, &happened, changes));
    for event in journal(case, &act.by, events, &touched(file, act)) {
        changes = changes.event(event);
    }
    changes
}

/// The engine's events as journal events: the tag is the kind, the whole event the body.
pub(super) fn journal(case: Uuid, by: &ActorRef, events: &[Event], touched: &[Touched]) -> Vec<NewEvent> {
    let mut marks = touched.to_vec();
    let lines = events.iter().map(|event| {
        let body = serde_json::to_value(event).unwrap_or_default();
        let mut line = NewEvent::new(stream(case), kind_of(&event.what), by.clone(), body);
        // Records belong to the act as a whole; its first event names them.
        line.touched = std::mem::take(&mut marks);
        line
    });
    lines.collect()
}

/// The tag of an event: `task-done`.
pub fn kind_of(what: &What) -> String {
    match serde_json::to_value(what) {
        Ok(serde_json::Value::String(tag)) => tag,
        Ok(serde_json::Value::Object(map)) => map.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

fn touched(file: &CaseFile, act: &Act) -> Vec<Touched> {
    let salt = Salt(file.row.salt.clone());
    let words = act.words.iter().map(|words| Touched::new("case_text", words.id, 1, &salt, words.body.as_bytes()));
    let answers = act.answers.iter().map(|answer| {
        let place = format!("{}\u{1f}{}\u{1f}{}", answer.key, answer.row, answer.value);
        Touched::new("answer", file.row.id, answer.revision, &salt, place.as_bytes())
    });
    words.chain(answers).collect()
}

/// The day the case is promised for; none while it is stopped.
pub(super) fn due(hall: &Hall, file: &CaseFile, shape: &Case) -> Option<String> {
    let expected = engine::expected(&file.procedure, shape, hall.calendar(), hall.now().date())?;
    expected.date.map(|day| day.to_string())
}

/// The case's row after the act: shape, and the columns that lists sort and search by.
pub(super) fn row_update(hall: &Hall, file: &CaseFile, shape: &Case) -> Update {
    let (state, outcome) = rows::state_of(shape);
    let decision = shape.decision();
    let mut row = case_file::Model { ..file.row.clone() }.into_active_model();
    row.rules = Set(shape.rules_hash.clone());
    row.section = Set(shape.section.clone());
    row.stage = Set(shape.stage.clone());
    row.state = Set(state.to_owned());
    row.outcome = Set(outcome);
    row.version = Set(i64::try_from(shape.version).unwrap_or(i64::MAX));
    row.due_on = Set(due(hall, file, shape));
    row.decided_on = Set(decision.map(|decision| decision.decided.to_string()));
    row.delivered_on = Set(decision.and_then(|decision| decision.delivered).map(|delivery| delivery.on.to_string()));
    row.shape = Set(serde_json::to_string(shape).unwrap_or_default());
    Update::of(row)
}

fn words(hall: &Hall, file: &CaseFile, act: &Act, mut changes: Changes) -> Changes {
    for words in &act.words {
        changes = changes.insert(Row::of(case_text::ActiveModel {
            city: Set(file.row.city),
            id: Set(words.id),
            case_id: Set(file.row.id),
            kind: Set(words.kind.to_owned()),
            body: Set(words.body.clone()),
            salt: Set(file.row.salt.clone()),
            by_staff: Set(act.staff()),
            at: Set(hall.now().0),
        }));
    }
    changes
}

/// New answers may speak of somebody protected: their marks stand with them, and the case is judged again.
fn marks(hall: &Hall, file: &CaseFile, act: &Act, changes: Changes) -> Changes {
    if act.answers.is_empty() {
        return changes;
    }
    let marks = Marker::of(hall).answers(&file.procedure, &file.answers_with(&act.answers));
    let version = i64::try_from(file.shape.version).unwrap_or(i64::MAX).saturating_add(1);
    let again = NewJob::new(hall.new_id(), SHIELD, serde_json::json!({ "case": file.row.id }), hall.now());
    write_marks(file.row.city, file.row.id, version, &marks, changes).job(again)
}

fn new_answers(hall: &Hall, file: &CaseFile, act: &Act, mut changes: Changes) -> Changes {
    for new in &act.answers {
        changes = changes.insert(Row::of(answer::ActiveModel {
            city: Set(file.row.city),
            case_id: Set(file.row.id),
            key: Set(new.key.clone()),
            row: Set(new.row.clone()),
            revision: Set(new.revision),
            value: Set(new.value.to_string()),
            by_kind: Set(act.kind().to_owned()),
            by_staff: Set(act.staff()),
            at: Set(hall.now().0),
            salt: Set(file.row.salt.clone()),
        }));
    }
    changes
}

/// Reasons of flagged fields go in when the fields are flagged; they are closed when the citizen answers.
fn flags(hall: &Hall, file: &CaseFile, act: &Act, events: &[Event], mut changes: Changes) -> Changes {
    let now = hall.now();
    let due = events.iter().find_map(|event| match &event.what {
        What::CorrectionAsked { due, .. } => Some(due.to_string()),
        _ => None,
    });
    for reason in &act.flags {
        changes = changes.insert(Row::of(flag::ActiveModel {
            city: Set(file.row.city),
            case_id: Set(file.row.id),
            round: Set(i64::try_from(file.shape.version).unwrap_or(0)),
            key: Set(reason.flag.key.clone()),
            row: Set(reason.flag.row.clone().unwrap_or_default()),
            reason: Set(reason.reason.clone()),
            salt: Set(file.row.salt.clone()),
            asked_at: Set(now.0),
            due_on: Set(due.clone().unwrap_or_default()),
            answered_at: Set(None),
        }));
    }
    if events.iter().any(|event| matches!(event.what, What::CorrectionAnswered { .. })) {
        for open in &file.flags {
            let mut row = open.clone().into_active_model();
            row.answered_at = Set(Some(now.0));
            changes = changes.update(Update::of(row));
        }
    }
    changes
}
