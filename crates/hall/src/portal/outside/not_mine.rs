//! 「自分あてではない」: asked once more, then the link is void and the office is told. Nothing is asked about who pressed it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::guard::Anyone;
use web::{Page, Problem, html, see_other};

use super::texts::T;
use super::{Party, opens, unknown};
use crate::Hall;
use crate::outside::{NotTaken, by_link, not_mine};

#[derive(Template)]
#[template(path = "portal/outside/not_mine.html")]
struct NotMinePage {
    page: Page,
    t: T,
    base: String,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    if let Err(page) = opens(&hall, &permit, &link).await? {
        return Ok(page);
    }
    let t = T::new(permit.lang());
    let base = format!("/outside/{link}");
    html(&NotMinePage { page: permit.page(t.not_mine_title()).question().back(t.back(), base.clone()), t, base })
}

pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let found = by_link(&hall, &permit.reads().await?, &link).await?;
    let Some(asked) = found else { return unknown(&hall, &permit) };
    match not_mine(&hall, &permit, asked.row.id).await {
        Ok(()) | Err(NotTaken::Received | NotTaken::Closed(_)) => Ok(see_other(&format!("/outside/{link}"))),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}
