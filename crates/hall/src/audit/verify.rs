//! The button that walks the whole journal: chain, positions, looks, checkpoints, and the shape of every case.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use tokio::sync::Semaphore;
use web::{Page, Problem, Staff, say};

use super::shapes::Shapes;
use super::texts::T;
use crate::Hall;
use crate::people::ReadAudit;

#[derive(Template)]
#[template(path = "audit/verify.html")]
struct VerifyPage {
    page: Page,
    t: T,
    counted: String,
    faults: Vec<store::verify::Fault>,
}

/// One walk at a time: it reads everything.
static WALK: Semaphore = Semaphore::const_new(1);
/// Faults named on the page; the command line names all.
const MOST: usize = 100;

pub async fn post(permit: Staff<ReadAudit>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let _turn = WALK.try_acquire().map_err(|_| Problem::Unavailable)?;
    let mut shapes = Shapes::default();
    let report = store::verify::verify_with(hall.db(), None, &mut [&mut shapes]).await?;
    let n = |n: u64| say::number(i64::try_from(n).unwrap_or(i64::MAX));
    let counted = t.verify_counted(&n(report.checkpoints), &n(report.events), &n(report.looks)).into_owned();
    let page = hall.desk_page(&permit, t.verify_title()).await?.back(t.journal_title(), "/desk/audit");
    let mut faults = report.faults;
    faults.truncate(MOST);
    web::html(&VerifyPage { page, t, counted, faults })
}
