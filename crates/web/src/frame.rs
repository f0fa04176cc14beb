//! What surrounds every handler: reader, deadlines, guard check, problem pages, headers, cookies and figures.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Router, http};
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::DeadlineBody;
use tracing::Instrument;

use crate::problem::Problem;
use crate::reader::{self, DEVICE_COOKIE, Handed, LANG_COOKIE, Reader, SetCookies};
use crate::routes::{Limits, Policy, Tier};
use crate::site::{HasSite, Site};
use crate::{client, cookie, form, headers, page, ruby, secret};

/// Set by a guard when it has decided; without it no answer leaves a guarded route.
#[derive(Clone, Debug)]
pub(crate) struct Checkpoint {
    pub policy: Policy,
    passed: Arc<AtomicBool>,
}

impl Checkpoint {
    pub fn pass(&self) {
        self.passed.store(true, Ordering::Relaxed);
    }
}

/// Around one route: its limits, and the check that the guard of its policy has run.
pub(crate) async fn checked(policy: Policy, limits: Limits, mut request: Request, next: Next) -> Response {
    let sends = reader::sends(request.method());
    let checkpoint = Checkpoint { policy, passed: Arc::default() };
    request.extensions_mut().insert(checkpoint.clone());
    request.extensions_mut().insert(limits);
    let declared =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > limits.body as u64) {
        return Problem::TooLarge { limit: limits.body as u64 }.into_response();
    }
    let only_reading = request.extensions().get::<Reader>().is_some_and(|reader| reader.only_reading);
    if only_reading && sends && !limits.asks {
        return Problem::OnlyReading.into_response();
    }
    let request = request.map(|body| Body::new(DeadlineBody::new(limits.arrive, body)));
    let Ok(response) = tokio::time::timeout(limits.answer, next.run(request)).await else {
        return Problem::Slow.into_response();
    };
    let guarded = matches!(policy, Policy::Machine(_)) || checkpoint.passed.load(Ordering::Relaxed);
    if guarded || response.extensions().get::<Problem>().is_some() {
        return response;
    }
    if response.status().is_client_error() {
        // An extractor refused before the guard was asked; whatever the answer says, only its status goes out.
        return Problem::of_status(response.status(), sends).into_response();
    }
    tracing::error!(policy = %policy, "a page without the guard of its policy");
    Problem::Broken.into_response()
}

#[derive(Clone)]
struct Frame {
    site: Arc<Site>,
    tier: Tier,
}

/// Puts the frame around all routes of a tier.
pub(crate) fn around<S: HasSite>(router: Router<S>, tier: Tier, state: &S) -> Router<S> {
    let frame = Frame { site: Arc::clone(state.site()), tier };
    router.layer(CsrfLayer::new()).layer(middleware::from_fn_with_state(frame, framed))
}

async fn framed(State(frame): State<Frame>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let reader = read(&frame, &request);
    let asked = reader::asked(request.uri().query(), &frame.site.languages);
    let method = request.method().clone();
    // Only the pattern: the path itself can hold a number that belongs to a person.
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    request.extensions_mut().insert(reader.clone());
    let span = tracing::info_span!("request", %method, route, reference = reader.reference);
    let response = survive(next.run(request)).instrument(span).await;
    let mut response = drawn(&frame, &reader, response);
    if let Some(lang) = asked {
        let name = cookie::name(LANG_COOKIE, frame.site.cookie_secure);
        reader.cookies.push(&cookie::write(&name, lang.tag(), Some(31_536_000), frame.site.cookie_secure));
    }
    for value in reader.cookies.take() {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    headers::put(response.headers_mut(), frame.tier, frame.site.cookie_secure);
    frame.site.meter.count(&method, &route, response.status().as_u16(), began.elapsed());
    response
}

fn read(frame: &Frame, request: &Request) -> Reader {
    let query = request.uri().query();
    let original = request.extensions().get::<axum::extract::OriginalUri>();
    let path = original.map_or_else(|| request.uri().path(), |uri| uri.0.path());
    Reader {
        lang: reader::language(query, request.headers(), &frame.site.languages, frame.site.cookie_secure),
        tier: frame.tier,
        wants: reader::wants(path, request.headers()),
        path: reader::path_without_lang(path, query),
        sends: reader::sends(request.method()),
        only_reading: frame.site.only_reading.load(Ordering::Relaxed),
        reference: secret::reference(&*frame.site.chance),
        address: client::address(request.extensions(), request.headers(), frame.site.trusted_proxies),
        form_secret: cookie::read(request.headers(), &cookie::name(form::TOKEN_COOKIE, frame.site.cookie_secure))
            .map(str::to_owned),
        device: cookie::read(request.headers(), &cookie::name(DEVICE_COOKIE, frame.site.cookie_secure))
            .map(str::to_owned),
        cookies: SetCookies::default(),
        handed: Handed::default(),
    }
}

/// A panic becomes a problem page; its message may quote data and is not logged by us.
async fn survive(answer: impl Future<Output = Response>) -> Response {
    let mut answer = std::pin::pin!(answer);
    std::future::poll_fn(|context| {
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context)));
        polled.unwrap_or_else(|_| {
            tracing::error!("a handler panicked");
            std::task::Poll::Ready(Problem::Broken.into_response())
        })
    })
    .await
}

/// Replaces a problem, or a library's bare error, by the page of the problem.
fn drawn(frame: &Frame, reader: &Reader, response: Response) -> Response {
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None if is_bare_error(&response) => Problem::of_status(response.status(), reader.sends),
        None => return response,
    };
    let retry = response.headers().get(header::RETRY_AFTER).cloned();
    let allow = response.headers().get(header::ALLOW).cloned();
    let mut page = page::problem(&frame.site, reader, &problem);
    for (name, value) in [(header::RETRY_AFTER, retry), (header::ALLOW, allow)] {
        if let Some(value) = value {
            page.headers_mut().insert(name, value);
        }
    }
    page
}

fn is_bare_error(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    (status.is_client_error() || status.is_server_error())
        && !kind.starts_with("text/html")
        && !kind.starts_with("application/json")
        && !kind.starts_with("application/problem+json")
}

/// So that the fallback of a mounted tier still answers with its own page.
pub(crate) fn html(status: http::StatusCode, body: String) -> Response {
    let body = ruby::set(body);
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], body).into_response()
}
