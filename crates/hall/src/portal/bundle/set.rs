//! The set: exactly what this person has to do, what of it needs no visit first, and one button to write it all.

use askama::Template;
use axum::extract::{Path, State};
use procedure::answers::Answers;
use procedure::form::{Journey, show};
use uuid::Uuid;
use web::parts::{Fact, Facts};
use web::{Citizen, Fields, say, see_other};

use super::super::apply::frame;
use super::super::apply::writer::Shown;
use super::lines::{Lines, lines};
use super::texts::T;
use super::way::{drafts, edit, onward, open, page_at, rest, step};
use crate::Hall;
use crate::bundles::{self, Form};

#[derive(Template)]
#[template(path = "portal/bundle/set.html")]
struct SetContent {
    t: T,
    title: String,
    kicker: String,
    lines: Lines,
    /// At the counter: written before, and not.
    minutes: Option<(String, String)>,
    /// How many are written here; where, and how to leave one out.
    write: i64,
    action: String,
    leave: String,
    /// Where somebody goes on who has begun to write.
    go_on: Option<String>,
    visit: Option<String>,
    answers: Facts,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    if !form.is_decided(citizen.today()) {
        return onward(&hall, &citizen, &form).await;
    }
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let lines = lines(&hall, &form, &drafts(&hall, &citizen, &form).await?, lang);
    let title = if lines.count() == 0 { t.set_none() } else { t.set_title(lines.count()) }.into_owned();
    let minutes = |minutes: i64| say::minutes(lang, minutes);
    let content = SetContent {
        t,
        kicker: form.bundle.name.get(lang).to_owned(),
        minutes: (lines.plain > 0).then(|| (minutes(lines.prepared), minutes(lines.plain))),
        write: i64::try_from(form.writable(&hall).len()).unwrap_or(i64::MAX),
        action: step(&form, "write"),
        leave: step(&form, "leave"),
        go_on: form.row.writing.then(|| format!("/bundle/{id}")),
        visit: bundles::visit(&hall, &lines.services, false),
        answers: answers(&form, &form.bundle.questions, &citizen),
        lines,
        title: title.clone(),
    };
    let last = Journey::new(&form.bundle.questions, &form.answers, citizen.today());
    let back = last
        .pages()
        .last()
        .map_or_else(|| format!("/bundles/{}", form.bundle.id), |page| page_at(&form, &page.id, false));
    let page = frame::page(&citizen, &title, form.bundle.name.get(lang)).back(web::texts::T::new(lang).back(), back);
    Ok(frame::draw(frame::status(false), page, &content)?)
}

/// What was answered, each with where to change it.
pub fn answers(form: &Form, asked: &[procedure::model::Item], citizen: &Citizen) -> Facts {
    let (lang, today) = (citizen.lang(), citizen.today());
    let visible: Answers = form.answers.visible(asked, today);
    let journey = Journey::new(asked, &form.answers, today);
    let fact = |page: &procedure::form::Page<'_>| {
        let (question, path) = page.question().zip(page.path())?;
        let value = visible.get(&path)?;
        let fact = Fact::new(question.ask.get(lang), show(question, value, lang));
        Some(fact.change(page_at(form, &page.id, true)))
    };
    Facts { t: web::texts::T::new(lang), facts: journey.pages().iter().filter_map(fact).collect() }
}

/// Begins to write everything that can be written here.
pub async fn write(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let (form, today) = (open(&hall, &citizen, id).await?, citizen.today());
    if form.sent() || !form.is_decided(today) || form.writable(&hall).is_empty() {
        return onward(&hall, &citizen, &form).await;
    }
    let last = form.bundle.questions.last().map_or("", |item| item.key()).to_owned();
    let form = edit(&hall, &mut citizen, id, |form| {
        form.row.writing = true;
        super::question::begin_row(&hall, form, &last, today);
        Ok(())
    })
    .await?;
    Ok(see_other(&rest(&hall, &citizen, &form).await?))
}

/// Leaves one out, or takes it in again.
pub async fn leave(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<Uuid>, fields: Fields) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let (out, taken) = (fields.text("out").map(str::to_owned), fields.text("in").map(str::to_owned));
    let Some(entry) = out.clone().or(taken).filter(|entry| form.bundle.entry(entry).is_some() && !form.sent()) else {
        return onward(&hall, &citizen, &form).await;
    };
    let form = edit(&hall, &mut citizen, id, |form| {
        form.leave_out(&entry, out.is_some());
        Ok(())
    })
    .await?;
    Ok(see_other(&step(&form, "set")))
}
