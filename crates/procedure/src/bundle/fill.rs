//! The answers a procedure gets from the bundle's. Nothing is converted and nothing guessed: what its own question would not take is left out
//! and asked there.

use std::collections::BTreeSet;

use feel::Env;
use jiff::civil::Date;
use serde_json::Value;

use super::{Entry, From};
use crate::answers::{Answers, FieldPath};
use crate::form::fits;
use crate::model::{Item, Procedure, Question};

impl Entry {
    /// What the bundle's answers say for this procedure. `asked` is what the bundle asked ([`super::Bundle::asked`]).
    pub fn fill(&self, asked: &[Item], answers: &Answers, procedure: &Procedure, today: Date) -> Answers {
        let answers = answers.visible(asked, today);
        let mut filling = Filling { procedure, today, filled: Answers::default() };
        let Some(written) = self.written() else { return filling.filled };
        for (key, from) in &written.from {
            match from {
                From::Key(from) => {
                    filling.put(key, &FieldPath::single(key), answers.get(&FieldPath::single(from)));
                }
                From::Rows { group, when, of } => {
                    for row in taken(asked, &answers, group, when.as_ref(), today) {
                        let Ok(new) = filling.filled.add_row(key) else { break };
                        for (to, from) in of {
                            let value = answers.get(&FieldPath::in_row(group, row, from));
                            filling.put(&format!("{key}.{to}"), &FieldPath::in_row(key, &new, to), value);
                        }
                    }
                }
            }
        }
        for (key, value) in &written.set {
            filling.set(key, value);
        }
        filling.filled
    }
}

/// A procedure's answers after the bundle's answers changed: what was taken over and not changed since follows, everything else stays.
/// Where rows came or went, the rows are built anew: an answer must never pass from one child to the next.
pub fn refilled(kept: &Answers, before: &Answers, after: &Answers) -> Answers {
    let mut answers = kept.clone();
    let paths: BTreeSet<FieldPath> = before.iter().chain(after.iter()).map(|answer| answer.path).collect();
    for path in paths.iter().filter(|path| path.row().is_none()) {
        follow(&mut answers, (path, path, path), kept, before, after);
    }
    let groups: BTreeSet<&String> = paths
        .iter()
        .filter_map(|path| if let FieldPath::InRow { group, .. } = path { Some(group) } else { None })
        .collect();
    for group in groups {
        let rows = |of: &Answers| of.rows(group).map(str::to_owned).collect::<Vec<_>>();
        let (own, old, new) = (rows(kept), rows(before), rows(after));
        if own.len() != old.len() {
            // Rows were added or taken away in the procedure itself.
            continue;
        }
        if old.len() != new.len() {
            renew(&mut answers, group, &own, &new, after);
            continue;
        }
        for ((own, old), new) in own.iter().zip(&old).zip(&new) {
            let at = |row: &str, key: &str| FieldPath::in_row(group, row, key);
            for key in keys_in(group, &paths) {
                follow(&mut answers, (&at(own, &key), &at(old, &key), &at(new, &key)), kept, before, after);
            }
        }
    }
    answers
}

fn keys_in(group: &str, paths: &BTreeSet<FieldPath>) -> BTreeSet<String> {
    let key = |path: &FieldPath| match path {
        FieldPath::InRow { group: of, key, .. } if of == group => Some(key.clone()),
        _ => None,
    };
    paths.iter().filter_map(key).collect()
}

fn follow(
    answers: &mut Answers,
    (own, old, new): (&FieldPath, &FieldPath, &FieldPath),
    kept: &Answers,
    before: &Answers,
    after: &Answers,
) {
    if kept.get(own) != before.get(old) || before.get(old) == after.get(new) {
        return;
    }
    match after.get(new) {
        // The row stands: it was counted.
        Some(value) => drop(answers.set(own, value.clone())),
        None => drop(answers.remove(own)),
    }
}

fn renew(answers: &mut Answers, group: &str, own: &[String], new: &[String], after: &Answers) {
    for row in own {
        let _ = answers.remove_row(group, row);
    }
    for row in new {
        let Ok(fresh) = answers.add_row(group) else { return };
        for answer in after.iter().filter(|answer| answer.row == Some(row.as_str())) {
            if let FieldPath::InRow { group: of, key, .. } = &answer.path
                && of == group
            {
                let _ = answers.set(&FieldPath::in_row(group, &fresh, key), answer.value.clone());
            }
        }
    }
}

/// Rows of a group that a procedure takes.
fn taken<'a>(
    asked: &[Item],
    answers: &'a Answers,
    group: &str,
    when: Option<&crate::model::Rule>,
    today: Date,
) -> Vec<&'a str> {
    let of = asked.iter().find_map(|item| match item {
        Item::Group(found) if found.key == group => Some(found),
        _ => None,
    });
    let Some(of) = of else { return Vec::new() };
    let holds = |row: &&str| {
        let Some(rule) = when else { return true };
        let values = answers.to_feel_in_row(asked, of, row);
        feel::eval(&rule.expr, &Env { values: &values, today }).as_bool() == Some(true)
    };
    answers.rows(group).filter(holds).collect()
}

struct Filling<'p> {
    procedure: &'p Procedure,
    today: Date,
    filled: Answers,
}

impl Filling<'_> {
    fn question(&self, key: &str) -> Option<&Question> {
        self.procedure.question(key).map(|(_, question)| question)
    }

    fn put(&mut self, key: &str, path: &FieldPath, value: Option<&Value>) {
        let value = value.filter(|value| !value.is_null());
        let fitting = value.zip(self.question(key)).filter(|(value, question)| fits(question, value, self.today));
        if let Some((value, _)) = fitting {
            // A row was added just before.
            let _ = self.filled.set(path, value.clone());
        }
    }

    /// A fact of the event, for the question or for every row, where no answer stands.
    fn set(&mut self, key: &str, value: &Value) {
        let paths: Vec<FieldPath> = match self.procedure.question(key) {
            Some((Some(group), question)) => {
                let rows = self.filled.rows(&group.key).map(|row| FieldPath::in_row(&group.key, row, &question.key));
                rows.collect()
            }
            Some((None, question)) => vec![FieldPath::single(&question.key)],
            None => Vec::new(),
        };
        for path in paths {
            if self.filled.get(&path).is_none() {
                self.put(key, &path, Some(value));
            }
        }
    }
}
