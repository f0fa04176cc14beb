//! What was sent: every answer as it stands now, files by their names. Made to be printed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use procedure::answers::FieldPath;
use procedure::form::show;
use procedure::model::{Field, Item, Question};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use uuid::Uuid;
use web::parts::{Fact, Facts};
use web::{Citizen, Page, Problem, say};

use super::looks::page_back;
use super::own;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::cases::paper;

/// Answers under one heading; the first has none.
struct Part {
    title: String,
    facts: Facts,
}

#[derive(Template)]
#[template(path = "portal/file/sent.html")]
struct SentPage {
    page: Page,
    t: T,
    number: String,
    procedure: String,
    arrived: String,
    parts: Vec<Part>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    let papers = papers(&citizen, case).await?;
    let t = T::new(citizen.lang());
    let page = SentPage {
        page: citizen.page(t.sent_title()).back(page_back(t), format!("/case/{case}")),
        number: file.row.number.clone(),
        procedure: file.procedure.name.get(citizen.lang()).to_owned(),
        arrived: say::second(t.lang(), civic::Millis(file.row.arrived_at)),
        parts: parts(&file, &papers, t),
        t,
    };
    web::html(&page)
}

/// The files of a case that were not taken away.
pub async fn papers(citizen: &Citizen, case: Uuid) -> Result<Vec<paper::Model>, Problem> {
    let reads = citizen.reads().await?;
    let of_case =
        reads.of::<paper::Entity>().filter(paper::Column::CaseId.eq(case)).filter(paper::Column::Removed.eq(false));
    Ok(of_case.order_by_asc(paper::Column::At).all(&reads).await?)
}

fn parts(file: &CaseFile, papers: &[paper::Model], t: T) -> Vec<Part> {
    let facts = |facts| Facts { t: web::texts::T::new(t.lang()), facts };
    let mut singles = Vec::new();
    let mut groups = Vec::new();
    for item in &file.procedure.items {
        match item {
            Item::Question(question) => {
                singles.extend(fact(file, papers, question, &FieldPath::single(&question.key), t));
            }
            Item::Group(group) => {
                for (at, row) in file.answers.rows(&group.key).enumerate() {
                    let of_row = group.of.iter().filter_map(|question| {
                        fact(file, papers, question, &FieldPath::in_row(&group.key, row, &question.key), t)
                    });
                    groups.push(Part {
                        title: t.nth(&(at + 1).to_string(), group.ask.get(t.lang())).into_owned(),
                        facts: facts(of_row.collect()),
                    });
                }
            }
        }
    }
    std::iter::once(Part { title: String::new(), facts: facts(singles) }).chain(groups).collect()
}

fn fact(file: &CaseFile, papers: &[paper::Model], question: &Question, path: &FieldPath, t: T) -> Option<Fact> {
    let value = file.answers.get(path)?;
    let (key, row) = match path {
        FieldPath::Single(key) => (key.clone(), ""),
        FieldPath::InRow { group, row, key } => (format!("{group}.{key}"), row.as_str()),
    };
    Some(Fact::new(question.ask.get(t.lang()), shown(question, value, papers, (&key, row), t)))
}

/// The answer in words; files by the names they were sent under. Nothing answered is said.
pub fn shown(question: &Question, value: &Value, papers: &[paper::Model], at: (&str, &str), t: T) -> String {
    if let (Field::File { .. }, Value::Array(blobs)) = (&question.field, value) {
        let is_here = |paper: &&paper::Model| {
            paper.key == at.0
                && paper.row == at.1
                && blobs.iter().any(|blob| blob.as_str() == Some(&paper.blob.to_string()))
        };
        let names: Vec<&str> = papers.iter().filter(is_here).map(|paper| paper.name.as_str()).collect();
        if !names.is_empty() {
            return names.join("\n");
        }
    }
    let text = show(question, value, t.lang());
    if text.is_empty() { t.unanswered().into_owned() } else { text }
}
