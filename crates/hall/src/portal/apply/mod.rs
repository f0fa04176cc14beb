//! Applying: from the start page through one question at a time to the receipt. The same pages serve the citizen at home and the officer who
//! types on somebody's behalf; who writes is a [`Writer`].
//!
//! Everything works by links and plain forms. Nothing here decides a case, and nothing tells what the office knows of other cases.

mod changed;
pub(super) mod check;
mod exit;
pub(super) mod fields;
mod files;
pub(super) mod frame;
pub(super) mod group;
mod mail;
mod notice;
mod offer;
pub(super) mod question;
mod receipt;
mod resume;
pub(super) mod saved;
mod start;
pub(super) mod texts;
mod type_in;
mod way;
mod whom;
pub(super) mod writer;

use web::guard::Staff;
use web::{Citizen, Limits, Policy, Routes};

use crate::Hall;
use crate::people::TypeIn;
use writer::Writer;

/// Citizens' pages.
pub fn routes() -> Routes<Hall> {
    let routes = Routes::citizen("apply")
        .get("/p/{procedure}/start", Policy::citizen(), start::get)
        .post("/p/{procedure}/start", Policy::citizen(), start::post)
        .get("/resume", Policy::citizen(), resume::get)
        .post_asking("/resume", Policy::citizen(), resume::post)
        .get("/towns/{postal}", Policy::citizen(), fields::town::<Citizen>)
        .get("/apply/{draft}/step/mail", Policy::citizen(), mail::get)
        .post("/apply/{draft}/step/mail", Policy::citizen(), mail::post)
        .get("/apply/{draft}/step/code", Policy::citizen(), mail::code::get)
        .post("/apply/{draft}/step/code", Policy::citizen(), mail::code::post)
        .get("/apply/{draft}/step/whom", Policy::citizen(), whom::get)
        .post("/apply/{draft}/step/whom", Policy::citizen(), whom::post)
        .get("/apply/{draft}/step/notice", Policy::citizen(), notice::get)
        .post("/apply/{draft}/step/notice", Policy::citizen(), notice::post);
    shared::<Citizen>(routes, Policy::citizen)
}

/// Officers' pages: the same journey on behalf.
pub fn desk_routes() -> Routes<Hall> {
    let routes = Routes::desk("type-in")
        .get("/type-in", Policy::staff::<TypeIn>(), type_in::get)
        .post("/type-in", Policy::staff::<TypeIn>(), type_in::post)
        .get("/towns/{postal}", Policy::staff::<TypeIn>(), fields::town::<Staff<TypeIn>>);
    shared::<Staff<TypeIn>>(routes, Policy::staff::<TypeIn>)
}

fn shared<W: Writer>(routes: Routes<Hall>, policy: fn() -> Policy) -> Routes<Hall> {
    routes
        .get("/apply/{draft}", policy(), way::get::<W>)
        .get("/apply/{draft}/check", policy(), check::get::<W>)
        .get("/apply/{draft}/submit", policy(), way::get::<W>)
        .post("/apply/{draft}/submit", policy(), check::post::<W>)
        .get("/apply/{draft}/step/saved", policy(), saved::get::<W>)
        .get("/apply/{draft}/step/changed", policy(), changed::get::<W>)
        .post("/apply/{draft}/step/changed", policy(), changed::post::<W>)
        .get("/apply/{draft}/step/exit", policy(), exit::get::<W>)
        .get("/apply/{draft}/{page}", policy(), question::get::<W>)
        .post("/apply/{draft}/{page}", policy(), question::post::<W>)
        .post("/apply/{draft}/{page}/rows", policy(), group::post::<W>)
        .post_within("/apply/{draft}/{page}/files", policy(), Limits::FILES, files::post::<W>)
        .get("/receipt/{case}", policy(), receipt::get::<W>)
}
