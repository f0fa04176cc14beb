//! The values of the language and how two of them compare. No conversions: a number is never a text.
use std::{cmp::Ordering, collections::BTreeMap, fmt, sync::Arc};

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A value of a rule, or of an answer it reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not yet answered.
    Unknown,
    Bool(bool),
    Number(Decimal),
    Text(Arc<str>),
    Date(Date),
    /// Whole days.
    Duration(i64),
    List(Arc<[Value]>),
    Context(Arc<BTreeMap<String, Value>>),
}

impl Value {
    /// A text value.
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A list value.
    pub fn list(items: impl IntoIterator<Item = Value>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// A context value from its entries; dotted names make no nesting here.
    pub fn context<K: Into<String>>(entries: impl IntoIterator<Item = (K, Value)>) -> Self {
        Self::Context(Arc::new(entries.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }

    /// True for [`Value::Unknown`] itself; a list with an unknown inside is known.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The truth value, where this is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(b) = self { Some(*b) } else { None }
    }

    /// True when an unknown stands in it at any place a calculation over it would meet.
    pub(crate) fn is_incomplete(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::List(items) => items.iter().any(Self::is_incomplete),
            _ => false,
        }
    }

    /// The value at `name`: of a context its entry, of a list the list of its rows' entries.
    pub(crate) fn at(&self, name: &str) -> Self {
        match self {
            Self::Context(entries) => entries.get(name).cloned().unwrap_or(Self::Unknown),
            Self::List(items) => Self::List(items.iter().map(|item| item.at(name)).collect()),
            _ => Self::Unknown,
        }
    }

    pub(crate) fn truth(truth: Option<bool>) -> Self {
        truth.map_or(Self::Unknown, Self::Bool)
    }
}

/// Equality in three values; `None` for unknowns and for values of different types.
pub(crate) fn equal(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => Some(a == b),
        (Value::List(a), Value::List(b)) => {
            if a.len() != b.len() {
                return Some(false);
            }
            all(a.iter().zip(b.iter()).map(|(a, b)| equal(a, b)))
        }
        (Value::Context(a), Value::Context(b)) => {
            if !a.keys().eq(b.keys()) {
                return None;
            }
            all(a.values().zip(b.values()).map(|(a, b)| equal(a, b)))
        }
        _ => order(a, b).map(Ordering::is_eq),
    }
}

/// Order of numbers, texts (by code point), dates and durations; `None` otherwise.
pub(crate) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Kleene's "and" over many; stops at the first false.
pub(crate) fn all(truths: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    for truth in truths {
        match truth {
            Some(false) => return Some(false),
            Some(true) => {}
            None => known = false,
        }
    }
    known.then_some(true)
}

/// Kleene's "or" over many; stops at the first true.
pub(crate) fn any(truths: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    all(truths.into_iter().map(|truth| truth.map(|b| !b))).map(|b| !b)
}

impl fmt::Display for Value {
    /// As a literal of the language (contexts, which have none, as `{key = value}`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("null"),
            Self::Bool(b) => write!(f, "{b}"),
            Self::Number(n) => write!(f, "{n}"),
            Self::Text(text) => quote(text, f),
            Self::Date(date) => write!(f, "date(\"{date}\")"),
            Self::Duration(days) => {
                let sign = if *days < 0 { "-" } else { "" };
                write!(f, "duration(\"{sign}P{}D\")", days.unsigned_abs())
            }
            Self::List(items) => {
                f.write_str("[")?;
                for (i, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if i == 0 { "" } else { ", " })?;
                }
                f.write_str("]")
            }
            Self::Context(entries) => {
                f.write_str("{")?;
                for (i, (key, value)) in entries.iter().enumerate() {
                    write!(f, "{}{key} = {value}", if i == 0 { "" } else { ", " })?;
                }
                f.write_str("}")
            }
        }
    }
}

fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("\"")?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            c if c.is_control() => write!(f, "\\u{:04X}", u32::from(c))?,
            c => write!(f, "{c}")?,
        }
    }
    f.write_str("\"")
}
