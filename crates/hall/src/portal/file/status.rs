//! Opening a case with number and code. A wrong number and a wrong code give the same answer after the same work; tries are counted by
//! address and by number.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Reception, Secret};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;
use web::session::{Assurance, CaseKey};
use web::{Citizen, KindFields, Limited, Page, Permit, Problem};

use super::texts::T;
use crate::Hall;
use crate::cases::case_file;
use crate::cases::{self};

/// A case this browser has opened before.
struct Opened {
    href: String,
    number: String,
    name: String,
}

#[derive(Template)]
#[template(path = "portal/file/status.html")]
struct StatusPage {
    page: Page,
    t: T,
    errors: web::Errors,
    number: String,
    opened: Vec<Opened>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen) -> Result<Response, Problem> {
    let errors = web::Errors::none(web::texts::T::new(citizen.lang()));
    web::html(&page(&hall, &citizen, errors, "").await?)
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, form: KindFields) -> Result<Response, Problem> {
    let (t, w) = (T::new(citizen.lang()), web::texts::T::new(citizen.lang()));
    let (number, code) = (form.fields.get("number").trim().to_owned(), form.fields.get("code").trim().to_owned());
    let mut errors = form.errors;
    if number.is_empty() {
        errors.add("number", w.empty(&t.number_label()));
    }
    if code.is_empty() {
        errors.add("code", w.empty(&t.code_label()));
    }
    if errors.is_empty() {
        match tried(&hall, &citizen, &number, &code).await? {
            Ok((case, code)) => {
                citizen.keep_case(CaseKey { case, assurance: Assurance::None, code }).await?;
                return Ok(web::see_other(&format!("/case/{case}")));
            }
            Err(left) => errors.add("number", w.key_wrong(i64::from(left))),
        }
    }
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&hall, &citizen, errors, &number).await?)
}

/// The case that what was typed opens, with the code that is in force, or the tries that are left; every try is counted.
pub async fn tried(
    hall: &Hall,
    citizen: &Permit,
    number: &str,
    code: &str,
) -> Result<Result<(Uuid, u32), u32>, Problem> {
    let typed = number.parse::<Reception>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    let left = try_once(hall, citizen, &typed)?;
    let found = open(hall, citizen, &typed, code).await?;
    if found.is_some() {
        hall.limits().status.forgive(&("number", typed.as_str()));
    }
    Ok(found.ok_or(left))
}

/// Tries left, the fewer of the two counts. The address keeps its count after a right answer: one own case is no licence to guess others.
fn try_once(hall: &Hall, citizen: &Permit, typed: &str) -> Result<u32, Limited> {
    let (limiter, now) = (&hall.limits().status, citizen.now());
    let by_address = limiter.check(&("address", citizen.reader().address), now)?;
    Ok(by_address.min(limiter.check(&("number", typed), now)?))
}

/// The case that number and code open. Without a case the code of no case is made and compared all the same.
async fn open(hall: &Hall, citizen: &Permit, number: &str, code: &str) -> Result<Option<(Uuid, u32)>, Problem> {
    let reads = citizen.reads().await?;
    let row = cases::glance(&reads, case_file::Column::Number.eq(number)).await?;
    drop(reads);
    let (case, generation) = row.as_ref().map_or((Uuid::nil(), "1"), |row| (row.id, row.secret.as_str()));
    let wanted = cases::code(hall, case, generation).parse::<Secret>();
    // What is no code at all is compared as the code of no case.
    let typed = code.parse::<Secret>().or_else(|_| cases::code(hall, Uuid::max(), "1").parse());
    let (Ok(wanted), Ok(typed)) = (wanted, typed) else { return Ok(None) };
    let same = wanted.matches(&typed);
    Ok(row.filter(|_| same).map(|row| (row.id, row.code())))
}

async fn page(hall: &Hall, citizen: &Citizen, errors: web::Errors, number: &str) -> Result<StatusPage, Problem> {
    let t = T::new(citizen.lang());
    let keys: Vec<Uuid> = citizen.data().cases.iter().map(|key| key.case).collect();
    let reads = citizen.reads().await?;
    let rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.is_in(keys)).all(&reads).await?;
    drop(reads);
    let shelf = hall.library().shelf();
    let held = rows.into_iter().filter(|row| citizen.holds(row.id, row.code()));
    let opened = held.filter_map(|row| {
        let procedure = shelf.pinned(&row.procedure, &row.rules)?;
        Some(Opened {
            href: format!("/case/{}", row.id),
            name: procedure.name.get(citizen.lang()).to_owned(),
            number: row.number,
        })
    });
    Ok(StatusPage {
        page: citizen
            .page(t.status_title())
            .crumb(t.home(), "/")
            .crumb(t.status_title(), "/status")
            .erring(!errors.is_empty()),
        t,
        errors,
        number: number.to_owned(),
        opened: opened.collect(),
    })
}
