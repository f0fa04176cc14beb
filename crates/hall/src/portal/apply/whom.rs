//! For whom: asked of a person who has signed in and acts for somebody in this procedure. Everybody else applies for themselves, unasked.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use store::Changes;
use uuid::Uuid;
use web::{Citizen, Errors, Fields, say};

use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, edit, find, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::{Draft, Whom};
use crate::mypage::{self, Delegation};
use crate::portal::mine::kind_word;

struct Choice {
    value: String,
    label: String,
    hint: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "portal/apply/whom.html")]
struct WhomContent {
    t: T,
    errors: Errors,
    title: String,
    kicker: String,
    choices: Vec<Choice>,
    action: String,
    saved: Saved,
}

/// By what this person may apply for somebody else here.
async fn fitting(citizen: &Citizen, draft: &Draft) -> Result<Vec<Delegation>, Stop> {
    let Some(person) = citizen.account() else { return Ok(Vec::new()) };
    let reads = citizen.reads().await?;
    Ok(mypage::fitting(&reads, person, &draft.procedure, citizen.today()).await?)
}

/// Whether there is anything to ask before the first question.
pub async fn is_asked(citizen: &Citizen, draft: &Draft) -> Result<bool, Stop> {
    Ok(!fitting(citizen, draft).await?.is_empty())
}

/// For whom a draft is written, in words; an error where it cannot be sent so any more.
pub async fn named(citizen: &Citizen, draft: &Draft) -> Result<Option<Result<String, ()>>, Stop> {
    let Some(whom) = &draft.extra.whom else { return Ok(None) };
    let found = fitting(citizen, draft).await?.into_iter().find(|found| found.row.id == whom.delegation);
    Ok(Some(found.map(|found| found.name(citizen.lang())).ok_or(())))
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &citizen, id).await?;
    let choices = fitting(&citizen, &draft).await?;
    if choices.is_empty() && draft.extra.whom.is_none() {
        return Ok(way::onward::<Citizen>(&hall, &draft));
    }
    let mut errors = Errors::none(web::texts::T::new(citizen.lang()));
    if let Some(Err(())) = named(&citizen, &draft).await? {
        errors.add("value", T::new(citizen.lang()).whom_gone());
    }
    draw(&hall, &citizen, &draft, &choices, errors)
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>, fields: Fields) -> Shown {
    let draft = find(&hall, &citizen, id).await?;
    let choices = fitting(&citizen, &draft).await?;
    let chosen = fields.get("value");
    let found = choices.iter().find(|choice| choice.row.id.to_string() == chosen);
    if chosen != "self" && found.is_none() {
        let mut errors = Errors::none(web::texts::T::new(citizen.lang()));
        errors.add("value", web::texts::T::new(citizen.lang()).none_chosen());
        return draw(&hall, &citizen, &draft, &choices, errors);
    }
    let whom = found.map(|found| Whom {
        delegation: found.row.id,
        name: found.name(citizen.lang()),
        receives: found.kind.receives(),
    });
    let stored = edit(&hall, &citizen, id, "whom", |draft| {
        if draft.extra.whom != whom {
            draft.extra.whom.clone_from(&whom);
            draft.extra.notice = None;
        }
        Ok(Changes::new())
    });
    Ok(way::onward::<Citizen>(&hall, &stored.await?))
}

fn draw(hall: &Hall, citizen: &Citizen, draft: &Draft, all: &[Delegation], errors: Errors) -> Result<Response, Stop> {
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let erring = !errors.is_empty();
    let title = t.whom_title().into_owned();
    let now = draft.extra.whom.as_ref().map(|whom| whom.delegation);
    let choice = |found: &Delegation| Choice {
        value: found.row.id.to_string(),
        label: t.whom_other(&found.name(lang)).into_owned(),
        hint: match found.until() {
            Some(until) => t.whom_until(&kind_word(lang, found.kind), &say::full_date(lang, until)).into_owned(),
            None => kind_word(lang, found.kind).into_owned(),
        },
        on: now == Some(found.row.id),
    };
    let own = Choice { value: "self".to_owned(), label: t.whom_self().into_owned(), hint: String::new(), on: false };
    let content = WhomContent {
        t,
        errors,
        kicker: draft.procedure.name.get(lang).to_owned(),
        choices: std::iter::once(own).chain(all.iter().map(choice)).collect(),
        action: way::step::<Citizen>(draft, "whom"),
        saved: Saved::new::<Citizen>(hall, draft, lang),
        title: title.clone(),
    };
    let page = frame::page(citizen, &title, draft.procedure.name.get(lang))
        .back(web::texts::T::new(lang).back(), format!("/p/{}/start", draft.procedure.id))
        .erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}
