//! Putting a case on one's page: by number and code, or by the key this browser already holds.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sea_orm::ColumnTrait;
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, Page, Problem, html_with, see_other};

use super::texts::T;
use crate::cases::case_file;
use crate::portal::file::texts;
use crate::{Hall, cases, mypage};

#[derive(Template)]
#[template(path = "portal/mine/claim.html")]
struct ClaimPage {
    page: Page,
    t: T,
    /// Words of the page that opens a case the same way.
    f: texts::T,
    errors: Errors,
    number: String,
}

pub async fn get(citizen: Citizen) -> Result<Response, Problem> {
    match mypage::signed_in(&citizen) {
        Ok(_) => draw(&citizen, Errors::none(web::texts::T::new(citizen.lang())), ""),
        Err(elsewhere) => Ok(*elsewhere),
    }
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, form: KindFields) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let done = see_other("/mypage?told=claimed");
    if let Ok(case) = form.fields.get("case").parse::<Uuid>() {
        let known = cases::glance(&citizen.reads().await?, case_file::Column::Id.eq(case)).await?;
        let held = known.filter(|known| citizen.holds(known.id, known.code())).ok_or(Problem::NotFound)?;
        mypage::claim(&hall, &citizen, person, held.id, held.code()).await?;
        return Ok(done);
    }
    let (f, w) = (texts::T::new(citizen.lang()), web::texts::T::new(citizen.lang()));
    let (number, code) = (form.fields.get("number").trim().to_owned(), form.fields.get("code").trim().to_owned());
    let mut errors = form.errors;
    if number.is_empty() {
        errors.add("number", w.empty(&f.number_label()));
    }
    if code.is_empty() {
        errors.add("code", w.empty(&f.code_label()));
    }
    if errors.is_empty() {
        match cases::tried(&hall, &citizen, &number, &code).await? {
            Ok((case, code)) => {
                mypage::claim(&hall, &citizen, person, case, code).await?;
                return Ok(done);
            }
            Err(left) => errors.add("number", w.key_wrong(i64::from(left))),
        }
    }
    draw(&citizen, errors, &number)
}

fn draw(citizen: &Citizen, errors: Errors, number: &str) -> Result<Response, Problem> {
    let t = T::new(citizen.lang());
    let erring = !errors.is_empty();
    let page = ClaimPage {
        page: citizen.page(t.claim_title()).back(t.back(), "/mypage").erring(erring),
        t,
        f: texts::T::new(citizen.lang()),
        errors,
        number: number.to_owned(),
    };
    html_with(if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}
