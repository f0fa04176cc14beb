//! What holds now and what is planned, in the words every other page uses.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Page, Problem, html, say};

use super::Open;
use crate::Hall;
use crate::catalog::Notice;
use crate::status::texts::T;
use crate::status::told;

struct Told {
    notice: Notice,
    decided: String,
}

#[derive(Template)]
#[template(path = "status/portal/page.html")]
struct StatusPage {
    page: Page,
    t: T,
    now: Vec<Told>,
    later: Vec<Told>,
    as_of: String,
    at: i64,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Open>) -> Result<Response, Problem> {
    let (t, now, all) = (T::new(permit.lang()), permit.now(), hall.standings());
    let told = |seen: &crate::status::rules::Seen| Told {
        notice: told::notice(&hall, seen, t.lang()),
        decided: t.decided_by(&say::date_time(t.lang(), seen.of.made_at), &seen.of.decided_by).into_owned(),
    };
    let planned = all.all.iter().filter(|one| one.from > now && !one.is_over(now)).map(|one| told::whole(&hall, one));
    html(&StatusPage {
        page: permit.page(t.page_title()).crumb(t.crumb_home(), "/").crumb(t.page_title(), ""),
        now: told::in_force(&hall, &all, now).iter().map(told).collect(),
        later: planned.map(|seen| told(&seen)).collect(),
        as_of: t.page_as_of(&say::date_time(t.lang(), now)).into_owned(),
        at: all.position(now),
        t,
    })
}
