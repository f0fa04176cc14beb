//! The description is the routes, and the routes are the description.

use std::collections::BTreeSet;

use axum::body::Body;
use hall::api::{EVERY, OPERATIONS};
use testkit::TestHall;
use web::{BadInput, Policy, Problem};

use super::{Program, is_of_api};
use crate::routes::all;

#[test]
fn every_route_is_described_and_every_description_is_a_route() {
    let routes: BTreeSet<(String, String, Option<&str>)> = all()
        .into_iter()
        .filter(|entry| is_of_api(&entry.path))
        .map(|entry| {
            let permission = match entry.policy {
                Policy::Token(permission) => Some(permission),
                _ => None,
            };
            (entry.method.to_string(), entry.path, permission)
        })
        .collect();
    let described: BTreeSet<(String, String, Option<&str>)> =
        OPERATIONS.iter().map(|op| (op.method.to_string(), op.path.to_owned(), op.permission)).collect();
    assert_eq!(routes, described);
    let ids: BTreeSet<&str> = OPERATIONS.iter().map(|op| op.id).collect();
    assert_eq!(ids.len(), OPERATIONS.len(), "two operations have one name");
}

/// A handler gives its own answers through its operation, which lets no other status out, and problems, of which these are all.
#[test]
fn every_problem_is_in_every_description() {
    let all = [
        Problem::NotFound,
        Problem::Forbidden,
        Problem::RightGone,
        Problem::Stale { who: None, at: None },
        Problem::TooLarge { limit: 1 },
        Problem::Slow,
        Problem::SlowBody,
        Problem::TooMany { minutes: 1 },
        Problem::Unavailable,
        Problem::OnlyReading,
        Problem::Unknown,
        Problem::BadInput(BadInput::Shape),
        Problem::SentTwice { at: civic::Millis(0), number: String::new() },
        Problem::Broken,
    ];
    for problem in all {
        assert!(EVERY.contains(&problem.status().as_u16()), "{problem:?}");
    }
}

#[tokio::test]
async fn the_description_names_what_there_is_and_the_procedures_answer_it() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    let told = program.get("/openapi.json").await.body;
    assert_eq!(told["openapi"], "3.1.1");
    for op in OPERATIONS {
        let told = &told["paths"][op.path][op.method.as_str().to_ascii_lowercase()];
        assert_eq!(told["operationId"], op.id);
        for status in op.statuses() {
            assert!(told["responses"][status.to_string()].is_object(), "{} {status}", op.id);
        }
    }
    // Every schema named is there.
    let text = told.to_string();
    let names = text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
    for name in names.collect::<BTreeSet<_>>() {
        assert!(!told["components"]["schemas"][name].is_null(), "{name} is nowhere");
    }
    let list = program.get("/api/v1/procedures").await.body;
    let list = list["@graph"].as_array().expect("procedures");
    assert_eq!(list.len(), 12);
    for service in list {
        let id = service["identifier"].as_str().expect("an id");
        let one = program.get(&format!("/api/v1/procedures/{id}")).await;
        assert_eq!((one.status, one.body["name"].clone()), (200, service["name"].clone()));
        assert_eq!(one.body["@type"][0], "GovernmentService");
        let questions = program.get(&format!("/api/v1/procedures/{id}/questions")).await;
        assert_eq!(questions.status, 200, "{id}");
        assert!(questions.body["properties"].as_object().is_some_and(|asked| !asked.is_empty()), "{id}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_that_says_so() {
    let test = TestHall::sqlite().await;
    let program = Program::of(&test);
    for path in
        ["/api/v1/procedures/none", "/api/v1/procedures/%ff", "/api/v1/nothing", "/api/v1/procedures/none/questions"]
    {
        let answer = program.get(path).await;
        assert_eq!(
            (answer.status, answer.problem(), answer.kind.as_str()),
            (404, "not-found", "application/problem+json")
        );
        assert!(answer.text("instance").starts_with("urn:yakuba:reference:"));
    }
    // Who shows a token where none is asked for is answered like everybody.
    assert_eq!(program.clone().with("nobody's").get("/api/v1/procedures").await.status, 200);
    let wrong = program.send("DELETE", "/api/v1/procedures", &[], Body::empty()).await;
    assert_eq!(wrong.status, 405);
    assert!(wrong.headers.iter().any(|(name, value)| name == "allow" && value.contains("GET")), "{:?}", wrong.headers);
}
