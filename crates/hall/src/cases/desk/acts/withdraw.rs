//! 取下げ by paper: the citizen's letter came in, an officer writes it down.

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
use crate::cases::Words;
use crate::people::WorkTasks;

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    offered(&hall, &staff, &opened, CommandKind::Withdraw)?;
    show(&hall, &staff, &opened, form(T::new(staff.lang()), &Fields::default())).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let form = form(t, &sent.fields);
    let paper =
        written(t, &mut sent, "paper", &t.label_withdraw_paper()).map(|paper| Words::new(&hall, "withdrawal", paper));
    let act = paper.map(|words| by(&staff, &opened, Command::Withdraw { record: Some(words.record()) }).words(words));
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn form(t: T, typed: &Fields) -> Form {
    let paper = Field::new("paper", t.label_withdraw_paper(), Input::Area).hint(t.withdraw_hint()).value(typed, "");
    Form { stop: true, ..Form::new(t.withdraw_title(), t.do_withdraw()).lead(t.withdraw_lead()).field(paper) }
}
