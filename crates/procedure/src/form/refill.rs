//! A stored answer back into the inputs of its page, so that changing it begins with what stands there.

use std::str::FromStr;

use civic::{Eras, PartialDate};
use jiff::civil::Date;
use serde_json::Value;

use super::bank::BANK_PARTS;
use super::fields::names;
use super::person::{ADDRESS_PARTS, NAME_PARTS};
use crate::model::{Field, Question};

/// Names and values of the inputs. Parsing them again gives the same answer; an answer of another shape fills nothing.
pub fn to_fields(question: &Question, value: &Value) -> Vec<(String, String)> {
    let one = |text: &str| vec![(names::VALUE.to_owned(), text.to_owned())];
    match (&question.field, value) {
        (Field::YesNo, Value::Bool(yes)) => one(if *yes { names::YES } else { names::NO }),
        (
            Field::Choice(_) | Field::Text { .. } | Field::Number(_) | Field::Phone | Field::Email,
            Value::String(text),
        ) => one(text),
        (Field::Number(_) | Field::Yen(_), Value::Number(number)) => one(&number.to_string()),
        (Field::Choices(_) | Field::File { .. }, Value::Array(list)) => {
            list.iter().filter_map(Value::as_str).flat_map(one).collect()
        }
        (Field::Date(_), Value::String(text)) => Date::from_str(text).map(date).unwrap_or_default(),
        (Field::PartialDate, Value::String(text)) => PartialDate::from_str(text).map(partial).unwrap_or_default(),
        (Field::Name, Value::Object(_)) => parts(value, &NAME_PARTS),
        (Field::Address, Value::Object(_)) => parts(value, &ADDRESS_PARTS),
        (Field::Bank, Value::Object(_)) => parts(value, &BANK_PARTS),
        _ => Vec::new(),
    }
}

fn parts(value: &Value, keys: &[&str]) -> Vec<(String, String)> {
    keys.iter().filter_map(|key| Some(((*key).to_owned(), value.get(key)?.as_str()?.to_owned()))).collect()
}

fn input(name: &str, value: &dyn std::fmt::Display) -> (String, String) {
    (name.to_owned(), value.to_string())
}

fn date(date: Date) -> Vec<(String, String)> {
    let (era, year) = Eras::default()
        .of(date)
        .map_or((names::WESTERN.to_owned(), date.year()), |day| (day.era.ja.to_string(), day.year));
    vec![
        input(names::ERA, &era),
        input(names::YEAR, &year),
        input(names::MONTH, &date.month()),
        input(names::DAY, &date.day()),
    ]
}

/// A year without a day may belong to two eras, so incomplete dates are filled in western years.
fn partial(known: PartialDate) -> Vec<(String, String)> {
    let western = |year: i16| vec![input(names::ERA, &names::WESTERN), input(names::YEAR, &year)];
    match known {
        PartialDate::Unknown => vec![input(names::UNKNOWN, &"1")],
        PartialDate::Year(year) => western(year),
        PartialDate::Month { year, month } => western(year).into_iter().chain([input(names::MONTH, &month)]).collect(),
        PartialDate::Full(full) => date(full),
    }
}
