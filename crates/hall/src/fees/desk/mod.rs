//! The officers' side of money: the fee of a case, receipts and notices of payment, and the desk's daily sheets.
//!
//! A fee is reached through its case, and is there only for who may work on it. A sheet shows whose desk it is; the number of a hidden case
//! is shown on it only to those who handle it.

mod deed;
mod fee;
mod paper;
mod sheet;
mod sheets;
mod texts;
mod words;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};

pub use fee::beside;

pub fn routes() -> Routes<Hall> {
    let work = Policy::staff::<WorkTasks>;
    Routes::desk("fees")
        .get("/case/{id}/fee/{no}", work(), fee::get)
        .post("/case/{id}/fee/{no}", work(), deed::post)
        .post("/case/{id}/fee/{no}/undo", work(), deed::undo)
        .get("/case/{id}/fee/{no}/notice", Policy::staff::<ReadCases>(), paper::notice)
        .get("/case/{id}/receipt/{line}", Policy::staff::<ReadCases>(), paper::receipt)
        .get("/sheets", work(), sheets::get)
        .get("/sheets/{section}/{day}", work(), sheet::get)
        .post("/sheets/{section}/{day}", work(), sheet::post)
}
