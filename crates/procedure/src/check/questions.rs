//! Questions nobody needs. Every question costs each citizen a minute, so it must be asked of somebody and read by somebody.

use std::collections::BTreeSet;

use feel::Proof;

use super::{Case, letters};
use crate::fault::Fault;
use crate::model::{Item, Next, Rule, StageKind};

/// Never asked of anyone who may apply: the guide's rule and the question's own exclude each other.
pub(super) fn unused(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(guide) = &case.procedure.guide.when else { return };
    for item in &case.procedure.items {
        let (key, when) = match item {
            Item::Question(question) => (&question.key, &question.when),
            Item::Group(group) => (&group.key, &group.when),
        };
        let Some(when) = when else { continue };
        let both = format!("({}) and ({})", guide.source, when.source);
        if feel::parse(&both).is_ok_and(|expr| feel::prove(&expr, &case.answers) == Proof::Never) {
            let message = format!(
                "`{key}` is never asked of anyone who may apply: `guide.when` and its own `when` exclude each other"
            );
            faults.push(case.sheet.fault(
                &format!("questions.{key}"),
                "unused-question",
                message,
                "take the question out, or mend one of the rules",
            ));
        }
    }
}

/// Read by no rule and no letter, in a procedure in which no officer reads the application. Where an officer works on the case, the
/// answers stand before them, so a question counts as read there; its `why` (always required) says what for.
pub(super) fn named_by_nobody(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let officer = case
        .procedure
        .stages
        .values()
        .any(|stage| !matches!(stage.kind, StageKind::Auto | StageKind::Correction | StageKind::Pay(_)));
    if officer {
        return;
    }
    let read = read_keys(case);
    for (group, question) in case.procedure.questions() {
        let key = group.map_or_else(|| question.key.clone(), |group| format!("{}.{}", group.key, question.key));
        let inside = format!("{key}.");
        let used = read.iter().any(|name| *name == key || name.starts_with(&inside))
            || letters::names(case, &key)
            || group.is_some_and(|group| letters::names(case, &group.key));
        if !used {
            let message = format!("no rule, letter or officer reads `{key}`");
            faults.push(case.sheet.fault(
                &format!("questions.{key}"),
                "unused-question",
                message,
                "take the question out",
            ));
        }
    }
}

fn read_keys(case: &Case<'_>) -> BTreeSet<String> {
    let procedure = case.procedure;
    let mut rules: Vec<&Rule> = Vec::new();
    rules.extend(procedure.guide.when.as_ref());
    rules.extend(procedure.guide.papers.iter().filter_map(|paper| paper.when.as_ref()));
    rules.extend(procedure.fee.as_ref().map(|fee| &fee.amount));
    rules.extend(procedure.questions().filter_map(|(_, question)| question.when.as_ref()));
    for stage in procedure.stages.values() {
        if let StageKind::Batch(batch) = &stage.kind {
            rules.push(&batch.points);
            let seats = batch.seats.iter();
            rules.extend(seats.clone().flat_map(|seats| &seats.ties));
            rules.extend(seats.flat_map(|seats| &seats.classes).filter_map(|class| class.when.as_ref()));
        }
        if let Next::Rules(exits) = &stage.next {
            rules.extend(exits.iter().filter_map(|(rule, _)| rule.as_ref()));
        }
    }
    rules.extend(procedure.addressee.iter().filter_map(|to| to.body.as_ref()));
    let mut keys: BTreeSet<String> = rules.into_iter().flat_map(|rule| feel::keys(&rule.expr)).collect();
    let batches = procedure.stages.values().filter_map(|stage| match &stage.kind {
        StageKind::Batch(batch) => batch.seats.as_ref(),
        _ => None,
    });
    keys.extend(batches.flat_map(|seats| seats.wishes.iter().cloned()));
    keys.extend(procedure.addressee.as_ref().map(|to| to.name.clone()));
    keys.extend(procedure.applicant_period.as_ref().map(|period| period.from.clone()));
    keys
}
