//! Called off: asked once more on its own page, and free at once for who waits.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Page, Problem, html, see_other};

use super::own::Own;
use super::texts::T;
use super::{Visiting, href, over};
use crate::Hall;
use crate::hand::Hand;
use crate::visits::book::Not;
use crate::visits::change::cancel;

#[derive(Template)]
#[template(path = "visits/portal/cancel.html")]
struct CancelPage {
    page: Page,
    t: T,
    when: String,
    place: String,
    base: String,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let (t, base) = (T::new(permit.lang()), href(&link, ""));
    if !own.may_change(&hall) {
        return Ok(see_other(&base));
    }
    let page = permit.page(t.cancel_title()).question().back(t.back_to_booking(), base.clone());
    html(&CancelPage { page, when: own.when(t.lang()), place: own.place(&hall, t.lang()), base, t })
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Visiting>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let own = Own::open(&hall, &permit, &link).await?;
    let t = T::new(permit.lang());
    match cancel(&hall, Hand::Of(&permit), own.row.id, false).await {
        Ok(()) => Ok(see_other(&href(&link, ""))),
        Err(Not::Problem(problem)) => Err(problem),
        // Called off already, or pressed twice: the booking's page says how it stands.
        Err(_) if !own.may_change(&hall) => Ok(see_other(&href(&link, ""))),
        Err(_) => over(&permit, &t.change_over_title(), &t.change_over_lead(), href(&link, "")),
    }
}
