//! A citizen's own case: where it stands, what to do, the promised day, messages, notices, who looked.
//!
//! Every page but the first asks for the case's key in the session and is not found without it. No page here tells an outcome but the
//! notice itself.

mod address;
mod correct;
mod delivery;
mod fee;
mod how;
pub(super) mod looks;
mod messages;
mod notice;
pub(super) mod overview;
pub(super) mod own;
mod promise;
pub mod rules;
mod sent;
pub(super) mod status;
pub(super) mod texts;
mod withdraw;

use civic::Millis;
use jiff::civil::Date;
use web::{Limits, Policy, Routes};

use crate::Hall;
use crate::cases::CaseFile;
use rules::{Todo, Word};

/// Where a case stands, as its citizen is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub word: Word,
    pub todo: Todo,
    /// The promised day; none while the clock stands still, or when it is over.
    pub expected: Option<Date>,
}

/// What the page says, for who shows it another way.
pub fn standing(hall: &Hall, file: &CaseFile, now: Millis) -> Standing {
    let shape = own::seen(&file.shape, now);
    let notice = own::notice(file, now);
    let promised = engine::expected(&file.procedure, shape, hall.calendar(), now.date());
    Standing {
        word: rules::word(&file.procedure, shape, notice),
        todo: rules::todo(&file.procedure, shape, notice),
        expected: promised.and_then(|expected| expected.date).filter(|_| !rules::is_over(shape)),
    }
}

/// Citizens' pages.
pub fn routes() -> Routes<Hall> {
    Routes::citizen("own case")
        .get("/status", Policy::citizen(), status::get)
        .post_asking("/status", Policy::citizen(), status::post)
        .get("/case/{case}", Policy::citizen(), overview::get)
        .get("/case/{case}/correct", Policy::citizen(), correct::get)
        .post_within("/case/{case}/correct", Policy::citizen(), Limits::FILES, correct::post)
        .get("/case/{case}/address", Policy::citizen(), address::get)
        .post("/case/{case}/address", Policy::citizen(), address::post)
        .get("/case/{case}/withdraw", Policy::citizen(), withdraw::get)
        .post("/case/{case}/withdraw", Policy::citizen(), withdraw::post)
        .post("/case/{case}/notice", Policy::citizen(), delivery::post)
        .post("/case/{case}/print", Policy::citizen(), delivery::print)
        .get("/case/{case}/messages", Policy::citizen(), messages::get)
        .post("/case/{case}/messages", Policy::citizen(), messages::post)
        .get("/case/{case}/notice/{letter}", Policy::citizen(), notice::get)
        .post("/case/{case}/notice/{letter}", Policy::citizen(), notice::post)
        .get("/case/{case}/notice/{letter}/pdf", Policy::citizen(), notice::pdf)
        .get("/case/{case}/how", Policy::citizen(), how::get)
        .post("/case/{case}/how", Policy::citizen(), how::post)
        .get("/case/{case}/fee", Policy::citizen(), fee::get)
        .get("/case/{case}/looks", Policy::citizen(), looks::get)
        .get("/case/{case}/sent", Policy::citizen(), sent::get)
}
