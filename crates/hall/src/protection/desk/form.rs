//! Reading the entry form: people in fixed places, period, basis and papers. Every fault goes to its field; names stay as written.

use jiff::civil::Date;
use serde_json::json;
use web::{Errors, Fields, KindFields};

use super::texts::T;
use crate::protection::rules::{BASES, PAPERS, is_period};
use crate::protection::{Entry, Person};

/// The places of the form: those who are protected, then those they are protected from. The first of each must be filled.
pub const PLACES: [(&str, bool); 7] =
    [("p1", false), ("p2", false), ("p3", false), ("p4", false), ("p5", false), ("o1", true), ("o2", true)];
/// Characters of one text at most.
const LONGEST: usize = 200;
/// Characters of the note at most.
pub const LONGEST_NOTE: usize = 2_000;

/// The entry, when nothing is wrong; the faults stand in `sent` otherwise.
pub fn read(t: T, sent: &mut KindFields, section: &str) -> Option<Entry> {
    let (fields, errors) = (&sent.fields, &mut sent.errors);
    let people: Vec<Person> = PLACES.iter().filter_map(|place| person(t, fields, errors, *place)).collect();
    let basis = BASES.into_iter().find(|basis| *basis == fields.get("basis"));
    if basis.is_none() {
        errors.add("basis", t.fault_basis());
    }
    let papers = papers(fields);
    if papers.is_empty() {
        errors.add("papers", t.fault_papers());
    }
    let note = note(t, fields, errors, "note");
    let day = |name: &str| fields.get(name).parse::<Date>().ok();
    let period = day("from").zip(day("until")).filter(|(from, until)| is_period(*from, *until));
    if period.is_none() {
        errors.add("from", t.fault_period());
    }
    let (from, until) = period?;
    let entry = Entry { section: section.to_owned(), basis: basis?, papers, note, from, until, people };
    errors.is_empty().then_some(entry)
}

pub fn papers(fields: &Fields) -> Vec<&'static str> {
    let ticked = fields.all("papers");
    PAPERS.into_iter().filter(|paper| ticked.contains(paper)).collect()
}

/// A note that may be left empty.
pub fn note(t: T, fields: &Fields, errors: &mut Errors, name: &str) -> String {
    let note = fields.text(name).unwrap_or_default();
    if note.chars().count() > LONGEST_NOTE {
        errors.add(name, t.fault_long());
    }
    note.to_owned()
}

fn person(t: T, fields: &Fields, errors: &mut Errors, (place, against): (&str, bool)) -> Option<Person> {
    let at = |part: &str| fields.text(&format!("{place}-{part}")).unwrap_or_default().to_owned();
    let (name, kana, born) = (at("name"), at("kana"), at("born"));
    let address = ["postal", "town", "block", "building"].map(|part| (part, at(part)));
    let first = ["p1", "o1"].contains(&place);
    let empty = name.is_empty() && kana.is_empty() && born.is_empty();
    if empty && !first {
        return None;
    }
    let mut fault = |part: &str, words: std::borrow::Cow<'static, str>| errors.add(format!("{place}-{part}"), words);
    if name.is_empty() {
        fault("name", t.fault_name());
    }
    // Without a birthday nobody is recognised; of the other party it may not be known.
    if born.parse::<Date>().is_err() && !(against && born.is_empty()) {
        fault("born", t.fault_born());
    }
    if [&name, &kana].into_iter().chain(address.iter().map(|(_, text)| text)).any(|text| text.chars().count() > LONGEST)
    {
        fault("name", t.fault_long());
    }
    let told = address.iter().any(|(_, text)| !text.is_empty());
    if told && address.iter().any(|(part, text)| ["town", "block"].contains(part) && text.is_empty()) {
        fault("town", t.fault_address());
    }
    let [postal, town, block, building] = address.map(|(_, text)| text);
    let address = told.then(|| json!({ "postal": postal, "town": town, "block": block, "building": building }));
    Some(Person { against, name, kana, born, address })
}
