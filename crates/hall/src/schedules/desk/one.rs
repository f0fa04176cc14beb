//! One edit: whom it touches and where they go, chosen and approved; then how far it is carried out, who is to be called, and its undoing.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Problem, Staff, html, html_with, see_other};

use super::show::{Look, drawn};
use super::texts::T;
use crate::Hall;
use crate::people::EditSchedules;
use crate::schedules::decide::{self, Not};
use crate::schedules::edits;
use crate::schedules::rules::Phase;
use crate::visits::Slot;

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<EditSchedules>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&drawn(&hall, &staff, id, Look::of(&asked), errors).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<EditSchedules>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(staff.lang()), sent);
    let (account, seen) = (staff.account(), fields.get("seen"));
    let phase = if fields.get("phase") == "undo" { Phase::Undo } else { Phase::Do };
    let done = match fields.get("do") {
        "pick" => decide::pick(&hall, &staff, id, &picks(&fields)).await,
        "approve" => decide::approve(&hall, &staff, account, id, Phase::Do, seen).await,
        "undo" => decide::approve(&hall, &staff, account, id, Phase::Undo, seen).await,
        "drop" => decide::drop_draft(&staff, id).await,
        "again" => decide::again(&hall, &staff, id, phase).await,
        "told" => {
            let booking = fields.get("booking").parse().map_err(|_| Problem::NotFound)?;
            decide::told(&hall, &staff, account, id, phase, booking).await
        }
        _ => return Err(Problem::NotFound),
    };
    let here = format!("/desk/schedules/of/{id}");
    match done {
        Ok(()) if fields.get("do") == "drop" => {
            let (row, _) = edits::one(&staff.reads().await?, id).await?.ok_or(Problem::NotFound)?;
            Ok(see_other(&format!("/desk/schedules/{}", row.office)))
        }
        Ok(()) if fields.get("do") == "pick" => Ok(see_other(&format!("{here}?from={}", from(&fields)))),
        Ok(()) => Ok(see_other(&here)),
        Err(Not::Problem(problem)) => Err(problem),
        Err(not) => {
            errors.add("approve", word(t, &not));
            let look = Look { undo: fields.get("do") == "undo" && matches!(not, Not::Changed), from: from(&fields) };
            html_with(StatusCode::CONFLICT, &drawn(&hall, &staff, id, look, errors).await?)
        }
    }
}

fn from(fields: &Fields) -> usize {
    fields.get("from").parse().unwrap_or(0)
}

fn word(t: T, not: &Not) -> String {
    match not {
        Not::Changed => t.changed(),
        Not::Past => t.past(),
        Not::Fault(_) => t.not_fit(),
        Not::Over | Not::Problem(_) => t.over(),
    }
    .into_owned()
}

/// Each line's choice: a time, or `call`. What stands as proposed is no choice.
fn picks(fields: &Fields) -> Vec<(Uuid, Option<Slot>)> {
    let each = fields.iter().filter_map(|(name, value)| {
        let booking: Uuid = name.strip_prefix("l.")?.parse().ok()?;
        match value {
            "" => None,
            "call" => Some((booking, None)),
            slot => Some((booking, Some(Slot::read(slot)?))),
        }
    });
    each.collect()
}
