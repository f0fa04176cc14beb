//! Taking back one's last act while nothing of it has left the house.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::Command;
use uuid::Uuid;
use web::{Fields, Problem, Staff, see_other};

use super::super::case::{Checks, draw};
use super::super::form::version_of;
use super::super::open::open;
use super::super::refusal;
use super::super::send::{Sent, send};
use super::super::tasks;
use super::super::texts::T;
use super::by;
use crate::Hall;
use crate::people::WorkTasks;

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path(id): Path<Uuid>,
    sent: Fields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    // Money that was recorded is taken back together with its line, by `fees`.
    if tasks::settled_last(&opened.file).is_some() {
        return Err(Problem::NotFound);
    }
    let told = match send(&hall, &staff, &opened, version_of(&sent), &by(&staff, &opened, Command::Undo)).await? {
        Sent::Done => return Ok(see_other(&opened.href())),
        Sent::Refused(refused) => {
            (StatusCode::UNPROCESSABLE_ENTITY, refusal::say(T::new(staff.lang()), &hall, &opened.file, &refused))
        }
        Sent::Stale(words) => (StatusCode::CONFLICT, words),
    };
    let fresh = open(&hall, &staff, id).await?;
    draw(&hall, &staff, &fresh, Checks::default(), Some(told)).await
}
