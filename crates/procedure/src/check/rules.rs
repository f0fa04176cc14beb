//! Rules: every name known, every type fitting, none that is never or always true, every choice of ways total.

use std::rc::Rc;

use feel::{Proof, Scope, Totality, Type};

use super::{Case, ways};
use crate::fault::Fault;
use crate::model::{Item, Next, Rule, StageKind};
use crate::scope;

/// A rule, where it stands, and what it must yield.
pub(crate) struct Placed<'a> {
    path: String,
    rule: &'a Rule,
    wanted: Type,
}

/// The rules over answers alone.
fn over_answers<'a>(case: &Case<'a>) -> Vec<Placed<'a>> {
    let procedure = case.procedure;
    let mut found = Vec::new();
    let mut add = |path: String, rule: Option<&'a Rule>, wanted: Type| {
        found.extend(rule.map(|rule| Placed { path, rule, wanted }));
    };
    add("guide.when".to_owned(), procedure.guide.when.as_ref(), Type::Boolean);
    for (index, paper) in procedure.guide.papers.iter().enumerate() {
        add(format!("guide.papers.{index}.when"), paper.when.as_ref(), Type::Boolean);
    }
    for (id, stage) in &procedure.stages {
        if let StageKind::Batch(batch) = &stage.kind {
            add(format!("stages.{id}.batch.points"), Some(&batch.points), Type::Number);
            let seats = batch.seats.iter();
            for (index, class) in seats.clone().flat_map(|seats| &seats.classes).enumerate() {
                add(format!("stages.{id}.batch.seats.classes.{index}.when"), class.when.as_ref(), Type::Boolean);
            }
            for (index, tie) in seats.flat_map(|seats| &seats.ties).enumerate() {
                add(format!("stages.{id}.batch.seats.ties.{index}"), Some(tie), Type::Number);
            }
        }
    }
    add("fee.amount".to_owned(), procedure.fee.as_ref().map(|fee| &fee.amount), Type::Number);
    add("addressee.body".to_owned(), procedure.addressee.as_ref().and_then(|to| to.body.as_ref()), Type::Boolean);
    for item in &procedure.items {
        match item {
            Item::Question(question) => {
                add(format!("questions.{}.when", question.key), question.when.as_ref(), Type::Boolean);
            }
            Item::Group(group) => add(format!("questions.{}.when", group.key), group.when.as_ref(), Type::Boolean),
        }
    }
    found
}

/// Rules inside a group see the row's own keys beside all answers.
fn over_rows<'a>(case: &Case<'a>) -> Vec<(Placed<'a>, Rc<Scope>)> {
    let mut found = Vec::new();
    for item in &case.procedure.items {
        let Item::Group(group) = item else { continue };
        if group.of.iter().all(|question| question.when.is_none()) {
            continue;
        }
        let row = group
            .of
            .iter()
            .fold((*case.answers).clone(), |scope, question| scope.with(&question.key, scope::of(&question.field)));
        let row = Rc::new(row);
        for question in &group.of {
            if let Some(rule) = &question.when {
                let path = format!("questions.{}.{}.when", group.key, question.key);
                found.push((Placed { path, rule, wanted: Type::Boolean }, row.clone()));
            }
        }
    }
    found
}

/// The rules that choose a way, each with the names set on every way to it.
fn over_results<'a>(case: &Case<'a>) -> Vec<(Placed<'a>, Rc<Scope>)> {
    let mut found = Vec::new();
    for (id, stage) in &case.procedure.stages {
        let Next::Rules(rules) = &stage.next else { continue };
        let scope = Rc::new(results_at(case, id));
        for (index, (rule, _)) in rules.iter().enumerate() {
            if let Some(rule) = rule {
                found.push((
                    Placed { path: format!("stages.{id}.next.{index}.when"), rule, wanted: Type::Boolean },
                    scope.clone(),
                ));
            }
        }
    }
    found
}

fn results_at(case: &Case<'_>, stage: &str) -> Scope {
    scope::with_results(case.procedure, ways::always_passed(case.procedure, stage))
}

pub(super) fn all<'a>(case: &Case<'a>) -> Vec<(Placed<'a>, Rc<Scope>)> {
    let mut all: Vec<_> = over_answers(case).into_iter().map(|placed| (placed, Rc::clone(&case.answers))).collect();
    all.extend(over_rows(case));
    all.extend(over_results(case));
    all
}

pub(super) fn types(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (placed, scope) in &case.rules {
        for fault in feel::check_as(&placed.rule.expr, scope, &placed.wanted).err().unwrap_or_default() {
            let mut told = case.sheet.fault(&placed.path, "rule", fault.message, fault.hint.unwrap_or_default());
            let before = placed.rule.source.get(..fault.span.start).unwrap_or_default();
            told.column += u32::try_from(before.chars().count()).unwrap_or(0) + 1;
            faults.push(told);
        }
    }
}

pub(super) fn never_or_always(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (placed, scope) in &case.rules {
        if placed.wanted != Type::Boolean || placed.path.starts_with("stages.") {
            continue;
        }
        match feel::prove(&placed.rule.expr, scope) {
            Proof::Never => faults.push(case.sheet.fault(
                &placed.path,
                "never",
                "this rule is never true",
                "take out what it guards, or mend the rule",
            )),
            Proof::Always => faults.push(case.sheet.fault(
                &placed.path,
                "always",
                "this rule is always true",
                "take the rule out: it decides nothing",
            )),
            Proof::Both { .. } | Proof::NotKnown => {}
        }
    }
}

/// An exit whose rule never holds once the exits before it were refused.
pub(super) fn dead_exits(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (id, stage) in &case.procedure.stages {
        let Next::Rules(rules) = &stage.next else { continue };
        let scope = results_at(case, id);
        let mut before: Vec<&str> = Vec::new();
        for (index, (rule, _)) in rules.iter().enumerate() {
            let own = rule.as_ref().map_or("true", |rule| rule.source.as_str());
            let earlier: Vec<String> = before.iter().map(|rule| format!("not({rule})")).collect();
            let whole =
                if earlier.is_empty() { own.to_owned() } else { format!("({own}) and {}", earlier.join(" and ")) };
            if feel::parse(&whole).is_ok_and(|expr| feel::prove(&expr, &scope) == Proof::Never) {
                let path = format!("stages.{id}.next.{index}");
                faults.push(case.sheet.fault(
                    &path,
                    "never",
                    "this way is never taken: its rule never holds, or an earlier one always does",
                    "take it out, or mend the rules",
                ));
            }
            before.push(own);
        }
    }
}

pub(super) fn not_total(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (id, stage) in &case.procedure.stages {
        let Next::Rules(rules) = &stage.next else { continue };
        if rules.iter().any(|(rule, _)| rule.is_none()) {
            continue;
        }
        let exprs: Vec<_> = rules.iter().filter_map(|(rule, _)| rule.as_ref().map(|rule| &rule.expr)).collect();
        let hole = match feel::total(&exprs, &results_at(case, id)) {
            Totality::Total => continue,
            Totality::Hole(hole) => format!("no way is chosen when {hole}"),
            Totality::NotKnown => "it cannot be shown that one of these rules always holds".to_owned(),
        };
        faults.push(case.sheet.fault(
            &format!("stages.{id}.next"),
            "not-total",
            hole,
            "end the list with a way without `when`",
        ));
    }
}
