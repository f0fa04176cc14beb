//! One letter ready for print on A4. The post room and the case show the same sheet; it comes in the size the citizen wants, the other size is
//! one click away.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use pdf::Sheet;
use uuid::Uuid;
use web::{Asked, Fields, Page, Problem, Staff, html};

use super::texts::T;
use super::{sheet, steps};
use crate::Hall;
use crate::cases::{self, CaseFile, letter, open};
use crate::papers::letter::{Easy, easy_words};
use crate::people::PostLetters;
use crate::people::ReadCases;

#[derive(Template)]
#[template(path = "papers/desk/letter.html")]
struct LetterPage {
    page: Page,
    t: T,
    sheet: Sheet,
    /// A second sheet in easy words, for whom the case is in them.
    easy: Option<Easy>,
    undone: bool,
    large: bool,
    /// The same sheet in the other size.
    other: String,
    /// The same as a file, where there is a press.
    pdf: Option<String>,
}

/// As the post room opens it.
pub async fn of_post(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let row = super::letter(&reads, &super::Room::Post, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    let file = cases::read(&hall, &reads, row.case_id).await?.ok_or(Problem::NotFound)?;
    let steps = steps::of(&reads, id).await?;
    drop(reads);
    permit.look(vec![row.case_id], Some(row.case_id)).await?;
    let page = hall.desk_page(&permit, row.title.clone()).await?.back(t.post_title(), "/desk/post");
    let sheet = sheet::sheet(&hall, &file, &row, sheet::to(&file, &steps));
    html(&shown(&hall, &file, &row, sheet, (page, t), (&asked, format!("/desk/post/{id}"))))
}

/// As the case's officers open it.
pub async fn of_case(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let row = opened.file.letters.iter().find(|letter| letter.id == wanted).ok_or(Problem::NotFound)?;
    let steps = steps::of(&staff.reads().await?, wanted).await?;
    let t = T::new(staff.lang());
    let page = hall.desk_page(&staff, row.title.clone()).await?.back(t.back_to_case(), opened.href());
    let here = format!("{}/letter/{wanted}", opened.href());
    let sheet = sheet::sheet(&hall, &opened.file, row, sheet::to(&opened.file, &steps));
    html(&shown(&hall, &opened.file, row, sheet, (page, t), (&asked, here)))
}

/// 16 pt: where it is asked for, else for whom the citizen's choice says so.
pub fn is_large(asked: &Fields, file: &CaseFile) -> bool {
    match asked.get("size") {
        "large" => true,
        "usual" => false,
        _ => file.row.large_print,
    }
}

fn shown(
    hall: &Hall,
    file: &CaseFile,
    row: &letter::Model,
    sheet: Sheet,
    (page, t): (Page, T),
    (asked, here): (&Fields, String),
) -> LetterPage {
    let (large, undone) = (is_large(asked, file), row.state == "undone");
    let size = |large: bool| if large { "large" } else { "usual" };
    LetterPage {
        other: format!("{here}?size={}", size(!large)),
        pdf: hall.press().filter(|_| !undone).map(|_| format!("{here}/pdf?size={}", size(large))),
        easy: easy_words(row),
        undone,
        large,
        sheet,
        page,
        t,
    }
}
