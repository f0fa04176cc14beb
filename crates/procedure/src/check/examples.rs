//! Worked cases: their words are those of the file. The engine runs them.

use std::collections::BTreeMap;
use std::sync::Arc;

use feel::{Env, Type};
use serde_json::Value as Json;

use super::{Case, ways};
use crate::fault::{Fault, suggest};
use crate::model::{Exit, Item, StageKind};
use crate::scope;

pub(super) fn sound(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let procedure = case.procedure;
    if procedure.examples.is_empty() {
        faults.push(case.sheet.fault(
            "examples",
            "no-example",
            "a procedure proves itself by at least one worked case",
            "add one under `examples`",
        ));
    }
    let ends: Vec<&str> = case.ends().into_iter().map(|(end, _)| end).collect();
    let doers = doers(case);
    for (index, example) in procedure.examples.iter().enumerate() {
        let mut tell = |path: String, message: String, fix: String| {
            faults.push(case.sheet.fault(&format!("examples.{index}{path}"), "example", message, fix));
        };
        for (step, (who, act)) in example.acts.iter().enumerate() {
            match doers.iter().find(|(name, _)| name == who) {
                None => tell(
                    format!(".acts.{step}"),
                    format!("`{who}` is no stage or task"),
                    suggest(who, doers.iter().map(|(name, _)| name.as_str())),
                ),
                Some((_, acts)) if !acts.contains(act) => tell(
                    format!(".acts.{step}"),
                    format!("`{act}` is no result of `{who}`"),
                    suggest(act, acts.iter().map(String::as_str)),
                ),
                Some(_) => {}
            }
        }
        for (step, id) in example.expect.iter().enumerate() {
            if !procedure.stages.contains_key(id) && !ends.contains(&id.as_str()) {
                let known = procedure.stages.keys().map(String::as_str).chain(ends.iter().copied());
                tell(format!(".expect.{step}"), format!("`{id}` is neither a stage nor an end"), suggest(id, known));
            }
        }
        if let Some(first) = example.expect.first()
            && procedure.first_stage() != Some(first)
        {
            tell(
                ".expect.0".to_owned(),
                format!("a case begins in `{}`, not in `{first}`", procedure.first_stage().unwrap_or_default()),
                String::new(),
            );
        }
        let mut unknown = Vec::new();
        unknown_keys(case, &example.answers, "", &mut unknown);
        for key in unknown {
            let known: Vec<String> = procedure
                .questions()
                .map(|(group, question)| {
                    group.map_or_else(|| question.key.clone(), |group| format!("{}.{}", group.key, question.key))
                })
                .collect();
            tell(
                ".answers".to_owned(),
                format!("nobody asks for `{key}`"),
                suggest(&key, known.iter().map(String::as_str)),
            );
        }
        steps(case, &example.expect, index, faults);
    }
}

/// The guide's own rule, run on the example.
pub(super) fn guide(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(rule) = &case.procedure.guide.when else { return };
    for (index, example) in case.procedure.examples.iter().enumerate() {
        let Some(may) = example.may else { continue };
        let path = format!("examples.{index}.may");
        let Some(today) = example.on else {
            faults.push(case.sheet.fault(
                &path,
                "example",
                "whether somebody may apply depends on the day",
                "add `on: 2026-09-07`",
            ));
            continue;
        };
        let values = typed(&example.answers, &Type::Context(answers_type(case)));
        let found = feel::eval(&rule.expr, &Env { values: &values, today }).as_bool();
        if found != Some(may) {
            let says = found.map_or_else(
                || {
                    format!(
                        "cannot say, without {}",
                        feel::missing(&rule.expr, &Env { values: &values, today }).join(", ")
                    )
                },
                |found| format!("says {found}"),
            );
            faults.push(case.sheet.fault(
                &path,
                "example",
                format!("the guide {says} for this example"),
                "mend the example or `guide.when`",
            ));
        }
    }
}

fn answers_type(case: &Case<'_>) -> Arc<BTreeMap<String, Type>> {
    Arc::new(case.answers.names().map(|(name, of)| (name.to_owned(), of.clone())).collect())
}

/// An answer as the rules see it; what does not fit its type is unknown.
fn typed(value: &Json, of: &Type) -> feel::Value {
    match (value, of) {
        (Json::Bool(truth), Type::Boolean) => feel::Value::Bool(*truth),
        (Json::Number(number), Type::Number) => {
            number.to_string().parse().map_or(feel::Value::Unknown, feel::Value::Number)
        }
        (Json::String(text), Type::Number) => text.parse().map_or(feel::Value::Unknown, feel::Value::Number),
        (Json::String(text), Type::Date) => text.parse().map_or(feel::Value::Unknown, feel::Value::Date),
        (Json::String(text), Type::Text | Type::Choice(_) | Type::Any) => feel::Value::text(text),
        (Json::Array(items), Type::List(item)) => feel::Value::list(items.iter().map(|value| typed(value, item))),
        (Json::Object(fields), Type::Context(types)) => {
            let known = |(name, value): (&String, &Json)| types.get(name).map(|of| (name.clone(), typed(value, of)));
            feel::Value::context(fields.iter().filter_map(known))
        }
        _ => feel::Value::Unknown,
    }
}

/// Each step of `expect` is one the flow allows.
fn steps(case: &Case<'_>, expect: &[String], index: usize, faults: &mut Vec<Fault>) {
    for (step, pair) in expect.windows(2).enumerate() {
        let [from, to] = pair else { continue };
        let Some(stage) = case.procedure.stages.get(from) else { continue };
        let leads = ways::exits(&stage.next).into_iter().any(|exit| match exit {
            Exit::Stage(id) | Exit::End(id, _) => id == to,
            Exit::Back => expect[..=step].contains(to),
        });
        if !leads {
            let path = format!("examples.{index}.expect.{}", step + 1);
            faults.push(case.sheet.fault(&path, "example", format!("no way leads from `{from}` to `{to}`"), ""));
        }
    }
}

/// Who may act in an example, and with which results.
fn doers(case: &Case<'_>) -> Vec<(String, Vec<String>)> {
    let mut doers = Vec::new();
    for (id, stage) in &case.procedure.stages {
        match &stage.kind {
            StageKind::Correction => doers.push((id.clone(), vec!["sent".to_owned()])),
            _ => doers.extend(scope::results(case.procedure, id)),
        }
    }
    doers
}

fn unknown_keys(case: &Case<'_>, value: &Json, path: &str, unknown: &mut Vec<String>) {
    let Json::Object(fields) = value else { return };
    for (name, inner) in fields {
        let key = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        if case.procedure.question(&key).is_some() {
            continue;
        }
        let group = case.procedure.items.iter().any(|item| matches!(item, Item::Group(group) if group.key == key));
        match inner {
            Json::Array(rows) if group => rows.iter().for_each(|row| unknown_keys(case, row, &key, unknown)),
            Json::Object(_) if !group => unknown_keys(case, inner, &key, unknown),
            _ => unknown.push(key),
        }
    }
}
