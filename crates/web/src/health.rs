//! What the machines around us ask: alive, ready, figures. Mount them where only those machines come.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;
use crate::routes::{Policy, Routes};
use crate::site::HasSite;

/// `/healthz`, `/readyz` and `/metrics`.
#[must_use]
pub fn routes<S: HasSite>(routes: Routes<S>) -> Routes<S> {
    routes.get("/healthz", Policy::Machine("alive"), healthz).get("/readyz", Policy::Machine("ready"), readyz::<S>).get(
        "/metrics",
        Policy::Machine("figures"),
        metrics::<S>,
    )
}

/// The process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// The database answers too, and whoever looks after the server found it able to work.
pub async fn readyz<S: HasSite>(State(state): State<S>) -> Result<&'static str, Problem> {
    use sea_orm::ConnectionTrait;
    if !state.site().ready.load(std::sync::atomic::Ordering::Relaxed) {
        return Err(Problem::Unavailable);
    }
    let reads = state.site().db.reads().await.map_err(|_| Problem::Unavailable)?;
    reads.execute_unprepared("SELECT 1").await.map_err(|_| Problem::Unavailable)?;
    Ok("ready\n")
}

/// Requests and latencies by route pattern, and whatever others registered.
pub async fn metrics<S: HasSite>(State(state): State<S>) -> Response {
    let kind = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], state.site().meter.text()).into_response()
}
