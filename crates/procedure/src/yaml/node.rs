//! The tree of a YAML text. Knows nothing of procedures; refuses anchors' bombs and depth through the parser's own budget.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::Place;
use crate::fault::{Fault, Source};

/// One value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    pub place: Place,
    /// Written in quotes (or as a block), so that YAML could not cut it.
    pub quoted: bool,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    /// As written: a decimal must not pass through binary.
    Float(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// Parses one document. A YAML fault ends it: past a broken bracket nothing can be said for sure.
pub fn parse(source: Source<'_>) -> Result<Node, Fault> {
    let options = serde_saphyr::options! { strict_booleans: true, leading_zero_numbers_as_strings: true, underscored_numbers_as_strings: true };
    match serde_saphyr::from_str_with_options::<Spanned<Bare>>(source.text, options) {
        Ok(root) => Ok(place(source.text, root)),
        Err(error) => Err(broken(source, &error)),
    }
}

fn broken(source: Source<'_>, error: &serde_saphyr::Error) -> Fault {
    let number = |value: u64| u32::try_from(value).unwrap_or(u32::MAX).max(1);
    let place = error.location().map_or(Place { line: 1, column: 1, offset: 0 }, |at| Place {
        line: number(at.line()),
        column: number(at.column()),
        offset: 0,
    });
    let message = error.without_snippet().to_string();
    let mut fault = source.fault(place, "yaml", message, "");
    if let Some(rule) = bare_rule(&fault.snippet) {
        fault.code = "bare-rule";
        fault.fix =
            format!("put the rule in single quotes: `{rule}: '…'`; bare YAML cuts it at ` #` and breaks on [ , \" @ >");
    }
    fault
}

/// A rule's key followed by something not in quotes.
fn bare_rule(line: &str) -> Option<&'static str> {
    ["when", "amount"].into_iter().find(|key| {
        line.split(&format!("{key}:"))
            .nth(1)
            .is_some_and(|rest| !matches!(rest.trim_start().chars().next(), Some('\'' | '|' | '>') | None))
    })
}

fn place(text: &str, bare: Spanned<Bare>) -> Node {
    let number = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
    let at = bare.referenced;
    let offset = at.span().byte_offset().map_or(0, |offset| u32::try_from(offset).unwrap_or(u32::MAX));
    let here = Place { line: number(at.line()), column: number(at.column()), offset };
    let rest = text.get(offset as usize..).unwrap_or_default();
    let quoted = rest.starts_with(['\'', '"', '|', '>']);
    let value = match bare.value {
        Bare::Null => Value::Null,
        Bare::Bool(value) => Value::Bool(value),
        Bare::Int(value) => Value::Int(value),
        Bare::Float => Value::Float(rest.split([',', '}', ']', '\n', ' ']).next().unwrap_or_default().to_owned()),
        Bare::Text(value) => Value::Text(value),
        Bare::List(items) => Value::List(items.into_iter().map(|item| place(text, item)).collect()),
        Bare::Map(pairs) => {
            Value::Map(pairs.into_iter().map(|(key, value)| (place(text, key), place(text, value))).collect())
        }
    };
    Node { place: here, quoted, value }
}

/// What the parser hands over; the places are added around it.
enum Bare {
    Null,
    Bool(bool),
    Int(i64),
    Float,
    Text(String),
    List(Vec<Spanned<Bare>>),
    Map(Vec<(Spanned<Bare>, Spanned<Bare>)>),
}

impl<'de> Deserialize<'de> for Bare {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Bare;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Bare, E> {
        Ok(Bare::Null)
    }
    fn visit_none<E>(self) -> Result<Bare, E> {
        Ok(Bare::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Bare, D::Error> {
        from.deserialize_any(AnyValue)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Bare, E> {
        Ok(Bare::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Bare, E> {
        Ok(Bare::Int(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Bare, E> {
        Ok(i64::try_from(value).map_or_else(|_| Bare::Text(value.to_string()), Bare::Int))
    }
    fn visit_i128<E>(self, value: i128) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_string()))
    }
    fn visit_u128<E>(self, value: u128) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_string()))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Bare, E> {
        Ok(Bare::Float)
    }
    fn visit_str<E>(self, value: &str) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Bare, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Bare::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Bare, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Bare::Map(pairs))
    }
}
