//! Another time for a booking that stands: the old one is kept until the new one is sure.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use web::{Anyone, Asked, Errors, Fields, KindFields, Problem, html, html_with, see_other};

use super::own::Own;
use super::texts::T;
use super::times::{page_for, sorry};
use super::{Visiting, href, over};
use crate::Hall;
use crate::hand::Hand;
use crate::visits::ask::Ask;
use crate::visits::book::{Not, Slot};
use crate::visits::change::change;
use crate::visits::rules::State as Standing;

fn may(hall: &Hall, own: &Own) -> bool {
    own.may_change(hall) || matches!(own.state, Standing::Held | Standing::Lapsed)
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    if !may(&hall, &own) {
        return Ok(see_other(&href(&link, "")));
    }
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    html(&page_for(&hall, &permit, &own, &asked, errors, Vec::new()).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let KindFields { fields, mut errors } = sent;
    let slot = Slot::read(fields.get("slot")).ok_or(Problem::NotFound)?;
    let not = match change(&hall, Hand::Of(&permit), own.row.id, &slot, false).await {
        Ok(()) => return Ok(see_other(&href(&link, ""))),
        Err(Not::Problem(problem)) => return Err(problem),
        Err(Not::Over) => {
            let t = T::new(permit.lang());
            return over(&permit, &t.change_over_title(), &t.change_over_lead(), href(&link, ""));
        }
        Err(not) => not,
    };
    let ask = Ask::of_row(&own.row);
    let nearest = sorry(&hall, &permit, &ask, &slot, &not, &mut errors).await?;
    html_with(StatusCode::CONFLICT, &page_for(&hall, &permit, &own, &Fields::default(), errors, nearest).await?)
}
