//! Every procedure: how many cases ended, how long they took, and what took the most. The longest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Page, Problem, Staff, html};

use super::say;
use super::texts::T;
use crate::Hall;
use crate::past;
use crate::people::SignedIn;
use crate::reform::rules::{FEWEST, as_is};

struct Row {
    href: String,
    name: String,
    cases: usize,
    middle: String,
    most: String,
    /// What took the most, and its share.
    head: String,
    work: String,
    sort: i64,
}

#[derive(Template)]
#[template(path = "reform/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    /// Procedures with too few cases.
    few: Vec<String>,
    fewest: usize,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let (mut rows, mut few) = (Vec::new(), Vec::new());
    let shelf = hall.library().shelf();
    let reads = staff.reads().await?;
    for live in shelf.live() {
        let name = live.name.get(t.lang()).to_owned();
        let past = past::read(&reads, &live.id, past::year_before(hall.now()), hall.calendar()).await?;
        let Some(found) = as_is(&past) else {
            few.push(name);
            continue;
        };
        let whole = found.spent.whole();
        let heads = say::heads(t, &found.spent);
        let head = heads.first().map(|(_, word, ms)| t.head_share(word, &say::percent(*ms, whole)).into_owned());
        rows.push(Row {
            href: format!("/desk/reform/{}", live.id),
            name,
            cases: found.cases,
            middle: say::span(t, found.lead.0),
            most: say::span(t, found.lead.1),
            head: head.unwrap_or_default(),
            work: if found.spent.work > 0 { say::share(found.spent.work, whole) } else { "–".to_owned() },
            sort: found.lead.0,
        });
    }
    drop(reads);
    rows.sort_by_key(|row| std::cmp::Reverse(row.sort));
    html(&ListPage { page: hall.desk_page(&staff, t.title()).await?, rows, few, fewest: FEWEST, t })
}
