//! Letters by end or act, and the worked cases.

use indexmap::IndexMap;

use super::pen::Pen;
use crate::model::{Example, Letter, Regime, Stage, StageKind};
use crate::raw::{RawExample, RawLetter};
use crate::yaml::{At, Pairs};

pub fn letters(raw: Option<At<Pairs<At<RawLetter>>>>, pen: &mut Pen<'_>) -> IndexMap<String, Letter> {
    let mut letters = IndexMap::new();
    for (end, raw) in raw.and_then(|raw| pen.inside(raw, "letters", |raw, _| raw.0)).unwrap_or_default() {
        let Some(key) = end.value else { continue };
        let path = format!("letters.{key}");
        let letter = pen.inside(raw, &path, |raw, pen| match raw {
            RawLetter::Text(text) => text.value.map(|text| Letter { text, needs: Vec::new() }),
            RawLetter::Needing(raw) => {
                let needs = raw.needs.map(|list| At { place: pen.here(), quoted: false, value: Some(list) });
                let needs = pen.strings(needs, &format!("{path}.needs"));
                pen.need(raw.text, &format!("{path}.text")).map(|text| Letter { text, needs })
            }
        });
        pen.mark(path, end.place);
        letters.extend(letter.flatten().map(|letter| (key, letter)));
    }
    letters
}

/// The key of the letter that tells a revocation, and the city's text for it where a procedure names none of its own.
const REVOKED: &str = "revoked";
const OF_THE_CITY: &str = "revocation-notice";

/// 職権取消し is a new decision: wherever decisions are made it is told in writing, with reason, clause and 教示.
pub fn with_revocation(
    mut letters: IndexMap<String, Letter>,
    regime: Option<Regime>,
    stages: &IndexMap<String, Stage>,
) -> IndexMap<String, Letter> {
    let decides = stages.values().any(|stage| matches!(stage.kind, StageKind::Approval(_)));
    if decides && regime != Some(Regime::Guideline) && !letters.contains_key(REVOKED) {
        let needs = ["reason", "clause", "appeal"].map(str::to_owned).to_vec();
        letters.insert(REVOKED.to_owned(), Letter { text: OF_THE_CITY.to_owned(), needs });
    }
    letters
}

pub fn examples(raw: Option<At<Vec<At<RawExample>>>>, pen: &mut Pen<'_>) -> Vec<Example> {
    pen.must(raw, "examples", |list, pen| {
        let mut examples = Vec::new();
        for (index, raw) in list.into_iter().enumerate() {
            let path = format!("examples.{index}");
            let example = pen.inside(raw, &path, |raw, pen| example(raw, &path, pen));
            examples.extend(example.flatten());
        }
        examples
    })
    .unwrap_or_default()
}

fn example(raw: RawExample, path: &str, pen: &mut Pen<'_>) -> Option<Example> {
    let name = pen.need(raw.name, &format!("{path}.name"));
    let may = pen.optional(raw.may, &format!("{path}.may"));
    let on = raw.on.and_then(|on| {
        let date = on.value.as_ref().and_then(|text| text.parse().ok());
        if date.is_none() {
            pen.fault(on.place, "value", "this is no day", "write on: 2026-09-07");
        }
        date
    });
    let answers = pen.need(raw.answers, &format!("{path}.answers"));
    let (Some(raw_acts), Some(raw_expect)) = (raw.acts, raw.expect) else {
        pen.fault(
            pen.here(),
            "missing",
            "an example has answers, acts and what to expect",
            "add `acts: [ … ]` and `expect: [ … ]`",
        );
        return None;
    };
    let mut acts = Vec::new();
    for (step, act) in raw_acts.into_iter().enumerate() {
        let place = act.place;
        pen.mark(format!("{path}.acts.{step}"), place);
        let Some(pairs) = act.value else { continue };
        match <[_; 1]>::try_from(pairs.0) {
            Ok([(stage, act)]) => acts.extend(stage.value.zip(act.value)),
            Err(_) => pen.fault(place, "act", "an act is one stage or task with one result", "write - check: accept"),
        }
    }
    let mut expect = Vec::new();
    for (step, stage) in raw_expect.into_iter().enumerate() {
        pen.mark(format!("{path}.expect.{step}"), stage.place);
        expect.extend(stage.value);
    }
    Some(Example { name: name?, on, may, answers: answers?, acts, expect })
}
