//! Who reads the answer to this request: language, tier, page or JSON, and the reference number of the request.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use civic::Lang;

use crate::cookie;
use crate::problem::Problem;
use crate::routes::Tier;

/// How somebody is told that something went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    Page,
    /// A script of ours.
    Json,
    /// A program, of the interface for programs: as RFC 9457 says.
    Problem,
}

/// Made once for each request by the frame, before any handler runs.
#[derive(Clone, Debug)]
pub struct Reader {
    pub lang: Lang,
    pub tier: Tier,
    pub wants: Wants,
    /// Path and query without `lang`, for links to the same page in another language.
    pub path: String,
    /// Whether the request may have changed something (anything but GET and HEAD).
    pub sends: bool,
    /// The hall is open for reading only.
    pub only_reading: bool,
    /// Told to the reader of an error page and written to the log beside its cause.
    pub reference: String,
    pub address: IpAddr,
    /// The token of a device the city has put up: a kiosk, a call display.
    pub(crate) device: Option<String>,
    /// The browser's secret for forms sent before signing in.
    pub(crate) form_secret: Option<String>,
    pub(crate) cookies: SetCookies,
    pub(crate) handed: Handed,
}

/// Whether a command of this request has been handed to the store. Until then whatever breaks, nothing was received.
#[derive(Clone, Debug, Default)]
pub(crate) struct Handed(Arc<AtomicBool>);

impl Handed {
    pub fn over(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_over(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Cookies to send with the answer, whatever the handler returns.
#[derive(Clone, Debug, Default)]
pub(crate) struct SetCookies(Arc<Mutex<Vec<HeaderValue>>>);

impl SetCookies {
    pub fn push(&self, cookie: &str) {
        if let Ok(value) = HeaderValue::from_str(cookie) {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(value);
        }
    }

    pub fn take(&self) -> Vec<HeaderValue> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The cookie that remembers a chosen language; it says nothing about a person.
pub(crate) const LANG_COOKIE: &str = "lang";

/// The cookie by which a device of the city is known.
pub(crate) const DEVICE_COOKIE: &str = "device";

/// `?lang=`, else the cookie, else the first language of `Accept-Language` we have, else Japanese.
pub fn language(query: Option<&str>, headers: &HeaderMap, have: &[Lang], secure: bool) -> Lang {
    asked(query, have)
        .or_else(|| {
            cookie::read(headers, &cookie::name(LANG_COOKIE, secure))
                .and_then(|tag| tag.parse().ok())
                .filter(|lang| have.contains(lang))
        })
        .or_else(|| accepted(headers, have))
        .unwrap_or_default()
}

/// The language `?lang=` names, when we have it.
pub(crate) fn asked(query: Option<&str>, have: &[Lang]) -> Option<Lang> {
    let tag = query?.split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    tag.parse().ok().filter(|lang| have.contains(lang))
}

fn accepted(headers: &HeaderMap, have: &[Lang]) -> Option<Lang> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, Lang)> = None;
    for item in header.split(',').take(20) {
        let (tag, weight) = item.split_once(';').unwrap_or((item, "q=1"));
        let weight: f32 = weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).unwrap_or(0.0);
        let tag = tag.trim().to_ascii_lowercase();
        let lang = tag.parse().ok().or_else(|| tag.split('-').next().and_then(|first| first.parse().ok()));
        if let Some(lang) = lang.filter(|lang| have.contains(lang))
            && weight > 0.0
            && best.is_none_or(|(most, _)| weight > most)
        {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// Path and query without the `lang` pair.
pub(crate) fn path_without_lang(path: &str, query: Option<&str>) -> String {
    let rest: Vec<_> =
        query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

/// By the path, which may be that of the interface for programs in either tier, and by what is accepted.
pub(crate) fn wants(path: &str, headers: &HeaderMap) -> Wants {
    if path.starts_with("/api/") || path.starts_with("/desk/api/") || path == "/openapi.json" {
        return Wants::Problem;
    }
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accept.contains("application/json") && !accept.contains("text/html") { Wants::Json } else { Wants::Page }
}

pub(crate) fn sends(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::Broken)
    }
}
