//! The schemas the description names: what is sent and what is answered. Closed where we read, open where others read us.

use serde_json::{Value, json};

use crate::Hall;

/// Every schema by its name.
pub fn all(hall: &Hall) -> Value {
    let mut all = json!({
        "Problem": problem(),
        "ProcedureId": id(hall),
        "IdempotencyKey": { "type": "string", "minLength": 16, "maxLength": 255, "pattern": "^[!-~]{16,255}$" },
        "Id": uuid(),
        "TaskNo": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
        "TaskKey": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-9a-f]{32}\\.[0-9]{1,9}$" },
        "Description": { "type": "object", "required": ["openapi", "paths"] },
        "QuestionSchema": { "type": "object", "required": ["$schema", "$id", "properties"] },
        "Procedure": service(true),
        "ProcedureList": {
            "type": "object",
            "required": ["@context", "@graph"],
            "properties": { "@context": true, "@graph": { "type": "array", "items": service(false) } },
        },
    });
    for (name, schema) in sent().into_iter().chain(answered()).chain(of_work()) {
        all[name] = schema;
    }
    all
}

fn moment() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn perhaps_day() -> Value {
    json!({ "type": ["string", "null"], "format": "date" })
}

fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" })
}

fn problem() -> Value {
    let error = json!({
        "type": "object",
        "required": ["pointer", "code", "detail"],
        "properties": {
            "pointer": { "type": "string", "format": "json-pointer" },
            "code": { "type": "string" },
            "detail": { "type": "string" },
        },
    });
    json!({
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": { "type": "string", "pattern": "^urn:yakuba:problem:" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "detail": { "type": "string" },
            "instance": { "type": "string" },
            "code": { "type": "string" },
            "errors": { "type": "array", "items": error },
        },
    })
}

/// An id somebody can try stands beside the pattern.
fn id(hall: &Hall) -> Value {
    let ids: Vec<String> = hall.library().shelf().live().map(|card| card.id.clone()).collect();
    json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 80, "examples": ids })
}

fn service(alone: bool) -> Value {
    let mut required = vec!["@id", "@type", "identifier", "name", "url"];
    if alone {
        required.push("@context");
    }
    json!({ "type": "object", "required": required, "properties": { "identifier": { "type": "string" } } })
}

fn sent() -> Vec<(&'static str, Value)> {
    let application = json!({
        "type": "object",
        "required": ["procedure", "answers"],
        "properties": {
            "procedure": { "$ref": "#/components/schemas/ProcedureId" },
            "lang": { "enum": ["ja", "en", "ja-simple"], "description": "In which the office writes." },
            "answers": { "type": "object", "description": "As the procedure's questions say." },
            "mail": { "type": "string", "format": "email", "maxLength": 254 },
            "notice": { "enum": ["post", "electronic"], "description": "How the decision comes; post when not said." },
        },
        "additionalProperties": false,
    });
    let confirmation = json!({
        "type": "object",
        "required": ["application", "code"],
        "properties": { "application": uuid(), "code": { "type": "string", "pattern": "^[0-9]{6}$" } },
        "additionalProperties": false,
    });
    let word = json!({ "type": "string", "minLength": 1, "maxLength": 60, "pattern": "\\S" });
    let key = json!({
        "type": "object",
        "required": ["number", "code"],
        "properties": { "number": word, "code": word },
        "additionalProperties": false,
    });
    vec![("Application", application), ("Confirmation", confirmation), ("NumberAndCode", key)]
}

fn answered() -> Vec<(&'static str, Value)> {
    let section = json!({
        "type": "object",
        "required": ["id", "phone"],
        "properties": { "id": { "type": "string" }, "name": { "type": ["string", "null"] }, "phone": { "type": "string" } },
    });
    let receipt = json!({
        "type": "object",
        "required": ["state", "number", "code", "procedure", "arrived_at", "arrived_on", "section", "status"],
        "properties": {
            "state": { "const": "arrived" },
            "number": { "type": "string" },
            "code": { "type": "string", "description": "Opens the case together with the number. Shown here only." },
            "procedure": { "type": "string" },
            "arrived_at": moment(),
            "arrived_on": day(),
            "section": section,
            "status": { "type": "string", "format": "uri" },
        },
    });
    let waiting = json!({
        "type": "object",
        "required": ["state", "application", "until"],
        "properties": { "state": { "const": "mail-unproven" }, "application": uuid(), "until": moment() },
    });
    let to_do = json!({
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": { "enum": ["nothing", "correct", "pay", "visit", "read", "tell-address"] },
            "fields": { "type": "integer" },
            "until": day(),
        },
    });
    let states = ["arrived", "check", "correction", "review", "decide", "notice", "pay", "done", "withdrawn"];
    let status = json!({
        "type": "object",
        "required": ["number", "procedure", "arrived_at", "state", "to_do", "expected_on", "section"],
        "properties": {
            "number": { "type": "string" },
            "procedure": { "type": "string" },
            "arrived_at": moment(),
            "state": { "enum": states },
            "to_do": to_do,
            "expected_on": perhaps_day(),
            "section": { "type": "string" },
        },
    });
    vec![("Receipt", receipt), ("Waiting", waiting), ("Status", status)]
}

fn of_work() -> Vec<(&'static str, Value)> {
    let version = json!({ "type": "integer", "minimum": 0, "maximum": i64::MAX });
    let claim = json!({
        "type": "object",
        "required": ["version"],
        "properties": { "version": version },
        "additionalProperties": false,
    });
    let completion = json!({
        "type": "object",
        "required": ["version", "result"],
        "properties": {
            "version": version,
            "result": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "\\S" },
        },
        "additionalProperties": false,
    });
    let list = json!({
        "type": "object",
        "required": ["tasks", "next"],
        "properties": {
            "tasks": { "type": "array", "items": listed() },
            "next": { "type": ["string", "null"] },
        },
    });
    let mut case = standing();
    case["required"] = json!(["id", "number", "version", "tasks", "applicant", "answers"]);
    case["properties"]["applicant"] = json!({ "type": "string" });
    case["properties"]["answers"] = json!({ "type": "object" });
    vec![("Claim", claim), ("Completion", completion), ("TaskList", list), ("Standing", standing()), ("Case", case)]
}

fn listed() -> Value {
    json!({
        "type": "object",
        "required": ["case", "no", "number", "procedure", "section", "stage", "node", "state", "mine", "due_on", "version"],
        "properties": {
            "case": uuid(),
            "no": { "type": "integer" },
            "number": { "type": "string" },
            "mine": { "type": "boolean" },
            "due_on": day(),
            "version": { "type": "integer" },
        },
    })
}

fn standing() -> Value {
    let result = json!({
        "type": "object",
        "required": ["result", "label"],
        "properties": { "result": { "type": "string" }, "label": { "type": "string" } },
    });
    let task = json!({
        "type": "object",
        "required": ["no", "node", "role", "state", "mine", "due_on", "may_claim", "results"],
        "properties": {
            "no": { "type": "integer" },
            "state": { "enum": ["enabled", "assigned", "started", "paused"] },
            "mine": { "type": "boolean" },
            "due_on": perhaps_day(),
            "may_claim": { "type": "boolean" },
            "results": { "type": "array", "items": result },
        },
    });
    json!({
        "type": "object",
        "required": ["id", "number", "procedure", "section", "stage", "state", "arrived_at", "due_on", "version", "tasks"],
        "properties": {
            "id": uuid(),
            "number": { "type": "string" },
            "arrived_at": moment(),
            "due_on": perhaps_day(),
            "version": { "type": "integer" },
            "tasks": { "type": "array", "items": task },
        },
    })
}
