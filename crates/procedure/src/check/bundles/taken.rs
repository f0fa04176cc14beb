//! What a procedure takes over: its own keys, known keys of the bundle, kinds of answer that fit.

use jiff::civil::{Date, date};

use super::{Judged, question};
use crate::bundle::From;
use crate::fault::{Fault, suggest};
use crate::form::fits;
use crate::model::{Bounds, Field, Item, Procedure};

/// A value set by the file depends on no day; this one stands for all.
const DAY: Date = date(2026, 9, 7);

pub(super) fn procedures(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    let known = || judged.folder.procedures.iter().map(|sheet| sheet.value.id.as_str());
    for (index, entry) in judged.bundle.entries.iter().enumerate().filter(|(_, entry)| entry.written().is_some()) {
        if !known().any(|id| id == entry.id) {
            let what = format!("there is no procedure `{}`", entry.id);
            let path = format!("items.{index}.procedure");
            faults.push(judged.sheet.fault(&path, "unknown-procedure", what, suggest(&entry.id, known())));
        }
    }
}

pub(super) fn answers(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    for (index, entry) in judged.bundle.entries.iter().enumerate() {
        let Some((written, procedure)) = entry.written().zip(judged.folder.procedure(&entry.id)) else { continue };
        for (key, from) in &written.from {
            let path = format!("items.{index}.from.{key}");
            match from {
                From::Key(from) => one(judged, procedure, (key, from), &path, faults),
                From::Rows { group, of, .. } => rows(judged, procedure, (key, group, of), &path, faults),
            }
        }
        for (key, value) in &written.set {
            let path = format!("items.{index}.set.{key}");
            let Some((_, question)) = own(judged, procedure, key, &path, faults) else { continue };
            if !fits(question, value, DAY) {
                let what = format!("`{key}` does not take {value}");
                faults.push(judged.sheet.fault(&path, "type", what, "write the answer as an example does"));
            }
        }
    }
}

fn own<'p>(
    judged: &Judged<'_>,
    procedure: &'p Procedure,
    key: &str,
    path: &str,
    faults: &mut Vec<Fault>,
) -> Option<(Option<&'p crate::model::Group>, &'p crate::model::Question)> {
    let found = question(procedure, key);
    if found.is_none() {
        let keys: Vec<String> = procedure.items.iter().flat_map(super::keys_of).collect();
        let what = format!("`{}` does not ask for `{key}`", procedure.id);
        faults.push(judged.sheet.fault(path, "unknown-key", what, suggest(key, keys.iter().map(String::as_str))));
    }
    found
}

fn source<'a>(judged: &'a Judged<'_>, key: &str, path: &str, faults: &mut Vec<Fault>) -> Option<&'a Field> {
    let bundle = judged.bundle;
    let found = question(&bundle.questions, key).or_else(|| question(&bundle.common, key));
    if found.is_none() {
        let keys: Vec<String> = bundle.questions.iter().chain(&bundle.common).flat_map(super::keys_of).collect();
        let what = format!("the bundle does not ask for `{key}`");
        faults.push(judged.sheet.fault(path, "unknown-key", what, suggest(key, keys.iter().map(String::as_str))));
    }
    found.map(|(_, question)| &question.field)
}

fn one(judged: &Judged<'_>, procedure: &Procedure, (key, from): (&str, &str), path: &str, faults: &mut Vec<Fault>) {
    let to = own(judged, procedure, key, path, faults);
    let of = source(judged, from, path, faults);
    let Some(((group, question), of)) = to.zip(of) else { return };
    if group.is_some() || from.split_once('.').is_some_and(|(first, _)| is_group(judged, first)) {
        let fix = "take rows over with { rows: …, of: { … } }";
        faults.push(judged.sheet.fault(path, "type", "one answer cannot stand for rows", fix));
    } else if !takes(&question.field, of) {
        mismatch(judged, (key, from), path, faults);
    }
}

fn rows(
    judged: &Judged<'_>,
    procedure: &Procedure,
    (key, group, of): (&str, &str, &[(String, String)]),
    path: &str,
    faults: &mut Vec<Fault>,
) {
    let own_group = procedure.items.iter().any(|item| matches!(item, Item::Group(known) if known.key == key));
    if !own_group || !is_group(judged, group) {
        let name = if own_group { group } else { key };
        let what = format!("`{name}` is no group of questions");
        faults.push(judged.sheet.fault(path, "unknown-key", what, "name a group on both sides"));
        return;
    }
    for (to, from) in of {
        let path = format!("{path}.of.{to}");
        let (to, from) = (format!("{key}.{to}"), format!("{group}.{from}"));
        let found = own(judged, procedure, &to, &path, faults);
        let of = source(judged, &from, &path, faults);
        let Some(((_, question), of)) = found.zip(of) else { continue };
        if !takes(&question.field, of) {
            mismatch(judged, (&to, &from), &path, faults);
        }
    }
}

fn is_group(judged: &Judged<'_>, key: &str) -> bool {
    judged.bundle.common.iter().any(|item| matches!(item, Item::Group(group) if group.key == key))
}

fn mismatch(judged: &Judged<'_>, (to, from): (&str, &str), path: &str, faults: &mut Vec<Fault>) {
    let what = format!("not every answer to `{from}` is an answer to `{to}`");
    faults.push(judged.sheet.fault(path, "type", what, "ask for the same kind of answer, within the same bounds"));
}

/// Whether every answer of the other field is one of this.
fn takes(field: &Field, other: &Field) -> bool {
    match (field, other) {
        (Field::YesNo, Field::YesNo)
        | (Field::Name, Field::Name)
        | (Field::Address, Field::Address)
        | (Field::Bank, Field::Bank)
        | (Field::Phone, Field::Phone)
        | (Field::Email, Field::Email)
        | (Field::PartialDate, Field::PartialDate | Field::Date(_)) => true,
        (Field::Choice(these), Field::Choice(those)) | (Field::Choices(these), Field::Choices(those)) => {
            those.iter().all(|that| these.iter().any(|this| this.value == that.value))
        }
        (Field::Text { max, lines }, Field::Text { max: of, lines: more }) => of <= max && (*lines || !more),
        (Field::Number(these), Field::Number(those))
        | (Field::Yen(these), Field::Yen(those))
        | (Field::Date(these), Field::Date(those)) => within(*those, *these),
        _ => false,
    }
}

fn within(inner: Bounds, outer: Bounds) -> bool {
    let above = outer.min.is_none_or(|least| inner.min.is_some_and(|min| min >= least));
    let below = outer.max.is_none_or(|most| inner.max.is_some_and(|max| max <= most));
    above && below
}
