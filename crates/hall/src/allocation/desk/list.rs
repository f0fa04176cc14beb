//! The stages decided together, and how many applications wait in each.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use web::{Page, Problem, Staff, html, say};

use super::batches;
use super::texts::T;
use crate::Hall;
use crate::allocation::{pool, round};
use crate::people::{Officer, WorkTasks};

struct Line {
    href: String,
    procedure: String,
    stage: String,
    waiting: String,
    last: String,
}

#[derive(Template)]
#[template(path = "allocation/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let mut lines = Vec::new();
    for batch in batches(&hall, &officer) {
        let waiting = pool::count(&reads, &officer, &batch).await?;
        let last = round::latest(&reads, &batch, 1).await?;
        let last = last.first().and_then(|round| round.confirmed_at);
        lines.push(Line {
            href: batch.href(),
            procedure: batch.procedure.name.get(t.lang()).to_owned(),
            stage: batch.stage_name(t.lang()),
            waiting: say::number(i64::try_from(waiting).unwrap_or(i64::MAX)),
            last: last.map_or_else(|| t.never().into_owned(), |at| say::day(t.lang(), Millis(at).date())),
        });
    }
    drop(reads);
    let page = hall.desk_page(&staff, t.list_title()).await?;
    html(&ListPage { page, t, lines })
}
