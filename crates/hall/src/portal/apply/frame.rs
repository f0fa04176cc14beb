//! The frame around a page's content: the citizen's or the officer's.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use web::{Page, Permit, Problem, Tier, html_with};

#[derive(Template)]
#[template(path = "portal/apply/frame.html")]
struct CitizenFrame {
    page: Page,
    content: String,
}

#[derive(Template)]
#[template(path = "portal/apply/frame_desk.html")]
struct DeskFrame {
    page: Page,
    content: String,
}

/// Draws content in the frame of its tier.
pub fn draw(status: StatusCode, page: Page, content: &impl Template) -> Result<Response, Problem> {
    let content = content.render()?;
    match page.tier {
        Tier::Citizen => html_with(status, &CitizenFrame { page, content }),
        Tier::Desk => html_with(status, &DeskFrame { page, content }),
    }
}

/// A page with one thing to do.
pub fn page(permit: &Permit, title: &str, procedure: &str) -> Page {
    let title = if procedure.is_empty() { title.to_owned() } else { format!("{title} — {procedure}") };
    permit.page(title).question()
}

/// 422 when something has to be put right.
pub fn status(erring: bool) -> StatusCode {
    if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}
