//! The journal and the looks, newest first, a page at a time by position.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use web::{Asked, Fields, Page, Problem, Staff, say};

use super::records::{event, look};
use super::texts::T;
use crate::Hall;
use crate::people::ReadAudit;

struct Row {
    position: i64,
    at: String,
    /// Kind of the event, or purpose of the look.
    what: String,
    /// Stream of the event, or section of the look.
    whose: String,
    by: String,
    on: String,
}

#[derive(Template)]
#[template(path = "audit/journal.html")]
struct JournalPage {
    page: Page,
    t: T,
    looks: bool,
    one: String,
    other: String,
    rows: Vec<Row>,
    next: Option<i64>,
}

const PAGE: usize = 100;

/// Positions below this one, or the newest.
fn before(asked: &Fields) -> i64 {
    asked.get("before").parse().unwrap_or(i64::MAX)
}

pub async fn events(
    permit: Staff<ReadAudit>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let (kind, stream) = (asked.text("one").unwrap_or_default(), asked.text("other").unwrap_or_default());
    let reads = permit.reads().await?;
    let mut select = reads.of::<event::Entity>().filter(event::Column::Position.lt(before(&asked)));
    if !kind.is_empty() {
        select = select.filter(event::Column::Kind.eq(kind));
    }
    if !stream.is_empty() {
        select = match stream.parse::<uuid::Uuid>() {
            Ok(id) => select.filter(event::Column::StreamId.eq(id)),
            Err(_) => select.filter(event::Column::StreamKind.eq(stream)),
        };
    }
    let found = select.order_by_desc(event::Column::Position).limit(PAGE as u64).all(&reads).await?;
    drop(reads);
    let rows = found.into_iter().map(|row| Row {
        position: row.position,
        at: say::second(t.lang(), Millis(row.at)),
        what: row.kind,
        whose: format!("{} {}", row.stream_kind, row.stream_id),
        by: format!("{} {}", row.actor_kind, row.actor_id),
        on: row.seq.to_string(),
    });
    let page = hall.desk_page(&permit, t.journal_title()).await?;
    draw(page, t, false, (kind, stream), rows.collect())
}

pub async fn looks(
    permit: Staff<ReadAudit>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let (purpose, section) = (asked.text("one").unwrap_or_default(), asked.text("other").unwrap_or_default());
    let reads = permit.reads().await?;
    let mut select = reads.of::<look::Entity>().filter(look::Column::Position.lt(before(&asked)));
    if !purpose.is_empty() {
        select = select.filter(look::Column::Purpose.eq(purpose));
    }
    if !section.is_empty() {
        select = select.filter(look::Column::Section.eq(section));
    }
    let found = select.order_by_desc(look::Column::Position).limit(PAGE as u64).all(&reads).await?;
    drop(reads);
    let rows = found.into_iter().map(|row| Row {
        position: row.position,
        at: say::second(t.lang(), Millis(row.at)),
        what: row.purpose,
        whose: row.section,
        by: format!("{} {}", row.actor_kind, row.actor_id),
        on: row.subjects.split_whitespace().count().to_string(),
    });
    let page = hall.desk_page(&permit, t.looks_title()).await?;
    draw(page, t, true, (purpose, section), rows.collect())
}

fn draw(page: Page, t: T, looks: bool, (one, other): (&str, &str), rows: Vec<Row>) -> Result<Response, Problem> {
    let next = rows.last().filter(|_| rows.len() == PAGE).map(|row| row.position);
    web::html(&JournalPage { page, t, looks, one: one.to_owned(), other: other.to_owned(), rows, next })
}
