//! The page of one ticket, for the phone: its number, how many come before, a range, and when to be back. It is read out where it is heard.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use web::guard::Anyone;
use web::{Page, Problem, html, say, see_other};

use super::texts::T;
use super::{Ticket, words};
use crate::Hall;
use crate::hand::Hand;
use crate::lobby::acts::leave_own;
use crate::lobby::day::{Line, Today, line};
use crate::lobby::records::lobby_ticket;
use crate::lobby::{code, live, rules};

/// Be back so many minutes before the earliest moment of the range.
const EARLIER: i64 = 5;

#[derive(Template)]
#[template(path = "lobby/portal/own.html")]
struct OwnPage {
    page: Page,
    t: T,
    code: String,
    number: String,
    /// What is to be read out.
    says: String,
    head: String,
    called: bool,
    waits: bool,
    /// It changes no more.
    over: bool,
    range: String,
    back: Option<String>,
    as_of: String,
    service: String,
    office: String,
    place: String,
    live: String,
    at: i64,
}

#[derive(Template)]
#[template(path = "lobby/portal/leave.html")]
struct LeavePage {
    page: Page,
    t: T,
    code: String,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Ticket>,
    Path(shown): Path<String>,
) -> Result<Response, Problem> {
    let (row, line) = found(&hall, &permit, &shown).await?;
    html(&drawn(&hall, &permit, &row, &line, shown))
}

/// Leaving the line asks once more.
pub async fn ask(
    State(hall): State<Hall>,
    permit: Anyone<Ticket>,
    Path(shown): Path<String>,
) -> Result<Response, Problem> {
    let (row, _) = found(&hall, &permit, &shown).await?;
    let t = T::new(permit.lang());
    let page = permit.page(t.leave_title(&words::number(&row))).question();
    html(&LeavePage { page, t, code: shown })
}

pub async fn leave(
    State(hall): State<Hall>,
    permit: Anyone<Ticket>,
    Path(shown): Path<String>,
) -> Result<Response, Problem> {
    let (row, line) = found(&hall, &permit, &shown).await?;
    leave_own(&hall, Hand::Of(&permit), &line.today, row.id).await?;
    Ok(see_other(&format!("/t/{shown}")))
}

async fn found(hall: &Hall, permit: &Anyone<Ticket>, shown: &str) -> Result<(lobby_ticket::Model, Line), Problem> {
    let reads = permit.reads().await?;
    let row = code::ticket(hall, &reads, shown).await?.ok_or(Problem::NotFound)?;
    let today = Today::of(hall, &row.office, Millis(row.arrived)).ok_or(Problem::NotFound)?;
    Ok((row, line(hall, &reads, today).await?))
}

fn drawn(hall: &Hall, permit: &Anyone<Ticket>, row: &lobby_ticket::Model, line: &Line, shown: String) -> OwnPage {
    let (t, now, wanted) = (T::new(permit.lang()), permit.now(), rules::wanted(row));
    let number = words::number(row);
    let (before, range) = (line.before(hall, row, now), line.waits(hall, now).of(row));
    let waits = row.state == "waiting";
    let desk = row.desk.to_string();
    let head = match row.state.as_str() {
        "waiting" if before == 0 => t.own_next().into_owned(),
        "waiting" => t.own_before(i64::try_from(before).unwrap_or(0)).into_owned(),
        "called" => t.own_called(&desk, &number).into_owned(),
        "serving" => t.own_serving(&desk).into_owned(),
        "parked" => t.own_parked(&desk).into_owned(),
        "absent" => t.own_absent().into_owned(),
        "done" => t.own_done().into_owned(),
        "void" => t.own_void().into_owned(),
        _ => t.own_left().into_owned(),
    };
    let low = range.least().map_or(0, i64::from);
    let until = (waits && low > EARLIER).then(|| now.plus_minutes(low - EARLIER));
    let (office, place) = words::office(hall, t.lang(), &row.office);
    let over = matches!(row.state.as_str(), "done" | "left" | "void");
    OwnPage {
        page: permit.page(t.own_title(&number)).question(),
        says: format!("{} {head}", t.spoken(&row.letter, &row.nth.to_string())),
        head,
        called: row.state == "called",
        waits,
        over,
        range: words::range(t, range),
        back: until.map(|at| t.own_back(&say::time(at)).into_owned()),
        as_of: words::as_of(t, now),
        service: words::service(hall, t, wanted),
        office,
        place,
        live: format!("/live?topics={}", live::topic(&row.office)),
        at: live::position(&line.today, line.version),
        code: shown,
        number,
        t,
    }
}
