//! The inputs of one question, ready to be drawn: for an application, for a correction, for an officer who types in. Names are those of
//! `procedure::form` behind a prefix, so that several questions can stand on one page; each input's id is its name, so that the error summary
//! can point at it. Refuses to read or store anything: what stands in the inputs is handed in.

mod control;
pub mod fault;
mod maker;
pub(super) mod texts;
mod town;

use civic::Lang;
use procedure::model::{Field, Question};
use web::say;

use texts::T;

pub use control::{Control, DateInputs};
pub use maker::Maker;
pub use town::{filled, town_of};

/// What an input is called in its error: the part's own label, or the question.
pub fn label_of(lang: Lang, question: &Question, input: &str) -> String {
    let t = T::new(lang);
    let part = match (&question.field, input) {
        (Field::Name, "family") => t.name_family(),
        (Field::Name, "given") => t.name_given(),
        (Field::Name, "family_kana") => t.name_family_kana(),
        (Field::Name, "given_kana") => t.name_given_kana(),
        (Field::Name, "former") => t.name_former(),
        (Field::Name, "alias") => t.name_alias(),
        (Field::Name, "roman") => t.name_roman(),
        (Field::Address, "kind") => t.address_kind(),
        (Field::Address, "postal") => t.address_postal(),
        (Field::Address, "town") => t.address_town(),
        (Field::Address, "block") => t.address_block(),
        (Field::Address, "building") => t.address_building(),
        (Field::Address, "country") => t.address_country(),
        (Field::Bank, "bank") => t.bank_name(),
        (Field::Bank, "branch") => t.bank_branch(),
        (Field::Bank, "kind") => t.bank_kind(),
        (Field::Bank, "number") => t.bank_number(),
        (Field::Bank, "holder") => t.bank_holder(),
        _ => return question.ask.get(lang).to_owned(),
    };
    part.into_owned()
}

/// The question's own hint, or the one its kind of answer has.
pub fn hint(lang: Lang, question: &Question) -> String {
    let (t, own) = (T::new(lang), question.hint.get(lang));
    match &question.field {
        _ if !own.is_empty() => own.to_owned(),
        Field::Date(_) | Field::PartialDate => t.date_hint().into_owned(),
        Field::Name => t.name_hint().into_owned(),
        Field::Choices(_) => t.choices_hint().into_owned(),
        Field::Phone => t.phone_hint().into_owned(),
        Field::File { max } => t.file_hint(i64::from(*max), &say::bytes(crate::papers::EACH)).into_owned(),
        _ => String::new(),
    }
}
