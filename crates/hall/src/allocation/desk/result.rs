//! A confirmed round: how far it is carried out, and what became of each case.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, QueryFilter};
use store::Reads;
use uuid::Uuid;
use web::{Asked, Page, Problem, Staff, html, say};

use super::labels::Labels;
use super::lines::{self, Line, Lines, MOST, count};
use super::texts::T;
use super::{found, look};
use crate::Hall;
use crate::allocation::records::allocation_line;
use crate::allocation::round;
use crate::allocation::rules::Unmet;
use crate::cases::{Scope, case_file};
use crate::people::{Officer, WorkTasks, names};

/// How often the page renews itself while cases are under way.
const EVERY: u32 = 2;

#[derive(Template)]
#[template(path = "allocation/desk/result.html")]
struct ResultPage {
    page: Page,
    t: T,
    href: String,
    lead: String,
    running: bool,
    progress: String,
    left: String,
    part: String,
    lines: Lines,
    next: Option<String>,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((procedure, stage, round)): Path<(String, String, Uuid)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (officer, batch) = found(&hall, &staff, &procedure, &stage).await?;
    let (t, from) = (T::new(staff.lang()), asked.get("from").parse().unwrap_or(0));
    let reads = staff.reads().await?;
    let round = round::confirmed(&reads, &batch, round).await?.ok_or(Problem::NotFound)?;
    let rows = round::lines(&reads, round.id).await?;
    let part: Vec<&allocation_line::Model> = rows.iter().skip(from).take(MOST).collect();
    let known = known(&reads, &officer, &part).await?;
    let who = names(&reads, &Vec::from_iter(round.confirmed_by)).await?;
    drop(reads);
    look(&staff, known.keys().copied().collect()).await?;
    let labels = Labels::new(t, &batch.procedure, &batch.stage);
    let lines: Vec<Line> = part.iter().map(|row| line(t, &labels, &known, row)).collect();
    let when = say::date_time(t.lang(), Millis(round.confirmed_at.unwrap_or(round.begun_at)));
    let who = round.confirmed_by.and_then(|id| who.get(&id)).cloned().unwrap_or_default();
    let back = batch.procedure.name.get(t.lang()).to_owned();
    let page = hall.desk_page(&staff, t.result_title(&when)).await?.back(back, batch.href());
    let until = round.until_day.parse().map_or_else(|_| round.until_day.clone(), |day| say::date(t.lang(), day));
    let lead = t.result_lead(&until, &when, &who).into_owned();
    html(&shown(t, page, (format!("{}/{}", batch.href(), round.id), lead), &rows, (from, lines)))
}

fn shown(
    t: T,
    mut page: Page,
    (href, lead): (String, String),
    rows: &[allocation_line::Model],
    (from, lines): (usize, Vec<Line>),
) -> ResultPage {
    let (all, to) = (rows.len(), from + lines.len());
    let waits = rows.iter().filter(|row| row.state == "waits").count();
    let left = rows.iter().filter(|row| row.state != "waits" && row.state != "done").count();
    let part = t.part(&count(all), &count(from + 1), &count(to)).into_owned();
    let running = t.result_running(&count(all), &count(all - waits));
    page.refresh = (waits > 0).then_some(EVERY);
    ResultPage {
        page,
        t,
        lead,
        running: waits > 0,
        progress: if waits > 0 { running } else { t.result_done(&count(all)) }.into_owned(),
        left: if left == 0 { String::new() } else { t.result_left(&count(left)).into_owned() },
        part: if all > MOST { part } else { String::new() },
        next: (to < all).then(|| format!("{href}?from={to}")),
        lines: Lines { t, all: count(all), lines, states: true },
        href,
    }
}

/// Those of these cases that this officer may see.
async fn known(
    reads: &Reads,
    officer: &Officer,
    part: &[&allocation_line::Model],
) -> Result<BTreeMap<Uuid, case_file::Model>, Problem> {
    let of = case_file::Column::Id.is_in(part.iter().map(|row| row.case_id));
    let rows = Scope::of(officer).on(reads.of::<case_file::Entity>().filter(of)).all(reads).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A case that is hidden from this officer stands without number and name.
fn line(t: T, labels: &Labels, known: &BTreeMap<Uuid, case_file::Model>, row: &allocation_line::Model) -> Line {
    let of = known.get(&row.case_id);
    let missed: Vec<Unmet> = serde_json::from_str(&row.missed).unwrap_or_default();
    let offered = row.place.as_deref().zip(row.wish);
    let state = match row.state.as_str() {
        "waits" => t.state_waits(),
        "done" => t.state_done(),
        "moved" => t.state_moved(),
        _ => t.state_refused(),
    };
    Line {
        case: row.case_id,
        number: of.map(|of| of.number.clone()).unwrap_or_default(),
        name: of.map(|of| of.applicant.clone()).unwrap_or_default(),
        class: labels.class(&row.class),
        rank: say::number(row.rank),
        points: row.points.clone(),
        result: lines::result(t, labels, offered),
        strong: offered.is_some(),
        missed: lines::missed(t, labels, &missed),
        state: state.into_owned(),
    }
}
