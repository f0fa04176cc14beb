//! The interface for programs, asked as a program asks; every answer is held against the description.

mod apply;
mod contract;
pub mod hooks;
mod work;

use axum::body::Body;
use axum::http::{Request, header};
use hall::api::OPERATIONS;
use serde_json::Value;
use testkit::{Browser, TestHall};

/// A program: it shows no cookie.
#[derive(Clone)]
pub struct Program {
    browser: Browser,
    token: Option<String>,
}

pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub body: Value,
    pub headers: Vec<(String, String)>,
}

impl Answer {
    /// Code by pointer of every wrong field.
    pub fn faults(&self) -> Vec<(String, String)> {
        let text = |error: &Value, name: &str| error[name].as_str().unwrap_or_default().to_owned();
        let all = self.body["errors"].as_array().cloned().unwrap_or_default();
        all.iter().map(|error| (text(error, "pointer"), text(error, "code"))).collect()
    }

    pub fn problem(&self) -> &str {
        self.body["type"].as_str().unwrap_or_default().trim_start_matches("urn:yakuba:problem:")
    }

    pub fn text(&self, name: &str) -> String {
        self.body[name].as_str().unwrap_or_else(|| panic!("no {name} in {}", self.body)).to_owned()
    }
}

impl Program {
    pub fn of(test: &TestHall) -> Self {
        Self { browser: test.citizen(), token: None }
    }

    #[must_use]
    pub fn with(mut self, token: &str) -> Self {
        self.token = Some(token.to_owned());
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], Body::empty()).await
    }

    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let json = [("content-type", "application/json")];
        self.send("POST", path, &[&json, headers].concat(), Body::from(body.to_string())).await
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::ACCEPT_LANGUAGE, "en");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let reply = self.browser.clone().send(request.body(body).expect("a request")).await;
        let found = |name: &str| reply.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let kind = found("content-type").unwrap_or_default();
        assert_eq!(found("set-cookie"), None, "a program was given a cookie");
        assert_eq!(found("access-control-allow-origin"), None, "another site may read this");
        declared(method, path, reply.status, &kind);
        let body = serde_json::from_slice(&reply.body).unwrap_or_else(|_| panic!("{path}: {}", reply.text()));
        Answer { status: reply.status, kind, body, headers: reply.headers }
    }
}

/// Whether the description says that this may be answered.
pub fn declared(method: &str, path: &str, status: u16, kind: &str) {
    let Some(op) = OPERATIONS.iter().find(|op| op.method.as_str() == method && fits(op.path, path)) else {
        assert!(status == 404 || status == 405, "{method} {path} is in no description and answered {status}");
        return;
    };
    assert!(op.statuses().contains(&status), "{} does not declare {status}", op.id);
    let wanted = op.answers.iter().find(|answer| answer.status == status);
    assert_eq!(kind, wanted.map_or("application/problem+json", |answer| answer.kind), "{} {status}", op.id);
}

fn fits(pattern: &str, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern.iter().zip(&path).all(|(wanted, part)| wanted.starts_with('{') || wanted == part)
}

pub fn is_of_api(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/desk/api/") || path == "/openapi.json"
}
