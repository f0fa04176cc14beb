//! The address of mail, and the proof that it reaches this person: a six-digit code, sent through the outbox.
//!
//! The code is nowhere stored, the address stands only in the draft. A mail never says what it is about.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use procedure::form::{FaultCode, parse_page};
use procedure::model::{Field, Question};
use store::Changes;
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, Problem, see_other};

use super::fields::Sent;
use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, edit, find, open};
use super::{frame, way};
use crate::Hall;
use crate::drafts::Draft;
use crate::drafts::needs_mail;
use crate::portal::inputs::fault;

pub mod code;

#[derive(Template)]
#[template(path = "portal/apply/mail.html")]
struct MailContent {
    t: T,
    errors: Errors,
    title: String,
    kicker: String,
    address: String,
    required: bool,
    action: String,
    saved: Saved,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &citizen, id).await?;
    if let Some(elsewhere) = too_early(&hall, &draft) {
        return Ok(elsewhere);
    }
    let address = draft.extra.mail.as_ref().map(|mail| mail.address.clone()).unwrap_or_default();
    draw(&hall, &citizen, &draft, address, Errors::none(web::texts::T::new(citizen.lang())))
}

/// The questions come first.
fn too_early(hall: &Hall, draft: &Draft) -> Option<Response> {
    let early = draft.outdated || !way::journey(hall, draft).is_done();
    early.then(|| way::onward::<Citizen>(hall, draft))
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<Uuid>, sent: KindFields) -> Shown {
    let draft = find(&hall, &citizen, id).await?;
    if let Some(elsewhere) = too_early(&hall, &draft) {
        return Ok(elsewhere);
    }
    if sent.fields.has("without") && !needs_mail(&draft) {
        let stored = edit(&hall, &citizen, id, "mail", |draft| {
            draft.extra.mail = None;
            draft.extra.notice = None;
            draft.extra.without_mail = true;
            "none".clone_into(&mut draft.row.assurance);
            Ok(Changes::new())
        });
        return Ok(way::onward::<Citizen>(&hall, &stored.await?));
    }
    let typed = sent.fields.get("value").to_owned();
    let question = question(citizen.lang());
    let address = match parse_page(&question, &Sent(&sent.fields), citizen.today()) {
        Ok(address) if sent.errors.is_empty() => address.as_str().unwrap_or_default().to_owned(),
        read => {
            let mut errors = sent.errors;
            for found in read.err().unwrap_or_default() {
                let label = T::new(citizen.lang()).mail_label();
                errors.add("value", fault::word(citizen.lang(), &label, &found));
                debug_assert!(found.code != FaultCode::ChooseOne);
            }
            return draw(&hall, &citizen, &draft, typed, errors);
        }
    };
    if draft.reached() == Some(address.as_str()) {
        return Ok(see_other(&way::after_questions::<Citizen>(&draft)));
    }
    send(&hall, &citizen, id, &address).await?;
    Ok(see_other(&way::step::<Citizen>(&draft, "code")))
}

/// Sends a new code. Limited by draft and by address, so that nobody's mailbox can be filled from here.
pub async fn send(hall: &Hall, citizen: &Citizen, id: Uuid, address: &str) -> Result<(), Stop> {
    let limit = &hall.limits().mail;
    limit.check(&("send", id), citizen.now()).map_err(Problem::from)?;
    limit.check(&("to", address.to_ascii_lowercase()), citizen.now()).map_err(Problem::from)?;
    let sent = edit(hall, citizen, id, "mail", |draft| {
        let effect = draft.ask_mail(hall, address.to_owned());
        Ok(Changes::new().effect(effect))
    });
    sent.await.map(|_| ())
}

/// The address is asked as any other question is.
fn question(lang: Lang) -> Question {
    let t = T::new(lang);
    let text = |words: &str| civic::Text::ja(words);
    Question {
        key: "mail".into(),
        field: Field::Email,
        ask: text(&t.mail_label()),
        hint: civic::Text::default(),
        why: civic::Text::default(),
        when: None,
        optional: false,
    }
}

fn draw(hall: &Hall, citizen: &Citizen, draft: &Draft, address: String, errors: Errors) -> Result<Response, Stop> {
    let lang = citizen.lang();
    let t = T::new(lang);
    let erring = !errors.is_empty();
    let required = needs_mail(draft);
    let title = if required { t.mail_title() } else { t.mail_title_optional() }.into_owned();
    let content = MailContent {
        t,
        errors,
        kicker: way::heading(hall, draft, lang),
        address,
        required,
        action: way::step::<Citizen>(draft, "mail"),
        saved: Saved::new::<Citizen>(hall, draft, lang),
        title: title.clone(),
    };
    let last = way::journey(hall, draft)
        .pages()
        .last()
        .map_or_else(String::new, |page| way::page_at::<Citizen>(draft, &page.id, false));
    let page =
        frame::page(citizen, &title, draft.procedure.name.get(lang)).back(t.previous_question(), last).erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}
