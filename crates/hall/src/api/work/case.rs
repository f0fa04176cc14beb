//! One case: its answers as they stand, and what can be done with its tasks. The look is recorded before anything is answered.

use axum::extract::{Path, State};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use civic::Millis;
use engine::{CommandKind, Task, TaskState};
use procedure::answers::FieldPath;
use procedure::model::{Field, Item};
use serde_json::{Map, Value, json};
use uuid::Uuid;
use web::{Bearer, Permission, Problem, Staff, say};

use super::CASE_ID;
use crate::Hall;
use crate::api::operation::{Answers, Operation};
use crate::cases::{CaseFile, Offers, Opened, open, results_of};
use crate::people::ReadCases;

pub const CASE: Operation = Operation {
    method: Method::GET,
    path: "/desk/api/v1/cases/{id}",
    id: "getCase",
    says: "One case with its answers and its open tasks. Asking is a look, and its citizen can read of it.",
    params: &[CASE_ID],
    asks: None,
    answers: &[Answers::json(200, "The case.", "Case")],
    refusals: &[],
    permission: Some("cases.read"),
};

pub async fn get(
    State(hall): State<Hall>,
    program: Bearer<ReadCases>,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let opened = open(&hall, &program, id).await?;
    let mut told = standing(&hall, &program, &opened);
    told["applicant"] = json!(opened.file.row.applicant);
    told["answers"] = answers(&opened.file);
    CASE.answer(StatusCode::OK, &told)
}

/// Where the case stands and what this program can do with it, without a word of what anybody wrote.
pub fn standing<P: Permission>(hall: &Hall, program: &Staff<P>, opened: &Opened) -> Value {
    let (file, offers) = (&*opened.file, Offers::of(hall, program, opened));
    let tasks: Vec<Value> = file
        .shape
        .tasks
        .iter()
        .filter(|task| task.role.is_some())
        .map(|task| one(program, file, &offers, task))
        .collect();
    json!({
        "id": file.row.id,
        "number": file.row.number,
        "procedure": file.row.procedure,
        "section": file.row.section,
        "stage": file.row.stage,
        "state": file.row.state,
        "arrived_at": say::iso_time(Millis(file.row.arrived_at)),
        "due_on": file.row.due_on,
        "version": file.row.version,
        "tasks": tasks,
    })
}

fn one<P: Permission>(program: &Staff<P>, file: &CaseFile, offers: &Offers, task: &Task) -> Value {
    let finishes = offers.on(CommandKind::Complete, task.no);
    let results = if finishes { results_of(program.lang(), file, task) } else { Vec::new() };
    let result = |(result, label): (String, String)| json!({ "result": result, "label": label });
    json!({
        "no": task.no.0,
        "node": task.node,
        "role": task.role,
        "state": match task.state {
            TaskState::Enabled => "enabled",
            TaskState::Assigned => "assigned",
            TaskState::Started => "started",
            TaskState::Paused => "paused",
        },
        "mine": task.assignee.is_some_and(|id| id.uuid() == program.account()),
        "due_on": task.due.map(say::iso),
        "may_claim": offers.on(CommandKind::Claim, task.no),
        "results": results.into_iter().map(result).collect::<Vec<_>>(),
    })
}

/// As an application sends them; of a file, how many there are.
fn answers(file: &CaseFile) -> Value {
    let mut all = Map::new();
    for item in &file.procedure.items {
        match item {
            Item::Question(question) => {
                if let Some(value) = file.answers.get(&FieldPath::single(&question.key)) {
                    all.insert(question.key.clone(), shown(&question.field, value));
                }
            }
            Item::Group(group) => {
                let row = |row: &str| {
                    let of_row = group.of.iter().filter_map(|question| {
                        let value = file.answers.get(&FieldPath::in_row(&group.key, row, &question.key))?;
                        Some((question.key.clone(), shown(&question.field, value)))
                    });
                    Value::Object(of_row.collect())
                };
                all.insert(group.key.clone(), file.answers.rows(&group.key).map(row).collect());
            }
        }
    }
    Value::Object(all)
}

fn shown(field: &Field, value: &Value) -> Value {
    match field {
        Field::File { .. } => json!({ "files": value.as_array().map_or(0, Vec::len) }),
        _ => value.clone(),
    }
}
