//! One letter as it goes on paper, number, addressee and text; the browser prints it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use web::{Page, Problem, Staff, say};

use super::texts::T;
use crate::Hall;
use crate::cases;
use crate::people::PostLetters;

#[derive(Template)]
#[template(path = "papers/desk/print.html")]
struct PrintPage {
    page: Page,
    t: T,
    lang: String,
    title: String,
    number: String,
    date: String,
    addressee: String,
    paragraphs: Vec<String>,
}

pub async fn get(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let letter = super::letter(&reads, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    let file = cases::read(&hall, &reads, letter.case_id).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    permit.look(vec![letter.case_id], Some(letter.case_id)).await?;
    let lang: civic::Lang = letter.lang.parse().unwrap_or_default();
    let lang = if lang == civic::Lang::JaSimple { civic::Lang::Ja } else { lang };
    web::html(&PrintPage {
        page: crate::desk::page(&permit, letter.title.clone()).await?.back(t.post_title(), "/desk/post"),
        t,
        lang: lang.to_string(),
        title: letter.title,
        number: letter.number.unwrap_or_default(),
        date: say::era_date(lang, civic::Millis(letter.made_at).date()),
        addressee: file.row.applicant,
        paragraphs: serde_json::from_str(&letter.body).map_err(|error| Problem::broken(&error))?,
    })
}
