//! The open tasks of the token's sections, nearest due day first, a page at a time. No name stands in it: a name is read with its case.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use web::{Asked, Bearer, Problem};

use crate::api::answer::{Fault, Refusal};
use crate::api::operation::{Answers, Operation, Param};
use crate::api::texts::T;
use crate::desk::{Filter, Key, Line, Tab, list};
use crate::people::{Officer, ReadCases};

pub const TASKS: Operation = Operation {
    method: Method::GET,
    path: "/desk/api/v1/tasks",
    id: "listTasks",
    says: "Open tasks of the token's sections, nearest due day first.",
    params: &[Param {
        name: "after",
        place: "query",
        says: "Where the page begins: `next` of the page before.",
        schema: "TaskKey",
        required: false,
    }],
    asks: None,
    answers: &[Answers::json(200, "A page of tasks.", "TaskList")],
    refusals: &[422],
    permission: Some("cases.read"),
};

pub async fn get(program: Bearer<ReadCases>, Asked(query): Asked) -> Result<Response, Problem> {
    let after = match query.get("after") {
        "" if !query.has("after") => None,
        text => {
            let Some(key) = Key::read(text).filter(|key| key.text() == text) else {
                let detail = T::new(program.lang()).fault_kind();
                let faults = vec![Fault::new("/after", "kind", detail)];
                return TASKS.refuse(program.lang(), &Refusal::Invalid(faults));
            };
            Some(key)
        }
    };
    let reads = program.reads().await?;
    let officer = Officer::on(&reads, program.account(), program.today()).await?.ok_or(Problem::SignIn)?;
    let (lines, more) = list(&reads, &officer, Tab::All, &Filter::default(), after.as_ref()).await?;
    drop(reads);
    let next = lines.last().filter(|_| more).map(|line| line.key().text());
    let tasks: Vec<Value> = lines.iter().map(|line| told(&program, line)).collect();
    TASKS.answer(StatusCode::OK, &json!({ "tasks": tasks, "next": next }))
}

fn told(program: &Bearer<ReadCases>, line: &Line) -> Value {
    json!({
        "case": line.case_id,
        "no": line.no,
        "number": line.number,
        "procedure": line.procedure,
        "section": line.section,
        "stage": line.stage,
        "node": line.node,
        "role": line.role,
        "state": line.state,
        "mine": line.assignee == Some(program.account()),
        "minutes": line.minutes,
        "due_on": line.due_on,
        "version": line.version,
    })
}
