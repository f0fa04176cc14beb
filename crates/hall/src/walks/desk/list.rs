//! All walks with what each took, what they say of every desk, and the form that plans one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;
use web::{Errors, Fields, KindFields, Page, Permission, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::{EditProcedures, SignedIn};
use crate::walks::{all, minutes, rules};

/// Days looked back on.
const DAYS: i64 = 365;
/// Desks of one walk, and characters of a line.
const DESKS: usize = 20;
const LONGEST: usize = 60;

struct Row {
    href: String,
    persona: String,
    day: String,
    desks: usize,
    took: String,
    again: i64,
}

struct DeskRow {
    desk: String,
    walks: usize,
    waited: String,
    served: String,
    again: i64,
}

#[derive(Template)]
#[template(path = "walks/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    desks: Vec<DeskRow>,
    may_plan: bool,
}

#[derive(Template)]
#[template(path = "walks/desk/new.html")]
struct NewPage {
    page: Page,
    t: T,
    errors: Errors,
    persona: String,
    script: String,
    once: String,
}

pub fn span(t: T, ms: i64) -> String {
    say::minutes(t.lang(), (ms + 30_000) / 60_000)
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>) -> Result<Response, Problem> {
    let (t, since) = (T::new(staff.lang()), staff.now().plus_days(-DAYS));
    let reads = staff.reads().await?;
    let walks = all(&reads, since).await?;
    let measured = minutes(&reads, since).await?;
    drop(reads);
    let row = |(id, walk): (Uuid, crate::walks::Walk)| Row {
        href: format!("/desk/walks/{id}"),
        day: say::date(t.lang(), walk.planned_at.date()),
        desks: walk.steps.len(),
        took: rules::whole(&walk.steps).map_or_else(|| t.going().into_owned(), |ms| span(t, ms)),
        again: walk.steps.iter().map(|step| step.again).sum(),
        persona: walk.persona,
    };
    let desk = |one: crate::walks::Measured| DeskRow {
        waited: span(t, one.waited),
        served: span(t, one.served),
        walks: one.walks,
        again: one.again,
        desk: one.desk,
    };
    html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?.back(t.back(), "/desk/figures"),
        rows: walks.into_iter().map(row).collect(),
        desks: measured.into_iter().map(desk).collect(),
        may_plan: staff.officer().grants.iter().any(|grant| grant.permission == EditProcedures::NAME),
        t,
    })
}

pub async fn new(State(hall): State<Hall>, staff: Staff<EditProcedures>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&draw(&hall, &staff, &Fields::default(), errors).await?)
}

pub async fn plan(
    State(hall): State<Hall>,
    staff: Staff<EditProcedures>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let persona = sent.fields.get("persona").trim().to_owned();
    let desks = rules::desks(sent.fields.get("script"));
    if persona.is_empty() || persona.chars().count() > LONGEST {
        sent.errors.add("persona", t.fault_persona(&LONGEST.to_string()));
    }
    let long = desks.iter().any(|desk| desk.chars().count() > LONGEST);
    if desks.is_empty() || desks.len() > DESKS || long {
        sent.errors.add("script", t.fault_script(&DESKS.to_string(), &LONGEST.to_string()));
    }
    if !sent.errors.is_empty() {
        let page = draw(&hall, &staff, &sent.fields, sent.errors).await?;
        return html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let once: String = sent.fields.get("once").chars().take(64).collect();
    let (_, changes) = crate::walks::plan(&hall, &staff, staff.account(), &persona, &desks, &once);
    let stored = staff.submit(changes).await?;
    let id = stored.answer["walk"].as_str().unwrap_or_default().to_owned();
    Ok(see_other(&format!("/desk/walks/{id}")))
}

async fn draw(hall: &Hall, staff: &Staff<EditProcedures>, typed: &Fields, errors: Errors) -> Result<NewPage, Problem> {
    let t = T::new(staff.lang());
    let once = Some(typed.get("once")).filter(|once| !once.is_empty()).map(str::to_owned);
    Ok(NewPage {
        page: hall.desk_page(staff, t.new_title()).await?.back(t.title(), "/desk/walks").erring(!errors.is_empty()),
        persona: typed.get("persona").to_owned(),
        script: typed.get("script").to_owned(),
        once: once.unwrap_or_else(|| hall.new_id().simple().to_string()),
        errors,
        t,
    })
}
