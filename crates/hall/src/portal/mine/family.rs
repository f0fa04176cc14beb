//! The family as I keep it: the list, somebody new, a change, a removal.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use procedure::form::to_fields;
use procedure::model::{Bounds, Field};
use serde_json::Value;
use uuid::Uuid;
use web::{Citizen, Errors, KindFields, Page, Problem, html_with, see_other};

use super::person::{self, Inputs, Sent};
use super::texts::T;
use crate::Hall;
use crate::mypage::{self, Member};

struct Line {
    href: String,
    name: String,
    facts: String,
}

#[derive(Template)]
#[template(path = "portal/mine/family.html")]
struct FamilyPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
    may_add: bool,
}

#[derive(Template)]
#[template(path = "portal/mine/member.html")]
struct MemberPage {
    page: Page,
    t: T,
    errors: Errors,
    inputs: Inputs,
    /// (value, label, chosen).
    relations: Vec<(&'static str, String, bool)>,
    action: String,
    removes: bool,
}

fn relation_word(t: T, relation: &str) -> std::borrow::Cow<'static, str> {
    match relation {
        "child" => t.relation_child(),
        "spouse" => t.relation_spouse(),
        "parent" => t.relation_parent(),
        "sibling" => t.relation_sibling(),
        _ => t.relation_other(),
    }
}

pub async fn list(citizen: Citizen) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let (t, lang) = (T::new(citizen.lang()), citizen.lang());
    let members = mypage::members(&citizen.reads().await?, person).await?;
    let line = |member: &Member| Line {
        href: format!("/mypage/family/{}", member.id),
        name: member.shown(lang),
        facts: t.family_facts(&member.born(lang), &relation_word(t, &member.relation)).into_owned(),
    };
    web::html(&FamilyPage {
        page: citizen.page(t.family()).back(t.back(), "/mypage"),
        lines: members.iter().map(line).collect(),
        may_add: members.len() < mypage::MOST_FAMILY,
        t,
    })
}

pub async fn new(citizen: Citizen) -> Result<Response, Problem> {
    match mypage::signed_in(&citizen) {
        Ok(_) => draw(&citizen, None, &[], "", Errors::none(web::texts::T::new(citizen.lang()))),
        Err(elsewhere) => Ok(*elsewhere),
    }
}

pub async fn one(citizen: Citizen, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let person = match mypage::signed_in(&citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    let members = mypage::members(&citizen.reads().await?, person).await?;
    let member = members.into_iter().find(|member| member.id == id).ok_or(Problem::NotFound)?;
    let mut pairs = to_fields(&person::question(Field::Name), &member.name);
    let born = Field::Date(Bounds::default());
    pairs.extend(to_fields(&person::question(born), &Value::from(member.birthdate.as_str())));
    draw(&citizen, Some(id), &pairs, &member.relation, Errors::none(web::texts::T::new(citizen.lang())))
}

pub async fn add(State(hall): State<Hall>, citizen: Citizen, form: KindFields) -> Result<Response, Problem> {
    store(&hall, &citizen, None, form).await
}

pub async fn change(
    State(hall): State<Hall>,
    citizen: Citizen,
    Path(id): Path<Uuid>,
    form: KindFields,
) -> Result<Response, Problem> {
    store(&hall, &citizen, Some(id), form).await
}

async fn store(hall: &Hall, citizen: &Citizen, member: Option<Uuid>, form: KindFields) -> Result<Response, Problem> {
    let person = match mypage::signed_in(citizen) {
        Ok(person) => person,
        Err(elsewhere) => return Ok(*elsewhere),
    };
    if let (Some(member), true) = (member, form.fields.has("remove")) {
        mypage::remove(citizen, person, member).await?;
        return Ok(see_other("/mypage/family"));
    }
    let t = T::new(citizen.lang());
    let relation = form.fields.get("relation");
    let mut errors = form.errors.clone();
    let typed = mypage::parse(&Sent(&form.fields), citizen.today());
    if let Err(faults) = &typed {
        errors = person::errors(citizen.lang(), &t.birthdate(), faults, errors);
    }
    if !mypage::RELATIONS.contains(&relation) {
        errors.add("relation", web::texts::T::new(citizen.lang()).none_chosen());
    }
    if let (Ok(typed), true) = (&typed, errors.is_empty()) {
        if mypage::keep(hall, citizen, person, member, typed, relation).await? {
            return Ok(see_other("/mypage/family"));
        }
        errors.add("family", t.family_full());
    }
    draw(citizen, member, &person::pairs(&form.fields), relation, errors)
}

fn draw(
    citizen: &Citizen,
    member: Option<Uuid>,
    pairs: &[(String, String)],
    relation: &str,
    errors: Errors,
) -> Result<Response, Problem> {
    let (t, lang): (T, Lang) = (T::new(citizen.lang()), citizen.lang());
    let erring = !errors.is_empty();
    let title = if member.is_some() { t.family_change() } else { t.family_new() };
    let relations =
        mypage::RELATIONS.iter().map(|word| (*word, relation_word(t, word).into_owned(), *word == relation));
    let page = MemberPage {
        page: citizen.page(title).question().back(t.back(), "/mypage/family").erring(erring),
        inputs: Inputs::new(lang, t.birthdate().into_owned(), pairs, &errors),
        errors,
        relations: relations.collect(),
        action: member.map_or_else(|| "/mypage/family/new".to_owned(), |id| format!("/mypage/family/{id}")),
        removes: member.is_some(),
        t,
    };
    html_with(if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}
