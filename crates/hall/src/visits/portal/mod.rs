//! Booking a visit, by whoever comes: what for, when and where, who, and the booking as it stands. No account; a link opens one booking.
//!
//! Whose minute it saves: a mother's at midnight who wants one hour off work and not two. What can be done without coming is said first; the
//! earliest time that finishes everything at one desk stands on top; a time that was taken meanwhile is answered with the nearest three.

mod booking;
mod calendar;
mod cancel;
mod change;
mod choose;
mod contact;
mod line;
mod month;
mod offers;
mod own;
mod texts;
mod times;

use axum::response::Response;
use web::guard::Purpose;
use web::{Anyone, Policy, Problem, Routes, html_with};

use crate::Hall;
use crate::visits::VISIT;
use crate::visits::book;
use crate::visits::records::booking as row;
use texts::T;

pub(super) use offers::{DayList, Filter, Looking, place};

/// Booking a visit to the counter.
pub enum Visiting {}

impl Purpose for Visiting {
    const NAME: &'static str = "book a visit";
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<Visiting>;
    Routes::citizen("visits")
        .get("/visit", anyone(), choose::get)
        .get("/visit/times", anyone(), times::get)
        .post("/visit/times", anyone(), times::post)
        .get("/visit/line", anyone(), line::get)
        .post("/visit/line", anyone(), line::post)
        .get("/visit/month", anyone(), month::get)
        .get("/visit/b/{link}", anyone(), booking::get)
        .post("/visit/b/{link}/keep", anyone(), booking::keep)
        .post("/visit/b/{link}/contact", anyone(), contact::post)
        .post("/visit/b/{link}/case", anyone(), contact::by_case)
        .get("/visit/b/{link}/code", anyone(), contact::code_get)
        .post("/visit/b/{link}/code", anyone(), contact::code_post)
        .post("/visit/b/{link}/accept", anyone(), booking::accept)
        .get("/visit/b/{link}/change", anyone(), change::get)
        .post("/visit/b/{link}/change", anyone(), change::post)
        .get("/visit/b/{link}/cancel", anyone(), cancel::get)
        .post("/visit/b/{link}/cancel", anyone(), cancel::post)
        .post("/visit/b/{link}/wait", anyone(), booking::wait)
        .get("/visit/b/{link}/visit.ics", anyone(), calendar::get)
}

/// Where a booking's pages are.
fn href(link: &str, page: &str) -> String {
    if page.is_empty() { format!("/visit/b/{link}") } else { format!("/visit/b/{link}/{page}") }
}

/// The booking a link opens; a wrong link and one that is long gone get the same answer.
async fn find(hall: &Hall, permit: &Anyone<Visiting>, link: &str) -> Result<row::Model, Problem> {
    let id = VISIT.of_link(hall, link).ok_or(Problem::NotFound)?;
    book::read(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)
}

/// Nothing is to be done here any more.
#[derive(askama::Template)]
#[template(path = "visits/portal/over.html")]
struct OverPage {
    page: web::Page,
    t: T,
    title: String,
    lead: String,
    again: String,
}

fn over(permit: &Anyone<Visiting>, title: &str, lead: &str, again: String) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let page = permit.page(title).question();
    html_with(axum::http::StatusCode::CONFLICT, &OverPage { page, t, title: title.into(), lead: lead.into(), again })
}
