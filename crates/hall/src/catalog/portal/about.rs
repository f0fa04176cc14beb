//! What this site is, and how far its figures can be trusted.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Page, Problem};

use super::Find;
use crate::Hall;
use crate::catalog::texts::T;

#[derive(Template)]
#[template(path = "catalog/portal/about.html")]
struct About {
    page: Page,
    t: T,
    /// The city's own word about its figures; empty where it says nothing.
    facts: String,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(t.about_title()).crumb(t.crumb_home(), "/").crumb(t.about_title(), "");
    web::html(&About { page, t, facts: hall.city().about.get(permit.lang()).to_owned() })
}
