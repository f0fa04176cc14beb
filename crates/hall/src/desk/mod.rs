//! The officers' front door: signing in, the day's plan, the inbox, search, and the list of approvals.
//!
//! It lists work and lets it be taken; what happens on a case happens on the case's own page. Every list goes through `cases::Scope`.

mod account;
mod approvals;
mod digest;
mod due;
mod export;
mod filters;
mod inbox;
pub mod lists;
mod names;
mod page;
mod records;
mod search;
mod sign_in;
mod take;
mod texts;
mod today;

pub use digest::{DIGEST_DUE, DIGEST_MAIL, compose as digest_mail, due as digest_due};
pub use lists::{Filter, Key, Line, Tab, page as list};
pub use page::{around, frame, page};
pub use search::statements as search_statements;

use axum::response::Response;
use jiff::civil::Date;
use sea_orm::DbErr;
use store::Reads;
use uuid::Uuid;
use web::{Permission, Policy, Problem, Purpose, Routes, Staff};

use crate::Hall;
use crate::people::{self, Officer};
use crate::people::{
    Decide, ExportCases, HandleProtection, ManageStaff, PostLetters, ReadAudit, ReadCases, ReadProtection, SignedIn,
    WorkTasks,
};

/// Signing in, for everybody who has an account.
pub enum SignIn {}

impl Purpose for SignIn {
    const NAME: &'static str = "sign in";
}

pub fn routes() -> Routes<Hall> {
    Routes::desk("desk")
        .get("/", Policy::staff::<SignedIn>(), home)
        .get("/sign-in", Policy::anyone::<SignIn>(), sign_in::get)
        .post_asking("/sign-in", Policy::anyone::<SignIn>(), sign_in::post)
        .post_asking("/sign-out", Policy::staff::<SignedIn>(), account::sign_out)
        .get("/account", Policy::staff::<SignedIn>(), account::get)
        .post("/account/password", Policy::staff::<SignedIn>(), account::password)
        .get("/account/digest", Policy::staff::<ReadCases>(), digest::page::get)
        .post("/account/digest", Policy::staff::<ReadCases>(), digest::page::post)
        .post_asking("/account/end", Policy::staff::<SignedIn>(), account::end)
        .get("/today", Policy::staff::<ReadCases>(), today::get)
        .get("/inbox", Policy::staff::<ReadCases>(), inbox::get)
        .post("/inbox", Policy::staff::<WorkTasks>(), take::post)
        .get("/inbox/filters", Policy::staff::<ReadCases>(), filters::get)
        .post("/inbox/filters", Policy::staff::<ReadCases>(), filters::post)
        .get("/inbox/export", Policy::staff::<ExportCases>(), export::get)
        .post_asking("/inbox/export", Policy::staff::<ExportCases>(), export::post)
        .get("/search", Policy::staff::<ReadCases>(), search::get)
        .post_asking("/search", Policy::staff::<ReadCases>(), search::post)
        .get("/approvals", Policy::staff::<Decide>(), approvals::get)
}

/// Everybody begins at the first place that is theirs.
async fn home(permit: Staff<SignedIn>) -> Result<Response, Problem> {
    let places = [
        (ReadCases::NAME, "/desk/today"),
        (PostLetters::NAME, "/desk/post"),
        (ReadProtection::NAME, "/desk/protection"),
        (HandleProtection::NAME, "/desk/by-hand"),
        (ManageStaff::NAME, "/desk/staff"),
        (ReadAudit::NAME, "/desk/audit"),
    ];
    let first =
        places.into_iter().find(|(permission, _)| permit.has(permission)).map_or("/desk/account", |(_, href)| href);
    Ok(web::see_other(first))
}

/// The officers with a post in this officer's sections on `day`, by name, for assigning.
async fn people_here(reads: &Reads, officer: &Officer, day: Date) -> Result<Vec<(Uuid, String)>, DbErr> {
    people::in_sections(reads, &officer.sections(), day).await
}
