//! Who looked at this case: time, section and purpose; never an officer's name. Only for whoever holds the case's key.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use store::Looked;
use uuid::Uuid;
use web::{Citizen, Page, Problem, say};

use super::own::{self, Section};
use super::texts::T;
use crate::Hall;

/// One look as the citizen reads it.
pub struct LookLine {
    pub machine: String,
    pub when: String,
    pub who: String,
    pub why: String,
}

#[derive(Template)]
#[template(path = "portal/file/looks.html")]
struct LooksPage {
    page: Page,
    t: T,
    looks: Vec<LookLine>,
    section: Section,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?;
    let t = T::new(citizen.lang());
    let looks = lines(&citizen, case, t).await?;
    let section = own::section(&hall, &file.shape, citizen.lang());
    web::html(&LooksPage {
        page: citizen.page(t.looks_title()).back(page_back(t), format!("/case/{case}")),
        t,
        looks,
        section,
    })
}

pub fn page_back(t: T) -> String {
    web::texts::T::new(t.lang()).back().into_owned()
}

/// Latest first.
pub async fn lines(citizen: &Citizen, case: Uuid, t: T) -> Result<Vec<LookLine>, Problem> {
    let looks = citizen.looks_of(case).await?;
    Ok(looks.into_iter().filter(shown).map(|look| line(&look, t)).collect())
}

/// Looks of officers, and not those of an investigation: telling would spoil it (個人情報保護法78条).
fn shown(look: &Looked) -> bool {
    matches!(look.actor.kind.as_str(), "officer" | "token") && !look.purpose.starts_with("investigation")
}

fn line(look: &Looked, t: T) -> LookLine {
    LookLine {
        machine: say::iso_time(look.at),
        when: say::date_time(t.lang(), look.at),
        who: look.section.clone(),
        why: purpose(&look.purpose, t),
    }
}

/// The purpose in words, by the permission the officer came with.
fn purpose(name: &str, t: T) -> String {
    match name {
        "cases.read" => t.purpose_read(),
        "tasks.work" => t.purpose_work(),
        "decisions.decide" => t.purpose_decide(),
        "applications.type-in" => t.purpose_type_in(),
        "letters.post" => t.purpose_post(),
        "protection.passing" => t.purpose_passing(),
        "registers.import" => t.purpose_register(),
        "audit.read" => t.purpose_audit(),
        name if name.starts_with("cases.export.") => t.purpose_export(),
        name if name.starts_with("api: ") => t.purpose_program(),
        _ => t.purpose_other(),
    }
    .into_owned()
}
