//! The body of a request: JSON in UTF-8, read strictly, within the limits of its route.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use civic::Lang;
use serde_json::Value;
use web::{Problem, Reader};

use super::answer::Refusal;
use super::strict;

/// What was sent, and its bytes for telling two requests apart.
pub struct Sent {
    pub value: Value,
    pub bytes: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let lang = request.extensions().get::<Reader>().map_or(Lang::Ja, |reader| reader.lang);
        if !is_json(request.headers()) {
            return Err(Refusal::MediaType.response(lang));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|refused| {
            let status = refused.into_response().status();
            if status == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                return Problem::TooLarge { limit: super::BODY as u64 }.into_response();
            }
            // The connection broke, or the body did not arrive in time.
            Problem::SlowBody.into_response()
        })?;
        let value = strict::parse(&bytes).map_err(|fault| Refusal::NotJson(fault).response(lang))?;
        Ok(Self { value, bytes })
    }
}

/// `application/json`, with no charset or with that of UTF-8.
fn is_json(headers: &HeaderMap) -> bool {
    let mut kinds = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(kind), None) = (kinds.next(), kinds.next()) else { return false };
    let mut parts = kind.to_str().unwrap_or_default().split(';').map(str::trim);
    if !parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case("application/json")) {
        return false;
    }
    parts.all(|part| match part.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_in_utf_8_is_taken() {
        let of = |kind: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, kind.parse().expect("a header"));
            is_json(&headers)
        };
        for good in ["application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""] {
            assert!(of(good), "{good}");
        }
        for bad in [
            "text/json",
            "application/json; charset=shift_jis",
            "application/x-www-form-urlencoded",
            "application/jsonp",
        ] {
            assert!(!of(bad), "{bad}");
        }
        assert!(!is_json(&HeaderMap::new()));
    }
}
