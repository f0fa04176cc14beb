//! Opening a case with number and code. A wrong number and a wrong code give the same answer after the same work; tries are counted by
//! address and by number.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;
use web::session::{Assurance, CaseKey};
use web::{Citizen, KindFields, Page, Problem};

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
        match cases::tried(&hall, &citizen, &number, &code).await? {
            Ok((case, code)) => {
                citizen.keep_case(CaseKey { case, assurance: Assurance::None, code }).await?;
                return Ok(web::see_other(&format!("/case/{case}")));
            }
            Err(left) => errors.add("number", w.key_wrong(i64::from(left))),
        }
    }
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&hall, &citizen, errors, &number).await?)
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
