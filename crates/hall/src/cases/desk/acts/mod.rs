//! The acts on a case, one file each. A file says what the act asks, reads what was typed, and leaves the decision to the engine.

mod approve;
mod assign;
mod correct;
mod draft;
mod extend;
mod give_back;
mod record;
mod revise;
mod task;
mod transfer;
mod undo;
mod withdraw;

use engine::{Command, CommandKind, Task, TaskNo};
use web::{Permission, Policy, Problem, Routes, Staff};

use super::offers::Offers;
use super::open::Opened;
use super::texts::T;
use crate::Hall;
use crate::cases::Act;

pub fn routes(pages: Routes<Hall>, work: fn() -> Policy) -> Routes<Hall> {
    pages
        .post("/case/{id}/task/{no}", work(), task::post)
        .post("/case/{id}/undo", work(), undo::post)
        .get("/case/{id}/assign/{no}", work(), assign::get)
        .post("/case/{id}/assign/{no}", work(), assign::post)
        .get("/case/{id}/record/{no}", work(), record::get)
        .post("/case/{id}/record/{no}", work(), record::post)
        .get("/case/{id}/correct", work(), correct::get)
        .post("/case/{id}/correct", work(), correct::post)
        .get("/case/{id}/draft/{no}", work(), draft::get)
        .post("/case/{id}/draft/{no}", work(), draft::post)
        .get("/case/{id}/approve/{no}", work(), approve::get)
        .post("/case/{id}/approve/{no}", work(), approve::post)
        .get("/case/{id}/return/{no}", work(), give_back::get)
        .post("/case/{id}/return/{no}", work(), give_back::post)
        .get("/case/{id}/withdraw", work(), withdraw::get)
        .post("/case/{id}/withdraw", work(), withdraw::post)
        .get("/case/{id}/extend", work(), extend::get)
        .post("/case/{id}/extend", work(), extend::post)
        .get("/case/{id}/transfer", work(), transfer::get)
        .post("/case/{id}/transfer", work(), transfer::post)
        .get("/case/{id}/revoke", work(), revise::get_revoke)
        .post("/case/{id}/revoke", work(), revise::post_revoke)
        .get("/case/{id}/amend", work(), revise::get_amend)
        .post("/case/{id}/amend", work(), revise::post_amend)
}

/// The way of a revocation, as the engine names it, and the end its letter has.
const REVOKE: &str = "revoke";
const REVOKED: &str = "revoked";

/// An act of this officer.
fn by<P: Permission>(staff: &Staff<P>, opened: &Opened, command: Command) -> Act {
    Act::new(opened.officer.actor(), staff.actor(), command)
}

/// The open task of this number.
fn task_of(opened: &Opened, no: u32) -> Result<&Task, Problem> {
    opened.file.shape.task(TaskNo(no)).ok_or(Problem::NotFound)
}

/// A page for an act that is not offered does not exist.
fn offered<P: Permission>(hall: &Hall, staff: &Staff<P>, opened: &Opened, kind: CommandKind) -> Result<(), Problem> {
    if Offers::of(hall, staff, opened).has(kind) { Ok(()) } else { Err(Problem::NotFound) }
}

/// The ways a draft can go, in words; a task's result without a label of its own as it stands in the file.
pub fn exit_word(t: T, exit: &str) -> String {
    match exit {
        "approve" => t.exit_approve().into(),
        "refuse" => t.exit_refuse().into(),
        "partly" => t.exit_partly().into(),
        "revoke" => t.exit_revoke().into(),
        "approved" => t.result_approved().into(),
        "returned" => t.result_returned().into(),
        "read" => t.result_read().into(),
        "sent" => t.result_sent().into(),
        "done" => t.result_done().into(),
        other => other.to_owned(),
    }
}

/// The end a draft leads to, where it leads to one at once.
pub fn end_of(file: &crate::cases::CaseFile, stage: &str, exit: &str) -> Option<String> {
    use procedure::model::{Exit, Next};
    if exit == REVOKE {
        return Some(REVOKED.to_owned());
    }
    match &file.procedure.stages.get(stage)?.next {
        Next::Acts(acts) => match acts.get(exit)? {
            Exit::End(end, _) => Some(end.clone()),
            Exit::Stage(_) | Exit::Back => None,
        },
        Next::Rules(_) => None,
    }
}
