//! The rule says no: which rule, by which answers, and what else there is. Nobody is kept from applying all the same (行政手続法7条: what arrives
//! must be examined); the page only tells beforehand how it will end.

use askama::Template;
use axum::extract::{Path, State};
use feel::Explanation;
use procedure::answers::FieldPath;
use procedure::form::{page_id, show};
use procedure::guide::{Verdict, guide};
use uuid::Uuid;
use web::Link;

use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Writer, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::Draft;

#[derive(Template)]
#[template(path = "portal/apply/exit.html")]
struct ExitContent {
    t: T,
    title: String,
    who: String,
    otherwise: String,
    /// The question, its answer, and where to change it.
    because: Vec<(String, String, String)>,
    go_on: Link,
    saved: Saved,
}

pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &writer, id).await?;
    let Verdict::NotEligible { explanation } = guide(&draft.procedure, &draft.answers, draft.arrival(&hall)).verdict
    else {
        return Ok(way::onward::<W>(&hall, &draft));
    };
    let t = T::new(writer.lang());
    let title = t.exit_title().into_owned();
    let content = ExitContent {
        t,
        who: draft.procedure.who.get(writer.lang()).to_owned(),
        otherwise: draft.procedure.guide.otherwise.get(writer.lang()).to_owned(),
        because: because::<W>(&draft, &explanation, writer.lang()),
        go_on: Link::new(t.exit_anyway(), way::rest::<W>(&hall, &draft)),
        saved: Saved::new::<W>(&hall, &draft, writer.lang()),
        title: title.clone(),
    };
    let page = frame::page(&writer, &title, draft.procedure.name.get(writer.lang()));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

/// Every answer the rule read, once, in the order of the questions.
fn because<W: Writer>(draft: &Draft, explanation: &Explanation, lang: civic::Lang) -> Vec<(String, String, String)> {
    let mut keys = Vec::new();
    gather(explanation, &mut keys);
    let paths = draft.procedure.questions().flat_map(|(group, question)| match group {
        None => vec![(FieldPath::single(&question.key), question)],
        Some(group) => draft
            .answers
            .rows(&group.key)
            .map(|row| (FieldPath::in_row(&group.key, row, &question.key), question))
            .collect(),
    });
    let read = paths.filter(|(path, _)| keys.iter().any(|key| *key == path.full_key()));
    let line = |(path, question): (FieldPath, &procedure::model::Question)| {
        let value = draft.answers.get(&path)?;
        Some((
            question.ask.get(lang).to_owned(),
            show(question, value, lang),
            way::page_at::<W>(draft, &page_id(&path), false),
        ))
    };
    read.filter_map(line).collect()
}

fn gather(explanation: &Explanation, keys: &mut Vec<String>) {
    keys.extend(explanation.keys.iter().cloned());
    for child in &explanation.children {
        gather(child, keys);
    }
}
