//! Messages of one case: read, and send to the citizen. The mail that follows says only that a message waits.

use std::collections::BTreeMap;
use std::pin::Pin;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Lang, Millis};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEffect, NewEvent, OnceKey, Reads, Row, Salt, Stream, Touched};
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Link, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile, Opened, open};
use crate::people::{EditReplies, ReadCases, WorkTasks, names};
use crate::talks::records::message;
use crate::talks::reply;

/// The longest message.
const LONGEST: usize = 2000;
/// The effect kind of a mail about a case (`notices` sends it), and its word.
const CASE_MAIL: &str = "case-mail";

struct Line {
    iso: String,
    when: String,
    who: String,
    body: String,
}

#[derive(Template)]
#[template(path = "talks/desk/messages.html")]
struct MessagesPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    errors: Errors,
    body: String,
    once: String,
    writes: bool,
    edits: bool,
    mail: bool,
    /// Id and name of what the section has ready, those in the citizen's language first.
    replies: Vec<(Uuid, String)>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, &opened, errors, String::new(), StatusCode::OK).await
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let body = sent.fields.get("body").trim().to_owned();
    if sent.fields.get("do") == "fill" {
        let body = with_reply(&staff, &opened, &sent.fields, body).await?;
        return draw(&hall, &staff, &opened, sent.errors, body, StatusCode::OK).await;
    }
    let length = body.chars().count();
    if body.is_empty() {
        sent.errors.add("body", t.fault_empty());
    } else if length > LONGEST {
        sent.errors.add("body", t.fault_too_long(&LONGEST.to_string(), &length.to_string()));
    }
    if !sent.errors.is_empty() {
        return draw(&hall, &staff, &opened, sent.errors, body, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    staff.submit(changes(&hall, &staff, &opened, &sent, &body)).await?;
    Ok(see_other(&format!("{}/messages", opened.href())))
}

/// What was typed, and below it the chosen reply with its gaps filled. Nothing that was typed is lost.
async fn with_reply(
    staff: &Staff<WorkTasks>,
    opened: &Opened,
    fields: &Fields,
    typed: String,
) -> Result<String, Problem> {
    let Ok(id) = fields.get("reply").parse() else { return Ok(typed) };
    let found = reply::one(&staff.reads().await?, id).await?;
    let ours = found.filter(|reply| reply.section == opened.file.row.section).ok_or(Problem::NotFound)?;
    let filled = reply::filled(&ours, &opened.file, staff.today());
    Ok(if typed.is_empty() { filled } else { format!("{typed}\n\n{filled}") })
}

fn changes(hall: &Hall, staff: &Staff<WorkTasks>, opened: &Opened, sent: &KindFields, body: &str) -> Changes {
    let (row, id) = (&opened.file.row, hall.new_id());
    let salt = hall.db().salt();
    let message = message::ActiveModel {
        city: Set(row.city),
        id: Set(id),
        case_id: Set(row.id),
        from_kind: Set("officer".to_owned()),
        by_staff: Set(Some(staff.account())),
        body: Set(body.to_owned()),
        salt: Set(salt.0.clone()),
        at: Set(hall.now().0),
        read_at: Set(None),
    };
    let touched = Touched::new("message", id, 1, &Salt(salt.0.clone()), body.as_bytes());
    let event = NewEvent::new(Stream::new("message", id), "message-sent", staff.actor(), json!({ "case": row.id }))
        .touching(touched);
    let once = OnceKey::new(staff.account().to_string(), "message", sent.fields.get("once"), body.as_bytes());
    let changes = Changes::new().insert(Row::of(message)).event(event).once(once);
    if row.mail.is_none() {
        return changes;
    }
    let mail = json!({ "case": row.id, "kind": crate::cases::MESSAGE, "version": row.version });
    changes.effect(NewEffect::new(hall.new_id(), CASE_MAIL, mail))
}

async fn draw<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    opened: &Opened,
    errors: Errors,
    body: String,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let rows = rows(&reads, opened.id()).await?;
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.by_staff).collect();
    let names = names(&reads, &ids).await?;
    let mut ready = reply::of_sections(&reads, std::slice::from_ref(&opened.file.row.section)).await?;
    drop(reads);
    ready.sort_by_key(|reply| reply.lang != opened.file.row.lang);
    let page = hall.desk_page(staff, t.title(&opened.file.row.number)).await?;
    let page = page.back(t.back_to_case(), opened.href()).erring(!errors.is_empty());
    let shown = MessagesPage {
        lines: rows.iter().map(|row| line(t, row, &names)).collect(),
        once: staff.new_id().simple().to_string(),
        writes: staff.has(WorkTasks::NAME),
        edits: staff.has(EditReplies::NAME),
        mail: opened.file.row.mail.is_some(),
        replies: ready.into_iter().map(|reply| (reply.id, reply.name)).collect(),
        page,
        t,
        errors,
        body,
    };
    html_with(status, &shown)
}

fn line(t: T, row: &message::Model, names: &BTreeMap<Uuid, String>) -> Line {
    let at = Millis(row.at);
    let officer = row.by_staff.and_then(|id| names.get(&id).cloned());
    Line {
        iso: say::iso_time(at),
        when: say::date_time(t.lang(), at),
        who: officer.unwrap_or_else(|| t.citizen().into()),
        body: row.body.clone(),
    }
}

async fn rows(reads: &Reads, case: Uuid) -> Result<Vec<message::Model>, Problem> {
    let of_case = reads.of::<message::Entity>().filter(message::Column::CaseId.eq(case));
    Ok(of_case.order_by_asc(message::Column::At).all(reads).await?)
}

/// The newest messages beside the case.
pub fn beside<'a>(
    _: &'a Hall,
    reads: &'a Reads,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<BesideLine>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let t = T::new(lang);
        let rows = rows(reads, file.row.id).await?;
        let shown = rows.iter().rev().take(3).map(|row| {
            let who = if row.from_kind == "citizen" { t.citizen() } else { t.section() };
            let head: String = row.body.chars().take(60).collect();
            (say::short(Millis(row.at)), format!("{who}: {head}"))
        });
        let link = Link::new(t.open(), format!("/desk/case/{}/messages", file.row.id));
        let heading = t.heading(&rows.len().to_string()).into();
        Ok(Some(BesideLine { heading, lines: shown.collect(), link, key: "M" }))
    })
}
