//! What somebody outside is asked, and what they learn for it: only where the file names a party, and no more than answers that exist.

use std::collections::BTreeSet;

use super::Case;
use crate::fault::{Fault, suggest};
use crate::model::{Field, StageKind, Task};

/// The most answers a party is shown: the minimum it must know.
const ABOUT: usize = 8;

/// The officers' tasks that may speak to somebody outside, with the path each stands at, and whether a party is named.
fn tasks<'a>(case: &Case<'a>) -> Vec<(String, &'a Task, bool)> {
    let mut found = Vec::new();
    for (id, stage) in &case.procedure.stages {
        let path = format!("stages.{id}");
        match &stage.kind {
            StageKind::Tasks(tasks) => {
                let lone = tasks.len() == 1 && !case.sheet.places.contains_key(&format!("{path}.tasks"));
                found.extend(tasks.iter().map(|(name, task)| {
                    let own = if lone { format!("{path}.task") } else { format!("{path}.tasks.{name}") };
                    (own, task, task.party.is_some())
                }));
            }
            StageKind::Wait { task, .. } => found.push((format!("{path}.task"), task, true)),
            StageKind::Approval(approval) => found.push((format!("{path}.draft"), &approval.draft, false)),
            kind => found.extend(kind.own_task().map(|task| (path, task, false))),
        }
    }
    found
}

pub(super) fn asked_of_nobody(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (path, task, party) in tasks(case) {
        for (word, there) in [("asks", !task.asks.is_empty()), ("about", !task.about.is_empty())] {
            if there && !party {
                faults.push(case.sheet.fault(
                    &format!("{path}.{word}"),
                    "no-party",
                    format!("`{word}` stands where nobody outside is waited for"),
                    "add `party: { ja: …, en: … }`, or take it out",
                ));
            }
        }
    }
}

pub(super) fn about_unknown(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let procedure = case.procedure;
    for (path, task, _) in tasks(case) {
        let mut groups = BTreeSet::new();
        let mut tell = |at: &str, what: String, fix: String| {
            faults.push(case.sheet.fault(&format!("{path}.about{at}"), "about", what, fix));
        };
        for (index, key) in task.about.iter().enumerate() {
            match procedure.question(key) {
                None => {
                    let known: Vec<String> = procedure
                        .questions()
                        .map(|(group, question)| match group {
                            Some(group) => format!("{}.{}", group.key, question.key),
                            None => question.key.clone(),
                        })
                        .collect();
                    let fix = suggest(key, known.iter().map(String::as_str));
                    tell(&format!(".{index}"), format!("no question has the key `{key}`"), fix);
                }
                Some((_, question)) if matches!(question.field, Field::File { .. } | Field::Bank) => {
                    let what = format!("`{key}` is nothing to show to somebody outside");
                    tell(&format!(".{index}"), what, "name only what they must know to answer".to_owned());
                }
                Some((group, _)) => groups.extend(group.map(|group| group.key.as_str())),
            }
        }
        if groups.len() > 1 {
            let fix = "an officer chooses one row for each request".to_owned();
            tell("", "the keys stand in more than one group".to_owned(), fix);
        }
        if task.about.len() > ABOUT {
            tell(
                "",
                format!("{} answers are shown to somebody outside", task.about.len()),
                format!("use at most {ABOUT}"),
            );
        }
    }
}
