//! Where an answer stands, as text: `payout`, `children/r1/birthdate`. Names form fields, flags and records.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::ROW_SEPARATOR;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldPath {
    Single(String),
    /// `key` is relative to the row.
    InRow {
        group: String,
        row: String,
        key: String,
    },
}

/// Not `key` and not `group/r1/key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPath;

impl FieldPath {
    pub fn single(key: impl Into<String>) -> Self {
        Self::Single(key.into())
    }

    pub fn in_row(group: impl Into<String>, row: impl Into<String>, key: impl Into<String>) -> Self {
        Self::InRow { group: group.into(), row: row.into(), key: key.into() }
    }

    /// The key the procedure knows the question by: `children.birthdate`.
    pub fn full_key(&self) -> String {
        match self {
            Self::Single(key) => key.clone(),
            Self::InRow { group, key, .. } => format!("{group}.{key}"),
        }
    }

    pub fn row(&self) -> Option<&str> {
        match self {
            Self::Single(_) => None,
            Self::InRow { row, .. } => Some(row),
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(key) => out.write_str(key),
            Self::InRow { group, row, key } => write!(out, "{group}{ROW_SEPARATOR}{row}{ROW_SEPARATOR}{key}"),
        }
    }
}

impl FromStr for FieldPath {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Self, BadPath> {
        let is_row = |row: &str| {
            row.strip_prefix('r')
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        match text.split(ROW_SEPARATOR).collect::<Vec<_>>()[..] {
            [key] if !key.is_empty() => Ok(Self::single(key)),
            [group, row, key] if !group.is_empty() && !key.is_empty() && is_row(row) => {
                Ok(Self::in_row(group, row, key))
            }
            _ => Err(BadPath),
        }
    }
}

impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FieldPath {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(|_| serde::de::Error::custom("not the path of a field"))
    }
}
