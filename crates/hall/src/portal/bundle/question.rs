//! One question of a bundle on one page: those that decide the set, and those asked once for all.

use axum::extract::{Path, State};
use axum::response::Response;
use procedure::answers::FieldPath;
use procedure::form::{Journey, Page, PageKind, parse_page, to_fields};
use procedure::model::Question;
use serde_json::Value;
use uuid::Uuid;
use web::{Asked, Citizen, Errors, KindFields, see_other};

use super::super::apply::fields::{Sent, mark};
use super::super::apply::question::{Plain, QuestionContent, errors, is_blank, numbered, pairs};
use super::super::apply::writer::{Shown, Stop};
use super::super::apply::{frame, group as rows, texts};
use super::super::inputs::filled;
use super::group;
use super::way::{edit, onward, open, page_at, rest, saved_line, step};
use crate::Hall;
use crate::bundles::Form;

/// A page of a form's way.
pub struct At<'a> {
    pub hall: &'a Hall,
    pub citizen: &'a Citizen,
    pub form: &'a Form,
    pub journey: &'a Journey<'a>,
    pub page: &'a Page<'a>,
    pub from_check: bool,
}

pub async fn get(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path((id, page)): Path<(Uuid, String)>,
    Asked(query): Asked,
) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let asked = form.asked(&hall);
    let journey = Journey::new(&asked, &form.answers, citizen.today());
    let Some(page) = journey.page(&page).filter(|page| !form.sent() && journey.may_visit(&page.id)) else {
        return onward(&hall, &citizen, &form).await;
    };
    let from_check = query.get("back") == "check";
    let at = At { hall: &hall, citizen: &citizen, form: &form, journey: &journey, page, from_check };
    match page.question() {
        Some(question) => at.draw(question, None, &Errors::none(web::texts::T::new(citizen.lang()))),
        None => group::show(&at, None),
    }
}

pub async fn post(
    State(hall): State<Hall>,
    mut citizen: Citizen,
    Path((id, page)): Path<(Uuid, String)>,
    sent: KindFields,
) -> Shown {
    let form = open(&hall, &citizen, id).await?;
    let asked = form.asked(&hall);
    let journey = Journey::new(&asked, &form.answers, citizen.today());
    let from_check = sent.fields.get("back") == "check";
    let found = journey.page(&page).filter(|page| !form.sent() && journey.may_visit(&page.id));
    let Some((at, question, path)) = found.and_then(|page| {
        let at = At { hall: &hall, citizen: &citizen, form: &form, journey: &journey, page, from_check };
        Some((at, page.question()?, page.path()?))
    }) else {
        return onward(&hall, &citizen, &form).await;
    };
    let none = Errors::none(web::texts::T::new(citizen.lang()));
    if sent.fields.has("fill") {
        return at.draw(question, Some(filled(hall.city(), pairs(&sent.fields))), &none);
    }
    let later = sent.fields.has("later");
    let value = match parse_page(question, &Sent(&sent.fields), citizen.today()) {
        Ok(value) if sent.errors.is_empty() => value,
        Err(faults) if later && sent.errors.is_empty() && faults.iter().all(is_blank) => {
            return Ok(see_other(&step(&form, "saved")));
        }
        read => {
            let faults = read.err().unwrap_or_default();
            let errors = errors(&citizen, question, &faults, sent.errors);
            return at.draw(question, Some(pairs(&sent.fields)), &errors);
        }
    };
    let form = store(&hall, &mut citizen, id, &page, &path, &value).await?;
    if later {
        return Ok(see_other(&step(&form, "saved")));
    }
    after(&hall, &citizen, &form, &page, from_check).await
}

async fn store(
    hall: &Hall,
    citizen: &mut Citizen,
    id: Uuid,
    page: &str,
    path: &FieldPath,
    value: &Value,
) -> Result<Form, Stop> {
    let today = citizen.today();
    edit(hall, citizen, id, |form| {
        // A row that was removed in another tab takes nothing.
        let _ = form.answers.set(path, value.clone());
        begin_row(hall, form, page, today);
        Ok(())
    })
    .await
}

/// Where the next page is a group that needs a row and has none, its first row is begun at once.
pub fn begin_row(hall: &Hall, form: &mut Form, page: &str, today: jiff::civil::Date) {
    let asked = form.asked(hall);
    let bare = rows::bare_next(&Journey::new(&asked, &form.answers, today), page);
    if let Some(group) = bare {
        // The first row of a group is never one too many.
        let _ = form.answers.add_row(&group);
    }
}

/// Behind one page: the next of the way, or whatever is open.
pub async fn after(hall: &Hall, citizen: &Citizen, form: &Form, page: &str, from_check: bool) -> Shown {
    let asked = form.asked(hall);
    let journey = Journey::new(&asked, &form.answers, citizen.today());
    let next = if from_check { journey.first_unanswered() } else { journey.next_after(page) };
    match next {
        Some(next) => Ok(see_other(&page_at(form, &next.id, from_check))),
        None => Ok(see_other(&rest(hall, citizen, form).await?)),
    }
}

impl At<'_> {
    /// The page before this one; before the first stands the start.
    pub fn behind(&self) -> String {
        match self.journey.before(&self.page.id) {
            _ if self.from_check => format!("/bundle/{}", self.form.id()),
            Some(before) => page_at(self.form, &before.id, false),
            None => format!("/bundles/{}", self.form.bundle.id),
        }
    }

    pub fn kicker(&self) -> String {
        let lang = self.citizen.lang();
        numbered(texts::T::new(lang), self.form.bundle.name.get(lang), self.journey, self.page)
    }

    /// The page, with what was typed or what is stored.
    fn draw(
        &self,
        question: &Question,
        typed: Option<Vec<(String, String)>>,
        errors: &Errors,
    ) -> Result<Response, Stop> {
        let Self { hall, citizen, form, page, .. } = *self;
        let lang = citizen.lang();
        let stored = page.path().and_then(|path| form.answers.get(&path));
        let pairs = typed.unwrap_or_else(|| stored.map(|value| to_fields(question, value)).unwrap_or_default());
        let erring = !errors.is_empty();
        let content = QuestionContent::plain(Plain {
            lang,
            question,
            pairs: &pairs,
            errors,
            action: page_at(form, &page.id, false),
            kicker: self.kicker(),
            seen: mark(stored),
            from_check: self.from_check,
            saved: saved_line(hall, citizen, form),
            base: "",
        });
        let drawn = frame::page(citizen, question.ask.get(lang), form.bundle.name.get(lang))
            .back(texts::T::new(lang).previous_question(), self.behind())
            .erring(erring);
        Ok(frame::draw(frame::status(erring), drawn, &content)?)
    }
}

/// The group of a page, for its rows.
pub fn group_of<'p>(page: &Page<'p>) -> Option<&'p procedure::model::Group> {
    match &page.kind {
        PageKind::Group { group, .. } => Some(group),
        _ => None,
    }
}
