//! What a program is answered: JSON of a declared kind and status, or a refusal as RFC 9457 writes it, with every wrong field by its pointer.
//!
//! An operation answers with the statuses it declares and no others: what is not in the description cannot leave the handler.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use civic::Lang;
use serde_json::{Value, json};
use web::Problem;
use web::problem::PROBLEMS;

use super::operation::Operation;
use super::texts::T;

/// One wrong field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// RFC 6901, into the body that was sent.
    pub pointer: String,
    pub code: String,
    pub detail: String,
}

impl Fault {
    pub fn new(pointer: impl Into<String>, code: &str, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: code.to_owned(), detail: web::ruby::plain(&detail.into()) }
    }
}

/// A step of a pointer, escaped.
pub fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Why an operation did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The body is not JSON by its content type.
    MediaType,
    /// The body is not JSON, or could be read in two ways.
    NotJson(super::strict::Unreadable),
    /// Fields are wrong, each by its pointer.
    Invalid(Vec<Fault>),
    /// The header that makes a repeated request the same request is missing or no key.
    Key,
    /// The key came with another body before.
    KeyReused,
    /// The procedure takes no applications at this moment, or not this way.
    Closed(String),
    /// What the key stood for was never finished, or is too long ago.
    Over,
    /// The rules have changed since it was sent.
    RulesChanged,
    /// It has become an application already.
    Sent,
    /// A new code was handed over in person since.
    Reissued,
    /// Number and code do not belong together; so many tries are left.
    NoCase(u32),
    /// Somebody else was first: the case has another version.
    Stale,
    /// The case's rules do not allow it now; the word of the refusal and its sentence.
    NotNow { code: String, detail: String },
}

impl Refusal {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotJson(_) | Self::Key => StatusCode::BAD_REQUEST,
            Self::Invalid(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Closed(_)
            | Self::Over
            | Self::RulesChanged
            | Self::Sent
            | Self::Reissued
            | Self::Stale
            | Self::NotNow { .. } => StatusCode::CONFLICT,
            Self::NoCase(_) => StatusCode::NOT_FOUND,
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Self::MediaType => "media-type",
            Self::NotJson(_) => "not-json",
            Self::Invalid(_) => "invalid",
            Self::Key => "idempotency-key",
            Self::KeyReused => "idempotency-key-reused",
            Self::Closed(_) => "closed",
            Self::Over => "over",
            Self::RulesChanged => "rules-changed",
            Self::Sent => "already-sent",
            Self::Reissued => "code-reissued",
            Self::NoCase(_) => "no-such-case",
            Self::Stale => "stale",
            Self::NotNow { .. } => "not-now",
        }
    }

    /// Title and detail.
    fn says(&self, t: T) -> (String, String) {
        let (title, detail) = match self {
            Self::MediaType => (t.media_type(), t.media_type_do()),
            Self::NotJson(at) => (t.not_json(), t.not_json_do(&at.column.to_string(), &at.line.to_string())),
            Self::Invalid(faults) => (t.invalid(), t.invalid_do(&faults.len().to_string())),
            Self::Key => (t.key(), t.key_do()),
            Self::KeyReused => (t.key_reused(), t.key_reused_do()),
            Self::Closed(why) => (t.closed(), why.as_str().into()),
            Self::Over => (t.over(), t.over_do()),
            Self::RulesChanged => (t.rules_changed(), t.rules_changed_do()),
            Self::Sent => (t.sent(), t.sent_do()),
            Self::Reissued => (t.reissued(), t.reissued_do()),
            Self::NoCase(left) => (t.no_case(), t.no_case_do(&left.to_string())),
            Self::Stale => (t.stale(), t.stale_do()),
            Self::NotNow { detail, .. } => (t.not_now(), detail.as_str().into()),
        };
        (title.into_owned(), web::ruby::plain(&detail))
    }

    pub fn response(&self, lang: Lang) -> Response {
        let (title, detail) = self.says(T::new(lang));
        let mut body = json!({
            "type": format!("{PROBLEMS}{}", self.word()),
            "title": title,
            "status": self.status().as_u16(),
            "detail": detail,
        });
        match self {
            Self::Invalid(faults) => {
                let line =
                    |fault: &Fault| json!({ "pointer": fault.pointer, "code": fault.code, "detail": fault.detail });
                body["errors"] = faults.iter().map(line).collect();
            }
            Self::NotNow { code, .. } => body["code"] = json!(code),
            _ => {}
        }
        sent(self.status(), "application/problem+json", &body)
    }
}

fn sent(status: StatusCode, kind: &'static str, body: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static(kind))], body.to_string()).into_response()
}

impl Operation {
    /// Answers with a status this operation declares.
    pub fn answer(&self, status: StatusCode, body: &Value) -> Result<Response, Problem> {
        self.held(status)?;
        Ok(sent(status, self.kind(status), body))
    }

    /// Refuses with a status this operation declares.
    pub fn refuse(&self, lang: Lang, refusal: &Refusal) -> Result<Response, Problem> {
        self.held(refusal.status())?;
        Ok(refusal.response(lang))
    }

    fn held(&self, status: StatusCode) -> Result<(), Problem> {
        if self.declares(status) {
            return Ok(());
        }
        Err(Problem::broken(&format!("{} does not declare that it answers {}", self.id, status.as_u16())))
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_step_is_escaped() {
        assert_eq!([step("a/b~c"), step("applicant.name")], ["/a~1b~0c", "/applicant.name"]);
    }
}
