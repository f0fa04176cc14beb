//! Trying a rule on the cases a survey asks for.
use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{
    survey::{Rows, Slot, Survey, survey},
    terms::Term,
    values::{bounded, values},
};
use crate::{
    ast::Node,
    eval::{Env, Machine},
    limits,
    scope::Scope,
    value::Value,
};

/// What the cases showed.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    /// The cases stand for all.
    pub exact: bool,
    /// Some case came out unknown.
    pub unknown: bool,
    /// A case in words.
    pub true_with: Option<String>,
    pub false_with: Option<String>,
}

/// Lists tried of one answer.
const LISTS: usize = 400;

pub(super) fn run(root: &Node, scope: &Scope, terms: &[Term]) -> Verdict {
    let survey = survey(root, scope);
    let mut verdict = Verdict { exact: true, ..Verdict::default() };
    let Some(answers) = answers(&survey, terms, &mut verdict.exact) else {
        return Verdict::default();
    };
    let all = answers.iter().fold(1_u128, |all, (_, values)| all.saturating_mul(values.len() as u128));
    let limit = limits::CASES as u128;
    verdict.exact &= all <= limit;
    let mut spent = 0;
    for number in 0..all.min(limit) {
        // Too many to try all: spread over them with a step that has no small divisor.
        let number = if all <= limit { number } else { number.wrapping_mul(0x9e37_79b9_7f4a_7c15) % all };
        let case = pick(&answers, number);
        if spent > limits::PROVING {
            verdict.exact = false;
            break;
        }
        match try_one(root, &case, &mut spent) {
            Value::Bool(true) if verdict.true_with.is_none() => verdict.true_with = Some(words(&case)),
            Value::Bool(false) if verdict.false_with.is_none() => verdict.false_with = Some(words(&case)),
            Value::Bool(_) => {}
            _ => verdict.unknown = true,
        }
        if verdict.true_with.is_some() && verdict.false_with.is_some() {
            break;
        }
    }
    verdict
}

type Case<'a> = Vec<(&'a str, &'a Value)>;

/// The values to try for each answer; `None` where there are none.
fn answers(survey: &Survey, terms: &[Term], exact: &mut bool) -> Option<Vec<(String, Vec<Value>)>> {
    if survey.impossible {
        return None;
    }
    let mut answers = Vec::new();
    for (key, slot) in &survey.slots {
        let values = match terms.iter().find(|term| term.name == *key) {
            Some(term) => bounded(&slot.constants, term.low, term.high),
            None => fill(slot)?,
        };
        *exact &= slot.is_exact();
        answers.push((key.clone(), values));
    }
    for (key, rows) in &survey.lists {
        answers.push((key.clone(), lists(rows, exact)?));
    }
    Some(answers)
}

fn fill(slot: &Slot) -> Option<Vec<Value>> {
    let mut found = values(&slot.ty, &slot.constants, slot.loose)?;
    if slot.optional {
        found.push(Value::Unknown);
    }
    Some(found)
}

/// Lists with up to as many rows as there are loops over them, of every kind of row.
fn lists(rows: &Rows, exact: &mut bool) -> Option<Vec<Value>> {
    let mut kinds = vec![BTreeMap::new()];
    let mut single = None;
    for (field, slot) in &rows.fields {
        *exact &= slot.is_exact();
        let values = fill(slot)?;
        if field.is_empty() {
            single = Some(values);
            continue;
        }
        kinds = kinds
            .iter()
            .flat_map(|kind: &BTreeMap<String, Value>| {
                values.iter().map(move |value| {
                    let mut kind = kind.clone();
                    kind.insert(field.clone(), value.clone());
                    kind
                })
            })
            .take(LISTS + 1)
            .collect();
    }
    *exact &= !rows.loose && kinds.len() <= LISTS;
    let kinds: Vec<Value> =
        single.unwrap_or_else(|| kinds.iter().map(|kind| nested(kind.iter().map(|(k, v)| (k.as_str(), v)))).collect());
    let mut found = vec![Value::list([])];
    let mut longest: Vec<(usize, Vec<Value>)> = vec![(0, vec![])];
    for _ in 0..rows.loops.clamp(1, 4) {
        // Order does not matter to a loop: each new row comes no earlier than the last.
        longest = longest
            .iter()
            .flat_map(|(from, list)| {
                (*from..kinds.len()).map(|at| (at, [&list[..], &kinds[at..=at]].concat())).collect::<Vec<_>>()
            })
            .take(LISTS + 1)
            .collect();
        found.extend(longest.iter().map(|(_, list)| Value::list(list.iter().cloned())));
    }
    *exact &= rows.loops <= 4 && found.len() <= LISTS;
    found.truncate(LISTS);
    if rows.loose && !kinds.is_empty() {
        found.push(Value::list(kinds.iter().cycle().take(3).cloned()));
    }
    if rows.optional {
        found.push(Value::Unknown);
    }
    Some(found)
}

/// The case with this number: one value of each answer.
fn pick(answers: &[(String, Vec<Value>)], mut number: u128) -> Case<'_> {
    let mut case = Vec::with_capacity(answers.len());
    for (key, values) in answers {
        let count = values.len() as u128;
        let at = usize::try_from(number.checked_rem(count).unwrap_or(0)).unwrap_or(0);
        number = number.checked_div(count).unwrap_or(0);
        if let Some(value) = values.get(at) {
            case.push((key.as_str(), value));
        }
    }
    case
}

fn try_one(root: &Node, case: &Case<'_>, spent: &mut u32) -> Value {
    let today = case.iter().find_map(|(key, value)| match value {
        Value::Date(date) if *key == "today" => Some(*date),
        _ => None,
    });
    let values = nested(case.iter().filter(|(key, _)| *key != "today").copied());
    // Where the rule does not read it, any day will do.
    let today: Date = today.unwrap_or(date(2026, 4, 1));
    let env = Env { values: &values, today };
    let mut machine = Machine::new(&env);
    let value = machine.node(root);
    *spent += limits::STEPS - machine.steps;
    value
}

/// A context from dotted keys.
fn nested<'a>(entries: impl Iterator<Item = (&'a str, &'a Value)>) -> Value {
    let mut here: BTreeMap<String, Value> = BTreeMap::new();
    let mut below: BTreeMap<&str, Vec<(&str, &Value)>> = BTreeMap::new();
    for (key, value) in entries {
        match key.split_once('.') {
            Some((first, rest)) => below.entry(first).or_default().push((rest, value)),
            None => drop(here.insert(key.to_owned(), value.clone())),
        }
    }
    here.extend(below.into_iter().map(|(first, rest)| (first.to_owned(), nested(rest.into_iter()))));
    Value::context(here)
}

fn words(case: &Case<'_>) -> String {
    if case.is_empty() {
        return "every case".to_owned();
    }
    let parts: Vec<String> = case.iter().map(|(key, value)| format!("{key} = {}", plain(value))).collect();
    parts.join(", ")
}

/// A value as people write it: dates and durations without their constructors.
fn plain(value: &Value) -> String {
    match value {
        Value::Unknown => "not answered".to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Duration(days) => format!("{days} days"),
        Value::List(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Value::Context(entries) => {
            let parts: Vec<String> = entries.iter().map(|(key, value)| format!("{key} = {}", plain(value))).collect();
            format!("{{{}}}", parts.join(", "))
        }
        other => other.to_string(),
    }
}
