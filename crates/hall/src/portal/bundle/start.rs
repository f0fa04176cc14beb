//! Before the first question: what the questions lead to, how many they are.

use askama::Template;
use axum::extract::{Path, State};
use web::{Citizen, Problem, see_other};

use super::super::apply::frame;
use super::super::apply::writer::Shown;
use super::texts::T;
use crate::Hall;
use crate::{bundles, mypage};

#[derive(Template)]
#[template(path = "portal/bundle/start.html")]
struct StartContent {
    t: T,
    title: String,
    who: String,
    few: String,
    most: String,
    days: String,
    action: String,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(id): Path<String>) -> Shown {
    let bundle = hall.library().shelf().bundle(&id).ok_or(Problem::NotFound)?;
    let (lang, t) = (citizen.lang(), T::new(citizen.lang()));
    let (few, most) = bundle.lengths(citizen.today());
    let title = bundle.name.get(lang).to_owned();
    let content = StartContent {
        t,
        who: bundle.who.get(lang).to_owned(),
        few: few.to_string(),
        most: most.to_string(),
        days: bundles::DAYS.to_string(),
        action: format!("/bundles/{id}"),
        title: title.clone(),
    };
    let page = frame::page(&citizen, &title, "");
    let page = page.back(web::texts::T::new(lang).back(), format!("/life/{}", bundle.event));
    Ok(frame::draw(frame::status(false), page, &content)?)
}

pub async fn post(State(hall): State<Hall>, mut citizen: Citizen, Path(id): Path<String>) -> Shown {
    let bundle = hall.library().shelf().bundle(&id).ok_or(Problem::NotFound)?;
    let owner = citizen.account().map_or_else(|| format!("citizen:{}", citizen.id().simple()), mypage::owner);
    let (form, changes) = bundles::begin(&hall, &bundle, citizen.lang(), owner, citizen.actor());
    citizen.submit(changes).await.map_err(Problem::from)?;
    citizen.keep_drafts(&[form]).await?;
    Ok(see_other(&format!("/bundle/{form}")))
}
