//! 差戻し: the draft goes back to its drafter, with the reason.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind, TaskNo};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff};

use super::super::form::{Field, Form, Input, answer, show, written};
use super::super::open::open;
use super::super::texts::T;
use super::{by, offered};
use crate::Hall;
use crate::cases::Words;
use crate::people::WorkTasks;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, _)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    offered(&hall, &staff, &opened, CommandKind::Return)?;
    show(&hall, &staff, &opened, form(T::new(staff.lang()), &Fields::default())).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let form = form(t, &sent.fields);
    let reason =
        written(t, &mut sent, "reason", &t.label_return_reason()).map(|reason| Words::new(&hall, "return", reason));
    let act = reason
        .map(|words| by(&staff, &opened, Command::Return { task: TaskNo(no), reason: words.record() }).words(words));
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn form(t: T, typed: &Fields) -> Form {
    let reason = Field::new("reason", t.label_return_reason(), Input::Area).hint(t.return_hint()).value(typed, "");
    Form::new(t.return_title(), t.do_return()).lead(t.return_lead()).field(reason)
}
