//! 決裁: what waits for this officer's approval, as themselves or as deputy, and what they have to read after a deputy.
//!
//! Approving happens on the case's page, where draft and evidence stand side by side; nothing is approved unread from a list.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use procedure::model::Outcome;
use uuid::Uuid;
use web::{Asked, Page, Problem, Staff, say};

use super::due::Group;
use super::inbox::{List, Row, look};
use super::lists::{self, Key, Line};
use super::texts::T;
use crate::Hall;
use crate::people::{self, Decide, Officer};

/// What waits, with the draft it is about.
struct Waiting {
    row: Row,
    /// 「認める」.
    proposed: String,
    drafter: String,
}

struct Part {
    word: String,
    sum: String,
    waiting: Vec<Waiting>,
}

#[derive(Template)]
#[template(path = "desk/approvals.html")]
struct Approvals {
    page: Page,
    t: T,
    sum: String,
    parts: Vec<Part>,
    next: Option<String>,
}

pub async fn get(permit: Staff<Decide>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let after = Key::read(asked.get("after"));
    let reads = permit.reads().await?;
    let officer = Officer::on(&reads, permit.account(), permit.today()).await?.ok_or(Problem::SignIn)?;
    let (lines, next) = lists::to_approve(&reads, &officer, after.as_ref()).await?;
    let drafters: Vec<Uuid> = lines.iter().filter_map(drafter).collect();
    let names = people::names(&reads, &drafters).await?;
    drop(reads);
    look(&permit, &lines, "cases.list").await?;
    let list = List { hall: &hall, t, today: permit.today(), colleagues: &[] };
    let page = super::page(&permit, t.approvals_title()).await?;
    let sum = sum(t, &lines.iter().collect::<Vec<_>>());
    let parts = parts(&list, &officer, &names, &lines);
    let next = next.map(|key| format!("/desk/approvals?after={}", key.text()));
    web::html(&Approvals { page, t, sum, parts, next })
}

fn drafter(line: &Line) -> Option<Uuid> {
    Some(line.case()?.draft?.by.uuid())
}

fn sum(t: T, lines: &[&Line]) -> String {
    let count = say::number(i64::try_from(lines.len()).unwrap_or(i64::MAX));
    t.group_sum(&count, &say::minutes(t.lang(), lines.iter().map(|line| line.minutes).sum())).into_owned()
}

fn parts(list: &List<'_>, officer: &Officer, names: &BTreeMap<Uuid, String>, lines: &[Line]) -> Vec<Part> {
    let part = |group: Group| {
        let of_group: Vec<&Line> = lines.iter().filter(|line| Group::of(&line.due_on, list.today) == group).collect();
        Part {
            word: group.word(list.t),
            sum: sum(list.t, &of_group),
            waiting: of_group.into_iter().map(|line| waiting(list, officer, names, line)).collect(),
        }
    };
    Group::ALL.into_iter().map(part).filter(|part| !part.waiting.is_empty()).collect()
}

fn waiting(list: &List<'_>, officer: &Officer, names: &BTreeMap<Uuid, String>, line: &Line) -> Waiting {
    let t = list.t;
    let mut row = list.row(line);
    let own = officer.grants.iter().any(|grant| grant.section == line.section && grant.role == line.role);
    row.who = if own { String::new() } else { t.as_deputy().into_owned() };
    let draft = line.case().and_then(|case| case.draft);
    let drafter = draft.as_ref().and_then(|draft| names.get(&draft.by.uuid())).cloned().unwrap_or_default();
    Waiting { row, proposed: draft.map_or_else(String::new, |draft| proposed(t, &draft)), drafter }
}

/// What the draft proposes: its outcome, or where it leads on to another stage its act.
fn proposed(t: T, draft: &engine::Draft) -> String {
    match (draft.outcome, draft.exit.as_str()) {
        (Some(Outcome::Granted | Outcome::Done), _) | (None, "approve") => t.proposed_granted(),
        (Some(Outcome::Partly), _) => t.proposed_partly(),
        (Some(Outcome::Refused), _) | (None, "refuse") => t.proposed_refused(),
        (Some(Outcome::NotAccepted), _) => t.proposed_not_accepted(),
        (None, "revoke") => t.proposed_revoked(),
        (None, _) => return draft.exit.clone(),
    }
    .into_owned()
}
