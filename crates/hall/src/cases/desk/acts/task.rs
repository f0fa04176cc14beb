//! The small moves on a task, straight from the case page: take, start, pause, give back, finish, read afterwards.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::{Command, TaskNo};
use uuid::Uuid;
use web::{BadInput, Fields, Problem, Staff, see_other};

use super::super::case::{Checks, draw};
use super::super::form::{opened_at, version_of};
use super::super::open::open;
use super::super::refusal;
use super::super::send::{Sent, send};
use super::super::texts::T;
use super::by;
use crate::Hall;
use crate::people::WorkTasks;

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    sent: Fields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let task = TaskNo(no);
    let result = sent.get("result").to_owned();
    let command = match sent.get("do") {
        "claim" => Command::Claim { task },
        "release" => Command::Release { task },
        "start" => Command::Start { task },
        "pause" => Command::Pause { task },
        "read-after" => Command::ReadAfter { task },
        "complete" if result.is_empty() => {
            let told = (StatusCode::UNPROCESSABLE_ENTITY, t.result_needed().into_owned());
            return draw(&hall, &staff, &opened, Checks::default(), Some(told)).await;
        }
        "complete" => Command::Complete { task, result },
        _ => return Err(Problem::BadInput(BadInput::Shape)),
    };
    let act = by(&staff, &opened, command).begun(opened_at(&sent));
    let told = match send(&hall, &staff, &opened, version_of(&sent), &act).await? {
        Sent::Done => return Ok(see_other(&opened.href())),
        Sent::Refused(refused) => (StatusCode::UNPROCESSABLE_ENTITY, refusal::say(t, &hall, &opened.file, &refused)),
        Sent::Stale(words) => (StatusCode::CONFLICT, words),
    };
    let fresh = open(&hall, &staff, id).await?;
    draw(&hall, &staff, &fresh, Checks::default(), Some(told)).await
}
