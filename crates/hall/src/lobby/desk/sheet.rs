//! The day on paper, for a power cut: every number with its state, and room to go on by hand. Printed from the browser.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::lobby::close::open_tickets;
use crate::lobby::day::{Today, line};
use crate::lobby::portal::{self, words as shared};
use crate::lobby::rules;
use crate::people::CallTickets;

struct Row {
    number: String,
    service: String,
    facts: String,
    arrived: String,
    state: String,
}

#[derive(Template)]
#[template(path = "lobby/desk/sheet.html")]
struct SheetPage {
    page: Page,
    t: T,
    office: String,
    as_of: String,
    rows: Vec<Row>,
    last: Vec<String>,
    done: String,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path(office): Path<String>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let today = Today::of(&hall, &office, staff.now()).ok_or(Problem::NotFound)?;
    let line = line(&hall, &staff.reads().await?, today).await?;
    let citizen = portal::texts::T::new(t.lang());
    let row = |row: &crate::lobby::records::lobby_ticket::Model| Row {
        number: shared::number(row),
        service: shared::service(&hall, citizen, rules::wanted(row)),
        facts: [words::kind(t, row), words::facts(t, row).join("・")].join(" ").trim().to_owned(),
        arrived: say::time(Millis(row.arrived)),
        state: words::state(t, row),
    };
    // The last number of each letter: from there it goes on by hand.
    let mut last: Vec<String> = Vec::new();
    let mut letters: Vec<&str> = line.rows.iter().map(|row| row.letter.as_str()).collect();
    letters.sort_unstable();
    letters.dedup();
    for letter in letters {
        let of_letter = line.rows.iter().filter(|row| row.letter == letter);
        last.extend(of_letter.max_by_key(|row| row.nth).map(shared::number));
    }
    let done = line.rows.len() - open_tickets(&line).count();
    let page = hall.desk_page(&staff, t.sheet_title()).await?.back(t.title(), "/desk/calls");
    html(&SheetPage {
        page,
        office: shared::office(&hall, t.lang(), &office).0,
        as_of: say::date_time(t.lang(), staff.now()),
        rows: open_tickets(&line).map(row).collect(),
        last,
        done: t.sheet_done(i64::try_from(done).unwrap_or(0)).into_owned(),
        t,
    })
}
