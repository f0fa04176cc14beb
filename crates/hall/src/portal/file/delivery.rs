//! How letters come, chosen on the case's page. Declaring that the decision may come electronically, or taking that back: the declaration is this
//! person's, for this one procedure, and counts until the decision is made. And large print, for what is not printed yet.

use axum::extract::{Path, State};
use axum::response::Response;
use store::{ActorRef, Changes, DecideError};
use uuid::Uuid;
use web::{Citizen, Fields, Problem};

use super::own;
use crate::Hall;
use crate::cases::{self, CaseFile, choose_notice, choose_print};

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

/// Electronically or by post.
pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Problem> {
    let electronic = one_of(&fields, "way", ("electronic", "post"))?;
    choose(&hall, &citizen, case, "notice", |file, by| choose_notice(file, by, electronic)).await
}

/// Large print or the usual one.
pub async fn print(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Problem> {
    let large = one_of(&fields, "size", ("large", "usual"))?;
    choose(&hall, &citizen, case, "print", |file, by| choose_print(file, by, large)).await
}

/// Whether a field says the one word; neither is no form of ours.
fn one_of(fields: &Fields, name: &str, (yes, no): (&str, &str)) -> Result<bool, Problem> {
    match fields.get(name) {
        said if said == yes => Ok(true),
        said if said == no => Ok(false),
        _ => Err(Problem::BadInput(web::BadInput::Shape)),
    }
}

async fn choose(
    hall: &Hall,
    citizen: &Citizen,
    case: Uuid,
    at: &str,
    chosen: impl Fn(&CaseFile, ActorRef) -> Option<Changes>,
) -> Result<Response, Problem> {
    own::own(hall, citizen, case).await?;
    let (by, chosen) = (citizen.actor(), &chosen);
    let decided = citizen.decide(|reads| {
        let by = by.clone();
        async move {
            let file = cases::read(hall, &reads, case).await?.ok_or(Problem::NotFound)?;
            chosen(&file, by).ok_or(Idle::Stands)
        }
    });
    match decided.await {
        Ok(_) | Err(DecideError::Decision(Idle::Stands)) => Ok(web::see_other(&format!("/case/{case}#{at}"))),
        Err(DecideError::Decision(Idle::Problem(problem))) => Err(problem),
        Err(DecideError::Refused(refused)) => Err(refused.into()),
        Err(DecideError::Read(error)) => Err(error.into()),
    }
}
