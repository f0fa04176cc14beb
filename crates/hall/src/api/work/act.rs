//! Taking a task and finishing it, on the version of the case that was read: what the pages' buttons do, decided by the same engine.

use axum::extract::{Path, State};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use engine::{Command, TaskNo};
use serde_json::Value;
use uuid::Uuid;
use web::{Bearer, Problem};

use super::CASE_ID;
use super::case::standing;
use crate::Hall;
use crate::api::answer::Refusal;
use crate::api::fields::Object;
use crate::api::operation::{Answers, Operation, Param};
use crate::api::sent::Sent;
use crate::api::texts::T;
use crate::cases::{Act, Unperformed, on_version, open, refused};
use crate::people::WorkTasks;

const NO: Param =
    Param { name: "no", place: "path", says: "The task's number in its case.", schema: "TaskNo", required: true };
const DONE: Answers = Answers::json(200, "Done. Where the case stands now.", "Standing");

pub const CLAIM: Operation = Operation {
    method: Method::POST,
    path: "/desk/api/v1/cases/{id}/tasks/{no}/claim",
    id: "claimTask",
    says: "Takes a task nobody has.",
    params: &[CASE_ID, NO],
    asks: Some("Claim"),
    answers: &[DONE],
    refusals: &[415, 422],
    permission: Some("tasks.work"),
};

pub const COMPLETE: Operation = Operation {
    method: Method::POST,
    path: "/desk/api/v1/cases/{id}/tasks/{no}/complete",
    id: "completeTask",
    says: "Finishes a task with one of its results.",
    params: &[CASE_ID, NO],
    asks: Some("Completion"),
    answers: &[DONE],
    refusals: &[415, 422],
    permission: Some("tasks.work"),
};

/// Longer than the name of any result.
const LONGEST: usize = 100;

pub async fn claim(
    State(hall): State<Hall>,
    program: Bearer<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    sent: Sent,
) -> Result<Response, Problem> {
    let mut object = Object::of(&sent.value, &["version"], T::new(program.lang()));
    let version = object.take("version", Value::as_i64);
    match object.done(version) {
        Ok(version) => carry_out(&hall, &program, &CLAIM, (id, version), Command::Claim { task: TaskNo(no) }).await,
        Err(faults) => CLAIM.refuse(program.lang(), &Refusal::Invalid(faults)),
    }
}

pub async fn complete(
    State(hall): State<Hall>,
    program: Bearer<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    sent: Sent,
) -> Result<Response, Problem> {
    let mut object = Object::of(&sent.value, &["version", "result"], T::new(program.lang()));
    let (version, result) = (object.take("version", Value::as_i64), object.text("result", LONGEST));
    match object.done(version.zip(result)) {
        Ok((version, result)) => {
            let command = Command::Complete { task: TaskNo(no), result: result.to_owned() };
            carry_out(&hall, &program, &COMPLETE, (id, version), command).await
        }
        Err(faults) => COMPLETE.refuse(program.lang(), &Refusal::Invalid(faults)),
    }
}

async fn carry_out(
    hall: &Hall,
    program: &Bearer<WorkTasks>,
    op: &Operation,
    (id, version): (Uuid, i64),
    command: Command,
) -> Result<Response, Problem> {
    let opened = open(hall, program, id).await?;
    let act = Act::new(opened.officer.actor(), program.actor(), command);
    let lang = program.lang();
    match on_version(hall, program, &opened, version, &act).await {
        Ok(_) => {}
        Err(Unperformed::Refused(refusal)) => {
            let (code, detail) = (word(&refusal.code), refused(lang, hall, &opened.file, &refusal));
            return op.refuse(lang, &Refusal::NotNow { code, detail });
        }
        Err(Unperformed::Problem(Problem::Stale { .. })) => return op.refuse(lang, &Refusal::Stale),
        Err(Unperformed::Problem(problem)) => return Err(problem),
    }
    let opened = open(hall, program, id).await?;
    op.answer(StatusCode::OK, &standing(hall, program, &opened))
}

/// `TakenByAnother` as `taken-by-another`. A code names keys and stages, never a value.
fn word(code: &engine::Code) -> String {
    let name = format!("{code:?}");
    let name = name.split([' ', '{', '(']).next().unwrap_or_default();
    let mut word = String::new();
    for (at, char) in name.char_indices() {
        if char.is_ascii_uppercase() && at > 0 {
            word.push('-');
        }
        word.push(char.to_ascii_lowercase());
    }
    word
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_a_word() {
        assert_eq!(super::word(&engine::Code::TakenByAnother), "taken-by-another");
        assert_eq!(super::word(&engine::Code::OnlyFor { who: "citizen" }), "only-for");
    }
}
