//! What the city says of its services: in force, planned, over. Taking one back is one press.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::{Lang, Millis};
use store::Changes;
use uuid::Uuid;
use web::{Asked, Page, Permission, Problem, Staff, html, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::{DeclareStatus, SignedIn};
use crate::status::rules::{Declaration, Seen, State as Stand};
use crate::status::{self, told};

/// Those that are over, the newest of them.
const OVER: usize = 20;

struct Row {
    id: Uuid,
    state: String,
    what: String,
    place: String,
    period: String,
    decided: String,
    /// Of three languages, those whose reason is not written.
    missing: String,
    note: String,
    over: bool,
}

struct Part {
    title: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "status/desk/board.html")]
struct BoardPage {
    page: Page,
    t: T,
    says: String,
    may: bool,
    parts: Vec<Part>,
}

pub fn state(t: T, state: Stand) -> String {
    match state {
        Stand::Normal => t.state_normal(),
        Stand::Reduced => t.state_reduced(),
        Stand::OnlineOnly => t.state_online_only(),
        Stand::Suspended => t.state_suspended(),
        Stand::Resumed => t.state_resumed(),
    }
    .into_owned()
}

fn row(hall: &Hall, t: T, seen: &Seen, now: Millis, note: String) -> Row {
    let (words, of) = (status::texts::T::new(t.lang()), &seen.of);
    Row {
        id: of.id,
        state: state(t, of.state),
        what: told::what(hall, words, of),
        place: told::place(hall, words, seen),
        period: told::period(words, of),
        decided: format!("{} {}", of.decided_by, say::short(of.made_at)),
        missing: Some(missing(of))
            .filter(|n| *n > 0)
            .map_or_else(String::new, |n| t.hidden(&n.to_string()).into_owned()),
        note,
        over: of.is_over(now),
    }
}

/// Texts that fall back to Japanese.
pub fn missing(of: &Declaration) -> usize {
    let texts = [&of.reason, &of.instead].into_iter().filter(|text| !text.ja.is_empty());
    texts.map(|text| [Lang::En, Lang::JaSimple].into_iter().filter(|lang| !text.has(*lang)).count()).sum()
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let (t, now, all) = (T::new(staff.lang()), staff.now(), hall.standings());
    let reads = staff.reads().await?;
    let mut parts = [(t.board_now(), Vec::new()), (t.board_later(), Vec::new()), (t.board_over(), Vec::new())];
    let held = told::in_force(&hall, &all, now);
    for of in all.all.iter().rev() {
        let shown = held.iter().find(|seen| seen.of.id == of.id).cloned();
        let (at, note) = match (&shown, of.is_over(now)) {
            (_, true) if of.undone_at.is_some() => (2, t.was_undone().into_owned()),
            (_, true) => (2, String::new()),
            (None, false) if of.from > now => (1, booked(&hall, t, &reads, of).await?),
            (Some(_), false) => (0, booked(&hall, t, &reads, of).await?),
            (None, false) => (
                if of.state.is_normal() { 0 } else { 2 },
                if of.state.is_normal() { String::new() } else { t.shadowed().into_owned() },
            ),
        };
        if at < 2 || parts[2].1.len() < OVER {
            let seen = shown.unwrap_or_else(|| told::whole(&hall, of));
            parts[at].1.push(row(&hall, t, &seen, now, note));
        }
    }
    drop(reads);
    let says = if asked.has("made") {
        t.board_made()
    } else if asked.has("undone") {
        t.board_undone()
    } else {
        "".into()
    };
    html(&BoardPage {
        page: hall.desk_page(&staff, t.board_title()).await?,
        may: staff.officer().grants.iter().any(|grant| grant.permission == DeclareStatus::NAME),
        parts: parts.into_iter().map(|(title, rows)| Part { title: title.into_owned(), rows }).collect(),
        says: says.into_owned(),
        t,
    })
}

/// Who booked what is closed meanwhile.
async fn booked(hall: &Hall, t: T, reads: &store::Reads, of: &Declaration) -> Result<String, Problem> {
    if !of.state.closes(status::Channel::Counter) {
        return Ok(String::new());
    }
    let count = (hall.counts().bookings)(hall, reads, of).await?;
    Ok(if count > 0 { t.bookings(count).into_owned() } else { String::new() })
}

pub async fn undo(
    State(hall): State<Hall>,
    staff: Staff<DeclareStatus>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let reads = staff.reads().await?;
    hall.refresh_standings(&reads).await?;
    drop(reads);
    let held = hall.standings();
    // Pressed twice: the first press is the answer.
    if held.find(id).ok_or(Problem::NotFound)?.undone_at.is_none() {
        staff.submit(status::undo(&hall, id, staff.actor(), Changes::new())).await?;
        hall.refresh_standings(&staff.reads().await?).await?;
    }
    Ok(see_other("/desk/status?undone"))
}
