//! One walk: the next press as one large button, and below it what the presses before say. Each press is a form of its own, so that a phone without a
//! script carries the stopwatch.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{KindFields, Page, Problem, Staff, html, say, see_other};

use super::list::span;
use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::walks::rules::{Press, next, spent, whole};
use crate::walks::{one, press};

/// Nobody writes the same more often at one desk.
const AGAIN: i64 = 99;

struct Now {
    nth: usize,
    of: usize,
    desk: String,
    press: &'static str,
    label: String,
    leaves: bool,
}

struct Row {
    desk: String,
    arrived: String,
    walked: String,
    waited: String,
    served: String,
    again: i64,
}

#[derive(Template)]
#[template(path = "walks/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    at: String,
    now: Option<Now>,
    whole: Option<String>,
    again: i64,
    rows: Vec<Row>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let walk = one(&staff.reads().await?, id).await?;
    let steps = &walk.steps;
    let now = next(steps).map(|(at, press)| Now {
        nth: at + 1,
        of: steps.len(),
        desk: steps[at].desk.clone(),
        press: press.word(),
        label: match press {
            Press::Arrived => t.press_arrived(),
            Press::Called => t.press_called(),
            Press::Left => t.press_left(),
        }
        .into_owned(),
        leaves: press == Press::Left,
    });
    let none = || "–".to_owned();
    let rows = steps.iter().enumerate().map(|(at, step)| {
        let spent = spent(steps, at);
        Row {
            desk: step.desk.clone(),
            arrived: step.arrived.map_or_else(none, |at| say::time(Millis(at))),
            walked: spent.and_then(|spent| spent.walked).map_or_else(none, |ms| span(t, ms)),
            waited: spent.map_or_else(none, |spent| span(t, spent.waited)),
            served: spent.map_or_else(none, |spent| span(t, spent.served)),
            again: step.again,
        }
    });
    html(&OnePage {
        page: hall.desk_page(&staff, &*walk.persona).await?.back(t.title(), "/desk/walks"),
        at: format!("/desk/walks/{id}"),
        now,
        whole: whole(steps).map(|ms| span(t, ms)),
        again: steps.iter().map(|step| step.again).sum(),
        rows: rows.collect(),
        t,
    })
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<SignedIn>,
    Path(id): Path<Uuid>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let nth: usize = sent.fields.get("nth").parse().unwrap_or(0);
    let again: i64 = sent.fields.get("again").trim().parse().unwrap_or(0);
    if let (Some(at), Some(what)) = (nth.checked_sub(1), Press::read(sent.fields.get("press"))) {
        press(&hall, &staff, id, at, what, again.clamp(0, AGAIN)).await?;
    }
    Ok(see_other(&format!("/desk/walks/{id}")))
}
