//! Files that are kept apart: what was found, when, and the two who may set one free. Whose file it is stands on its case alone.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;
use web::{Errors, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::link::sign;
use super::texts::T;
use crate::Hall;
use crate::people::{FreeFiles, names};
use crate::screening::free::{NotFreed, Step, apart, oldest_waiting, step};
use crate::screening::{counts, records};

const MOST: u64 = 100;
/// Characters of a reason.
const LONGEST: usize = 500;

struct Row {
    href: String,
    sign: String,
    find: String,
    kind: String,
    since: String,
    asked: bool,
}

#[derive(Template)]
#[template(path = "screening/desk/files.html")]
struct ListPage {
    page: Page,
    t: T,
    /// No scanner is set in this process.
    unset: bool,
    waiting: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "screening/desk/one.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    told: String,
    row: Row,
    /// Who asked, when, and why.
    asked: Option<(String, String, String)>,
    own: bool,
    reason: String,
}

fn row(t: T, row: &records::Model) -> Row {
    let kind = row.media.rsplit('/').next().unwrap_or_default().to_uppercase();
    Row {
        href: format!("/desk/screening/{}", row.blob),
        sign: sign(row.blob),
        find: row.find.clone(),
        kind: format!("{kind}・{}", say::bytes(row.size.unsigned_abs())),
        since: say::date_time(t.lang(), Millis(row.made_at)),
        asked: row.asked_by.is_some(),
    }
}

pub async fn get(staff: Staff<FreeFiles>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let rows = apart(&reads, MOST).await?;
    let (waiting, _) = counts(&reads).await?;
    let oldest = oldest_waiting(&reads).await?;
    drop(reads);
    let since = oldest.map(|at| say::date_time(t.lang(), at)).unwrap_or_default();
    html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?,
        unset: hall.scanner().is_none(),
        waiting: if waiting > 0 { t.waiting_now(waiting, &since).into_owned() } else { String::new() },
        rows: rows.iter().map(|found| row(t, found)).collect(),
        t,
    })
}

pub async fn one(staff: Staff<FreeFiles>, State(hall): State<Hall>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    draw(&hall, &staff, id, (errors, String::new(), String::new()), StatusCode::OK).await
}

pub async fn post(
    staff: Staff<FreeFiles>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reason = sent.fields.get("reason").trim().to_owned();
    let wanted = match sent.fields.get("do") {
        "agree" => Step::Agree,
        "refuse" => Step::Refuse,
        _ => {
            let length = reason.chars().count();
            if reason.is_empty() {
                sent.errors.add("reason", t.fault_reason());
            } else if length > LONGEST {
                sent.errors.add("reason", t.fault_too_long(&LONGEST.to_string(), &length.to_string()));
            }
            Step::Ask(reason.clone())
        }
    };
    if !sent.errors.is_empty() {
        let shown = (sent.errors, reason, String::new());
        return draw(&hall, &staff, id, shown, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let told = match step(&staff, staff.account(), id, &wanted).await {
        Ok(()) => return Ok(see_other("/desk/screening")),
        Err(NotFreed::Problem(problem)) => return Err(problem),
        Err(NotFreed::Own) => t.told_own(),
        Err(NotFreed::Stale) => t.told_stale(),
    };
    draw(&hall, &staff, id, (sent.errors, reason, told.into_owned()), StatusCode::CONFLICT).await
}

async fn draw(
    hall: &Hall,
    staff: &Staff<FreeFiles>,
    id: Uuid,
    (errors, reason, told): (Errors, String, String),
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let of_state = reads.of::<records::Entity>().filter(records::Column::State.eq("quarantined"));
    let found = of_state.filter(records::Column::Blob.eq(id)).one(&reads).await?.ok_or(Problem::NotFound)?;
    let by: Vec<Uuid> = found.asked_by.into_iter().collect();
    let who = names(&reads, &by).await?.into_values().next().unwrap_or_default();
    drop(reads);
    let asked = found.asked_at.map(|at| (who, say::date_time(t.lang(), Millis(at)), found.reason.clone()));
    let page = hall.desk_page(staff, t.one_title(&sign(id))).await?.back(t.title(), "/desk/screening");
    let own = found.asked_by == Some(staff.account());
    let page = page.erring(!errors.is_empty());
    html_with(status, &OnePage { page, errors, told, row: row(t, &found), asked, own, reason, t })
}
