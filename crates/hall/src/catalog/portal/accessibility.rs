//! What the site promises to everybody who uses it, and what it does not do yet.

use askama::Template;
use axum::response::Response;
use web::{Anyone, Page, Problem};

use super::Find;
use crate::catalog::texts::T;

#[derive(Template)]
#[template(path = "catalog/portal/accessibility.html")]
struct Accessibility {
    page: Page,
    t: T,
}

pub async fn get(permit: Anyone<Find>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(t.acc_title()).crumb(t.crumb_home(), "/").crumb(t.acc_title(), "");
    web::html(&Accessibility { page, t })
}
