//! The description of the interface: OpenAPI 3.1, made of the operations' own values and of nothing else.

use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value, json};
use web::{Anyone, Problem};

use super::operation::{Answers, JSON, Operation, Param};
use super::procedures::ReadProcedures;
use super::{applications, procedures, schemas, status, work};
use crate::Hall;

pub const DESCRIBE: Operation = Operation {
    method: Method::GET,
    path: "/openapi.json",
    id: "describe",
    says: "This description.",
    params: &[],
    asks: None,
    answers: &[Answers::json(200, "OpenAPI 3.1.", "Description")],
    refusals: &[],
    permission: None,
};

/// Every operation there is; a test holds it against the routes.
pub const OPERATIONS: &[&Operation] = &[
    &DESCRIBE,
    &procedures::LIST,
    &procedures::ONE,
    &procedures::QUESTIONS,
    &applications::APPLY,
    &applications::CONFIRM,
    &status::STATUS,
    &work::TASKS,
    &work::CASE,
    &work::CLAIM,
    &work::COMPLETE,
];

pub async fn get(State(hall): State<Hall>, _: Anyone<ReadProcedures>) -> Result<Response, Problem> {
    DESCRIBE.answer(StatusCode::OK, &document(&hall))
}

/// The description as of now: the ids of the procedures in force stand in it.
pub fn document(hall: &Hall) -> Value {
    let mut paths = Map::new();
    for op in OPERATIONS {
        let path = paths.entry(op.path).or_insert_with(|| json!({}));
        path[op.method.as_str().to_ascii_lowercase()] = operation(op);
    }
    let city = hall.city();
    json!({
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": city.name.get(civic::Lang::En),
            "description": ABOUT,
            "version": "1",
            "contact": { "name": city.name.get(civic::Lang::En), "email": city.email },
        },
        "servers": [{ "url": web::HasSite::site(hall).base_url }],
        "paths": paths,
        "components": {
            "schemas": schemas::all(hall),
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": TOKEN } },
        },
    })
}

const ABOUT: &str = "Procedures, applications and their state for everybody; tasks and cases of the office with a token. \
                     Every refusal is a problem (RFC 9457) that says what happened, whether anything was received and what to do. \
                     Accept-Language chooses the language of its words.";
const TOKEN: &str = "Made by an administrator of the city, for named sections and until a day.";

fn operation(op: &Operation) -> Value {
    let mut told = json!({
        "operationId": op.id,
        "summary": op.says,
        "parameters": op.params.iter().map(param).collect::<Vec<_>>(),
        "responses": responses(op),
    });
    if let Some(schema) = op.asks {
        told["requestBody"] = json!({ "required": true, "content": { JSON: { "schema": named(schema) } } });
    }
    if let Some(permission) = op.permission {
        told["security"] = json!([{ "token": [] }]);
        told["description"] = json!(format!("The token must carry `{permission}`."));
    }
    told
}

fn named(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn param(param: &Param) -> Value {
    json!({
        "name": param.name,
        "in": param.place,
        "description": param.says,
        "required": param.required,
        "schema": named(param.schema),
    })
}

fn responses(op: &Operation) -> Value {
    let mut all = Map::new();
    for answer in op.answers {
        let content = json!({ answer.kind: { "schema": named(answer.schema) } });
        all.insert(answer.status.to_string(), json!({ "description": answer.says, "content": content }));
    }
    for refused in op.refused() {
        let name = StatusCode::from_u16(refused).ok().and_then(|status| status.canonical_reason()).unwrap_or_default();
        let content = json!({ "application/problem+json": { "schema": named("Problem") } });
        all.insert(refused.to_string(), json!({ "description": format!("{name}."), "content": content }));
    }
    Value::Object(all)
}
