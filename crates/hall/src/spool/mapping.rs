//! From the items of another system's form to a procedure's answers: which item answers which question, and how its text becomes the answer.
//!
//! An item nobody named is refused, not dropped: it may be what the applicant cared for. Pure: it reads and stores nothing.

use std::collections::{BTreeMap, BTreeSet};

use civic::era::Eras;
use procedure::Procedure;
use procedure::model::{Field, Question};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::fault::Fault;
use super::package::{Attachment, Item};

/// One procedure's mapping, as its file says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    pub procedure: String,
    pub items: Vec<Line>,
    #[serde(default)]
    pub files: Vec<Attach>,
    /// Items that are left aside on purpose.
    #[serde(default)]
    pub ignore: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// `A/氏名_姓`: the sheet and the name of the item.
    pub from: String,
    /// A question's key, or a part of its answer: `applicant.name.family`; in a group `children.birthdate`.
    pub to: String,
    #[serde(default, rename = "as")]
    pub how: How,
    /// What a word of the other system means: an option, or `yes` and `no`.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attach {
    /// The item the manifest names beside the file.
    pub from: String,
    /// The question for files.
    pub to: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    #[default]
    Text,
    /// A day, by the western year or by its era.
    Date,
    /// One of `words`.
    Choice,
    /// `words` to `yes` and `no`.
    YesNo,
    /// Digits in any width.
    Number,
}

/// The question an item answers, and the part of its answer below it.
fn target<'p>(procedure: &'p Procedure, to: &str) -> Option<(Option<&'p str>, &'p Question, Vec<String>)> {
    procedure.questions().find_map(|(group, question)| {
        let key = group.map_or_else(|| question.key.clone(), |group| format!("{}.{}", group.key, question.key));
        let rest = to.strip_prefix(&key)?;
        let parts: Vec<String> = match rest.strip_prefix('.') {
            Some(parts) => parts.split('.').map(str::to_owned).collect(),
            None if rest.is_empty() => Vec::new(),
            None => return None,
        };
        Some((group.map(|group| group.key.as_str()), question, parts))
    })
}

impl Mapping {
    /// What is wrong with it for this procedure, in words for whoever writes it.
    pub fn faults(&self, procedure: &Procedure) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for line in &self.items {
            if !seen.insert(&line.from) {
                faults.push(format!("`{}` is mapped twice", line.from));
            }
            let Some((_, question, parts)) = target(procedure, &line.to) else {
                faults.push(format!("`{}`: the procedure asks nothing of this key", line.to));
                continue;
            };
            faults.extend(line.unfit(question, &parts));
        }
        for attach in &self.files {
            let is_file = target(procedure, &attach.to)
                .is_some_and(|(_, question, parts)| parts.is_empty() && matches!(question.field, Field::File { .. }));
            if !is_file {
                faults.push(format!("`{}`: no question for files has this key", attach.to));
            }
        }
        faults
    }

    /// The answers as an example writes them, and the question of each file.
    pub fn apply(&self, procedure: &Procedure, items: &[Item], files: &[Attachment]) -> Result<Answered, Fault> {
        let mut nested = Value::Object(Map::new());
        for item in items {
            let from = if item.sheet.is_empty() { item.name.clone() } else { format!("{}/{}", item.sheet, item.name) };
            let Some(line) = self.items.iter().find(|line| line.from == from) else {
                if self.ignore.contains(&from) || item.value.trim().is_empty() {
                    continue;
                }
                return Err(Fault::new("item", from));
            };
            if item.value.trim().is_empty() {
                continue;
            }
            let (group, question, parts) =
                target(procedure, &line.to).ok_or_else(|| Fault::new("item", from.clone()))?;
            let value = line.value(&item.value).ok_or_else(|| Fault::new("value", from))?;
            let mut path: Vec<String> = question.key.split('.').map(str::to_owned).collect();
            path.extend(parts);
            put(&mut nested, group.map(|group| (group, usize::from(item.row.clamp(1, 100)))), &path, value);
        }
        let of_file = |file: &Attachment| {
            let attach = self.files.iter().find(|attach| attach.from == file.item);
            attach.map(|attach| attach.to.clone()).ok_or_else(|| Fault::new("file", format!("#{}", file.number)))
        };
        let files = files.iter().map(of_file).collect::<Result<_, _>>()?;
        Ok(Answered { nested, files })
    }
}

/// What a package answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    pub nested: Value,
    /// The question's key of each file, in their order.
    pub files: Vec<String>,
}

impl Line {
    fn unfit(&self, question: &Question, parts: &[String]) -> Vec<String> {
        let known = |word: &String| match &question.field {
            Field::Choice(options) | Field::Choices(options) => options.iter().any(|option| option.value == *word),
            Field::YesNo => ["yes", "no"].contains(&word.as_str()),
            _ => true,
        };
        let mut faults: Vec<String> = self
            .words
            .values()
            .filter(|word| parts.is_empty() && !known(word))
            .map(|word| format!("`{}`: `{word}` is no answer of this question", self.to))
            .collect();
        let fits = match &question.field {
            Field::Date(_) => self.how == How::Date,
            Field::YesNo => self.how == How::YesNo,
            Field::Choice(_) => self.how == How::Choice,
            Field::Number(_) | Field::Yen(_) => self.how == How::Number,
            Field::Choices(_) | Field::File { .. } => false,
            _ => true,
        };
        if parts.is_empty() && !fits {
            faults.push(format!("`{}`: `as` does not fit this kind of question", self.to));
        }
        let whole = matches!(question.field, Field::Name | Field::Address | Field::Bank);
        if whole == parts.is_empty() {
            faults.push(format!("`{}`: name a part of its answer (`.family`), and only where it has parts", self.to));
        }
        faults
    }

    fn value(&self, text: &str) -> Option<Value> {
        let word = || self.words.get(text.trim());
        Some(match self.how {
            How::Text => match word() {
                Some(word) => json!(word),
                None => json!(text),
            },
            How::Date => json!(Eras::default().parse(text).ok()?.to_string()),
            How::Choice => json!(word()?),
            How::YesNo => json!(word()? == "yes"),
            How::Number => {
                let digits: String = text.trim().chars().map(narrow).filter(|sign| *sign != ',').collect();
                let number: rust_decimal::Decimal = digits.parse().ok()?;
                json!(number.normalize().to_string())
            }
        })
    }
}

/// Digits of any width.
fn narrow(sign: char) -> char {
    match sign {
        '０'..='９' => char::from_u32(u32::from(sign) - u32::from('０') + u32::from('0')).unwrap_or(sign),
        '．' => '.',
        '，' => ',',
        '－' => '-',
        _ => sign,
    }
}

fn put(nested: &mut Value, row: Option<(&str, usize)>, path: &[String], value: Value) {
    let mut at = nested;
    if let Some((group, row)) = row {
        for part in group.split('.') {
            at = below(at, part);
        }
        if !at.is_array() {
            *at = json!([]);
        }
        let Some(list) = at.as_array_mut() else { return };
        while list.len() < row {
            list.push(json!({}));
        }
        let Some(entry) = list.get_mut(row - 1) else { return };
        at = entry;
    }
    for part in path {
        at = below(at, part);
    }
    *at = value;
}

fn below<'v>(value: &'v mut Value, part: &str) -> &'v mut Value {
    if !value.is_object() {
        *value = json!({});
    }
    &mut value[part]
}
