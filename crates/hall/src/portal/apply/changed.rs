//! The rules changed while somebody was writing: said plainly; answers that still fit are kept, the rest is named and asked again.

use askama::Template;
use axum::extract::{Path, State};
use procedure::form::{Journey, PageKind, fitted};
use store::Changes;
use uuid::Uuid;
use web::Problem;

use super::texts::T;
use super::writer::{Shown, Writer, edit, open};
use super::{frame, way};
use crate::Hall;

#[derive(Template)]
#[template(path = "portal/apply/changed.html")]
struct ChangedContent {
    t: T,
    title: String,
    since: String,
    kept: String,
    /// Questions that are new, or whose answer no longer fits.
    asked: Vec<String>,
    action: String,
}

pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &writer, id).await?;
    let Some(live) = hall.library().shelf().procedure(&draft.row.procedure).filter(|_| draft.outdated) else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let (answers, kept) = fitted(&draft.answers, &live, draft.arrival(&hall));
    let journey = Journey::new(&live, &answers, draft.arrival(&hall));
    let open = journey.pages().iter().filter(|page| !page.answered);
    let lang = writer.lang();
    let name = |kind: &PageKind<'_>| match kind {
        PageKind::Question(question) | PageKind::InRow { question, .. } => question.ask.get(lang).to_owned(),
        PageKind::Group { group, .. } => group.ask.get(lang).to_owned(),
    };
    let t = T::new(lang);
    let title = t.changed_title().into_owned();
    let content = ChangedContent {
        t,
        title: title.clone(),
        since: hall
            .library()
            .shelf()
            .since(&draft.row.procedure)
            .map_or_else(String::new, |at| t.changed_since(&web::say::date(lang, at.date())).into_owned()),
        kept: kept.to_string(),
        asked: open.map(|page| name(&page.kind)).collect(),
        action: way::step::<W>(&draft, "changed"),
    };
    Ok(frame::draw(frame::status(false), frame::page(&writer, &title, live.name.get(lang)), &content)?)
}

pub async fn post<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let stored = edit(&hall, &writer, id, "changed", |draft| {
        let shelf = hall.library().shelf();
        let live = shelf.procedure(&draft.row.procedure).ok_or(Problem::NotFound)?;
        if draft.outdated {
            draft.answers = fitted(&draft.answers, &live, draft.arrival(&hall)).0;
            draft.procedure = live;
        }
        Ok(Changes::new())
    });
    Ok(way::onward::<W>(&hall, &stored.await?))
}
