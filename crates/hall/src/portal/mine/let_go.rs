//! Taking a case off one's page, asked once more. The case itself goes on, and number and code still open it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use web::{Citizen, Page, Problem, see_other};

use super::texts::T;
use crate::cases::CaseFile;
use crate::portal::file::own;
use crate::{Hall, cases, mypage};

#[derive(Template)]
#[template(path = "portal/mine/let_go.html")]
struct LetGoPage {
    page: Page,
    t: T,
    case: Uuid,
    name: String,
    number: String,
    code: String,
}

/// The case, if it stands on the page of this person.
async fn found(hall: &Hall, citizen: &Citizen, person: Uuid, case: Uuid) -> Result<CaseFile, Problem> {
    let file = own::own(hall, citizen, case).await?.into_record();
    if !mypage::holds(&citizen.reads().await?, Some(person), case, Some(file.row.code())).await? {
        return Err(Problem::NotFound);
    }
    Ok(file)
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let file = found(&hall, &citizen, person, case).await?;
    let t = T::new(citizen.lang());
    web::html(&LetGoPage {
        page: citizen.page(t.let_go_title()).question().back(t.back(), "/mypage"),
        case,
        name: file.procedure.name.get(citizen.lang()).to_owned(),
        number: file.row.number.clone(),
        code: cases::code(&hall, case, &file.row.secret),
        t,
    })
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    found(&hall, &citizen, person, case).await?;
    mypage::let_go(&mut citizen, person, case).await?;
    Ok(see_other("/mypage?told=let-go"))
}
