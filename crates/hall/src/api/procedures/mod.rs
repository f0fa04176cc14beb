//! The procedures in force, for programs: what each is as linked data, and what it asks as a JSON Schema.
//!
//! They say what the pages of the procedures say, of the same version at the same moment, and nothing of any case.

mod linked;
mod questions;

use axum::extract::{Path, State};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use web::{Anyone, Problem, Purpose};

use super::operation::{Answers, Operation, Param};
use crate::Hall;

/// Reading what the city publishes.
pub enum ReadProcedures {}

impl Purpose for ReadProcedures {
    const NAME: &'static str = "api: procedures";
}

const LINKED: &str = "application/ld+json";
const SCHEMA: &str = "application/schema+json";
const ID: Param = Param {
    name: "id",
    place: "path",
    says: "The procedure, as the list names it.",
    schema: "ProcedureId",
    required: true,
};

pub const LIST: Operation = Operation {
    method: Method::GET,
    path: "/api/v1/procedures",
    id: "listProcedures",
    says: "The procedures that take applications, as schema.org GovernmentService with CPSV-AP terms.",
    params: &[],
    asks: None,
    answers: &[Answers::of(200, "The procedures, by id.", LINKED, "ProcedureList")],
    refusals: &[],
    permission: None,
};

pub const ONE: Operation = Operation {
    method: Method::GET,
    path: "/api/v1/procedures/{id}",
    id: "getProcedure",
    says: "One procedure in force.",
    params: &[ID],
    asks: None,
    answers: &[Answers::of(200, "The procedure.", LINKED, "Procedure")],
    refusals: &[],
    permission: None,
};

pub const QUESTIONS: Operation = Operation {
    method: Method::GET,
    path: "/api/v1/procedures/{id}/questions",
    id: "getQuestions",
    says: "What an application answers: a JSON Schema (2020-12) of `answers`, in the reader's language.",
    params: &[ID],
    asks: None,
    answers: &[Answers::of(200, "The schema.", SCHEMA, "QuestionSchema")],
    refusals: &[],
    permission: None,
};

pub async fn list(State(hall): State<Hall>, reader: Anyone<ReadProcedures>) -> Result<Response, Problem> {
    let shelf = hall.library().shelf();
    let all = shelf.live().filter_map(|card| shelf.procedure(&card.id));
    let all: Vec<_> = all.map(|procedure| linked::service(&hall, &procedure, reader.now())).collect();
    LIST.answer(StatusCode::OK, &linked::graph(&all))
}

pub async fn one(
    State(hall): State<Hall>,
    reader: Anyone<ReadProcedures>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let procedure = hall.library().shelf().procedure(&id).ok_or(Problem::NotFound)?;
    ONE.answer(StatusCode::OK, &linked::document(linked::service(&hall, &procedure, reader.now())))
}

pub async fn questions(
    State(hall): State<Hall>,
    reader: Anyone<ReadProcedures>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let procedure = hall.library().shelf().procedure(&id).ok_or(Problem::NotFound)?;
    let base = &web::HasSite::site(&hall).base_url;
    QUESTIONS.answer(StatusCode::OK, &questions::schema(&procedure, base, reader.lang()))
}
