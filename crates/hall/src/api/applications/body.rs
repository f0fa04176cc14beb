//! The frame of an application: which procedure, in which language, the answers, where mail goes, how notices come.

use civic::Lang;
use jiff::civil::Date;
use procedure::form::{names, parse_page};
use procedure::model::{Field, Question};
use serde_json::{Map, Value};

use crate::api::answer::{Fault, step};
use crate::api::texts::T;
use crate::portal::fault_word;

/// An application whose answers have not been read yet.
pub struct Asked {
    pub procedure: String,
    pub lang: Lang,
    pub answers: Map<String, Value>,
    pub mail: Option<String>,
    /// 電子的な通知（デジタル手続法7条）: only where it was asked for in so many words.
    pub electronic: bool,
}

const NAMES: [&str; 5] = ["procedure", "lang", "answers", "mail", "notice"];

/// Reads the frame, or says everything that is wrong with it.
pub fn read(sent: &Value, lang: Lang, today: Date) -> Result<Asked, Vec<Fault>> {
    let t = T::new(lang);
    let Some(map) = sent.as_object() else { return Err(vec![Fault::new("", "kind", t.fault_kind())]) };
    let mut faults = Vec::new();
    let unknown = map.keys().filter(|name| !NAMES.contains(&name.as_str()));
    faults.extend(unknown.map(|name| Fault::new(step(name), "unknown", t.fault_unknown())));
    let procedure = match map.get("procedure") {
        Some(Value::String(id)) => id.clone(),
        other => {
            faults.push(wrong(t, "/procedure", other));
            String::new()
        }
    };
    let answers = match map.get("answers") {
        Some(Value::Object(answers)) => answers.clone(),
        other => {
            faults.push(wrong(t, "/answers", other));
            Map::new()
        }
    };
    let asked = chosen(t, map, "lang", &Lang::ALL.map(Lang::tag), &mut faults);
    let notice = chosen(t, map, "notice", &["post", "electronic"], &mut faults);
    let mail = address(t, map.get("mail"), today, &mut faults);
    let electronic = notice == Some("electronic");
    if electronic && mail.is_none() {
        faults.push(Fault::new("/mail", "empty", t.fault_mail_for_notice()));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let lang = asked.and_then(|tag| tag.parse().ok()).unwrap_or(lang);
    Ok(Asked { procedure, lang, answers, mail, electronic })
}

fn wrong(t: T, pointer: &str, value: Option<&Value>) -> Fault {
    match value {
        None => Fault::new(pointer, "empty", t.fault_missing()),
        Some(_) => Fault::new(pointer, "kind", t.fault_kind()),
    }
}

fn chosen<'m>(
    t: T,
    map: &'m Map<String, Value>,
    name: &str,
    among: &[&str],
    faults: &mut Vec<Fault>,
) -> Option<&'m str> {
    let given = map.get(name)?;
    let word = given.as_str().filter(|word| among.contains(word));
    if word.is_none() {
        faults.push(Fault::new(step(name), "not-an-option", t.fault_among(&among.join(", "))));
    }
    word
}

fn address(t: T, given: Option<&Value>, today: Date, faults: &mut Vec<Fault>) -> Option<String> {
    let given = given?;
    let Some(text) = given.as_str() else {
        faults.push(wrong(t, "/mail", Some(given)));
        return None;
    };
    let typed = vec![(names::VALUE.to_owned(), text.to_owned())];
    match parse_page(&Question::plain("mail", Field::Email), &typed, today) {
        Ok(address) => address.as_str().map(str::to_owned),
        Err(found) => {
            let told = |found| Fault::new("/mail", "email", fault_word(t.lang(), &t.mail_label(), found));
            faults.extend(found.iter().map(told));
            None
        }
    }
}
