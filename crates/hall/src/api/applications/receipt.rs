//! What became of an application: it waits for an address to be proven, or it has arrived, with number, code and the second.

use axum::http::StatusCode;
use axum::response::Response;
use civic::{Lang, Millis};
use serde_json::json;
use uuid::Uuid;
use web::{Permit, Problem, say};

use crate::Hall;
use crate::api::answer::Refusal;
use crate::api::operation::Operation;
use crate::cases;
use crate::drafts::{self, Draft, Unsent};

/// Whose drafts these are: no browser's and no officer's.
pub const OWNER: &str = "program";

/// Sends what is ready, and answers with what stands: the same however often it is asked.
pub async fn of(hall: &Hall, permit: &Permit, op: &Operation, draft: Uuid) -> Result<Response, Problem> {
    let reads = permit.reads().await?;
    let found = drafts::read(hall, &reads, draft).await?;
    drop(reads);
    let lang = permit.lang();
    let Some(draft) = found.filter(|draft| draft.row.owner == OWNER) else { return op.refuse(lang, &Refusal::Over) };
    if let Some(case) = draft.row.case_id {
        return arrived(hall, permit, op, case).await;
    }
    if draft.extra.mail.is_some() && draft.reached().is_none() {
        return op.answer(StatusCode::ACCEPTED, &waits(&draft));
    }
    match drafts::submit(hall, permit, &draft, None, None).await {
        Ok(case) | Err(Unsent::Sent(case)) => arrived(hall, permit, op, case).await,
        Err(Unsent::NotReady) => op.refuse(lang, &Refusal::RulesChanged),
        Err(Unsent::Problem(problem)) => Err(problem),
    }
}

/// The code went to the address that was given; it is no application before it comes back.
fn waits(draft: &Draft) -> serde_json::Value {
    json!({
        "state": "mail-unproven",
        "application": draft.id(),
        "until": say::iso_time(draft.until()),
    })
}

async fn arrived(hall: &Hall, permit: &Permit, op: &Operation, case: Uuid) -> Result<Response, Problem> {
    let reads = permit.reads().await?;
    let file = cases::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    if file.row.code() != 1 {
        return op.refuse(permit.lang(), &Refusal::Reissued);
    }
    let unit = hall.city().units.iter().rfind(|unit| unit.id == file.row.section);
    let phone = unit.and_then(|unit| unit.phone.as_ref()).unwrap_or(&hall.city().phone);
    let body = json!({
        "state": "arrived",
        "number": file.row.number,
        "code": cases::code(hall, case, &file.row.secret),
        "procedure": file.row.procedure,
        "arrived_at": say::iso_time(Millis(file.row.arrived_at)),
        "arrived_on": file.row.arrived_on,
        "section": { "id": file.row.section, "name": unit.map(|unit| unit.name.get(Lang::Ja)), "phone": phone },
        "status": format!("{}/status", web::HasSite::site(hall).base_url),
    });
    op.answer(StatusCode::CREATED, &body)
}
