//! Declaring on the case's page that the decision may come electronically, or taking that back. The declaration is this person's, for this one
//! procedure, and counts until the decision is made.

use axum::extract::{Path, State};
use axum::response::Response;
use store::DecideError;
use uuid::Uuid;
use web::{Citizen, Fields, Problem};

use super::own;
use crate::Hall;
use crate::cases::{self, choose_notice};

/// Nothing to store; the page says how it stands.
enum Idle {
    Stands,
    Problem(Problem),
}

impl From<Problem> for Idle {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Problem> {
    own::own(&hall, &citizen, case).await?;
    let electronic = match fields.get("way") {
        "electronic" => true,
        "post" => false,
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    let (hall, by) = (&hall, citizen.actor());
    let decided = citizen.decide(|reads| {
        let by = by.clone();
        async move {
            let file = cases::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
            choose_notice(&file, by, electronic).ok_or(Idle::Stands)
        }
    });
    match decided.await {
        Ok(_) | Err(DecideError::Decision(Idle::Stands)) => Ok(web::see_other(&format!("/case/{case}#notice"))),
        Err(DecideError::Decision(Idle::Problem(problem))) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}
