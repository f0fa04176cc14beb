//! Name and day of birth of somebody else, as two pages ask for them: the family, and for whom one acts.

use askama::Template;
use askama::filters::HtmlSafe;
use civic::{Lang, Text};
use procedure::form::FieldFault;
use procedure::model::{Bounds, Field, Question};
use web::{Errors, Fields};

use crate::portal::inputs::{Control, Maker, fault, label_of};

/// What was sent, as `procedure::form` reads it.
pub struct Sent<'f>(pub &'f Fields);

impl procedure::form::Fields for Sent<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.0.all(name)
    }
}

/// The inputs with what stands in them.
#[derive(Template)]
#[template(path = "portal/mine/person.html")]
pub struct Inputs {
    errors: Errors,
    birth_title: String,
    name: Control,
    born: Control,
}

impl HtmlSafe for Inputs {}

impl Inputs {
    pub fn new(lang: Lang, birth_title: String, pairs: &[(String, String)], errors: &Errors) -> Self {
        let maker = Maker { lang, prefix: "", pairs, errors, own: false, towns: "" };
        let (name, born) = (maker.of(&question(Field::Name)), maker.of(&question(Field::Date(Bounds::default()))));
        Self { errors: errors.clone(), birth_title, name, born }
    }
}

/// A question no procedure file asks.
pub fn question(field: Field) -> Question {
    let none = Text::default;
    Question { key: "person".into(), field, ask: none(), hint: none(), why: none(), when: None, optional: false }
}

/// The faults in words.
pub fn errors(lang: Lang, birth_title: &str, faults: &[FieldFault], mut errors: Errors) -> Errors {
    let name = question(Field::Name);
    for found in faults {
        let part = label_of(lang, &name, found.field);
        let label = if part.is_empty() { birth_title } else { &part };
        errors.add(found.field, fault::word(lang, label, found));
    }
    errors
}

pub fn pairs(fields: &Fields) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
