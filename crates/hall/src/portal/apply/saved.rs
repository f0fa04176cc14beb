//! Saved: the line under each question, and the page for coming back later.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::{Path, State};
use civic::{Lang, Millis};
use uuid::Uuid;
use web::{Link, Permit, say};

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
        let city = hall.city();
        let section = city.units.iter().rfind(|unit| unit.id == draft.procedure.section);
        // What is written together is taken up together.
        let of = draft.extra.bundle.as_ref().map_or(draft.id(), |bundle| bundle.form);
        let code = W::BASE.is_empty().then(|| drafts::resume_code(hall, of).to_string());
        Self {
            section: section.map(|unit| unit.name.get(lang).to_owned()).unwrap_or_default(),
            phone: section.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
            ..Self::of(hall, lang, Millis(draft.row.updated_at), code, draft.until())
        }
    }

    /// Of something no single section looks after: the city itself is called.
    pub fn of(hall: &Hall, lang: Lang, at: Millis, code: Option<String>, until: Millis) -> Self {
        let city = hall.city();
        Self {
            t: T::new(lang),
            at_machine: say::iso_time(at),
            at: say::date_time(lang, at),
            code,
            until: say::day(lang, until.date()),
            section: city.name.get(lang).to_owned(),
            phone: city.phone.clone(),
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
    let saved = Saved::new::<W>(&hall, &draft, writer.lang());
    draw(&writer, draft.procedure.name.get(writer.lang()), saved, way::rest::<W>(&hall, &draft))
}

/// The page for coming back later; `to` is where it goes on.
pub fn draw(permit: &Permit, name: &str, saved: Saved, to: String) -> Shown {
    let t = T::new(permit.lang());
    let title = t.saved_title().into_owned();
    let page = frame::page(permit, &title, name);
    let content = SavedContent { t, title, saved, go_on: Link::new(t.go_on(), to) };
    Ok(frame::draw(frame::status(false), page, &content)?)
}
