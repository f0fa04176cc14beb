//! Everything that can go wrong for a reader, and the page that says so.
//!
//! A problem says what happened, whether anything was received, what to do, and a reference number. Handlers return it;
//! the frame draws it, because only the frame knows the reader's language and tier. No cause is ever shown: causes go to
//! the log beside the reference.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use civic::Millis;

use crate::reader::{Reader, Wants};
use crate::ruby;
use crate::say;
use crate::texts::T;

/// Why a request was not done. `?` turns the store's errors into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such page, or none this reader may see: the two are never told apart.
    NotFound,
    /// Sent from another site, or with an old form.
    Forbidden,
    /// An officer's page without a session.
    SignIn,
    /// The officer lacks the permission, or lost it between opening and sending.
    RightGone,
    /// Somebody else was first; `who` only on officers' pages.
    Stale {
        who: Option<String>,
        at: Option<Millis>,
    },
    /// Larger than `limit` bytes.
    TooLarge {
        limit: u64,
    },
    /// A deadline passed; whether it was received is not known when something was sent.
    Slow,
    /// The body did not arrive in time: nothing was received.
    SlowBody,
    TooMany {
        minutes: i64,
    },
    /// Nothing can be stored right now, and nothing was.
    Unavailable,
    /// The hall is open for reading only, until somebody has looked at a fault.
    OnlyReading,
    /// The database went away. What had been handed over may be stored: asking again with the same form tells.
    Unknown,
    BadInput(BadInput),
    SentTwice {
        at: Millis,
        number: String,
    },
    /// Our fault.
    Broken,
}

/// What could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadInput {
    /// Not UTF-8: broken bytes, or a lone surrogate.
    NotText,
    /// NUL and other characters nobody can see or mean.
    Control,
    TooManyFields,
    FieldTooLong {
        limit: u64,
    },
    /// Not the content type or the structure a form has.
    Shape,
    /// The page does not take this method.
    Method,
}

impl Problem {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::RightGone => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Stale { .. } | Self::SentTwice { .. } => StatusCode::CONFLICT,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SlowBody => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Slow | Self::Unavailable | Self::OnlyReading | Self::Unknown => StatusCode::SERVICE_UNAVAILABLE,
            Self::BadInput(BadInput::Method) => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadInput(_) => StatusCode::BAD_REQUEST,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The word for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::SignIn => "sign-in",
            Self::RightGone => "right-gone",
            Self::Stale { .. } => "stale",
            Self::TooLarge { .. } => "too-large",
            Self::Slow | Self::SlowBody => "slow",
            Self::TooMany { .. } => "too-many",
            Self::Unavailable => "unavailable",
            Self::OnlyReading => "only-reading",
            Self::Unknown => "unknown",
            Self::BadInput(_) => "bad-input",
            Self::SentTwice { .. } => "sent-twice",
            Self::Broken => "broken",
        }
    }

    /// The problem an answer of a library stands for, by its status.
    pub(crate) fn of_status(status: StatusCode, sends: bool) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            // On a page that is only read, what cannot be parsed is an id in the address.
            StatusCode::BAD_REQUEST if !sends => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::METHOD_NOT_ALLOWED => Self::BadInput(BadInput::Method),
            StatusCode::REQUEST_TIMEOUT => Self::SlowBody,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge { limit: crate::routes::Limits::FORM.body as u64 },
            status if status.is_server_error() => Self::Broken,
            _ => Self::BadInput(BadInput::Shape),
        }
    }

    /// Logs a cause and gives the page that hides it. The cause must not hold personal data.
    pub fn broken(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(cause = %cause, "broken");
        Self::Broken
    }
}

/// The sentences of a problem, ready for a page or a machine.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Told {
    pub error: &'static str,
    pub title: String,
    pub happened: String,
    pub received: String,
    #[serde(rename = "do")]
    pub next: String,
    pub reference: String,
}

impl Told {
    pub fn new(problem: &Problem, reader: &Reader) -> Self {
        let t = T::new(reader.lang);
        let (title, happened, next) = sentences(problem, t);
        let received = match problem {
            _ if !reader.sends => t.problem_nothing_sent(),
            Problem::SentTwice { .. } => t.problem_received(),
            Problem::Slow | Problem::Broken | Problem::Unknown if reader.handed.is_over() => {
                t.problem_unknown_received()
            }
            _ => t.problem_not_received(),
        };
        // A page sets readings itself; a machine gets plain words.
        let plain = reader.wants != Wants::Page;
        let words = |words: String| if plain { ruby::plain(&words) } else { words };
        Self {
            error: problem.name(),
            title: words(title.into()),
            happened: words(happened),
            received: words(received.into()),
            next: words(next),
            reference: reader.reference.clone(),
        }
    }
}

impl Told {
    /// As RFC 9457 wants it; an answer 401 says what kind of proof is wanted (RFC 6750).
    pub(crate) fn for_program(self, status: StatusCode) -> Response {
        let detail = [self.happened, self.received, self.next].join(" ");
        let body = serde_json::json!({
            "type": format!("{PROBLEMS}{}", self.error),
            "title": self.title,
            "status": status.as_u16(),
            "detail": detail.trim(),
            "instance": format!("urn:yakuba:reference:{}", self.reference),
        });
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (status, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response();
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// What the `type` of a problem begins with; the word behind it is [`Problem::name`].
pub const PROBLEMS: &str = "urn:yakuba:problem:";

type Sentences = (std::borrow::Cow<'static, str>, String, String);

fn sentences(problem: &Problem, t: T) -> Sentences {
    let s = String::from;
    match problem {
        Problem::NotFound => (t.not_found_title(), s(t.not_found_body()), s(t.not_found_do())),
        Problem::Forbidden => (t.forbidden_title(), s(t.forbidden_body()), s(t.forbidden_do())),
        Problem::SignIn => (t.sign_in_title(), s(t.sign_in_body()), s(t.sign_in_do())),
        Problem::RightGone => (t.right_gone_title(), s(t.right_gone_body()), s(t.right_gone_do())),
        Problem::Stale { who: Some(who), at: Some(at) } => {
            (t.stale_title(), s(t.stale_body(&say::time(*at), who)), s(t.stale_do()))
        }
        Problem::Stale { .. } => (t.stale_title(), s(t.stale_body_plain()), s(t.stale_do())),
        Problem::TooLarge { limit } => {
            (t.too_large_title(), s(t.too_large_body(&say::bytes(*limit))), s(t.too_large_do()))
        }
        Problem::Slow | Problem::SlowBody => (t.slow_title(), s(t.slow_body()), s(t.slow_do())),
        Problem::TooMany { minutes } => (t.too_many_title(), s(t.too_many_body()), s(t.too_many_do(*minutes))),
        Problem::Unavailable | Problem::Unknown => {
            (t.unavailable_title(), s(t.unavailable_body()), s(t.unavailable_do()))
        }
        Problem::OnlyReading => (t.only_reading_title(), s(t.only_reading_body()), s(t.only_reading_do())),
        Problem::BadInput(input) => (t.bad_input_title(), bad_input(*input, t), s(t.bad_input_do())),
        Problem::SentTwice { at, number } => {
            (t.sent_twice_title(), s(t.sent_twice_body(&say::date_time(t.lang(), *at), number)), String::new())
        }
        Problem::Broken => (t.broken_title(), s(t.broken_body()), s(t.broken_do())),
    }
}

fn bad_input(input: BadInput, t: T) -> String {
    match input {
        BadInput::NotText => t.bad_input_utf8(),
        BadInput::Control => t.bad_input_control(),
        BadInput::TooManyFields => t.bad_input_count(),
        BadInput::FieldTooLong { limit } => t.bad_input_size(&say::bytes(limit)),
        BadInput::Shape => t.bad_input_shape(),
        BadInput::Method => t.bad_input_method(),
    }
    .into()
}

impl IntoResponse for Problem {
    /// A bare answer that carries the problem; the frame replaces it by the page.
    fn into_response(self) -> Response {
        let mut response = (self.status(), self.name()).into_response();
        if let Self::TooMany { minutes } = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(minutes.saturating_mul(60)));
        } else if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<store::Refused> for Problem {
    fn from(refused: store::Refused) -> Self {
        match refused {
            store::Refused::Stale(stream) if stream.kind == crate::guard::ACCOUNT_STREAM => Self::RightGone,
            store::Refused::Stale(_) | store::Refused::Taken(_) | store::Refused::OtherBody => {
                Self::Stale { who: None, at: None }
            }
            store::Refused::Busy => Self::Unavailable,
            store::Refused::Unknown(_) => Self::Unknown,
            store::Refused::Failed { reference, .. } => {
                tracing::error!(store = reference, "the store refused a command");
                Self::Unavailable
            }
        }
    }
}

impl From<sea_orm::DbErr> for Problem {
    fn from(error: sea_orm::DbErr) -> Self {
        // The text of a database error can quote a row; its kind cannot.
        let kind = format!("{error:?}");
        tracing::error!(kind = kind.split(['(', ' ', '{']).next().unwrap_or_default(), "a read failed");
        // A read cannot say whether a command before it was stored; the page asks whether there was one.
        if store::is_away(&error) { Self::Unknown } else { Self::Broken }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::broken(&error)
    }
}

impl From<crate::limiter::Limited> for Problem {
    fn from(limited: crate::limiter::Limited) -> Self {
        Self::TooMany { minutes: limited.minutes() }
    }
}

impl<E: Into<Problem>> From<store::DecideError<E>> for Problem {
    fn from(error: store::DecideError<E>) -> Self {
        match error {
            store::DecideError::Decision(error) => error.into(),
            store::DecideError::Refused(refused) => refused.into(),
            store::DecideError::Read(error) => error.into(),
        }
    }
}
