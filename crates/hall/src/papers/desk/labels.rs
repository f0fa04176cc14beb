//! Address labels, twelve on A4, for the letters that were picked on the list.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;
use web::{Asked, Page, Problem, Staff, html};

use super::texts::T;
use super::{Room, post, sheet, steps};
use crate::Hall;
use crate::cases;
use crate::people::PostLetters;

/// Labels at once.
const MOST: usize = 40;

struct Label {
    lines: Vec<String>,
    name: String,
    number: String,
}

#[derive(Template)]
#[template(path = "papers/desk/labels.html")]
struct LabelsPage {
    page: Page,
    t: T,
    labels: Vec<Label>,
}

pub async fn get(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let picked = asked.all("letter").into_iter().filter_map(|id| id.parse::<Uuid>().ok()).take(MOST);
    let reads = permit.reads().await?;
    let (mut letters, mut labels) = (Vec::new(), Vec::new());
    for id in picked {
        let Some(letter) = super::letter(&reads, &Room::Post, id, permit.now()).await? else { continue };
        let file = cases::read(&hall, &reads, letter.case_id).await?.ok_or(Problem::NotFound)?;
        let steps = steps::of(&reads, id).await?;
        labels.push(Label {
            lines: sheet::to(&file, &steps),
            name: sheet::addressee(sheet::lang_of(&letter), &file),
            number: letter.number.clone().unwrap_or_else(|| file.row.number.clone()),
        });
        letters.push(letter);
    }
    drop(reads);
    post::look(&permit, letters.iter()).await?;
    let page = hall.desk_page(&permit, t.labels_title()).await?.back(t.post_title(), "/desk/post");
    html(&LabelsPage { page, t, labels })
}
