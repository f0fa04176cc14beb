//! From the inputs of one page to the answer of its question, or all that is wrong with it at once.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::fault::{FaultCode, Faults, at};
use super::fields::{Fields, is_blank, names};
use super::{bank, date, number, person, text};
use crate::model::{Choice, Field, Question};

/// The most characters a single input is looked at; no field needs more, and a longer one is only counted.
pub(super) const INPUT_MAX: usize = 20_000;

/// The answer as it is stored (see [`Field`]); `null` for an optional question left empty. `today` is needed by bounds of dates.
pub fn parse_page(question: &Question, fields: &dyn Fields, today: Date) -> Result<Value, Faults> {
    let read = match &question.field {
        Field::YesNo => yes_no(fields),
        Field::Choice(options) => choice(options, fields),
        Field::Choices(options) => choices(options, fields),
        Field::Text { max, lines } => text::free(fields.first(names::VALUE), names::VALUE, usize::from(*max), *lines),
        Field::Number(bounds) => number::number(fields.first(names::VALUE), *bounds),
        Field::Yen(bounds) => number::yen(fields.first(names::VALUE), *bounds),
        Field::Date(bounds) => date::full(fields, *bounds, today),
        Field::PartialDate => date::partial(fields, today),
        Field::Name => person::name(fields),
        Field::Address => person::address(fields),
        Field::Bank => bank::bank(fields),
        Field::Phone => text::phone(fields.first(names::VALUE)),
        Field::Email => text::email(fields.first(names::VALUE)),
        Field::File { max } => files(fields, *max),
    };
    match read {
        Ok(Some(value)) => Ok(value),
        Ok(None) if question.optional => Ok(Value::Null),
        Ok(None) => Err(vec![at(first_input(&question.field), empty_code(&question.field))]),
        Err(faults) => Err(faults),
    }
}

/// What a reader answers: the value, nothing typed at all, or faults.
pub(super) type Read = Result<Option<Value>, Faults>;

fn empty_code(field: &Field) -> FaultCode {
    match field {
        Field::YesNo | Field::Choice(_) | Field::Choices(_) => FaultCode::ChooseOne,
        _ => FaultCode::Empty,
    }
}

/// The input an empty page points at.
fn first_input(field: &Field) -> &'static str {
    match field {
        Field::Date(_) | Field::PartialDate => names::YEAR,
        Field::Name => person::NAME_PARTS[0],
        Field::Address => person::ADDRESS_PARTS[0],
        Field::Bank => bank::BANK_PARTS[0],
        _ => names::VALUE,
    }
}

fn yes_no(fields: &dyn Fields) -> Read {
    match fields.first(names::VALUE) {
        names::YES => Ok(Some(Value::Bool(true))),
        names::NO => Ok(Some(Value::Bool(false))),
        other if is_blank(other) => Ok(None),
        _ => Err(vec![at(names::VALUE, FaultCode::NotAnOption)]),
    }
}

fn choice(options: &[Choice], fields: &dyn Fields) -> Read {
    match fields.first(names::VALUE) {
        blank if is_blank(blank) => Ok(None),
        value if options.iter().any(|option| option.value == value) => Ok(Some(json!(value))),
        _ => Err(vec![at(names::VALUE, FaultCode::NotAnOption)]),
    }
}

/// In the order of the options, each once.
fn choices(options: &[Choice], fields: &dyn Fields) -> Read {
    let given: Vec<&str> = fields.all(names::VALUE).into_iter().filter(|value| !is_blank(value)).collect();
    if given.iter().any(|value| !options.iter().any(|option| option.value == *value)) {
        return Err(vec![at(names::VALUE, FaultCode::NotAnOption)]);
    }
    let taken: Vec<&str> =
        options.iter().map(|option| option.value.as_str()).filter(|value| given.contains(value)).collect();
    Ok((!taken.is_empty()).then(|| json!(taken)))
}

/// Ids of blobs that the hall has already taken in and sniffed; here only their shape is looked at.
fn files(fields: &dyn Fields, max: u8) -> Read {
    let mut ids: Vec<&str> = Vec::new();
    for id in fields.all(names::VALUE).into_iter().filter(|id| !is_blank(id)) {
        if id.len() > 64 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(vec![at(names::VALUE, FaultCode::NotAnOption)]);
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.len() > usize::from(max) {
        return Err(vec![at(names::VALUE, FaultCode::TooManyFiles { max })]);
    }
    Ok((!ids.is_empty()).then(|| json!(ids)))
}
