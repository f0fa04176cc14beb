//! A letter as it lies on paper, whoever prints it: number and date, the addressee where the envelope's window is, issuer and seal, title, body,
//! and the 教示 in its box. The HTML sheet and the PDF are drawn from it; it changes no word of the letter.

use civic::{Lang, Millis};
use pdf::{Sheet, Subject};
use procedure::answers::FieldPath;
use procedure::appeal;
use procedure::model::{Field, Issuer, Item};
use web::say;

use super::steps;
use super::texts::T;
use crate::Hall;
use crate::cases::{self, CaseFile, letter};
use crate::papers::records::letter_step;

/// The sheet of one letter that goes to this address.
pub fn sheet(hall: &Hall, file: &CaseFile, row: &letter::Model, address: Vec<String>) -> Sheet {
    let lang = lang_of(row);
    let words = T::new(lang);
    let notice =
        appeal::notice_for(&file.procedure, hall.library().shelf().appeals()).map(|row| row.text.get(lang).to_owned());
    let paragraphs: Vec<String> = serde_json::from_str(&row.body).unwrap_or_default();
    // The 教示 stands in its box, once.
    let (boxed, body): (Vec<String>, Vec<String>) =
        paragraphs.into_iter().partition(|text| notice.as_ref() == Some(text));
    let unit = hall.city().units.iter().find(|unit| unit.id == file.shape.section);
    let omitted = row.seal == "omitted";
    Sheet {
        subject: Subject { case: row.case_id, letter: row.id },
        lang: lang.tag().to_owned(),
        number: row.number.clone().unwrap_or_else(|| file.row.number.clone()),
        date: say::era_date(lang, Millis(row.made_at).date()),
        address,
        name: addressee(lang, file),
        issuer: issuer(hall, &file.procedure.issuer),
        seal: if omitted { words.seal_omitted() } else { words.seal() }.into(),
        seal_omitted: omitted,
        title: row.title.clone(),
        body,
        appeal_title: words.appeal().into(),
        appeal: boxed.into_iter().next(),
        section: unit.map_or_else(String::new, |unit| {
            format!("{}　{}", unit.name.get(lang), unit.phone.as_deref().unwrap_or(&hall.city().phone))
        }),
    }
}

/// The letter's own language, as far as papers have it.
pub fn lang_of(row: &letter::Model) -> Lang {
    if row.lang == "en" { Lang::En } else { Lang::Ja }
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

/// 「坂本 剛 様」, 「青葉建設 御中」; in English the name alone.
pub fn addressee(lang: Lang, file: &CaseFile) -> String {
    let (words, to) = (T::new(lang), cases::addressee(file));
    if to.body { words.addressee_body(&to.name) } else { words.addressee(&to.name) }.into()
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
