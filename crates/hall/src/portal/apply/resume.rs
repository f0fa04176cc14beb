//! Taking a draft up again, on any device, by its code. Tries are limited; a wrong code and an ended draft look the same.

use std::str::FromStr;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Secret;
use web::{Citizen, Errors, KindFields, Problem, see_other};

use super::frame;
use super::texts::T;
use super::writer::{Shown, Stop};
use crate::Hall;
use crate::bundles;
use crate::drafts;

#[derive(Template)]
#[template(path = "portal/apply/resume.html")]
struct ResumeContent {
    t: T,
    errors: Errors,
    title: String,
    code: String,
    days: i64,
}

pub async fn get(citizen: Citizen) -> Shown {
    draw(&citizen, "", Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, sent: KindFields) -> Shown {
    let typed = sent.fields.get("code").to_owned();
    let mut errors = sent.errors;
    let t = T::new(citizen.lang());
    if typed.trim().is_empty() && errors.is_empty() {
        errors.add("code", web::texts::T::new(citizen.lang()).empty(&t.resume_code()));
    }
    if !errors.is_empty() {
        return draw(&citizen, &typed, errors);
    }
    let key = ("resume", citizen.reader().address);
    let left = hall.limits().status.check(&key, citizen.now()).map_err(Problem::from)?;
    let found = match Secret::from_str(&typed) {
        Ok(code) => {
            let reads = citizen.reads().await?;
            match drafts::by_code(&hall, &reads, &code).await? {
                Some(draft) => Some((draft, "apply")),
                None => bundles::by_code(&hall, &reads, &code).await?.map(|form| (form, "bundle")),
            }
        }
        Err(_) => None,
    };
    let Some((id, place)) = found else {
        errors.add("code", t.resume_wrong(i64::from(left)));
        return draw(&citizen, &typed, errors);
    };
    hall.limits().status.forgive(&key);
    citizen.keep_draft(id).await?;
    Ok(see_other(&format!("/{place}/{id}")))
}

fn draw(citizen: &Citizen, code: &str, errors: Errors) -> Result<Response, Stop> {
    let t = T::new(citizen.lang());
    let title = t.resume_title().into_owned();
    let erring = !errors.is_empty();
    let page = frame::page(citizen, &title, "").erring(erring);
    let content = ResumeContent { t, errors, title, code: code.to_owned(), days: drafts::DAYS };
    Ok(frame::draw(frame::status(erring), page, &content)?)
}
