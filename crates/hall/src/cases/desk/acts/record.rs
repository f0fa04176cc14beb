//! Writing down what happened outside: an answer that came, a visit, the core system's yes or no. Fees are `fees`'.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind, RecordRef, Task, TaskNo, Work};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff};

use super::super::form::{Choice, Field, Form, Input, answer, chosen, perhaps, show, written};
use super::super::offers::Offers;
use super::super::open::{Opened, open};
use super::super::tasks;
use super::super::texts::T;
use super::{by, task_of};
use crate::Hall;
use crate::cases::{HANDOVER, Handed, Words};
use crate::people::WorkTasks;

const KINDS: [CommandKind; 4] =
    [CommandKind::RecordWait, CommandKind::RecordPayment, CommandKind::RecordVisit, CommandKind::RecordHandover];

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let offers = Offers::of(&hall, &staff, &opened);
    if !KINDS.iter().any(|kind| offers.on(*kind, TaskNo(no))) {
        return Err(Problem::NotFound);
    }
    let task = task_of(&opened, no)?;
    // A fee is recorded with its money, by `fees`; what is left here is that it was not paid.
    if tasks::results(T::new(staff.lang()), &opened.file, task).is_empty() {
        return Err(Problem::NotFound);
    }
    show(&hall, &staff, &opened, form(&hall, T::new(staff.lang()), &opened, task, &Fields::default())).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let task = task_of(&opened, no)?;
    let form = form(&hall, t, &opened, task, &sent.fields);
    let result = chosen(t, &mut sent, "result", &tasks::results(t, &opened.file, task));
    let act = if task.work == Work::CoreSystem {
        // Without the core system's own reference nobody finds the entry again; a no needs its reason.
        let handed = chosen(t, &mut sent, "handed", &ways(t)).and_then(|word| Handed::read(&word));
        let note = written(t, &mut sent, "note", &t.handover_note());
        result.zip(handed).zip(note).map(|((result, handed), note)| {
            let words = Words::new(&hall, HANDOVER, note);
            let command = Command::RecordHandover { task: TaskNo(no), result, record: words.record() };
            by(&staff, &opened, command).words(words).words(handed.note(&hall, &opened.file, TaskNo(no)))
        })
    } else {
        let words = perhaps(t, &mut sent, "note").map(|note| Words::new(&hall, kind_of(task), note));
        result.map(|result| {
            let (no, record) = (TaskNo(no), words.as_ref().map(Words::record));
            let act = by(&staff, &opened, recorded(task.work, no, result, record));
            words.into_iter().fold(act, crate::cases::Act::words)
        })
    };
    answer(&hall, &staff, &opened, sent, form, act).await
}

/// What the words are kept as.
fn kind_of(task: &Task) -> &'static str {
    match task.work {
        Work::Pay => "payment",
        Work::Visit => "visit",
        _ => "outside",
    }
}

fn recorded(work: Work, task: TaskNo, result: String, record: Option<RecordRef>) -> Command {
    match work {
        Work::Pay => Command::RecordPayment { task, result, record },
        Work::Visit => Command::RecordVisit { task, result, record },
        _ => Command::RecordWait { task, result, record },
    }
}

fn form(hall: &Hall, t: T, opened: &Opened, task: &Task, typed: &Fields) -> Form {
    let file = &opened.file;
    let choices = tasks::results(t, file, task);
    let only = if choices.len() == 1 { choices[0].value.clone() } else { String::new() };
    let (title, note, hint) = match task.work {
        Work::Pay => (t.do_record_payment(), t.payment_note(), t.payment_hint()),
        Work::Visit => (t.do_record_visit(), t.visit_note(), t.visit_hint()),
        Work::CoreSystem => (t.do_record_handover(), t.handover_note(), t.handover_hint()),
        _ => (t.do_record_wait(), t.outside_note(), t.outside_hint()),
    };
    let form = Form::new(format!("{}　{title}", tasks::name(hall, t, &file.procedure, task)), t.record_button());
    let note = Field::new("note", note, Input::Area).hint(hint).value(typed, "");
    let form = form.field(Field::new("result", t.record_result(), Input::Radios(choices)).value(typed, &only));
    if task.work != Work::CoreSystem {
        return form.field(note.optional());
    }
    let handed = Field::new("handed", t.handed(), Input::Radios(ways(t))).hint(t.handed_hint()).value(typed, "");
    form.field(handed).field(note)
}

/// How the answers came into the core system.
fn ways(t: T) -> Vec<Choice> {
    vec![Choice::new(Handed::Typed.word(), t.handed_typed()), Choice::new(Handed::Taken.word(), t.handed_taken())]
}
