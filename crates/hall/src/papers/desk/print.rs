//! One letter ready for print on A4: number and date, the addressee where the envelope's window is, issuer, title, body, and the ruled
//! 教示 box. The post room and the case show the same sheet; it changes no word of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::{Lang, Millis};
use procedure::answers::FieldPath;
use procedure::appeal;
use procedure::model::{Field, Issuer, Item};
use uuid::Uuid;
use web::{Asked, Fields, Page, Problem, Staff, html, say};

use super::steps;
use super::texts::T;
use crate::Hall;
use crate::cases::{self, CaseFile, letter, open};
use crate::papers::records::letter_step;
use crate::people::PostLetters;
use crate::people::ReadCases;

#[derive(Template)]
#[template(path = "papers/desk/letter.html")]
struct LetterPage {
    page: Page,
    t: T,
    /// The letter's own language, which need not be the officer's.
    lang: Lang,
    number: String,
    date: String,
    /// Postal code and address, as the window shows them above the name.
    address: Vec<String>,
    name: String,
    issuer: String,
    section: String,
    title: String,
    body: Vec<String>,
    appeal_title: String,
    appeal: Option<String>,
    seal: String,
    undone: bool,
    large: bool,
    /// The same sheet in the other size.
    other: String,
}

/// As the post room opens it.
pub async fn of_post(
    permit: Staff<PostLetters>,
    State(hall): State<Hall>,
    Path(id): Path<Uuid>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let row = super::letter(&reads, &super::Room::Post, id, permit.now()).await?.ok_or(Problem::NotFound)?;
    let file = cases::read(&hall, &reads, row.case_id).await?.ok_or(Problem::NotFound)?;
    let steps = steps::of(&reads, id).await?;
    drop(reads);
    permit.look(vec![row.case_id], Some(row.case_id)).await?;
    let page = hall.desk_page(&permit, row.title.clone()).await?.back(t.post_title(), "/desk/post");
    html(&shown(&hall, &file, &row, (page, t), (&steps, is_large(&asked), format!("/desk/post/{id}"))))
}

/// As the case's officers open it.
pub async fn of_case(
    State(hall): State<Hall>,
    staff: Staff<ReadCases>,
    Path((id, wanted)): Path<(Uuid, Uuid)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let row = opened.file.letters.iter().find(|letter| letter.id == wanted).ok_or(Problem::NotFound)?;
    let steps = steps::of(&staff.reads().await?, wanted).await?;
    let t = T::new(staff.lang());
    let page = hall.desk_page(&staff, row.title.clone()).await?.back(t.back_to_case(), opened.href());
    let sheet = format!("{}/letter/{wanted}", opened.href());
    html(&shown(&hall, &opened.file, row, (page, t), (&steps, is_large(&asked), sheet)))
}

/// 16 pt, for who reads small print badly.
fn is_large(asked: &Fields) -> bool {
    asked.get("size") == "large"
}

/// The letter's own language, as far as papers have it.
pub fn lang_of(row: &letter::Model) -> Lang {
    if row.lang == "en" { Lang::En } else { Lang::Ja }
}

fn shown(
    hall: &Hall,
    file: &CaseFile,
    row: &letter::Model,
    (page, t): (Page, T),
    (steps, large, sheet): (&[letter_step::Model], bool, String),
) -> LetterPage {
    let lang = lang_of(row);
    let words = T::new(lang);
    let notice =
        appeal::notice_for(&file.procedure, hall.library().shelf().appeals()).map(|row| row.text.get(lang).to_owned());
    let paragraphs: Vec<String> = serde_json::from_str(&row.body).unwrap_or_default();
    // The 教示 stands in its box, once.
    let (boxed, body): (Vec<String>, Vec<String>) =
        paragraphs.into_iter().partition(|text| notice.as_ref() == Some(text));
    let unit = hall.city().units.iter().find(|unit| unit.id == file.shape.section);
    LetterPage {
        number: row.number.clone().unwrap_or_else(|| file.row.number.clone()),
        date: say::era_date(lang, Millis(row.made_at).date()),
        address: to(file, steps),
        name: addressee(words, file),
        other: if large { sheet } else { format!("{sheet}?size=large") },
        large,
        issuer: issuer(hall, &file.procedure.issuer),
        section: unit.map_or_else(String::new, |unit| {
            format!("{}　{}", unit.name.get(lang), unit.phone.as_deref().unwrap_or(&hall.city().phone))
        }),
        title: row.title.clone(),
        body,
        appeal_title: words.appeal().into(),
        appeal: boxed.into_iter().next(),
        seal: words.seal().into(),
        undone: row.state == "undone",
        lang,
        page,
        t,
    }
}

/// The applicant's address, as far as it was asked: theirs by name, else the first one of the form.
pub fn address(file: &CaseFile) -> Vec<String> {
    let named = ["applicant.address", "person.address", "new_address"].map(str::to_owned);
    let asked = file.procedure.items.iter().filter_map(|item| match item {
        Item::Question(question) if matches!(question.field, Field::Address) => Some(question.key.clone()),
        _ => None,
    });
    let found = named.into_iter().chain(asked).find_map(|key| file.answers.get(&FieldPath::single(&key)));
    found.map(lines).unwrap_or_default()
}

/// Where a letter goes: the address an officer corrected, else the applicant's.
pub fn to(file: &CaseFile, steps: &[letter_step::Model]) -> Vec<String> {
    steps::corrected(steps).map_or_else(|| address(file), |value| lines(&value))
}

/// 「坂本 剛 様」.
pub fn addressee(words: T, file: &CaseFile) -> String {
    words.addressee(&file.row.applicant).into()
}

/// An address as it stands on an envelope.
pub fn lines(value: &serde_json::Value) -> Vec<String> {
    let part = |key: &str| value.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().trim();
    let postal = part("postal");
    let lines = [
        if postal.is_empty() { String::new() } else { format!("〒{postal}") },
        format!("{}{}", part("town"), part("block")),
        part("building").to_owned(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// 「火の国市長」, 「火の国市 区長」.
pub fn issuer(hall: &Hall, issuer: &Issuer) -> String {
    let city = hall.city().name.get(Lang::Ja);
    match city.strip_suffix('市').filter(|_| issuer.0 == "市長") {
        Some(stem) => format!("{stem}市長"),
        None => format!("{city} {}", issuer.0),
    }
}
