//! How the decision comes: by post, or electronically if this person says so for this procedure (デジタル手続法7条). Nothing is chosen beforehand.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use store::Changes;
use uuid::Uuid;
use web::{Citizen, Errors, Fields};

use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, edit, find, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::Draft;

#[derive(Template)]
#[template(path = "portal/apply/notice.html")]
struct NoticeContent {
    t: T,
    errors: Errors,
    title: String,
    kicker: String,
    electronic: bool,
    /// Chosen for all that is sent together.
    for_all: bool,
    action: String,
    saved: Saved,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &citizen, id).await?;
    if draft.reached().is_none() || !way::journey(&hall, &draft).is_done() {
        return Ok(way::onward::<Citizen>(&hall, &draft));
    }
    draw(&hall, &citizen, &draft, Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>, fields: Fields) -> Shown {
    let draft = find(&hall, &citizen, id).await?;
    let electronic = match fields.get("value") {
        "post" => false,
        "electronic" => true,
        _ => {
            let mut errors = Errors::none(web::texts::T::new(citizen.lang()));
            errors.add("value", web::texts::T::new(citizen.lang()).none_chosen());
            return draw(&hall, &citizen, &draft, errors);
        }
    };
    let stored = edit(&hall, &citizen, id, "notice", |draft| {
        draft.extra.notice = Some(electronic && draft.reached().is_some());
        Ok(Changes::new())
    });
    Ok(way::onward::<Citizen>(&hall, &stored.await?))
}

fn draw(hall: &Hall, citizen: &Citizen, draft: &Draft, errors: Errors) -> Result<Response, Stop> {
    let lang = citizen.lang();
    let t = T::new(lang);
    let erring = !errors.is_empty();
    let title = t.notice_title().into_owned();
    let content = NoticeContent {
        t,
        errors,
        kicker: way::heading(hall, draft, lang),
        electronic: draft.extra.notice == Some(true),
        for_all: draft.extra.bundle.is_some(),
        action: way::step::<Citizen>(draft, "notice"),
        saved: Saved::new::<Citizen>(hall, draft, lang),
        title: title.clone(),
    };
    let page = frame::page(citizen, &title, draft.procedure.name.get(lang))
        .back(t.previous_question(), way::step::<Citizen>(draft, "mail"))
        .erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}
