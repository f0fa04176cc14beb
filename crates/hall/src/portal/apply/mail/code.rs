//! Typing in the code that was mailed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use store::Changes;
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, see_other};

use super::super::saved::Saved;
use super::super::texts::T;
use super::super::writer::{Shown, Stop, edit, find, open};
use super::super::{frame, way};
use super::send;
use crate::Hall;
use crate::drafts::{Draft, Tried};

#[derive(Template)]
#[template(path = "portal/apply/code.html")]
struct CodeContent {
    t: T,
    errors: Errors,
    title: String,
    kicker: String,
    address: String,
    action: String,
    change: String,
    saved: Saved,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &citizen, id).await?;
    draw(&hall, &citizen, &draft, Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>, sent: KindFields) -> Shown {
    let draft = find(&hall, &citizen, id).await?;
    let Some(mail) = draft.extra.mail.as_ref().filter(|mail| !mail.reached) else {
        return Ok(way::onward::<Citizen>(&hall, &draft));
    };
    if sent.fields.has("again") {
        send(&hall, &citizen, id, &mail.address.clone()).await?;
        return Ok(see_other(&way::step::<Citizen>(&draft, "code")));
    }
    let t = T::new(citizen.lang());
    let mut errors = sent.errors;
    let typed: String =
        sent.fields.get("value").chars().filter(|c| !c.is_whitespace() && *c != '-').map(narrow).collect();
    if typed.is_empty() && errors.is_empty() {
        errors.add("value", web::texts::T::new(citizen.lang()).empty(&t.code_label()));
    }
    if !errors.is_empty() {
        return draw(&hall, &citizen, &draft, errors);
    }
    let tried = std::sync::Mutex::new(Tried::Spent);
    let stored = edit(&hall, &citizen, id, "code", |draft| {
        let came = draft.try_mail(&hall, &typed);
        if let Ok(mut tried) = tried.lock() {
            *tried = came;
        }
        Ok(Changes::new())
    });
    let stored = stored.await?;
    match tried.into_inner().unwrap_or(Tried::Spent) {
        Tried::Right => return Ok(see_other(&way::after_questions::<Citizen>(&stored))),
        Tried::Wrong(left) => errors.add("value", t.code_wrong(i64::from(left))),
        Tried::Spent => errors.add("value", t.code_spent()),
    }
    draw(&hall, &citizen, &stored, errors)
}

/// A full-width digit as its half-width one.
fn narrow(char: char) -> char {
    char.to_digit(10)
        .or_else(|| ('０'..='９').position(|wide| wide == char).and_then(|at| u32::try_from(at).ok()))
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(char)
}

fn draw(hall: &Hall, citizen: &Citizen, draft: &Draft, errors: Errors) -> Result<Response, Stop> {
    let Some(mail) = draft.extra.mail.as_ref().filter(|mail| !mail.reached) else {
        return Ok(way::onward::<Citizen>(hall, draft));
    };
    let lang = citizen.lang();
    let t = T::new(lang);
    let erring = !errors.is_empty();
    let title = t.code_title().into_owned();
    let content = CodeContent {
        t,
        errors,
        kicker: way::heading(hall, draft, lang),
        address: mail.address.clone(),
        action: way::step::<Citizen>(draft, "code"),
        change: way::step::<Citizen>(draft, "mail"),
        saved: Saved::new::<Citizen>(hall, draft, lang),
        title: title.clone(),
    };
    let page = frame::page(citizen, &title, draft.procedure.name.get(lang))
        .back(web::texts::T::new(lang).back(), content.change.clone())
        .erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}
