//! Closing the day of an office: what becomes of each number that is still open, and what the next day has to know.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use procedure::form::FaultCode;
use uuid::Uuid;
use web::{Errors, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use super::{alarms, words};
use crate::Hall;
use crate::lobby::close::{OUTCOMES, close, open_tickets, proposed};
use crate::lobby::day::{Line, Today, line};
use crate::lobby::portal::{self, words as shared};
use crate::lobby::records::lobby_close;
use crate::lobby::rules;
use crate::people::{CallTickets, names};
use crate::talks;

struct Row {
    id: Uuid,
    number: String,
    service: String,
    state: String,
    chosen: &'static str,
}

/// A day that is closed.
struct Closed {
    when: String,
    counts: String,
    note: String,
}

#[derive(Template)]
#[template(path = "lobby/desk/close.html")]
struct ClosePage {
    page: Page,
    t: T,
    errors: Errors,
    office: String,
    closed: Option<Closed>,
    rows: Vec<Row>,
    outcomes: Vec<(&'static str, String)>,
    note: String,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path(office): Path<String>,
) -> Result<Response, Problem> {
    let (_, line) = found(&hall, &staff, &office).await?;
    html(&draw(&hall, &staff, &line, Errors::none(web::texts::T::new(staff.lang())), String::new()).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path(office): Path<String>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let (today, line) = found(&hall, &staff, &office).await?;
    let t = T::new(staff.lang());
    let typed = sent.fields.get("note").to_owned();
    let note = match talks::judged(&typed, staff.today()) {
        Ok(note) => note,
        Err(FaultCode::Empty) => String::new(),
        Err(code) => {
            sent.errors.add("note", alarms::fault(t, &code));
            String::new()
        }
    };
    let ended = |(name, word): (&str, &str)| {
        let id = name.strip_prefix("t-")?.parse::<Uuid>().ok()?;
        Some((id, *OUTCOMES.iter().find(|known| **known == word)?))
    };
    let ends: BTreeMap<Uuid, &'static str> = sent.fields.iter().filter_map(ended).collect();
    if sent.errors.is_empty() {
        if close(&hall, &staff, staff.account(), &today, &ends, &note).await? {
            return Ok(see_other(&format!("/desk/calls/{office}/close")));
        }
        sent.errors.add("tickets", t.close_more());
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&hall, &staff, &line, sent.errors, typed).await?)
}

async fn found(hall: &Hall, staff: &Staff<CallTickets>, office: &str) -> Result<(Today, Line), Problem> {
    let today = Today::of(hall, office, staff.now()).ok_or(Problem::NotFound)?;
    let line = line(hall, &staff.reads().await?, today.clone()).await?;
    Ok((today, line))
}

async fn draw(
    hall: &Hall,
    staff: &Staff<CallTickets>,
    line: &Line,
    errors: Errors,
    note: String,
) -> Result<ClosePage, Problem> {
    let t = T::new(staff.lang());
    let closed = match &line.closed {
        Some(row) => Some(closed(staff, t, row).await?),
        None => None,
    };
    let row = |row: &crate::lobby::records::lobby_ticket::Model| Row {
        id: row.id,
        number: shared::number(row),
        service: shared::service(hall, portal::texts::T::new(t.lang()), rules::wanted(row)),
        state: words::state(t, row),
        chosen: proposed(row),
    };
    let page = hall.desk_page(staff, t.close_title()).await?.back(t.title(), "/desk/calls");
    Ok(ClosePage {
        page: page.erring(!errors.is_empty()),
        office: shared::office(hall, t.lang(), &line.today.office).0,
        closed,
        rows: open_tickets(line).map(row).collect(),
        outcomes: OUTCOMES.iter().map(|word| (*word, words::outcome(t, word))).collect(),
        note,
        errors,
        t,
    })
}

async fn closed(staff: &Staff<CallTickets>, t: T, row: &lobby_close::Model) -> Result<Closed, Problem> {
    let who = names(&staff.reads().await?, &[row.by_staff]).await?;
    let who = who.get(&row.by_staff).cloned().unwrap_or_default();
    let [handed, left, no_shows, promised, served] =
        [row.handed, row.left_early, row.no_shows, row.promised, row.served].map(|n| n.to_string());
    Ok(Closed {
        when: t.closed_by(&say::date_time(t.lang(), Millis(row.at)), &who).into_owned(),
        counts: t.closed_counts(&handed, &left, &no_shows, &promised, &served).into_owned(),
        note: row.note.clone(),
    })
}
