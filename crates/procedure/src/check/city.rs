//! What a procedure says about the city must be so: its section, its roles, its life events, its symbol.

use std::collections::{BTreeMap, BTreeSet};

use super::Case;
use crate::fault::{Fault, suggest};
use crate::folder::Folder;
use crate::model::StageKind;

pub(super) fn names(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(city) = &case.folder.city else { return };
    let mut tell = |path: &str, word: &str, known: &BTreeSet<String>, what: &str| {
        if !known.contains(word) {
            let fix = suggest(word, known.iter().map(String::as_str));
            faults.push(case.sheet.fault(path, "unknown-in-city", format!("the city has no {what} `{word}`"), fix));
        }
    };
    let procedure = case.procedure;
    tell("section", &procedure.section, &city.sections, "section");
    tell("symbol", &procedure.symbol, &city.symbols, "symbol");
    for (index, event) in procedure.events.iter().enumerate() {
        tell(&format!("events.{index}"), event, &city.events, "life event");
    }
    for (id, stage) in &procedure.stages {
        let path = format!("stages.{id}");
        match &stage.kind {
            StageKind::Tasks(tasks)
                if tasks.len() == 1 && !case.sheet.places.contains_key(&format!("{path}.tasks")) =>
            {
                tasks.values().for_each(|task| tell(&format!("{path}.task.role"), &task.role, &city.roles, "role"));
            }
            StageKind::Tasks(tasks) => tasks
                .iter()
                .for_each(|(name, task)| tell(&format!("{path}.tasks.{name}.role"), &task.role, &city.roles, "role")),
            StageKind::Wait { task, .. } => tell(&format!("{path}.task.role"), &task.role, &city.roles, "role"),
            StageKind::Pay(task) => tell(&format!("{path}.pay.role"), &task.role, &city.roles, "role"),
            StageKind::Visit(task) => tell(&format!("{path}.visit.role"), &task.role, &city.roles, "role"),
            StageKind::Batch(batch) => tell(&format!("{path}.batch.role"), &batch.task.role, &city.roles, "role"),
            StageKind::CoreSystem { task, .. } => {
                tell(&format!("{path}.core-system.role"), &task.role, &city.roles, "role");
            }
            StageKind::Approval(approval) => {
                tell(&format!("{path}.draft.role"), &approval.draft.role, &city.roles, "role");
                for (index, role) in approval.chain.iter().enumerate() {
                    tell(&format!("{path}.approval.{index}"), role, &city.roles, "role");
                }
            }
            StageKind::Correction | StageKind::Auto => {}
        }
    }
}

/// Ids and symbols stand once, and a file bears the name of what it holds.
pub(super) fn once(folder: &Folder, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for sheet in &folder.procedures {
        for (what, word) in [("procedure", sheet.value.id.as_str()), ("symbol", sheet.value.symbol.as_str())] {
            if let Some(other) = seen.insert((what, word), &sheet.file) {
                faults.push(sheet.fault(
                    what,
                    "twice",
                    format!("`{word}` stands in {other} too"),
                    format!("give each its own {what}"),
                ));
            }
        }
        if !sheet.file.ends_with(&format!("{}.yaml", sheet.value.id)) {
            faults.push(sheet.fault(
                "procedure",
                "file-name",
                format!("this file holds `{}`", sheet.value.id),
                format!("name it {}.yaml", sheet.value.id),
            ));
        }
    }
    for sheet in &folder.letters {
        if let Some(other) = seen.insert(("letter", &sheet.value.id), &sheet.file) {
            faults.push(sheet.fault(
                "letter",
                "twice",
                format!("`{}` stands in {other} too", sheet.value.id),
                "give each letter its own name",
            ));
        }
    }
}
