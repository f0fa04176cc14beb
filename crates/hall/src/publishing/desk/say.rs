//! Small words of these pages: kinds and states of a change, why something was refused, why a case stays.

use engine::{Hole, NotMigrated};
use procedure::Procedure;

use super::texts::T;
use crate::catalog::PackFault;
use crate::publishing::carry_out::Refused;

/// The first signs of a fingerprint, enough to tell versions apart.
pub fn short(hash: &str) -> String {
    hash.chars().take(8).collect()
}

pub fn kind(t: T, kind: &str) -> String {
    match kind {
        "end" => t.kind_end(),
        "reopen" => t.kind_reopen(),
        "call-off" => t.kind_call_off(),
        "migrate" => t.kind_migrate(),
        _ => t.kind_text(),
    }
    .into()
}

pub fn state(t: T, state: &str) -> String {
    match state {
        "asked" => t.state_asked(),
        "done" => t.state_done(),
        "dropped" => t.state_dropped(),
        _ => t.state_editing(),
    }
    .into()
}

/// Why a change was not carried out; `None` where it is a problem of its own.
pub fn refused(t: T, refused: &Refused) -> Option<String> {
    let said = match refused {
        Refused::NotAsked => t.refused_not_asked(),
        Refused::OwnChange => t.refused_own(),
        Refused::Faulty => t.refused_faulty(),
        Refused::Overtaken(files) => t.refused_overtaken(&files.join(", ")),
        Refused::Planned(files) => t.refused_planned(&files.join(", ")),
        Refused::Past => t.refused_past(),
        Refused::Nothing => t.refused_nothing(),
        Refused::Problem(_) => return None,
    };
    Some(said.into())
}

pub fn pack(t: T, fault: &PackFault) -> String {
    match fault {
        PackFault::NotZip => t.pack_not_zip(),
        PackFault::TooMany => t.pack_too_many(),
        PackFault::Outside(name) => t.pack_outside(name),
        PackFault::TooLarge(name) => t.pack_too_large(name),
        PackFault::WholeTooLarge => t.pack_whole_too_large(),
        PackFault::NotText(name) => t.pack_not_text(name),
        PackFault::Twice(name) => t.pack_twice(name),
        PackFault::Nothing => t.pack_nothing(),
    }
    .into()
}

pub fn stage(t: T, procedure: &Procedure, id: &str) -> String {
    let name = procedure.stages.get(id).map(|stage| stage.name.get(t.lang()).to_owned());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

/// A question in its own words, by its full key.
pub fn question(t: T, procedure: &Procedure, key: &str) -> String {
    let ask = procedure.question(key).map(|(_, question)| question.ask.get(t.lang()).to_owned());
    ask.filter(|ask| !ask.is_empty()).unwrap_or_else(|| key.to_owned())
}

pub fn hole(t: T, (old, new): (&Procedure, &Procedure), hole: &Hole) -> String {
    match hole {
        Hole::Unmapped { stage: id } => t.hole_unmapped(&stage(t, old, id)),
        Hole::Unknown { stage: id, to } => t.hole_unknown(&stage(t, old, id), to),
        Hole::OtherKind { stage: id, to } => t.hole_kind(&stage(t, old, id), &stage(t, new, to)),
    }
    .into()
}

pub fn stays(t: T, new: &Procedure, why: &NotMigrated) -> String {
    stays_stored(t, new, &crate::publishing::migration::reason(why))
}

/// The same from what is stored of it.
pub fn stays_stored(t: T, new: &Procedure, why: &serde_json::Value) -> String {
    let keys = why.get("keys").and_then(serde_json::Value::as_array).into_iter().flatten();
    let keys: Vec<String> = keys.filter_map(|key| key.as_str()).map(|key| question(t, new, key)).collect();
    match why.get("why").and_then(serde_json::Value::as_str).unwrap_or_default() {
        "ended" => t.stays_ended(),
        "revision" => t.stays_revision(),
        "hole" => t.stays_hole(),
        "answers" => t.stays_answers(&keys.join("、")),
        "flag" => t.stays_flag(&keys.join("、")),
        _ => t.stays_other(),
    }
    .into()
}
