//! Writing down for whom I act: kind, person, what for, how long, and the paper that proves it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use procedure::form::parse_page;
use procedure::model::{Bounds, Field, Proxy};
use web::form::{Taken, Upload, UploadLimits};
use web::{Citizen, Errors, Fields, Page, Problem, html_with, see_other};

use super::kind_word;
use super::person::{self, Inputs, Sent};
use super::texts::T;
use crate::mypage::{self, Wanted};
use crate::portal::inputs::{fault, texts};
use crate::{Hall, papers};

/// A choice: value, label, hint, chosen.
type Choice = (String, String, String, bool);

#[derive(Template)]
#[template(path = "portal/mine/proxy_form.html")]
struct ProxyPage {
    page: Page,
    t: T,
    errors: Errors,
    inputs: Inputs,
    kinds: Vec<Choice>,
    procedures: Vec<Choice>,
    until: [(&'static str, String, String, &'static str); 3],
    shown: bool,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen) -> Result<Response, Problem> {
    match mypage::signed_in(&citizen) {
        Ok(_) => draw(&hall, &citizen, &Fields::default(), Errors::none(web::texts::T::new(citizen.lang()))),
        Err(elsewhere) => Ok(*elsewhere),
    }
}

pub async fn post(State(hall): State<Hall>, citizen: Citizen, sent: Upload) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let limits = UploadLimits { files: 1, each: papers::EACH, ..UploadLimits::default() };
    let taken = sent.take(&citizen, limits).await?;
    let fields = taken.fields.clone();
    let (wanted, errors) = judged(&hall, &citizen, taken).await?;
    match wanted {
        Some(wanted) if errors.is_empty() => {
            if mypage::add_proxy(&hall, &citizen, person, wanted).await? {
                return Ok(see_other("/mypage/proxies"));
            }
            Ok(see_other("/mypage/proxies"))
        }
        _ => draw(&hall, &citizen, &fields, errors),
    }
}

/// What was sent, with every fault of it.
async fn judged(hall: &Hall, citizen: &Citizen, taken: Taken) -> Result<(Option<Wanted>, Errors), Problem> {
    let (lang, t, w) = (citizen.lang(), T::new(citizen.lang()), web::texts::T::new(citizen.lang()));
    let Taken { fields, files, mut errors } = taken;
    let kind = Proxy::of_word(fields.get("kind"));
    if kind.is_none() {
        errors.add("kind", w.none_chosen());
    }
    let whom = mypage::parse(&Sent(&fields), citizen.today());
    if let Err(faults) = &whom {
        errors = person::errors(lang, &t.birthdate(), faults, errors);
    }
    let until = until(citizen, &fields, &mut errors);
    let known: Vec<String> = open(hall, lang).into_iter().map(|(id, _)| id).collect();
    let scope: Vec<String> =
        fields.all("scope").into_iter().filter(|id| known.iter().any(|known| known == id)).map(str::to_owned).collect();
    if scope.is_empty() {
        errors.add("scope", w.none_chosen());
    }
    let mut proof = None;
    for received in files {
        let name = received.name.clone();
        match papers::clean(hall, received).await? {
            Some(file) => proof = Some(file.into_parts()),
            None => errors.add("proof", w.file_kind(&name)),
        }
    }
    if proof.is_none() && fields.get("shown") != "1" && !errors.has("proof") {
        errors.add("proof", t.proof_missing());
    }
    let from = citizen.today();
    let wanted = match (kind, whom) {
        (Some(kind), Ok(whom)) => Some(Wanted { kind, whom, scope, from, until, proof }),
        _ => None,
    };
    Ok((wanted, errors))
}

/// The last day; left empty there is none. What is no day is told among the errors.
fn until(citizen: &Citizen, fields: &Fields, errors: &mut Errors) -> Option<Date> {
    let parts = [("y", "uy"), ("m", "um"), ("d", "ud")];
    let mut pairs: Vec<(String, String)> =
        parts.iter().map(|(name, sent)| ((*name).to_owned(), fields.get(sent).to_owned())).collect();
    if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
        return None;
    }
    pairs.push(("era".to_owned(), procedure::form::names::WESTERN.to_owned()));
    let question = person::question(Field::Date(Bounds { min: Some(0), max: None }));
    match parse_page(&question, &pairs, citizen.today()) {
        Ok(day) => day.as_str().and_then(|day| day.parse().ok()),
        Err(faults) => {
            let t = T::new(citizen.lang());
            for found in faults {
                let at = parts.iter().find(|(name, _)| *name == found.field).map_or("uy", |(_, sent)| sent);
                errors.add(at, fault::word(citizen.lang(), &t.until_label(), &found));
            }
            None
        }
    }
}

/// Procedures somebody may apply for in another's name: id and name.
fn open(hall: &Hall, lang: civic::Lang) -> Vec<(String, String)> {
    let shelf = hall.library().shelf();
    let open = shelf.live().filter(|procedure| procedure.by_proxy);
    open.map(|procedure| (procedure.id.clone(), procedure.name.get(lang).to_owned())).collect()
}

fn draw(hall: &Hall, citizen: &Citizen, fields: &Fields, errors: Errors) -> Result<Response, Problem> {
    let (t, lang) = (T::new(citizen.lang()), citizen.lang());
    let erring = !errors.is_empty();
    let kind = |kind: Proxy| {
        let hint = match kind {
            Proxy::Legal => t.kind_legal_hint(),
            Proxy::Mandate => t.kind_mandate_hint(),
            Proxy::Messenger => t.kind_messenger_hint(),
            Proxy::Filing => t.kind_filing_hint(),
        };
        let (word, label) = (kind.word().to_owned(), kind_word(lang, kind).into_owned());
        (word, label, hint.into_owned(), fields.get("kind") == kind.word())
    };
    let chosen = fields.all("scope");
    let procedure = |(id, name): (String, String)| {
        let on = chosen.contains(&id.as_str());
        (id, name, String::new(), on)
    };
    let words = texts::T::new(lang);
    let part = |name: &'static str, label: std::borrow::Cow<'static, str>, class| {
        (name, label.into_owned(), fields.get(name).to_owned(), class)
    };
    let page = ProxyPage {
        page: citizen.page(t.proxy_new()).question().back(t.back(), "/mypage/proxies").erring(erring),
        inputs: Inputs::new(lang, t.birthdate().into_owned(), &person::pairs(fields), &errors),
        kinds: Proxy::ALL.into_iter().map(kind).collect(),
        procedures: open(hall, lang).into_iter().map(procedure).collect(),
        until: [part("uy", words.year(), "w4"), part("um", words.month(), "w2"), part("ud", words.day(), "w2")],
        shown: fields.get("shown") == "1",
        errors,
        t,
    };
    html_with(if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}
