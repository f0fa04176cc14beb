//! 職権取消し and 職権変更: a decision is never undone; a new one is begun that names it, with its own draft and approvals.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind};
use uuid::Uuid;
use web::{Fields, KindFields, Problem, Staff, say};

use super::super::form::{Field, Form, Input, answer, show, written};
use super::super::open::{Opened, open};
use super::super::texts::T;
use super::{by, offered};
use crate::Hall;
use crate::cases::Words;
use crate::people::WorkTasks;

pub async fn get_revoke(hall: State<Hall>, staff: Staff<WorkTasks>, id: Path<Uuid>) -> Result<Response, Problem> {
    get(hall, staff, id, CommandKind::Revoke).await
}

pub async fn get_amend(hall: State<Hall>, staff: Staff<WorkTasks>, id: Path<Uuid>) -> Result<Response, Problem> {
    get(hall, staff, id, CommandKind::Amend).await
}

pub async fn post_revoke(
    hall: State<Hall>,
    staff: Staff<WorkTasks>,
    id: Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    post(hall, staff, id, sent, CommandKind::Revoke).await
}

pub async fn post_amend(
    hall: State<Hall>,
    staff: Staff<WorkTasks>,
    id: Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    post(hall, staff, id, sent, CommandKind::Amend).await
}

async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    kind: CommandKind,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    offered(&hall, &staff, &opened, kind)?;
    show(&hall, &staff, &opened, form(T::new(staff.lang()), &opened, kind, &Fields::default())).await
}

async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
    kind: CommandKind,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let form = form(t, &opened, kind, &sent.fields);
    let decision = opened.file.shape.decision().ok_or(Problem::NotFound)?.number;
    let words = written(t, &mut sent, "reason", &t.label_reason()).map(|reason| Words::new(&hall, "revision", reason));
    let act = words.map(|words| {
        let reason = words.record();
        let command = if kind == CommandKind::Revoke {
            Command::Revoke { decision, reason }
        } else {
            Command::Amend { decision, reason }
        };
        by(&staff, &opened, command).words(words)
    });
    answer(&hall, &staff, &opened, sent, form, act).await
}

fn form(t: T, opened: &Opened, kind: CommandKind, typed: &Fields) -> Form {
    let standing = opened.file.shape.decision();
    let about = standing.map(|decision| {
        t.standing_decision(&say::date(t.lang(), decision.decided), &decision.number.to_string()).into_owned()
    });
    let (title, button, lead) = match kind {
        CommandKind::Revoke => (t.revoke_title(), t.do_revoke_begin(), t.revoke_lead()),
        _ => (t.amend_title(), t.do_amend_begin(), t.amend_lead()),
    };
    let reason = Field::new("reason", t.label_reason(), Input::Area).hint(t.revise_hint()).value(typed, "");
    let mut form = Form::new(title, button).lead(about.unwrap_or_default()).lead(lead).field(reason);
    form.stop = kind == CommandKind::Revoke;
    form
}
