//! 見て回る: a walk through the demo in a few stops, each a real page with what is in it now. Only the demo has it: a city's server has no such route.
//!
//! It shows no number of its own and changes nothing; where a stop needs an officer it says which account to take.

mod texts;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Page, Policy, Problem, Purpose, Routes, html};

use self::texts::T;
use crate::Hall;

/// Seeing what this is.
pub enum See {}

impl Purpose for See {
    const NAME: &'static str = "see the demo";
}

/// Where each stop leads, and as whom an officer's page is opened.
const STOPS: [(&str, &str); 8] = [
    ("/figures", ""),
    ("/search?q=引っ越し", ""),
    ("/desk", "sato"),
    ("/desk/type-in", "hayashi"),
    ("/crowd", ""),
    ("/desk/reform/proposals", "sato"),
    ("/desk/schedules", "tanaka"),
    ("/desk/procedures/of/child-allowance", "tanaka"),
];

struct Stop {
    nth: usize,
    title: String,
    body: String,
    href: &'static str,
    /// The account; nothing for a citizen's page.
    login: &'static str,
}

#[derive(Template)]
#[template(path = "tour/list.html")]
struct ListPage {
    page: Page,
    t: T,
    stops: Vec<Stop>,
}

#[derive(Template)]
#[template(path = "tour/stop.html")]
struct StopPage {
    page: Page,
    t: T,
    stop: Stop,
    of: usize,
    before: Option<usize>,
    after: Option<usize>,
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<See>;
    Routes::citizen("tour").get("/tour", anyone(), list).get("/tour/{stop}", anyone(), one)
}

fn stop(t: T, nth: usize) -> Option<Stop> {
    let (href, login) = *STOPS.get(nth.checked_sub(1)?)?;
    let (title, body) = match nth {
        1 => (t.figures_title(), t.figures_body()),
        2 => (t.moving_title(), t.moving_body()),
        3 => (t.home_title(), t.home_body()),
        4 => (t.phone_title(), t.phone_body()),
        5 => (t.crowd_title(), t.crowd_body()),
        6 => (t.reform_title(), t.reform_body()),
        7 => (t.ward_title(), t.ward_body()),
        _ => (t.rule_title(), t.rule_body()),
    };
    Some(Stop { nth, title: title.into_owned(), body: body.into_owned(), href, login })
}

async fn list(State(_): State<Hall>, permit: Anyone<See>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    html(&ListPage {
        page: permit.page(t.title()).crumb(t.crumb_home(), "/").crumb(t.title(), ""),
        stops: (1..=STOPS.len()).filter_map(|nth| stop(t, nth)).collect(),
        t,
    })
}

async fn one(State(_): State<Hall>, permit: Anyone<See>, Path(nth): Path<usize>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let stop = stop(t, nth).ok_or(Problem::NotFound)?;
    html(&StopPage {
        page: permit
            .page(&*stop.title)
            .crumb(t.crumb_home(), "/")
            .crumb(t.title(), "/tour")
            .crumb(stop.title.clone(), ""),
        before: Some(nth - 1).filter(|before| *before > 0),
        after: Some(nth + 1).filter(|after| *after <= STOPS.len()),
        of: STOPS.len(),
        stop,
        t,
    })
}
