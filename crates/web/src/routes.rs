//! The only way to register a page: path, policy and handler together, in one of two separately mounted tiers.
//!
//! The policy is not a comment. A guard runs only on a route registered with its policy, and an answer that no guard
//! stood behind is thrown away: a forgotten guard shows on the first request, as a fault of ours and never as data.

use std::fmt;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware;
use axum::routing::{MethodFilter, MethodRouter, on};
use tower::ServiceExt;

use crate::guard::{Permission, Purpose};
use crate::site::HasSite;
use crate::{assets, frame};

/// The two tiers. No router holds pages of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    Citizen,
    Desk,
}

/// Who may come through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Everyone, for this purpose.
    Anyone(&'static str),
    /// A citizen's session; which cases it may see, the lookup decides.
    Citizen,
    /// An officer with this permission.
    Staff(&'static str),
    /// A program with a token that carries this permission.
    Token(&'static str),
    /// The machines around us: no person's data and no permit.
    Machine(&'static str),
}

impl Policy {
    pub fn anyone<P: Purpose>() -> Self {
        Self::Anyone(P::NAME)
    }

    pub fn citizen() -> Self {
        Self::Citizen
    }

    pub fn staff<P: Permission>() -> Self {
        Self::Staff(P::NAME)
    }

    pub fn token<P: Permission>() -> Self {
        Self::Token(P::NAME)
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone(purpose) => write!(out, "anyone: {purpose}"),
            Self::Citizen => out.write_str("citizen"),
            Self::Staff(permission) => write!(out, "staff: {permission}"),
            Self::Token(permission) => write!(out, "token: {permission}"),
            Self::Machine(purpose) => write!(out, "machine: {purpose}"),
        }
    }
}

/// How much a route takes and how long it may last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the body.
    pub body: usize,
    /// Until the whole body has arrived.
    pub arrive: Duration,
    /// Until the answer stands.
    pub answer: Duration,
    /// Sent, but only to ask: nothing of the city's is changed by it.
    pub asks: bool,
}

impl Limits {
    pub const FORM: Self =
        Self { body: 256_000, arrive: Duration::from_secs(20), answer: Duration::from_secs(30), asks: false };
    /// Three files of 10 MB over a slow line.
    pub const FILES: Self =
        Self { body: 32_000_000, arrive: Duration::from_mins(10), answer: Duration::from_secs(630), asks: false };
}

/// One route, for the list of who may do what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteEntry {
    pub method: Method,
    pub path: String,
    pub tier: Tier,
    pub policy: Policy,
    /// The name of the routes it was registered with.
    pub description: &'static str,
}

impl fmt::Display for RouteEntry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tier = if self.tier == Tier::Citizen { "citizen" } else { "desk" };
        write!(
            out,
            "{tier:8}{:5}{:56}{:32}{}",
            self.method.as_str(),
            self.path,
            self.policy.to_string(),
            self.description
        )
    }
}

/// Pages of one tier.
pub struct Routes<S> {
    tier: Tier,
    name: &'static str,
    entries: Vec<RouteEntry>,
    router: Router<S>,
}

impl<S: HasSite> Routes<S> {
    /// Pages for citizens; `name` describes them in the list of who may do what.
    pub fn citizen(name: &'static str) -> Self {
        Self::new(Tier::Citizen, name)
    }

    /// Pages for officers.
    pub fn desk(name: &'static str) -> Self {
        Self::new(Tier::Desk, name)
    }

    fn new(tier: Tier, name: &'static str) -> Self {
        Self { tier, name, entries: Vec::new(), router: Router::new() }
    }

    #[must_use]
    pub fn get<H: Handler<X, S>, X: 'static>(self, path: &str, policy: Policy, handler: H) -> Self {
        self.add(Method::GET, path, policy, Limits::FORM, on(MethodFilter::GET, handler))
    }

    #[must_use]
    pub fn post<H: Handler<X, S>, X: 'static>(self, path: &str, policy: Policy, handler: H) -> Self {
        self.add(Method::POST, path, policy, Limits::FORM, on(MethodFilter::POST, handler))
    }

    /// A POST that only asks (a sign-in, number and code, a search): it is answered in read-only mode too.
    #[must_use]
    pub fn post_asking<H: Handler<X, S>, X: 'static>(self, path: &str, policy: Policy, handler: H) -> Self {
        let limits = Limits { asks: true, ..Limits::FORM };
        self.add(Method::POST, path, policy, limits, on(MethodFilter::POST, handler))
    }

    /// A POST with limits of its own: uploads.
    #[must_use]
    pub fn post_within<H: Handler<X, S>, X: 'static>(
        self,
        path: &str,
        policy: Policy,
        limits: Limits,
        handler: H,
    ) -> Self {
        self.add(Method::POST, path, policy, limits, on(MethodFilter::POST, handler))
    }

    fn add(mut self, method: Method, path: &str, policy: Policy, limits: Limits, pages: MethodRouter<S>) -> Self {
        let pages = pages
            .layer(DefaultBodyLimit::max(limits.body))
            .layer(middleware::from_fn(move |request, next| frame::checked(policy, limits, request, next)));
        self.entries.push(RouteEntry {
            method,
            path: path.to_owned(),
            tier: self.tier,
            policy,
            description: self.name,
        });
        self.router = self.router.route(path, pages);
        self
    }

    /// Adds the pages of another slice.
    ///
    /// # Panics
    /// When the other belongs to the other tier: that would be no slip to run on with.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        assert!(self.tier == other.tier, "{} and {} belong to different tiers", self.name, other.name);
        self.entries.extend(other.entries);
        self.router = self.router.merge(other.router);
        self
    }

    /// Adds the pages of another slice below a path.
    ///
    /// # Panics
    /// When the other belongs to the other tier.
    #[must_use]
    pub fn nest(mut self, prefix: &str, other: Self) -> Self {
        assert!(self.tier == other.tier, "{} and {} belong to different tiers", self.name, other.name);
        self.entries.extend(other.entries.into_iter().map(|entry| RouteEntry {
            path: format!("{prefix}{}", if entry.path == "/" { "" } else { &entry.path }),
            ..entry
        }));
        self.router = self.router.nest(prefix, other.router);
        self
    }

    /// Every route with its policy, in the order of registration.
    pub fn table(&self) -> Vec<RouteEntry> {
        self.entries.clone()
    }

    /// The router of this tier, with assets, frame, cross-site protection and headers.
    pub fn into_router(self, state: S) -> Router {
        let router = self
            .router
            .route("/assets/{file}", axum::routing::get(assets::serve))
            .route("/favicon.svg", axum::routing::get(assets::favicon::<S>))
            .fallback(async || crate::Problem::NotFound);
        frame::around(router, self.tier, &state).with_state(state)
    }
}

/// One address for both tiers: paths at and below `prefix` go to the desk, everything else to the citizens' pages.
pub fn both(citizen: Router, prefix: &'static str, desk: Router) -> Router {
    Router::new().fallback_service(tower::service_fn(move |request: Request| {
        let below = request.uri().path().strip_prefix(prefix);
        let to_desk = below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if to_desk { desk.clone() } else { citizen.clone() }.oneshot(request)
    }))
}
