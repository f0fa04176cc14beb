//! What a link opens first: who asks, for what, by when. It names nobody; a button opens the questions, another says that it is not for them.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::guard::Anyone;
use web::{Page, Problem, html, say, see_other};

use super::texts::T;
use super::{Asker, Party, opens, unknown};
use crate::Hall;
use crate::outside::{NotTaken, by_link, opened};

#[derive(Template)]
#[template(path = "portal/outside/letter.html")]
struct LetterPage {
    page: Page,
    t: T,
    asker: Asker,
    what: String,
    addressee: String,
    due: String,
    words: String,
    base: String,
}

pub async fn get(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let asked = match opens(&hall, &permit, &link).await? {
        Ok(asked) => asked,
        Err(page) => return Ok(page),
    };
    let t = T::new(permit.lang());
    let what = asked.what(t.lang());
    html(&LetterPage {
        page: permit.page(t.letter_title(&what)).question(),
        asker: Asker::asking(&hall, &asked, t.lang()),
        due: asked.row.due_on.parse().map_or_else(|_| String::new(), |due| say::full_date(t.lang(), due)),
        addressee: asked.row.addressee.clone(),
        words: asked.row.words.clone(),
        base: format!("/outside/{link}"),
        what,
        t,
    })
}

/// The button: the questions are opened, which is written down once.
pub async fn post(
    State(hall): State<Hall>,
    permit: Anyone<Party>,
    Path(link): Path<String>,
) -> Result<Response, Problem> {
    let found = by_link(&hall, &permit.reads().await?, &link).await?;
    let Some(asked) = found else { return unknown(&hall, &permit) };
    match opened(&hall, &permit, asked.row.id).await {
        Ok(()) => Ok(see_other(&format!("/outside/{link}/answer"))),
        Err(NotTaken::Received | NotTaken::Closed(_)) => Ok(see_other(&format!("/outside/{link}"))),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}
