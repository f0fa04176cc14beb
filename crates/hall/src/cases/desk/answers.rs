//! The answers as a grid: by group and row, with what stood there before, who gave it, and what the register says.

use civic::Lang;
use procedure::answers::FieldPath;
use procedure::form;
use procedure::model::{Item, Question};

use super::case::{Checks, Verdict};
use super::texts::T;
use crate::cases::{CaseFile, EARLIER};

/// One heading with its rows.
pub struct Group {
    pub heading: String,
    pub rows: Vec<Row>,
}

pub struct Row {
    /// `payout`, `children/r1/birthdate`: the name of its flag.
    pub flag: String,
    pub label: String,
    /// Values before the newest, oldest first.
    pub before: Vec<String>,
    pub now: String,
    pub changed: bool,
    pub source: String,
    /// An officer typed it, then or for an earlier value: work the office had with it.
    pub typed: bool,
    pub verdict: Option<Verdict>,
}

pub fn groups(t: T, file: &CaseFile, checks: &Checks) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut singles = Vec::new();
    for item in &file.procedure.items {
        match item {
            Item::Question(question) => {
                singles.extend(row(t, file, checks, question, &FieldPath::single(&question.key), &question.key));
            }
            Item::Group(group) => {
                for (at, id) in file.answers.rows(&group.key).enumerate() {
                    let of = |question: &Question| {
                        let path = FieldPath::in_row(&group.key, id, &question.key);
                        row(t, file, checks, question, &path, &format!("{}/{id}/{}", group.key, question.key))
                    };
                    let heading = t.group_row(group.ask.get(t.lang()), &(at + 1).to_string()).into();
                    groups.push(Group { heading, rows: group.of.iter().filter_map(of).collect() });
                }
            }
        }
    }
    groups.insert(0, Group { heading: t.answers_own().into(), rows: singles });
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn row(t: T, file: &CaseFile, checks: &Checks, question: &Question, path: &FieldPath, flag: &str) -> Option<Row> {
    let value = file.answers.get(path)?;
    // Officers read what was typed in Japanese, whatever language the page has.
    let lang = if t.lang() == Lang::En { Lang::En } else { Lang::Ja };
    let (key, row) = key_and_row(flag);
    let shown = |value: &serde_json::Value| form::show(question, value, lang);
    let before: Vec<String> = file.earlier(&key, &row).iter().map(shown).collect();
    let newest = file.revisions.iter().rev().find(|answer| answer.key == key && answer.row == row);
    let source = match newest.map(|answer| answer.by_kind.as_str()) {
        Some("officer") => t.source_officer(),
        Some(EARLIER) => t.source_earlier(),
        _ => t.source_citizen(),
    };
    Some(Row {
        label: question.ask.get(t.lang()).to_owned(),
        now: shown(value),
        changed: !before.is_empty(),
        before,
        source: source.into(),
        typed: file
            .revisions
            .iter()
            .any(|answer| answer.key == key && answer.row == row && answer.by_kind == "officer"),
        verdict: checks.verdicts.get(flag).cloned(),
        flag: flag.to_owned(),
    })
}

/// `children/r1/birthdate` → (`children.birthdate`, `r1`); `payout` → (`payout`, ``).
pub fn key_and_row(flag: &str) -> (String, String) {
    match flag.split('/').collect::<Vec<_>>()[..] {
        [group, row, key] => (format!("{group}.{key}"), row.to_owned()),
        _ => (flag.to_owned(), String::new()),
    }
}

/// What a flag is called: 「お子さん 2　生年月日」.
pub fn label(t: T, file: &CaseFile, flag: &str) -> Option<String> {
    let all = groups(t, file, &Checks::default());
    let at = all.iter().find_map(|group| group.rows.iter().find(|row| row.flag == flag).map(|row| (group, row)));
    at.map(
        |(group, row)| {
            if flag.contains('/') { format!("{}　{}", group.heading, row.label) } else { row.label.clone() }
        },
    )
}
