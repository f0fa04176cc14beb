//! 延長: once, within the law's limit, with a reason the citizen will read.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff};

use super::super::form::{Field, Form, Input, answer, show, written};
use super::super::open::open;
use super::super::texts::T;
use super::{by, offered};
use crate::Hall;
use crate::cases::{CaseFile, Words};
use crate::people::WorkTasks;

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    offered(&hall, &staff, &opened, CommandKind::Extend)?;
    show(&hall, &staff, &opened, form(T::new(staff.lang()), &opened.file, &Fields::default())).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let form = form(t, &opened.file, &sent.fields);
    let reason =
        written(t, &mut sent, "reason", &t.label_reason()).map(|reason| Words::new(&hall, "extension", reason));
    let act = reason.map(|words| by(&staff, &opened, Command::Extend { reason: words.record() }).words(words));
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn form(t: T, file: &CaseFile, typed: &Fields) -> Form {
    let basis = file.procedure.clock.legal.as_ref().map_or("", |legal| legal.basis.as_str());
    let reason = Field::new("reason", t.label_reason(), Input::Area).hint(t.extend_hint()).value(typed, "");
    Form::new(t.extend_title(), t.do_extend()).lead(t.extend_lead(basis)).field(reason)
}
