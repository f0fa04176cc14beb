//! Personas: their answers go all the way through the questions, and exactly their set comes out. Every item is in one of them.

use jiff::civil::{Date, date};

use super::{Judged, keys_of};
use crate::answers::Answers;
use crate::fault::{Fault, suggest};
use crate::form::{Journey, fits};
use crate::model::Item;

const DAY: Date = date(2026, 9, 7);

pub(super) fn run(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    let bundle = judged.bundle;
    if bundle.personas.is_empty() {
        let what = "a bundle proves itself by at least one persona";
        faults.push(judged.sheet.fault("examples", "no-example", what, "add one under `examples`"));
    }
    for (index, persona) in bundle.personas.iter().enumerate() {
        let mut tell = |part: &str, message: String, fix: String| {
            faults.push(judged.sheet.fault(&format!("examples.{index}{part}"), "example", message, fix));
        };
        for (at, id) in persona.expect.iter().enumerate().filter(|(_, id)| bundle.entry(id).is_none()) {
            let known = bundle.entries.iter().map(|entry| entry.id.as_str());
            tell(&format!(".expect.{at}"), format!("there is no item `{id}`"), suggest(id, known));
        }
        let keys: Vec<String> = bundle.questions.iter().flat_map(keys_of).collect();
        for key in unknown(&keys, &persona.answers) {
            let fix = suggest(&key, keys.iter().map(String::as_str));
            tell(".answers", format!("nobody asks for `{key}`"), fix);
        }
        let answers = Answers::from_nested(&bundle.questions, &counted(&bundle.questions, &persona.answers));
        let way = Journey::new(&bundle.questions, &answers, DAY);
        for page in way.pages() {
            let Some((question, path)) = page.question().zip(page.path()) else { continue };
            let fault = match answers.get(&path) {
                None => format!("`{}` is asked, and not answered", page.id),
                Some(value) if !fits(question, value, DAY) => format!("`{}` does not take {value}", page.id),
                Some(_) => continue,
            };
            tell(".answers", fault, String::new());
        }
        let asked = answers.visible(&bundle.questions, DAY);
        for answer in answers.iter().filter(|answer| asked.get(&answer.path).is_none()) {
            tell(".answers", format!("`{}` is not asked of this person", answer.key), "take it out".to_owned());
        }
        let set: Vec<&str> = bundle.set(&answers, DAY).into_iter().map(|entry| entry.id.as_str()).collect();
        if set != persona.expect {
            let message = format!("the set is [{}]", set.join(", "));
            tell(".expect", message, "mend the rules, or what is expected".to_owned());
        }
    }
    for (index, entry) in bundle.entries.iter().enumerate() {
        let met = bundle.personas.iter().any(|persona| persona.expect.contains(&entry.id));
        if !met && !bundle.personas.is_empty() {
            let what = format!("no persona has `{}`", entry.id);
            faults.push(judged.sheet.fault(&format!("items.{index}"), "no-example", what, "add one who has"));
        }
    }
}

/// Keys of an example that nobody asks for.
fn unknown(keys: &[String], answers: &serde_json::Value) -> Vec<String> {
    let fields = answers.as_object().into_iter().flatten();
    fields.map(|(key, _)| key.clone()).filter(|key| !keys.contains(key)).collect()
}

/// An example writes a count as a number; an answer is its digits.
fn counted(questions: &[Item], answers: &serde_json::Value) -> serde_json::Value {
    let mut answers = answers.clone();
    for item in questions {
        if let Some(value) = answers.get_mut(item.key())
            && value.is_number()
        {
            *value = serde_json::Value::String(value.to_string());
        }
    }
    answers
}
