//! The ways through the stages: all are reached, all end, and the hall never runs in circles by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use crate::fault::Fault;
use crate::model::{Exit, Next, Outcome, Procedure, StageKind};

pub(super) fn exits(next: &Next) -> Vec<&Exit> {
    match next {
        Next::Acts(acts) => acts.values().collect(),
        Next::Rules(rules) => rules.iter().map(|(_, exit)| exit).collect(),
    }
}

/// Ends that some stage leads to.
pub(super) fn ends(procedure: &Procedure) -> Vec<(&str, Outcome)> {
    let mut ends: Vec<(&str, Outcome)> = Vec::new();
    for stage in procedure.stages.values() {
        for exit in exits(&stage.next) {
            if let Exit::End(id, outcome) = exit
                && !ends.iter().any(|(other, _)| other == id)
            {
                ends.push((id, *outcome));
            }
        }
    }
    ends
}

/// Stage → stages it can lead to; `back` leads to every stage that asks for this one.
fn onward(procedure: &Procedure) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut onward = forward(procedure);
    for (id, stage) in &procedure.stages {
        if exits(&stage.next).contains(&&Exit::Back) {
            let askers: Vec<&str> =
                onward.iter().filter(|(_, to)| to.contains(id.as_str())).map(|(from, _)| *from).collect();
            onward.entry(id).or_default().extend(askers);
        }
    }
    onward
}

/// The same without the ways back. Whoever comes back from a correction has passed the stage that asked already.
fn forward(procedure: &Procedure) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut onward: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, stage) in &procedure.stages {
        onward.entry(id).or_default();
        for exit in exits(&stage.next) {
            if let Exit::Stage(to) = exit {
                onward.entry(id).or_default().insert(to);
            }
        }
    }
    onward
}

fn reached<'a>(from: &'a str, onward: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        for to in onward.get(id).into_iter().flatten() {
            if seen.insert(to) {
                open.push(to);
            }
        }
    }
    seen
}

/// Stages passed on every way to `stage`, itself included: what rules there may count on.
pub(super) fn always_passed<'a>(procedure: &'a Procedure, stage: &'a str) -> BTreeSet<&'a str> {
    let onward = forward(procedure);
    let Some(first) = procedure.first_stage() else { return BTreeSet::new() };
    let without = |avoided: &'a str| {
        let cut: BTreeMap<&str, BTreeSet<&str>> =
            onward.iter().filter(|(from, _)| **from != avoided).map(|(from, to)| (*from, to.clone())).collect();
        first != avoided && reached(first, &cut).contains(stage)
    };
    procedure.stages.keys().map(String::as_str).filter(|id| *id == stage || !without(id)).collect()
}

pub(super) fn unreachable(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(first) = case.procedure.first_stage() else { return };
    let seen = reached(first, &forward(case.procedure));
    for id in case.procedure.stages.keys().filter(|id| !seen.contains(id.as_str())) {
        let message = format!("no way leads to the stage `{id}`");
        faults.push(case.sheet.fault(
            &format!("stages.{id}"),
            "unreachable",
            message,
            "lead a stage to it, or take it out",
        ));
    }
}

pub(super) fn endless(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let onward = onward(case.procedure);
    let ending = |id: &str| {
        case.procedure
            .stages
            .get(id)
            .is_some_and(|stage| exits(&stage.next).iter().any(|exit| matches!(exit, Exit::End(..))))
    };
    for id in case.procedure.stages.keys() {
        if !reached(id, &onward).iter().any(|to| ending(to)) {
            let message = format!("from the stage `{id}` no way leads to an end");
            faults.push(case.sheet.fault(
                &format!("stages.{id}"),
                "endless",
                message,
                "lead it on to an end: granted, partly, refused, not-accepted or done",
            ));
        }
    }
}

/// A circle of `auto` stages would turn for ever within one moment.
pub(super) fn nobody_acts(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let auto = |id: &str| case.procedure.stages.get(id).is_some_and(|stage| matches!(stage.kind, StageKind::Auto));
    let onward: BTreeMap<&str, BTreeSet<&str>> = onward(case.procedure)
        .into_iter()
        .filter(|(id, _)| auto(id))
        .map(|(id, to)| (id, to.into_iter().filter(|to| auto(to)).collect()))
        .collect();
    for id in onward.keys() {
        let circles = onward[id].iter().any(|to| reached(to, &onward).contains(id));
        if circles {
            let message = format!("`{id}` comes back to itself and nobody acts on the way");
            faults.push(case.sheet.fault(
                &format!("stages.{id}"),
                "endless",
                message,
                "put a stage between in which somebody does something",
            ));
        }
    }
}

/// An end declared under `ends` that no stage leads to.
pub(super) fn unused_ends(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let used = case.ends();
    for path in case.sheet.places.keys() {
        if let Some(id) = path.strip_prefix("ends.")
            && !used.iter().any(|(end, _)| *end == id)
        {
            faults.push(case.sheet.fault(
                path,
                "unreachable",
                format!("no way leads to the end `{id}`"),
                "lead a stage to it, or take it out",
            ));
        }
    }
}
