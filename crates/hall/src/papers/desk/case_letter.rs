//! A letter ready for print on A4: number and date, addressee where the window is, issuer, title, body, and the ruled 教示 box.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::{Lang, Millis};
use procedure::answers::FieldPath;
use procedure::appeal;
use procedure::model::Issuer;
use uuid::Uuid;
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use crate::Hall;
use crate::cases::{Opened, letter, open};
use crate::people::ReadCases;

#[derive(Template)]
#[template(path = "papers/desk/letter.html")]
struct LetterPage {
    page: Page,
    t: T,
    number: String,
    date: String,
    /// Postal code and address, then the name, as the window shows them.
    address: Vec<String>,
    name: String,
    issuer: String,
    section: String,
    title: String,
    body: Vec<String>,
    appeal: Option<String>,
    undone: bool,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let row = opened.file.letters.iter().find(|letter| letter.id == wanted).ok_or(Problem::NotFound)?;
    let officer = staff.officer();
    let t = T::new(staff.lang());
    let mut page = staff.page(row.title.clone()).back(t.back_to_case(), opened.href());
    page.me = Some(web::Link::new(format!("{}（{}）", officer.name, officer.section), "/desk/account"));
    html(&shown(&hall, &opened, row, page, t))
}

fn shown(hall: &Hall, opened: &Opened, row: &letter::Model, page: Page, t: T) -> LetterPage {
    let file = &opened.file;
    let lang: Lang = if row.lang == "en" { Lang::En } else { Lang::Ja };
    let notice =
        appeal::notice_for(&file.procedure, hall.library().shelf().appeals()).map(|row| row.text.get(lang).to_owned());
    let paragraphs: Vec<String> = serde_json::from_str(&row.body).unwrap_or_default();
    // The 教示 stands in its box, once.
    let (boxed, body): (Vec<String>, Vec<String>) =
        paragraphs.into_iter().partition(|text| notice.as_ref() == Some(text));
    let unit = hall.city().units.iter().find(|unit| unit.id == file.shape.section);
    LetterPage {
        number: row.number.clone().unwrap_or_else(|| file.row.number.clone()),
        date: say::full_date(lang, Millis(row.made_at).date()),
        address: address(opened),
        name: t.addressee(&file.row.applicant).into(),
        issuer: issuer(hall, &file.procedure.issuer),
        section: unit.map_or_else(String::new, |unit| {
            format!("{} {}", unit.name.get(lang), unit.phone.as_deref().unwrap_or_default())
        }),
        title: row.title.clone(),
        body,
        appeal: boxed.into_iter().next(),
        undone: row.state == "undone",
        page,
        t,
    }
}

/// The applicant's address, as far as it was asked.
fn address(opened: &Opened) -> Vec<String> {
    let keys = ["applicant.address", "person.address", "new_address"];
    let found = keys.iter().find_map(|key| opened.file.answers.get(&FieldPath::single(*key)));
    let Some(value) = found else { return Vec::new() };
    let part = |key: &str| value.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
    let postal = part("postal");
    let lines = [
        if postal.is_empty() { String::new() } else { format!("〒{postal}") },
        format!("{}{}", part("town"), part("block")),
        part("building").to_owned(),
    ];
    lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
}

/// 「火の国市長」, 「火の国市 区長」.
fn issuer(hall: &Hall, issuer: &Issuer) -> String {
    let city = hall.city().name.get(Lang::Ja);
    match city.strip_suffix('市').filter(|_| issuer.0 == "市長") {
        Some(stem) => format!("{stem}市長"),
        None => format!("{city} {}", issuer.0),
    }
}
