//! The answers of one case: single ones by their dotted key, rows of a group under ids that are never used twice.
//!
//! A value is the JSON that [`crate::model::Field`] documents; `null` is "asked, and left empty". Nothing here is checked against a
//! field (that is `form`), and nothing knows who answered or when (the case's records do).

mod path;
mod prune;
mod typed;

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use path::{BadPath, FieldPath};
pub(crate) use prune::{Shown, shown};
pub use typed::row_scope;

use crate::model::{Asks, Item};

/// The most rows one group may hold, whatever its file says.
pub const MAX_ROWS: usize = 100;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    #[serde(default)]
    singles: BTreeMap<String, Value>,
    #[serde(default)]
    groups: BTreeMap<String, Rows>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Rows {
    /// The number the last row got; removed rows keep theirs.
    last: u32,
    /// The citizen said there are no (more) rows.
    #[serde(default)]
    closed: bool,
    #[serde(default, rename = "rows")]
    by_id: IndexMap<String, BTreeMap<String, Value>>,
}

/// One answer where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRef<'a> {
    /// The full key: `children.birthdate`.
    pub key: String,
    /// `r1`, in a group.
    pub row: Option<&'a str>,
    pub path: FieldPath,
    pub value: &'a Value,
}

/// The row is not there, or no more may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    NoSuchRow,
    TooMany,
}

impl Answers {
    pub fn get(&self, path: &FieldPath) -> Option<&Value> {
        match path {
            FieldPath::Single(key) => self.singles.get(key),
            FieldPath::InRow { group, row, key } => self.groups.get(group)?.by_id.get(row)?.get(key),
        }
    }

    /// Sets an answer; a row must have been added before.
    pub fn set(&mut self, path: &FieldPath, value: Value) -> Result<(), RowFault> {
        match path {
            FieldPath::Single(key) => {
                self.singles.insert(key.clone(), value);
            }
            FieldPath::InRow { group, row, key } => {
                let row =
                    self.groups.get_mut(group).and_then(|rows| rows.by_id.get_mut(row)).ok_or(RowFault::NoSuchRow)?;
                row.insert(key.clone(), value);
            }
        }
        Ok(())
    }

    pub fn remove(&mut self, path: &FieldPath) -> Option<Value> {
        match path {
            FieldPath::Single(key) => self.singles.remove(key),
            FieldPath::InRow { group, row, key } => self.groups.get_mut(group)?.by_id.get_mut(row)?.remove(key),
        }
    }

    /// A new, empty row; its id was never used in this group before.
    pub fn add_row(&mut self, group: &str) -> Result<String, RowFault> {
        let rows = self.groups.entry(group.to_owned()).or_default();
        if rows.by_id.len() >= MAX_ROWS {
            return Err(RowFault::TooMany);
        }
        rows.last += 1;
        let id = format!("r{}", rows.last);
        rows.by_id.insert(id.clone(), BTreeMap::new());
        Ok(id)
    }

    pub fn remove_row(&mut self, group: &str, row: &str) -> Result<(), RowFault> {
        let rows = self.groups.get_mut(group).ok_or(RowFault::NoSuchRow)?;
        rows.by_id.shift_remove(row).map(|_| ()).ok_or(RowFault::NoSuchRow)
    }

    /// The citizen went on from the group's page: there are no more rows.
    pub fn close_group(&mut self, group: &str) {
        self.groups.entry(group.to_owned()).or_default().closed = true;
    }

    pub fn is_closed(&self, group: &str) -> bool {
        self.groups.get(group).is_some_and(|rows| rows.closed)
    }

    /// Ids of a group's rows in the order they were added.
    pub fn rows(&self, group: &str) -> impl Iterator<Item = &str> {
        self.groups.get(group).into_iter().flat_map(|rows| rows.by_id.keys().map(String::as_str))
    }

    pub fn row_count(&self, group: &str) -> usize {
        self.groups.get(group).map_or(0, |rows| rows.by_id.len())
    }

    /// Single answers, then the rows, each by key.
    pub fn iter(&self) -> impl Iterator<Item = AnswerRef<'_>> {
        let singles = self.singles.iter().map(|(key, value)| AnswerRef {
            key: key.clone(),
            row: None,
            path: FieldPath::Single(key.clone()),
            value,
        });
        let rows = self.groups.iter().flat_map(|(group, rows)| {
            rows.by_id.iter().flat_map(move |(row, answers)| {
                answers.iter().map(move |(key, value)| AnswerRef {
                    key: format!("{group}.{key}"),
                    row: Some(row),
                    path: FieldPath::InRow { group: group.clone(), row: row.clone(), key: key.clone() },
                    value,
                })
            })
        });
        singles.chain(rows)
    }

    pub fn is_empty(&self) -> bool {
        self.singles.is_empty() && self.groups.values().all(|rows| rows.by_id.is_empty())
    }

    /// From answers as an example writes them: nested objects, groups as lists. What is not asked is left out.
    pub fn from_nested(asks: &(impl Asks + ?Sized), nested: &Value) -> Self {
        let at = |from: &Value, key: &str| {
            key.split('.')
                .try_fold(from.clone(), |from, part| from.get(part).cloned())
                .or_else(|| from.get(key).cloned())
        };
        let mut answers = Self::default();
        for item in asks.items() {
            match item {
                Item::Question(question) => {
                    if let Some(value) = at(nested, &question.key) {
                        answers.singles.insert(question.key.clone(), value);
                    }
                }
                Item::Group(group) => {
                    let Some(Value::Array(list)) = at(nested, &group.key) else { continue };
                    for row in &list {
                        let Ok(id) = answers.add_row(&group.key) else { break };
                        for question in &group.of {
                            if let Some(value) = at(row, &question.key) {
                                // The row was added a line above.
                                let _ = answers.set(&FieldPath::in_row(&group.key, &id, &question.key), value);
                            }
                        }
                    }
                    answers.close_group(&group.key);
                }
            }
        }
        answers
    }
}

#[cfg(test)]
mod tests;
