//! One question at the end: how it was. Asked once the citizen has read what there is to read; leaving it is as good as answering.
//!
//! The page says before the answer that nobody will know whose it is. Whoever only carries papers for somebody is not asked.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, Page, Problem};

use super::looks::page_back;
use super::own;
use super::rules;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::satisfaction::{self, Face};

struct Choice {
    value: &'static str,
    word: String,
    /// The line of the mouth.
    mouth: &'static str,
}

#[derive(Template)]
#[template(path = "portal/file/how.html")]
struct HowPage {
    page: Page,
    t: T,
    errors: Errors,
    case: Uuid,
    title: String,
    choices: Vec<Choice>,
    /// The question was answered.
    done: bool,
}

/// Whether this browser is asked about this case now.
pub async fn asks(hall: &Hall, citizen: &Citizen, file: &CaseFile) -> Result<bool, Problem> {
    Ok(over(citizen, file).await? && !satisfaction::answered(hall, &citizen.reads().await?, file.row.id).await?)
}

async fn over(citizen: &Citizen, file: &CaseFile) -> Result<bool, Problem> {
    let now = citizen.now();
    let todo = rules::todo(&file.procedure, own::seen(&file.shape, now), own::notice(file, now));
    Ok(rules::asks_how(todo) && own::may_read_notice(citizen, file.row.id).await?)
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    let errors = Errors::none(web::texts::T::new(citizen.lang()));
    draw(&hall, &citizen, &file, errors, StatusCode::OK).await
}

pub async fn post(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(case): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    if !over(&citizen, &file).await? {
        return Err(Problem::NotFound);
    }
    let Some(face) = Face::read(sent.fields.get("face")) else {
        sent.errors.add("face-5", T::new(citizen.lang()).how_none());
        return draw(&hall, &citizen, &file, sent.errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    // Answered before or just now: the page thanks either way, and does not tell which.
    satisfaction::answer(&hall, &citizen, &file, face).await?;
    Ok(web::see_other(&format!("/case/{case}/how")))
}

async fn draw(
    hall: &Hall,
    citizen: &Citizen,
    file: &CaseFile,
    errors: Errors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let case = file.row.id;
    if !over(citizen, file).await? {
        return Err(Problem::NotFound);
    }
    let done = satisfaction::answered(hall, &citizen.reads().await?, case).await?;
    let t = T::new(citizen.lang());
    let page = citizen.page(if done { t.how_thanks() } else { t.how_title() });
    let page = HowPage {
        page: page.question().back(page_back(t), format!("/case/{case}")).erring(!errors.is_empty()),
        title: file.procedure.name.get(citizen.lang()).to_owned(),
        choices: Face::ALL.into_iter().map(|face| choice(t, face)).collect(),
        t,
        errors,
        case,
        done,
    };
    web::html_with(status, &page)
}

fn choice(t: T, face: Face) -> Choice {
    let word = match face {
        Face::Best => t.how_best(),
        Face::Good => t.how_good(),
        Face::Middle => t.how_middle(),
        Face::Bad => t.how_bad(),
        Face::Worst => t.how_worst(),
    };
    Choice { value: face.word(), word: word.into_owned(), mouth: face.mouth() }
}
