//! Name and day of birth of somebody else, as two pages ask for them: the family, and for whom one acts.

use askama::Template;
use askama::filters::HtmlSafe;
use civic::{Eras, Lang};
use procedure::form::{FieldFault, names};
use web::{Errors, Fields};

use crate::portal::apply::{fault, texts::T};

/// What was sent, as `procedure::form` reads it.
pub struct Sent<'f>(pub &'f Fields);

impl procedure::form::Fields for Sent<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.0.all(name)
    }
}

pub struct Line {
    pub name: &'static str,
    pub label: String,
    pub value: String,
    pub class: &'static str,
}

/// The inputs with what stands in them.
#[derive(Template)]
#[template(path = "portal/mine/person.html")]
pub struct Inputs {
    t: T,
    errors: Errors,
    birth_title: String,
    lines: Vec<Line>,
    /// (value, label, chosen).
    eras: Vec<(String, String, bool)>,
    parts: Vec<Line>,
}

impl HtmlSafe for Inputs {}

impl Inputs {
    pub fn new(lang: Lang, birth_title: String, pairs: &[(String, String)], errors: &Errors) -> Self {
        let t = T::new(lang);
        let of = |name: &str| {
            pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let line = |name, label: std::borrow::Cow<'static, str>, class| Line {
            name,
            label: label.into_owned(),
            value: of(name),
            class,
        };
        let chosen = of(names::ERA);
        let mut eras: Vec<(String, String)> = Eras::default()
            .iter()
            .map(|era| (era.ja.to_string(), if lang == Lang::En { era.en.to_string() } else { era.ja.to_string() }))
            .collect();
        eras.reverse();
        let western = (names::WESTERN.to_owned(), t.western().into_owned());
        if lang == Lang::En {
            eras.insert(0, western);
        } else {
            eras.push(western);
        }
        Self {
            t,
            errors: errors.clone(),
            birth_title,
            lines: vec![
                line("family", t.name_family(), "w100"),
                line("given", t.name_given(), "w100"),
                line("family_kana", t.name_family_kana(), "w100"),
                line("given_kana", t.name_given_kana(), "w100"),
            ],
            eras: eras.into_iter().map(|(value, label)| (value.clone(), label, value == chosen)).collect(),
            parts: vec![
                line(names::YEAR, t.year(), "w4"),
                line(names::MONTH, t.month(), "w2"),
                line(names::DAY, t.day(), "w2"),
            ],
        }
    }
}

/// The faults in words.
pub fn errors(lang: Lang, birth_title: &str, faults: &[FieldFault], mut errors: Errors) -> Errors {
    let t = T::new(lang);
    for found in faults {
        let label = match found.field {
            "family" => t.name_family(),
            "given" => t.name_given(),
            "family_kana" => t.name_family_kana(),
            "given_kana" => t.name_given_kana(),
            names::MONTH => t.month(),
            names::DAY => t.day(),
            _ => birth_title.to_owned().into(),
        };
        errors.add(found.field, fault::word(t, &label, found));
    }
    errors
}

pub fn pairs(fields: &Fields) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
