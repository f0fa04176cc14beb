//! A life event's bundle, as a citizen walks it: a few questions, the exact set, what all procedures ask asked once, one sending, one sheet.
//!
//! Pages of one procedure's own questions are those of `apply`; here stands only what several have in common. Refuses nothing of the set: what
//! is left out or cannot be written stays on the sheet as something to do.

mod check;
mod group;
mod lines;
mod question;
mod send;
mod sent;
mod set;
mod sheet;
mod start;
mod texts;
mod way;

use web::{Policy, Routes};

use crate::Hall;

/// Citizens' pages.
pub fn routes() -> Routes<Hall> {
    Routes::citizen("bundle")
        .get("/bundles/{bundle}", Policy::citizen(), start::get)
        .post("/bundles/{bundle}", Policy::citizen(), start::post)
        .get("/bundle/{form}", Policy::citizen(), way::get)
        .get("/bundle/{form}/step/set", Policy::citizen(), set::get)
        .get("/bundle/{form}/step/saved", Policy::citizen(), way::saved)
        .post("/bundle/{form}/step/write", Policy::citizen(), set::write)
        .post("/bundle/{form}/step/leave", Policy::citizen(), set::leave)
        .get("/bundle/{form}/step/check", Policy::citizen(), check::get)
        .post("/bundle/{form}/step/check", Policy::citizen(), send::post)
        .get("/bundle/{form}/step/sent", Policy::citizen(), sent::get)
        .get("/bundle/{form}/step/sheet", Policy::citizen(), sheet::get)
        .get("/bundle/{form}/{page}", Policy::citizen(), question::get)
        .post("/bundle/{form}/{page}", Policy::citizen(), question::post)
        .post("/bundle/{form}/{page}/rows", Policy::citizen(), group::post)
}
