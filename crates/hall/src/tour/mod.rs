//! 見て回る: a walk through the demo in a few stops, each a real page with what is in it now. Only the demo has it: a city's server has no such route.
//!
//! It shows no number of its own but those of a day that is played while it is looked at; where a stop needs an officer it says which account to
//! take. The one thing it changes is the whole demo, which can be begun again.

mod again;
mod found;
mod measured;
mod peak;
mod stops;
mod texts;

pub use again::Again;
pub use measured::MEASURED;
pub use peak::Peak;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use web::{Anyone, Asked, Page, Policy, Problem, Purpose, Routes, html};

use self::stops::{COUNT, Stop, stop, words};
use self::texts::T;
use crate::Hall;

/// Seeing what this is.
pub enum See {}

impl Purpose for See {
    const NAME: &'static str = "see the demo";
}

/// A stop as the list has it.
struct Line {
    nth: usize,
    title: String,
    body: String,
}

#[derive(Template)]
#[template(path = "tour/list.html")]
struct ListPage {
    page: Page,
    t: T,
    stops: Vec<Line>,
    measured: Vec<measured::Row>,
    /// Whether it can be begun again from here.
    offered: bool,
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

/// The pages; those that begin the demo again are there where its runner can.
pub fn routes(again: Option<Again>, peak: Peak) -> Routes<Hall> {
    let anyone = Policy::anyone::<See>;
    let offered = again.is_some();
    let routes = Routes::citizen("tour")
        .get("/tour", anyone(), async move |permit: Anyone<See>| list(&permit, offered))
        .get("/tour/{stop}", anyone(), one);
    let day = peak.clone();
    let routes = routes
        .get(peak::HERE, anyone(), async move |hall: State<Hall>, permit: Anyone<See>, asked: Asked| {
            peak::get(&peak, &hall, &permit, &asked)
        })
        .get(peak::FILE, anyone(), async move |hall: State<Hall>, permit: Anyone<See>| {
            peak::file(&day, &hall, &permit)
        });
    let Some(again) = again else { return routes };
    let asked = again.clone();
    routes.get(again::HERE, anyone(), async move |permit: Anyone<See>| again::get(&again, &permit)).post(
        again::HERE,
        anyone(),
        async move |_: Anyone<See>| again::post(&asked),
    )
}

fn list(permit: &Anyone<See>, offered: bool) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let line = |nth: usize| words(t, nth).map(|(title, body)| Line { nth, title, body });
    html(&ListPage {
        page: permit.page(t.title()).crumb(t.crumb_home(), "/").crumb(t.title(), ""),
        stops: (1..=COUNT).filter_map(line).collect(),
        measured: measured::rows(t),
        offered,
        t,
    })
}

async fn one(State(hall): State<Hall>, permit: Anyone<See>, Path(nth): Path<usize>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let stop = stop(&hall, &permit.reads().await?, t, nth).await?;
    html(&StopPage {
        page: permit
            .page(&*stop.title)
            .crumb(t.crumb_home(), "/")
            .crumb(t.title(), "/tour")
            .crumb(stop.title.clone(), ""),
        before: Some(nth - 1).filter(|before| *before > 0),
        after: Some(nth + 1).filter(|after| *after <= COUNT),
        of: COUNT,
        stop,
        t,
    })
}
