//! 決裁: the draft as a whole, the letter it leads to, and one press. A deputy decides on the same page, and says so.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::{Command, CommandKind, TaskNo};
use uuid::Uuid;
use web::{KindFields, Problem, Staff};

use super::super::form::{Form, Preview, answer, show};
use super::super::offers::Offers;
use super::super::open::{Opened, open};
use super::super::tasks;
use super::super::texts::T;
use super::{by, exit_word};
use crate::Hall;
use crate::people::{WorkTasks, names};

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let offers = Offers::of(&hall, &staff, &opened);
    let own = offers.on(CommandKind::Approve, TaskNo(no));
    if !own && !offers.on(CommandKind::DeputyApprove, TaskNo(no)) {
        return Err(Problem::NotFound);
    }
    let form = form(&hall, &staff, &opened, own).await?;
    show(&hall, &staff, &opened, form).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let own = sent.fields.get("as") != "deputy";
    let task = TaskNo(no);
    let command = if own { Command::Approve { task } } else { Command::DeputyApprove { task } };
    let act = by(&staff, &opened, command);
    let form = form(&hall, &staff, &opened, own).await?;
    answer(&hall, &staff, &opened, sent, form, Some(act)).await
}

async fn form(hall: &Hall, staff: &Staff<WorkTasks>, opened: &Opened, own: bool) -> Result<Form, Problem> {
    let t = T::new(staff.lang());
    let file = &*opened.file;
    let (title, button) = if own { (t.approve_title(), t.do_approve()) } else { (t.deputy_title(), t.do_deputy()) };
    let mut form = Form::new(title, button);
    let Some(row) = file.decisions.last() else { return Ok(form) };
    let drafter = names(&staff.reads().await?, &[row.drafted_by]).await?.remove(&row.drafted_by).unwrap_or_default();
    let proposed = file.shape.draft.as_ref().and_then(|draft| draft.outcome);
    let proposed = proposed.map_or_else(|| exit_word(t, &row.end_id), |outcome| tasks::outcome_word(t, outcome));
    form = form.lead(t.drafted_by(&drafter, &proposed));
    let body = |id: Option<Uuid>| id.and_then(|id| file.words.get(&id)).map(|text| text.body.clone());
    if let Some(reason) = body(row.reason) {
        form = form.lead(t.draft_reason(&reason));
    }
    if let Some(clause) = body(row.clause) {
        form = form.lead(t.draft_clause(&clause));
    }
    if let Some(ground) = file.shape.draft.as_ref().and_then(|draft| draft.ground) {
        let named = file.procedure.basis.refusal_grounds.get(usize::from(ground));
        form = form.lead(t.draft_ground(named.map_or("", |ground| ground.get(t.lang()))));
    }
    if !own {
        form = form.lead(t.deputy_lead());
        form.hidden.push(("as".to_owned(), "deputy".to_owned()));
    }
    let act = by(staff, opened, Command::Undo);
    let end = file.shape.draft.as_ref().and_then(|draft| super::end_of(file, &draft.stage, &draft.exit));
    let written = end.and_then(|end| hall.preview()(hall, file, &act, &end));
    form.previews.extend(written.map(|written| Preview { heading: t.preview_letter().into(), written }));
    Ok(form)
}
