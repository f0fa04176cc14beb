//! Where an application stands, for whoever holds its number and code. Both come in the body, never in an address.
//!
//! A wrong number and a wrong code are one answer, and tries are counted as on the page: by address and by number, in the same counts.

use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use civic::Millis;
use serde_json::{Value, json};
use web::{Anyone, Problem, Purpose, say};

use super::answer::{Fault, Refusal};
use super::fields::Object;
use super::operation::{Answers, Operation};
use super::sent::Sent;
use super::texts::T;
use crate::Hall;
use crate::cases;
use crate::portal::{self, Standing, Todo, Word};

/// Asking with number and code.
pub enum Ask {}

impl Purpose for Ask {
    const NAME: &'static str = "api: status";
}

pub const STATUS: Operation = Operation {
    method: Method::POST,
    path: "/api/v1/status",
    id: "getStatus",
    says: "Where an application stands. Ten wrong tries in fifteen minutes, then a wait.",
    params: &[],
    asks: Some("NumberAndCode"),
    answers: &[Answers::json(200, "Where it stands.", "Status")],
    refusals: &[415, 422],
    permission: None,
};

/// Longer than any number or code.
const LONGEST: usize = 60;

pub async fn post(State(hall): State<Hall>, permit: Anyone<Ask>, sent: Sent) -> Result<Response, Problem> {
    let (number, code) = match read(&sent.value, T::new(permit.lang())) {
        Ok(read) => read,
        Err(faults) => return STATUS.refuse(permit.lang(), &Refusal::Invalid(faults)),
    };
    let case = match cases::tried(&hall, &permit, &number, &code).await? {
        Ok((case, _)) => case,
        Err(left) => return STATUS.refuse(permit.lang(), &Refusal::NoCase(left)),
    };
    let reads = permit.reads().await?;
    let file = cases::read(&hall, &reads, case).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    let Standing { word, todo, expected } = portal::standing(&hall, &file, permit.now());
    let body = json!({
        "number": file.row.number,
        "procedure": file.row.procedure,
        "arrived_at": say::iso_time(Millis(file.row.arrived_at)),
        "state": state(word),
        "to_do": to_do(todo),
        "expected_on": expected.map(say::iso),
        "section": file.row.section,
    });
    STATUS.answer(StatusCode::OK, &body)
}

fn read(sent: &Value, t: T) -> Result<(String, String), Vec<Fault>> {
    let mut object = Object::of(sent, &["number", "code"], t);
    let (number, code) = (object.text("number", LONGEST), object.text("code", LONGEST));
    object.done(number.zip(code).map(|(number, code)| (number.to_owned(), code.to_owned())))
}

fn state(word: Word) -> &'static str {
    match word {
        Word::Arrived => "arrived",
        Word::Check => "check",
        Word::Correction => "correction",
        Word::Review => "review",
        Word::Decide => "decide",
        Word::Notice => "notice",
        Word::Pay => "pay",
        Word::Done => "done",
        Word::Withdrawn => "withdrawn",
    }
}

fn to_do(todo: Todo) -> Value {
    match todo {
        Todo::Correct { fields, due } => json!({ "kind": "correct", "fields": fields, "until": say::iso(due) }),
        Todo::Pay => json!({ "kind": "pay" }),
        Todo::Visit => json!({ "kind": "visit" }),
        Todo::Read(_) => json!({ "kind": "read" }),
        Todo::TellAddress => json!({ "kind": "tell-address" }),
        Todo::Nothing | Todo::WaitForPost | Todo::Posted(_) | Todo::Keep(_) | Todo::Finished | Todo::Withdrawn => {
            json!({ "kind": "nothing" })
        }
    }
}
