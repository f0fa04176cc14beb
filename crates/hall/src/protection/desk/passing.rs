//! Asking to open one case that is hidden from the asker. The page answers every number alike; only a yes is told, with the way to the case.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use web::{Errors, KindFields, Page, Problem, Staff, html_with, say, see_other};

use super::form;
use super::texts::T;
use crate::Hall;
use crate::cases::GIVEN;
use crate::people::{Officer, ReadCases};
use crate::protection::{Ask, ask_to_pass, asked_by};

struct Row {
    machine: String,
    when: String,
    number: String,
    reason: String,
    /// The way to the case and until when, once a second officer said yes.
    open: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "protection/desk/passing.html")]
struct PassingPage {
    page: Page,
    t: T,
    errors: Errors,
    number: String,
    reason: String,
    rows: Vec<Row>,
}

/// Characters of a number at most.
const LONGEST: usize = 40;

pub async fn get(staff: Staff<ReadCases>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, errors, (String::new(), String::new()), StatusCode::OK).await
}

pub async fn post(
    staff: Staff<ReadCases>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let number: String = sent.fields.text("number").unwrap_or_default().chars().take(LONGEST).collect();
    let reason = form::note(t, &sent.fields, &mut sent.errors, "reason");
    if number.is_empty() {
        sent.errors.add("number", t.fault_number_empty());
    }
    if reason.is_empty() {
        sent.errors.add("reason", t.fault_reason());
    }
    if !sent.errors.is_empty() {
        return draw(&hall, &staff, sent.errors, (number, reason), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let asked = Ask { number: &number, reason: &reason };
    let changes = ask_to_pass(&hall, &reads, &officer, &staff.actor(), &asked).await?;
    drop(reads);
    staff.submit(changes).await?;
    Ok(see_other("/desk/passing"))
}

async fn draw(
    hall: &Hall,
    staff: &Staff<ReadCases>,
    errors: Errors,
    (number, reason): (String, String),
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let own = asked_by(&staff.reads().await?, staff.account()).await?;
    let open = |case: Option<uuid::Uuid>, until: Option<i64>| {
        let until = Millis(until?);
        (until > staff.now()).then(|| (case, say::time(until)))
    };
    let rows = own.into_iter().map(|row| Row {
        machine: say::iso_time(Millis(row.asked_at)),
        when: say::date_time(t.lang(), Millis(row.asked_at)),
        open: open(row.case_id, row.until_at)
            .filter(|_| row.state == GIVEN)
            .and_then(|(case, until)| Some((format!("/desk/case/{}", case?), until))),
        number: row.number,
        reason: row.reason,
    });
    let shown = PassingPage {
        page: hall.desk_page(staff, t.passing_title()).await?.erring(!errors.is_empty()),
        t,
        errors,
        number,
        reason,
        rows: rows.collect(),
    };
    html_with(status, &shown)
}
