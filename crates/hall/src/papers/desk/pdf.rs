//! The same letter as a file: PDF/UA, in the size the citizen wants. A character no font has is told with its place, and the HTML print stays.
//!
//! Not there where the program has no press, and not for a letter that was taken back.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pdf::{Missing, Part, Sheet, Size, Subject, Unset};
use uuid::Uuid;
use web::{Asked, Page, Permission, Problem, Staff, html_with};

use super::texts::T;
use super::{print, sheet, steps};
use crate::Hall;
use crate::cases::{self, open};
use crate::papers::press::hand_over;
use crate::people::{PostLetters, ReadCases};

/// What could not be printed: the character, its numbers, its place.
struct Line {
    written: String,
    codes: String,
    place: String,
}

#[derive(Template)]
#[template(path = "papers/desk/unset.html")]
struct UnsetPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    /// In the typesetter's words, where it was not a character.
    said: String,
    print: String,
}

/// For the post room.
pub async fn of_post(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let reads = permit.reads().await?;
    let row = super::letter(&reads, &super::Room::Post, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    let file = cases::read(&hall, &reads, row.case_id).await?.ok_or(Problem::NotFound)?;
    let steps = steps::of(&reads, id).await?;
    drop(reads);
    permit.look(vec![row.case_id], Some(row.case_id)).await?;
    let (wanted, size) = (Subject { case: row.case_id, letter: id }, size(print::is_large(&asked, &file)));
    let sheet = sheet::sheet(&hall, &file, &row, sheet::to(&file, &steps));
    made(&permit, &hall, (wanted, sheet, size), format!("/desk/post/{id}")).await
}

/// For the case's officers.
pub async fn of_case(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let row = opened.file.letters.iter().find(|letter| letter.id == wanted).ok_or(Problem::NotFound)?;
    if row.state == "undone" {
        return Err(Problem::NotFound);
    }
    let steps = steps::of(&staff.reads().await?, wanted).await?;
    let size = size(print::is_large(&asked, &opened.file));
    let sheet = sheet::sheet(&hall, &opened.file, row, sheet::to(&opened.file, &steps));
    let here = format!("{}/letter/{wanted}", opened.href());
    made(&staff, &hall, (Subject { case: id, letter: wanted }, sheet, size), here).await
}

pub fn size(large: bool) -> Size {
    if large { Size::Large } else { Size::Usual }
}

async fn made<P: Permission>(
    staff: &Staff<P>,
    hall: &Hall,
    (wanted, sheet, size): (Subject, Sheet, Size),
    here: String,
) -> Result<Response, Problem> {
    let room = hall.press().ok_or(Problem::NotFound)?;
    let (name, title) = (format!("{}.pdf", sheet.number), sheet.title.clone());
    let (missing, said) = match room.set(wanted, sheet, size).await {
        Ok(artefact) => return Ok(hand_over(wanted, &artefact, &name)),
        Err(Unset::Missing(missing)) => (missing, String::new()),
        Err(Unset::Refused(said)) => (Vec::new(), said),
        Err(Unset::NotOurs) => return Err(Problem::broken(&"a letter's file named another letter")),
    };
    let t = T::new(staff.lang());
    let page = hall.desk_page(staff, t.unset_title()).await?.back(title, here.clone());
    let lines = missing.iter().map(|missing| line(t, missing)).collect();
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &UnsetPage { page, t, lines, said, print: here })
}

fn line(t: T, missing: &Missing) -> Line {
    let place = match missing.part {
        Part::Head => t.at_head(),
        Part::Address => t.at_address(),
        Part::Name => t.at_name(),
        Part::Issuer => t.at_issuer(),
        Part::Title => t.at_title(),
        Part::Paragraph(n) => t.at_paragraph(&n.to_string()),
        Part::Appeal => t.appeal(),
        Part::Section => t.at_section(),
    };
    // A sign that turns the text around it is named by its number, not let loose on the page.
    let shown = missing.written.chars().all(|char| !char.is_control() && !('\u{2000}'..='\u{206f}').contains(&char));
    let written = if shown { missing.written.clone() } else { String::new() };
    Line { written, codes: missing.codes(), place: place.into_owned() }
}
