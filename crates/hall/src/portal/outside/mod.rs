//! The pages of somebody outside: a code typed in or a link opened, a few questions, and one answer. No account, no status, no case.
//!
//! The first page names the city, the section and what is asked, and nobody; whose it is stands behind a button, so that a scanner of mail or
//! a wrong reader sees no name. A wrong code and a code that is over get the same answer. What was typed is never lost to a change meanwhile.

mod door;
mod form;
mod letter;
mod not_mine;
mod texts;

use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use web::guard::Purpose;
use web::{Limits, Page, Permit, Policy, Problem, Routes, html_with, say};

use crate::Hall;
use crate::outside::{Asked, Standing, by_link};
use texts::T;

/// Answering a question of the city.
pub enum Party {}

impl Purpose for Party {
    const NAME: &'static str = "answer from outside";
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<Party>;
    Routes::citizen("outside party")
        .get("/outside", anyone(), door::get)
        .post_asking("/outside", anyone(), door::post)
        .get("/outside/{link}", anyone(), letter::get)
        .post("/outside/{link}", anyone(), letter::post)
        .get("/outside/{link}/answer", anyone(), form::get)
        .post_within("/outside/{link}/answer", anyone(), Limits::FILES, form::post)
        .get("/outside/{link}/not-mine", anyone(), not_mine::get)
        .post("/outside/{link}/not-mine", anyone(), not_mine::post)
}

/// Who asks, as the page says it.
struct Asker {
    city: String,
    section: String,
    phone: String,
}

impl Asker {
    fn of(hall: &Hall, section: Option<&str>, lang: Lang) -> Self {
        let city = hall.city();
        let unit = city.units.iter().find(|unit| Some(unit.id.as_str()) == section);
        Self {
            city: city.name.get(lang).to_owned(),
            section: unit.map_or_else(String::new, |unit| unit.name.get(lang).to_owned()),
            phone: unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
        }
    }

    fn asking(hall: &Hall, asked: &Asked, lang: Lang) -> Self {
        Self::of(hall, Some(&asked.file.shape.section), lang)
    }
}

/// Nothing more to be done: received, over, or never there.
#[derive(askama::Template)]
#[template(path = "portal/outside/over.html")]
struct OverPage {
    page: Page,
    t: T,
    received: bool,
    title: String,
    lead: String,
    asker: Asker,
}

/// The open request of a link, or the page that says why it opens nothing.
async fn opens(hall: &Hall, permit: &Permit, link: &str) -> Result<Result<Asked, Response>, Problem> {
    Ok(match by_link(hall, &permit.reads().await?, link).await? {
        None => Err(unknown(hall, permit)?),
        Some(asked) if asked.standing != Standing::Open => Err(over(hall, permit, &asked)?),
        Some(asked) => Ok(asked),
    })
}

/// The page of a link nobody was given: the same for every guess.
fn unknown(hall: &Hall, permit: &Permit) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let over = OverPage {
        page: permit.page(t.over_title()).question(),
        received: false,
        title: t.over_title().into(),
        lead: t.over_lead().into(),
        asker: Asker::of(hall, None, t.lang()),
        t,
    };
    html_with(StatusCode::GONE, &over)
}

/// The page of a link that has done its work or opens nothing any more.
fn over(hall: &Hall, permit: &Permit, asked: &Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let received = asked.standing.is_received();
    let when = asked.row.ended_at.map_or_else(String::new, |at| say::date_time(t.lang(), civic::Millis(at)));
    let (title, lead) =
        if received { (t.received_title(), t.received_lead(&when)) } else { (t.over_title(), why(t, asked.standing)) };
    let status = if received { StatusCode::OK } else { StatusCode::GONE };
    let page = permit.page(title.clone()).question();
    let asker = Asker::asking(hall, asked, t.lang());
    html_with(status, &OverPage { page, received, title: title.into(), lead: lead.into(), asker, t })
}

/// Why a request that was open is not any more, for whoever holds its link.
fn why(t: T, standing: Standing) -> std::borrow::Cow<'static, str> {
    match standing {
        Standing::Replaced | Standing::Again => t.over_replaced(),
        Standing::NotMine => t.over_not_mine(),
        _ => t.over_ended(),
    }
}
