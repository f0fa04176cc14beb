//! The replies of a section: the list, a new one, changing and taking one away. Another section's are not found.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Lang;
use procedure::form::FaultCode;
use store::{Changes, Refused};
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::{self, EditReplies, Officer};
use crate::talks::records::reply;
use crate::talks::reply::{LONGEST_NAME, MOST, Wording, make, of_sections, one, remove, reword};
use crate::talks::rules::{Gap, unknown};
use crate::talks::{LONGEST, judged};

struct Row {
    href: String,
    name: String,
    head: String,
    section: String,
    lang: String,
    changed: String,
}

#[derive(Template)]
#[template(path = "talks/desk/replies.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "talks/desk/reply.html")]
struct OnePage {
    page: Page,
    t: T,
    errors: Errors,
    sections: Vec<(String, String, bool)>,
    langs: Vec<(&'static str, String, bool)>,
    name: String,
    body: String,
    gaps: String,
    once: String,
    /// Nothing for a new one.
    revision: Option<i64>,
}

/// The sections whose replies this officer writes, with their names.
async fn sections(staff: &Staff<EditReplies>) -> Result<BTreeMap<String, String>, Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let organisation = people::organisation(&reads, staff.today()).await?;
    let ids = officer.sections_with(EditReplies::NAME).into_iter();
    Ok(ids.map(|id| (id.clone(), organisation.unit(&id).map_or(id, |unit| unit.name_ja.clone()))).collect())
}

pub async fn list(State(hall): State<Hall>, staff: Staff<EditReplies>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = sections(&staff).await?;
    let ids: Vec<String> = sections.keys().cloned().collect();
    let found = of_sections(&staff.reads().await?, &ids).await?;
    let page = hall.desk_page(&staff, t.replies_title()).await?;
    let row = |reply: reply::Model| Row {
        href: format!("/desk/replies/{}", reply.id),
        head: reply.body.chars().take(50).collect(),
        section: sections.get(&reply.section).cloned().unwrap_or_default(),
        lang: lang_word(t, &reply.lang),
        changed: say::date_time(t.lang(), civic::Millis(reply.at)),
        name: reply.name,
    };
    html(&ListPage { page, t, rows: found.into_iter().map(row).collect() })
}

fn lang_word(t: T, tag: &str) -> String {
    match tag.parse() {
        Ok(Lang::En) => t.lang_en(),
        Ok(Lang::JaSimple) => t.lang_simple(),
        _ => t.lang_ja(),
    }
    .into_owned()
}

pub async fn new(State(hall): State<Hall>, staff: Staff<EditReplies>) -> Result<Response, Problem> {
    let fields = Fields::default();
    draw(&hall, &staff, None, (&fields, Errors::none(web::texts::T::new(staff.lang()))), StatusCode::OK).await
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<EditReplies>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let old = find(&staff, id).await?;
    let fields = as_fields(&old);
    draw(&hall, &staff, Some(&old), (&fields, Errors::none(web::texts::T::new(staff.lang()))), StatusCode::OK).await
}

fn as_fields(old: &reply::Model) -> Fields {
    let pairs = [("section", &old.section), ("name", &old.name), ("lang", &old.lang), ("body", &old.body)];
    Fields::new(pairs.map(|(name, value)| (name.to_owned(), value.clone())).into())
}

async fn find(staff: &Staff<EditReplies>, id: Uuid) -> Result<reply::Model, Problem> {
    let sections = sections(staff).await?;
    let found = one(&staff.reads().await?, id).await?;
    found.filter(|reply| sections.contains_key(&reply.section)).ok_or(Problem::NotFound)
}

pub async fn post_new(
    State(hall): State<Hall>,
    staff: Staff<EditReplies>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let sections = sections(&staff).await?;
    let section = sent.fields.get("section").to_owned();
    let body = check(t, &mut sent, staff.today());
    if !sections.contains_key(&section) {
        sent.errors.add("section", t.fault_section());
    } else if of_sections(&staff.reads().await?, std::slice::from_ref(&section)).await?.len() >= MOST {
        sent.errors.add("name", t.fault_full(&MOST.to_string()));
    }
    if !sent.errors.is_empty() {
        let typed = (&sent.fields, sent.errors);
        return draw(&hall, &staff, None, typed, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let name = sent.fields.get("name").trim().to_owned();
    let wording = Wording { section: &section, name: &name, lang: lang(&sent.fields), body: &body };
    staff.submit(make(&hall, &staff, staff.account(), &wording, sent.fields.get("once"))).await?;
    Ok(see_other("/desk/replies"))
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<EditReplies>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let old = find(&staff, id).await?;
    let stale = sent.fields.get("revision") != old.revision.to_string();
    let changes = if sent.fields.get("do") == "remove" {
        remove(&staff, staff.account(), &old)
    } else {
        let body = check(t, &mut sent, staff.today());
        let name = sent.fields.get("name").trim().to_owned();
        let wording = Wording { section: &old.section, name: &name, lang: lang(&sent.fields), body: &body };
        reword(&staff, staff.account(), &old, &wording)
    };
    if sent.errors.is_empty() && !stale && stored(&staff, changes).await? {
        return Ok(see_other("/desk/replies"));
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if sent.errors.is_empty() {
        sent.errors.add("body", t.fault_stale());
        status = StatusCode::CONFLICT;
    }
    let now = find(&staff, id).await?;
    draw(&hall, &staff, Some(&now), (&sent.fields, sent.errors), status).await
}

/// Whether it was stored; a colleague who was faster is no fault of ours.
async fn stored(staff: &Staff<EditReplies>, changes: Changes) -> Result<bool, Problem> {
    match staff.submit(changes).await {
        Ok(_) => Ok(true),
        Err(Refused::Stale(stream)) if stream.kind == "reply" => Ok(false),
        Err(refused) => Err(refused.into()),
    }
}

fn lang(fields: &Fields) -> Lang {
    fields.get("lang").parse().unwrap_or_default()
}

/// The text as it is kept; what is wrong goes to its field.
fn check(t: T, sent: &mut KindFields, today: jiff::civil::Date) -> String {
    let name = sent.fields.get("name").trim().chars().count();
    if name == 0 {
        sent.errors.add("name", t.fault_name());
    } else if name > LONGEST_NAME {
        sent.errors.add("name", t.fault_too_long(&LONGEST_NAME.to_string(), &name.to_string()));
    }
    let body = judged(sent.fields.get("body"), today).unwrap_or_else(|code| {
        let words = match code {
            FaultCode::TooLong { now, .. } => t.fault_too_long(&LONGEST.to_string(), &now.to_string()),
            _ => t.fault_body(),
        };
        sent.errors.add("body", words);
        String::new()
    });
    if let Some(wrong) = unknown(&body).map(str::to_owned) {
        sent.errors.add("body", t.fault_gap(&gaps(), &wrong));
    }
    body
}

fn gaps() -> String {
    Gap::ALL.map(Gap::mark).join(" ")
}

async fn draw(
    hall: &Hall,
    staff: &Staff<EditReplies>,
    old: Option<&reply::Model>,
    (typed, errors): (&Fields, Errors),
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let title = old.map_or_else(|| t.reply_new(), |_| t.reply_change());
    let page = hall.desk_page(staff, title).await?.back(t.replies_title(), "/desk/replies");
    let lang = lang(typed);
    let shown = OnePage {
        page: page.erring(!errors.is_empty()),
        errors,
        sections: {
            let all = sections(staff).await?.into_iter().map(|(id, name)| {
                let chosen = id == typed.get("section");
                (id, name, chosen)
            });
            all.collect()
        },
        langs: Lang::ALL.map(|each| (each.tag(), lang_word(t, each.tag()), each == lang)).into(),
        name: typed.get("name").to_owned(),
        body: typed.get("body").to_owned(),
        gaps: gaps(),
        once: staff.new_id().simple().to_string(),
        revision: old.map(|old| old.revision),
        t,
    };
    html_with(status, &shown)
}
