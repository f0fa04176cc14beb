//! What stages, tasks and places are called on lists.

use procedure::Procedure;
use procedure::model::StageKind;

use super::lists::Line;
use super::texts::T;

/// The stage a case stands in, as its procedure names it.
pub fn stage(t: T, procedure: Option<&Procedure>, id: &str) -> String {
    let named =
        procedure.and_then(|procedure| procedure.stages.get(id)).map(|stage| stage.name.get(t.lang()).to_owned());
    named.unwrap_or_else(|| id.to_owned())
}

/// What is to be done next: the task's own name, or the word of its kind.
pub fn work(t: T, procedure: Option<&Procedure>, line: &Line) -> String {
    named(t, procedure, &line.node).unwrap_or_else(|| kind(t, &line.kind))
}

fn named(t: T, procedure: Option<&Procedure>, node: &str) -> Option<String> {
    let (stage, node) = node.split_once('/')?;
    let task = match &procedure?.stages.get(stage)?.kind {
        StageKind::Tasks(tasks) => tasks.get(node).or_else(|| tasks.first().map(|(_, task)| task))?,
        kind => kind.own_task()?,
    };
    Some(task.name.get(t.lang()).to_owned()).filter(|name| !name.is_empty())
}

fn kind(t: T, kind: &str) -> String {
    match kind {
        "correct" => t.work_correct(),
        "wait" => t.work_wait(),
        "pay" => t.work_pay(),
        "visit" => t.work_visit(),
        "batch" => t.work_batch(),
        "core-system" => t.work_core_system(),
        "draft" => t.work_draft(),
        "approve" => t.work_approve(),
        "read-after" => t.work_read_after(),
        "look" => t.work_look(),
        _ => t.work_task(),
    }
    .into_owned()
}

pub fn place(t: T, place: &str) -> String {
    match place {
        "paper" => t.place_paper(),
        "counter" => t.place_counter(),
        "field" => t.place_field(),
        _ => t.place_anywhere(),
    }
    .into_owned()
}
