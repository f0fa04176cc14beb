//! The rules changed while somebody was writing: said plainly; answers that still fit are kept, the rest is named and asked again.

use askama::Template;
use axum::extract::{Path, State};
use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use procedure::form::{Journey, PageKind, fits};
use procedure::model::{Item, Question};
use store::Changes;
use uuid::Uuid;
use web::Problem;

use super::texts::T;
use super::writer::{Shown, Writer, edit, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::Draft;

#[derive(Template)]
#[template(path = "portal/apply/changed.html")]
struct ChangedContent {
    t: T,
    title: String,
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
    let (answers, kept) = fitted(&draft, &live, draft.arrival(&hall));
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
            draft.answers = fitted(draft, &live, draft.arrival(&hall)).0;
            draft.procedure = live;
        }
        Ok(Changes::new())
    });
    Ok(way::onward::<W>(&hall, &stored.await?))
}

/// The answers that the live rules ask for and take, and how many they are.
fn fitted(draft: &Draft, live: &Procedure, today: jiff::civil::Date) -> (Answers, usize) {
    let mut answers = draft.answers.clone();
    let mut kept = 0;
    let paths: Vec<FieldPath> = answers.iter().map(|answer| answer.path).collect();
    for path in paths {
        let question = question_at(live, &path);
        let fits = question.zip(answers.get(&path)).is_some_and(|(question, value)| fits(question, value, today));
        if fits {
            kept += 1;
        } else {
            answers.remove(&path);
        }
    }
    (answers, kept)
}

fn question_at<'p>(procedure: &'p Procedure, path: &FieldPath) -> Option<&'p Question> {
    procedure.items.iter().find_map(|item| match (item, path) {
        (Item::Question(question), FieldPath::Single(key)) if question.key == *key => Some(question),
        (Item::Group(group), FieldPath::InRow { group: of, key, .. }) if group.key == *of => {
            group.of.iter().find(|question| question.key == *key)
        }
        _ => None,
    })
}
