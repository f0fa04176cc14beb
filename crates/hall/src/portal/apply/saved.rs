//! Saved: the line under each question, and the page for coming back later.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::{Path, State};
use civic::Lang;
use uuid::Uuid;
use web::{Link, say};

use super::texts::T;
use super::writer::{Shown, Writer, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::{self, Draft};

/// When it was saved, and how to come back to it.
#[derive(Template)]
#[template(path = "portal/apply/saved_line.html")]
pub struct Saved {
    t: T,
    at_machine: String,
    at: String,
    /// Citizens only; an officer finds it in the own list.
    code: Option<String>,
    until: String,
    section: String,
    phone: String,
    hours: String,
}

impl HtmlSafe for Saved {}

impl Saved {
    pub fn new<W: Writer>(hall: &Hall, draft: &Draft, lang: Lang) -> Self {
        let at = civic::Millis(draft.row.updated_at);
        let city = hall.city();
        let section = city.units.iter().rfind(|unit| unit.id == draft.procedure.section);
        Self {
            t: T::new(lang),
            at_machine: say::iso_time(at),
            at: say::date_time(lang, at),
            code: W::BASE.is_empty().then(|| drafts::resume_code(hall, draft.id()).to_string()),
            until: say::day(lang, draft.until().date()),
            section: section.map(|unit| unit.name.get(lang).to_owned()).unwrap_or_default(),
            phone: section.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
            hours: city.hours.get(lang).to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "portal/apply/saved.html")]
struct SavedContent {
    t: T,
    title: String,
    saved: Saved,
    go_on: Link,
}

pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &writer, id).await?;
    let t = T::new(writer.lang());
    let title = t.saved_title().into_owned();
    let go_on = Link::new(t.go_on(), way::rest::<W>(&hall, &draft));
    let page = frame::page(&writer, &title, draft.procedure.name.get(writer.lang()));
    let content = SavedContent { t, title, saved: Saved::new::<W>(&hall, &draft, writer.lang()), go_on };
    Ok(frame::draw(frame::status(false), page, &content)?)
}
