//! Entering a protection: by hand, or filled from a case this officer may see. It hides nothing before a second officer confirms it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::answers::FieldPath;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::Value;
use web::{Errors, Fields, KindFields, Page, Problem, Staff, see_other};

use super::form::{self, PLACES};
use super::texts::T;
use super::words;
use crate::Hall;
use crate::cases::{self, CaseFile, Scope, case_file};
use crate::people::{EnterProtection, Officer};
use crate::protection::enter;
use crate::protection::rules::{BASES, PAPERS, year_from};

/// One person's fields on the form.
struct Place {
    id: &'static str,
    heading: String,
    name: String,
    kana: String,
    born: String,
    /// postal, town, block, building; only where an address is asked.
    address: Option<[String; 4]>,
    open: bool,
}

#[derive(Template)]
#[template(path = "protection/desk/entry.html")]
struct EntryPage {
    page: Page,
    t: T,
    errors: Errors,
    number: String,
    places: Vec<Place>,
    /// value, words, chosen.
    bases: Vec<(&'static str, String, bool)>,
    papers: Vec<(&'static str, String, bool)>,
    note: String,
    from: String,
    until: String,
}

pub async fn get(staff: Staff<EnterProtection>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    web::html(&draw(&hall, &staff, &Fields::default(), errors).await?)
}

pub async fn post(
    staff: Staff<EnterProtection>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    if sent.fields.get("do") == "fill" {
        let filled = fill(&hall, &staff, &sent.fields).await?;
        if filled.is_none() {
            sent.errors.add("number", t.fault_number());
        }
        return web::html(&draw(&hall, &staff, &filled.unwrap_or(sent.fields), sent.errors).await?);
    }
    let sections = words::sections(&staff).await?;
    let section = sections.first().ok_or(Problem::RightGone)?;
    let Some(entry) = form::read(t, &mut sent, section) else {
        let page = draw(&hall, &staff, &sent.fields, sent.errors).await?;
        return web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let (id, changes) = enter(&hall, &staff.actor(), staff.account(), &entry);
    staff.submit(changes).await?;
    Ok(see_other(&format!("/desk/protection/{id}")))
}

/// The form with the applicant of a case; nothing when this officer may see no such case.
async fn fill(hall: &Hall, staff: &Staff<EnterProtection>, typed: &Fields) -> Result<Option<Fields>, Problem> {
    let number = typed.get("number").trim();
    let number = number.parse::<civic::Reception>().map_or_else(|_| number.to_owned(), |number| number.to_string());
    let reads = staff.reads().await?;
    let officer = Officer::on(&reads, staff.account(), staff.today()).await?.ok_or(Problem::SignIn)?;
    let of_number = reads.of::<case_file::Entity>().filter(case_file::Column::Number.eq(&number));
    let Some(row) = Scope::of(&officer).on(of_number).one(&reads).await? else { return Ok(None) };
    let Some(file) = cases::read(hall, &reads, row.id).await? else { return Ok(None) };
    drop(reads);
    staff.look(vec![row.id], Some(row.id)).await?;
    let kept = typed.iter().filter(|(name, _)| !name.starts_with("p1-"));
    let kept = kept.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(Some(Fields::new(kept.chain(applicant(&file)).collect())))
}

fn applicant(file: &CaseFile) -> Vec<(String, String)> {
    let answer = |key: &str| file.answers.get(&FieldPath::single(key));
    let text = |value: Option<&Value>, part: &str| {
        value.and_then(|value| value.get(part)).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let (name, address) = (answer("applicant.name"), answer("applicant.address"));
    let both = |one: &str, other: &str| format!("{} {}", text(name, one), text(name, other)).trim().to_owned();
    let born = answer("applicant.birthdate").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut fields = vec![
        ("p1-name".to_owned(), both("family", "given")),
        ("p1-kana".to_owned(), both("family_kana", "given_kana")),
        ("p1-born".to_owned(), born),
    ];
    fields.extend(["postal", "town", "block", "building"].map(|part| (format!("p1-{part}"), text(address, part))));
    fields
}

async fn draw(
    hall: &Hall,
    staff: &Staff<EnterProtection>,
    typed: &Fields,
    errors: Errors,
) -> Result<EntryPage, Problem> {
    let t = T::new(staff.lang());
    let page = hall.desk_page(staff, t.enter_title()).await?.back(t.title(), "/desk/protection");
    let or = |name: &str, usual: String| typed.text(name).map_or(usual, str::to_owned);
    let ticked = form::papers(typed);
    Ok(EntryPage {
        page: page.erring(!errors.is_empty()),
        t,
        number: typed.get("number").to_owned(),
        places: PLACES.iter().enumerate().map(|(at, (id, against))| place(t, typed, at, id, *against)).collect(),
        bases: BASES.map(|key| (key, words::basis(t, key), typed.get("basis") == key)).into(),
        papers: PAPERS.map(|key| (key, words::paper(t, key), ticked.contains(&key))).into(),
        note: typed.get("note").to_owned(),
        from: or("from", staff.today().to_string()),
        until: or("until", year_from(staff.today()).to_string()),
        errors,
    })
}

fn place(t: T, typed: &Fields, at: usize, id: &'static str, against: bool) -> Place {
    let value = |part: &str| typed.get(&format!("{id}-{part}")).to_owned();
    let heading = match (at, against) {
        (0, _) => t.person_main(),
        (_, false) => t.person_also(&at.to_string()),
        (5, true) => t.person_against(),
        (_, true) => t.person_against_also(),
    };
    let (name, kana, born) = (value("name"), value("kana"), value("born"));
    Place {
        id,
        heading: heading.into_owned(),
        open: ["p1", "o1"].contains(&id) || !name.is_empty() || !born.is_empty(),
        name,
        kana,
        born,
        address: (!against).then(|| ["postal", "town", "block", "building"].map(value)),
    }
}

impl Place {
    /// `p1-name`, as its faults are filed.
    fn fault<'e>(&self, errors: &'e Errors, part: &str) -> web::parts::Fault<'e> {
        errors.fault(&format!("{}-{part}", self.id))
    }

    fn faulty(&self, errors: &Errors, part: &str) -> bool {
        errors.has(&format!("{}-{part}", self.id))
    }
}
