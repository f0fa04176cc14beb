//! What is stored, who sees it, and the record of every look.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Page, Problem};

use super::Find;
use super::lines::href;
use crate::Hall;
use crate::catalog::texts::T;

/// Days after which a draft that nobody changes can no longer be opened; as long as a citizen's session lives at most.
const DRAFT_DAYS: &str = "30";
/// The procedure by which people ask for their own records, where the city offers it.
const OWN_RECORDS: &str = "disclosure";

#[derive(Template)]
#[template(path = "catalog/portal/privacy.html")]
struct Privacy {
    page: Page,
    t: T,
    draft_days: &'static str,
    own: Option<String>,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(t.pri_title()).crumb(t.crumb_home(), "/").crumb(t.pri_title(), "");
    let own = hall.library().shelf().card(OWN_RECORDS).map(|card| href(&card.id));
    web::html(&Privacy { page, t, draft_days: DRAFT_DAYS, own })
}
