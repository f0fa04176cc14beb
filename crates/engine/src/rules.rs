//! Which way a stage is left: by the act, or by the first rule that holds over answers and results.
//!
//! A rule whose value is not known does not hold; `check` proves beforehand that some way is always left.

use std::collections::BTreeMap;

use feel::Value;
use procedure::compile::{back_exit, draft_node};
use procedure::model::{Exit, Next, Rule, Stage, StageKind};

use crate::refusal::Code;
use crate::{Branch, Case, Facts};

/// The way out, and why.
pub(crate) fn choose(stage: &Stage, case: &Case, facts: &Facts, act: Option<&str>) -> Result<(Exit, Branch), Code> {
    match &stage.next {
        Next::Acts(acts) => {
            let exit = act
                .and_then(|act| acts.get(act))
                .ok_or_else(|| Code::UnknownResult { one_of: acts.keys().cloned().collect() })?;
            Ok((exit.clone(), branch(stage, exit, case, act.unwrap_or_default().to_owned(), None)))
        }
        Next::Rules(rules) => {
            let names = names(case, facts);
            let taken = rules.iter().position(|(rule, _)| rule.as_ref().is_none_or(|rule| holds(rule, &names, case)));
            let index = taken.ok_or_else(|| Code::NoRuleHolds { stage: stage.id.clone() })?;
            let (rule, exit) = &rules[index];
            Ok((exit.clone(), branch(stage, exit, case, (index + 1).to_string(), rule.as_ref())))
        }
    }
}

/// `exit` as the compiled flow names it: the act, or the number of the rule from 1.
fn branch(stage: &Stage, to: &Exit, case: &Case, exit: String, rule: Option<&Rule>) -> Branch {
    let asker = || case.correction.as_ref().map_or_else(String::new, |correction| correction.asker.clone());
    let (to, exit) = match to {
        Exit::Stage(id) | Exit::End(id, _) => (id.clone(), exit),
        Exit::Back => (asker(), back_exit(&asker())),
    };
    Branch {
        stage: stage.id.clone(),
        exit,
        to,
        rule: rule.map(|rule| rule.source.clone()),
        keys: rule.map_or_else(Vec::new, |rule| feel::keys(&rule.expr).into_iter().collect()),
    }
}

/// `today` is the day of arrival: a rule says the same whenever it is asked.
fn holds(rule: &Rule, names: &Value, case: &Case) -> bool {
    feel::eval(&rule.expr, &feel::Env { values: names, today: case.arrived }).as_bool() == Some(true)
}

/// The answers, and beside them the latest result of every task, under its id (of a draft under its stage's).
fn names(case: &Case, facts: &Facts) -> Value {
    let mut names = match facts.answers {
        Value::Context(answers) => (**answers).clone(),
        _ => BTreeMap::new(),
    };
    for (node, result) in &case.results {
        let task = node.rsplit('/').next().unwrap_or(node);
        let stage = crate::nodes::stage_of(node);
        let name = if *node == draft_node(stage) { stage } else { task };
        names.insert(name.to_owned(), Value::text(result));
    }
    Value::context(names)
}

/// Whether some result of this stage's tasks may lead to a correction, and which.
pub(crate) fn corrections<'a>(
    stages: &indexmap::IndexMap<String, Stage>,
    stage: &'a Stage,
    results: &'a [String],
) -> Vec<&'a str> {
    let asks = |exit: &Exit| matches!(exit, Exit::Stage(id) if stages.get(id).is_some_and(|stage| matches!(stage.kind, StageKind::Correction)));
    match &stage.next {
        Next::Acts(acts) => acts.iter().filter(|(_, exit)| asks(exit)).map(|(act, _)| act.as_str()).collect(),
        Next::Rules(rules) if rules.iter().any(|(_, exit)| asks(exit)) => results.iter().map(String::as_str).collect(),
        Next::Rules(_) => Vec::new(),
    }
}
