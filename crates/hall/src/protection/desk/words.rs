//! Words for what rows keep as keys, and the sections and looks all these pages share.

use jiff::civil::Date;
use serde_json::Value;
use store::Look;
use uuid::Uuid;
use web::parts::{Tag, TagKind};
use web::{Permission, Problem, Staff, say};

use super::texts::T;
use crate::people::Officer;
use crate::protection::protected_person;
use crate::protection::rules::Standing;

/// The sections in which this officer holds the page's permission.
pub async fn sections<P: Permission>(staff: &Staff<P>) -> Result<Vec<String>, Problem> {
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    Ok(officer.sections_with(P::NAME))
}

/// Records that these protections were looked at.
pub async fn look<P: Permission>(staff: &Staff<P>, subjects: Vec<Uuid>) -> Result<(), Problem> {
    if subjects.is_empty() {
        return Ok(());
    }
    let section = staff.officer().section.clone();
    let purpose = "protection.read".to_owned();
    staff.look_as(Look { actor: staff.actor(), section, purpose, subjects, case: None }).await
}

pub fn basis(t: T, key: &str) -> String {
    match key {
        "dv" => t.basis_dv(),
        "stalking" => t.basis_stalking(),
        "child-abuse" => t.basis_child(),
        _ => t.basis_other(),
    }
    .into_owned()
}

pub fn paper(t: T, key: &str) -> String {
    match key {
        "police" => t.paper_police(),
        "women-centre" => t.paper_women(),
        "child-centre" => t.paper_child(),
        "court-order" => t.paper_court(),
        "shelter" => t.paper_shelter(),
        _ => t.paper_other(),
    }
    .into_owned()
}

pub fn papers(t: T, keys: &str) -> String {
    keys.split_whitespace().map(|key| paper(t, key)).collect::<Vec<_>>().join("、")
}

pub fn standing(t: T, standing: Standing) -> Tag {
    match standing {
        Standing::Waits => Tag::new(TagKind::Care, t.standing_waits()),
        Standing::RunOut => Tag::new(TagKind::Late, t.standing_run_out()),
        Standing::Soon => Tag::new(TagKind::Care, t.standing_soon()),
        Standing::InForce => Tag::new(TagKind::Ok, t.standing_in_force()),
        Standing::Refused => Tag::new(TagKind::Plain, t.standing_refused()),
        Standing::Ended => Tag::new(TagKind::Plain, t.standing_ended()),
    }
}

/// 「2026年9月7日から2027年9月6日まで」.
pub fn period(t: T, from: &str, until: &str) -> String {
    let day = |text: &str| text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| say::full_date(t.lang(), day));
    t.period(&day(from), &day(until)).into_owned()
}

pub fn name(person: &protected_person::Model) -> String {
    text(&person.name, "name")
}

pub fn kana(person: &protected_person::Model) -> String {
    text(&person.name, "kana")
}

pub fn born(t: T, person: &protected_person::Model) -> String {
    person.birthdate.parse::<Date>().map_or_else(|_| String::new(), |day| say::full_date(t.lang(), day))
}

pub fn address(person: &protected_person::Model) -> String {
    let part = |key: &str| text(&person.address, key);
    let whole = format!("{}{} {}", part("town"), part("block"), part("building"));
    whole.trim().to_owned()
}

fn text(json: &str, key: &str) -> String {
    let value: Value = serde_json::from_str(json).unwrap_or_default();
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
