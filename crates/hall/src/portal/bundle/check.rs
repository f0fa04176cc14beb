//! Everything of all procedures once more before it is sent: what was asked for all stands once, and each procedure shows what is its own.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use civic::Lang;
use procedure::answers::FieldPath;
use procedure::bundle::From;
use procedure::model::{Item, Way};
use uuid::Uuid;
use web::parts::Facts;
use web::{Citizen, see_other};

use super::super::apply::check::{contact, fact, row_facts};
use super::super::apply::saved::Saved;
use super::super::apply::writer::Shown;
use super::super::apply::{frame, texts};
use super::lines::{Lines, lines};
use super::set::answers;
use super::texts::T;
use super::way::{self, lead, open, rest, saved_line, step};
use crate::Hall;
use crate::bundles::Form;
use crate::drafts::{self, Draft};

#[derive(Template)]
#[template(path = "portal/bundle/check.html")]
struct CheckContent {
    t: T,
    title: String,
    kicker: String,
    common: Facts,
    procedures: Vec<Section>,
    contact: Facts,
    lines: Lines,
    count: i64,
    set: String,
    action: String,
    saved: Saved,
}

/// One procedure.
struct Section {
    name: String,
    /// The questions that the common answers answer, in words.
    taken: String,
    parts: Vec<(String, Facts)>,
    /// Why it is finished at a desk.
    prepare: Option<String>,
    /// Why it cannot be sent now.
    halted: Option<String>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let to = rest(&hall, &citizen, &form).await?;
    if to != step(&form, "check") {
        return Ok(see_other(&to));
    }
    let drafts = way::drafts(&hall, &citizen, &form).await?;
    let unsent: Vec<&(String, Draft)> = drafts.iter().filter(|(_, draft)| draft.row.case_id.is_none()).collect();
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let title = t.check_title().into_owned();
    let contact = lead(&drafts).map(|lead| contact::<Citizen>(lead, texts::T::new(lang))).unwrap_or_default();
    let content = CheckContent {
        t,
        kicker: form.bundle.name.get(lang).to_owned(),
        common: answers(&form, &form.asked(&hall), &citizen),
        procedures: unsent.iter().map(|(entry, draft)| section(&hall, &form, entry, draft, lang)).collect(),
        contact: Facts { t: web::texts::T::new(lang), facts: contact },
        lines: lines(&hall, &form, &drafts, lang),
        count: i64::try_from(unsent.len()).unwrap_or(i64::MAX),
        set: step(&form, "set"),
        action: step(&form, "check"),
        saved: saved_line(&hall, &citizen, &form),
        title: title.clone(),
    };
    let page = frame::page(&citizen, &title, form.bundle.name.get(lang))
        .back(web::texts::T::new(lang).back(), step(&form, "set"));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

fn section(hall: &Hall, form: &Form, entry: &str, draft: &Draft, lang: Lang) -> Section {
    let taken = taken(hall, form, entry, draft);
    let answers = draft.answers.visible(&draft.procedure, draft.arrival(hall));
    let mut parts: Vec<(String, Facts)> = Vec::new();
    let (mut facts, mut words) = (Vec::new(), Vec::new());
    let t = texts::T::new(lang);
    let part = |title: String, facts| (title, Facts { t: web::texts::T::new(lang), facts });
    for item in &draft.procedure.items {
        match item {
            Item::Question(question) if taken.contains(&question.key) => words.push(question.ask.get(lang).to_owned()),
            Item::Question(question) => {
                facts.extend(fact::<Citizen>(draft, &answers, question, &FieldPath::single(&question.key), lang));
            }
            Item::Group(group) => {
                for (at, row) in answers.rows(&group.key).enumerate() {
                    let title = t.row_name(group.ask.get(lang), &(at + 1).to_string()).into_owned();
                    parts.push(part(title, row_facts::<Citizen>(draft, &answers, group, row, lang)));
                }
            }
        }
    }
    parts.insert(0, part(String::new(), facts));
    parts.retain(|(_, facts)| !facts.facts.is_empty());
    let prepare = match drafts::way(draft) {
        Way::Prepare { why } => Some(why.get(lang).to_owned()),
        _ => None,
    };
    Section {
        name: draft.procedure.name.get(lang).to_owned(),
        taken: words.join(if lang == Lang::En { ", " } else { "、" }),
        parts,
        prepare,
        halted: drafts::halt(hall, draft).map(|halt| halt.reason(lang).to_owned()),
    }
}

/// Keys of single questions that still have the answer of the common ones.
fn taken(hall: &Hall, form: &Form, entry: &str, draft: &Draft) -> BTreeSet<String> {
    let Some(entry) = form.bundle.entry(entry) else { return BTreeSet::new() };
    let Some(written) = entry.written() else { return BTreeSet::new() };
    let filled = entry.fill(&form.asked(hall), &form.answers, &draft.procedure, hall.now().date());
    let same = |key: &&String| {
        let path = FieldPath::single(key.as_str());
        filled.get(&path).is_some() && filled.get(&path) == draft.answers.get(&path)
    };
    let keys = written.from.iter().filter(|(_, from)| matches!(from, From::Key(_))).map(|(key, _)| key);
    keys.filter(same).cloned().collect()
}
