//! The interface for programs, beside the pages and through their doors: the same guards, the same filter, the same code that reads and sends.
//!
//! Citizens' operations stand at `/api/v1`, officers' at `/desk/api/v1`, each in the router of its tier. It shows nothing a page would not
//! show to the same person, knows no second way to write, and sends no cross-origin permission: it is for servers, not for other pages.

mod answer;
mod applications;
pub mod desk;
mod document;
mod fields;
pub mod hooks;
mod operation;
mod procedures;
mod records;
mod schemas;
mod sent;
mod status;
mod strict;
mod texts;
mod tokens;
mod work;

use std::time::Duration;

use web::{Limits, Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};
pub use document::{OPERATIONS, document};
pub use operation::{EVERY, Operation};
pub use records::{api_token, hook};
pub use tokens::{NewToken, all as all_tokens, find as token, make as make_token, revoke as revoke_token, used};

/// Bytes of a body at most.
const BODY: usize = 256_000;
const SENT: Limits =
    Limits { body: BODY, arrive: Duration::from_secs(20), answer: Duration::from_secs(30), asks: false };
const ASKED: Limits = Limits { asks: true, ..SENT };

/// Operations for citizens' programs, and the description of all.
pub fn routes() -> Routes<Hall> {
    Routes::citizen("api")
        .get("/openapi.json", Policy::anyone::<procedures::ReadProcedures>(), document::get)
        .get(procedures::LIST.path, Policy::anyone::<procedures::ReadProcedures>(), procedures::list)
        .get(procedures::ONE.path, Policy::anyone::<procedures::ReadProcedures>(), procedures::one)
        .get(procedures::QUESTIONS.path, Policy::anyone::<procedures::ReadProcedures>(), procedures::questions)
        .post_within(applications::APPLY.path, Policy::anyone::<applications::Apply>(), SENT, applications::post)
        .post_within(applications::CONFIRM.path, Policy::anyone::<applications::Apply>(), SENT, applications::confirm)
        .post_within(status::STATUS.path, Policy::anyone::<status::Ask>(), ASKED, status::post)
}

/// Operations for officers' programs. Each names its own without `/desk`, as the pages do.
pub fn desk_routes() -> Routes<Hall> {
    let inside = |path: &'static str| path.strip_prefix("/desk").unwrap_or(path);
    Routes::desk("api")
        .get(inside(work::TASKS.path), Policy::token::<ReadCases>(), work::tasks)
        .get(inside(work::CASE.path), Policy::token::<ReadCases>(), work::case)
        .post_within(inside(work::CLAIM.path), Policy::token::<WorkTasks>(), SENT, work::claim)
        .post_within(inside(work::COMPLETE.path), Policy::token::<WorkTasks>(), SENT, work::complete)
}
