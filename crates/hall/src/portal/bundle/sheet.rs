//! The visit sheet: one page to print, with the numbers, the papers, the desks in their order, and a code by which the desk recalls it all. No
//! name and no answer stands on it: it may be lost on the way.

use askama::Template;
use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Citizen, say};

use super::super::apply::frame;
use super::super::apply::writer::Shown;
use super::lines::{Lines, lines};
use super::sent::{Arrived, arrived};
use super::texts::T;
use super::way::{drafts, onward, open, step};
use crate::Hall;
use crate::bundles;
use crate::qr::{Qr, qr};

#[derive(Template)]
#[template(path = "portal/bundle/sheet.html")]
struct SheetContent {
    t: T,
    title: String,
    kicker: String,
    made: String,
    sent: Vec<Arrived>,
    lines: Lines,
    minutes: String,
    code: String,
    qr: Option<Qr>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let drafts = drafts(&hall, &citizen, &form).await?;
    let (sent, _) = arrived(&hall, &citizen, &form, &drafts).await?;
    if sent.is_empty() {
        return onward(&hall, &citizen, &form).await;
    }
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let (title, mut lines) = (t.sheet_title().into_owned(), lines(&hall, &form, &drafts, lang));
    lines.papers.retain(|paper| paper.desk);
    let code = bundles::sheet_code(&hall, id).to_string();
    let content = SheetContent {
        t,
        kicker: form.bundle.name.get(lang).to_owned(),
        made: say::full_date(lang, citizen.today()),
        sent,
        minutes: say::minutes(lang, lines.prepared),
        lines,
        qr: qr(&code),
        code,
        title: title.clone(),
    };
    let page = frame::page(&citizen, &title, form.bundle.name.get(lang))
        .back(web::texts::T::new(lang).back(), step(&form, "sent"));
    Ok(frame::draw(frame::status(false), page, &content)?)
}
