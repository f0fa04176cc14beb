//! 決裁: what waits for this officer's approval, as themselves or as deputy, and what they have to read after a deputy.
//!
//! Approving happens on the case's page, where draft and evidence stand side by side; nothing is approved unread from a list.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Asked, Page, Problem, Staff};

use super::inbox::{List, Rows, look};
use super::lists::{self, Filter, Key, Tab};
use super::texts::T;
use crate::Hall;
use crate::people::Decide;
use crate::people::Officer;

#[derive(Template)]
#[template(path = "desk/approvals.html")]
struct Approvals {
    page: Page,
    t: T,
    groups: Vec<Rows>,
    next: Option<String>,
}

pub async fn get(permit: Staff<Decide>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let (after, filter) = (Key::read(asked.get("after")), Filter::default());
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let (lines, more) = lists::page(&reads, &officer, Tab::Approvals, &filter, after.as_ref()).await?;
    let tally = lists::tally(&reads, &officer, Tab::Approvals, &filter).await?;
    drop(reads);
    look(&permit, &lines, "cases.list").await?;
    let list = List { hall: &hall, t, today: permit.today(), colleagues: &[] };
    let mut groups = list.grouped(&lines, &tally);
    for (row, line) in groups.iter_mut().flat_map(|group| &mut group.lines).zip(&lines) {
        let own = officer.grants.iter().any(|grant| grant.section == line.section && grant.role == line.role);
        row.who = if own { String::new() } else { t.as_deputy().into_owned() };
    }
    let next = lines.last().filter(|_| more).map(|line| format!("/desk/approvals?after={}", line.key().text()));
    let page = super::page(&permit, t.approvals_title()).await?;
    web::html(&Approvals { page, t, groups, next })
}
