//! The fields of a form or a query, in the order they were sent.

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::decode;
use crate::parts::Errors;
use crate::problem::{BadInput, Problem};
use crate::reader::Reader;
use crate::routes::Limits;
use crate::texts::T;

/// Names and values as typed; a name may come more than once. Hidden characters are refused with a page of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
}

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs }
    }

    /// The first value, or the empty text.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// The first value without white space around it (full-width too); nothing when that leaves nothing.
    pub fn text(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|text| !text.is_empty())
    }

    /// All values in their order: check boxes, repeated rows.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(known, _)| known == name)
    }

    /// Every pair in its order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whole bytes to compare two sends by.
    pub fn digest_bytes(&self) -> Vec<u8> {
        self.pairs.iter().flat_map(|(name, value)| [name.as_bytes(), b"\0", value.as_bytes(), b"\0"].concat()).collect()
    }

    fn hidden(&self) -> impl Iterator<Item = &str> {
        self.iter().filter(|(_, value)| value.contains(decode::is_hidden)).map(|(name, _)| name)
    }

    fn strict(self) -> Result<Self, Problem> {
        let bad = self.hidden().next().is_some() || self.pairs.iter().any(|(name, _)| name.contains(decode::is_hidden));
        if bad { Err(Problem::BadInput(BadInput::Control)) } else { Ok(self) }
    }
}

/// The body's fields, read within the route's limits.
async fn read(headers: &HeaderMap, extensions: &Extensions, body: Body) -> Result<Fields, Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Problem::BadInput(BadInput::Shape));
    }
    let limit = extensions.get::<Limits>().copied().unwrap_or(Limits::FORM).body;
    let body = Limited::new(body, limit).collect().await.map_err(|error| body_problem(&*error, limit))?.to_bytes();
    Ok(Fields::new(decode::pairs(&body).map_err(Problem::BadInput)?))
}

/// Why a body did not arrive: its size, its deadline, or its line.
pub(super) fn body_problem(error: &(dyn std::error::Error + 'static), limit: usize) -> Problem {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return Problem::TooLarge { limit: limit as u64 };
        }
        if error.is::<tower_http::timeout::TimeoutError>() {
            return Problem::SlowBody;
        }
        cause = error.source();
    }
    Problem::BadInput(BadInput::Shape)
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        read(&parts.headers, &parts.extensions, body).await?.strict()
    }
}

/// The fields of a form that is shown again when something is wrong: hidden characters become errors at their field.
#[derive(Clone)]
pub struct KindFields {
    pub fields: Fields,
    pub errors: Errors,
}

impl<S: Send + Sync> FromRequest<S> for KindFields {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let lang = parts.extensions.get::<Reader>().map(|reader| reader.lang).unwrap_or_default();
        let fields = read(&parts.headers, &parts.extensions, body).await?;
        let t = T::new(lang);
        let mut errors = Errors::none(t);
        for name in fields.hidden() {
            errors.add(name, t.control_character());
        }
        let shown = |text: &str| text.replace(decode::is_hidden, "");
        let fields = Fields::new(fields.pairs.iter().map(|(name, value)| (shown(name), shown(value))).collect());
        Ok(Self { fields, errors })
    }
}

/// The fields of the address's query.
#[derive(Clone, Debug, Default)]
pub struct Asked(pub Fields);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let pairs = decode::pairs(parts.uri.query().unwrap_or_default().as_bytes()).map_err(Problem::BadInput)?;
        Fields::new(pairs).strict().map(Self)
    }
}
