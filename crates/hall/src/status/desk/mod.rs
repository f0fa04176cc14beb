//! One act at the office: what holds, what is planned, what is over; a form; the sentences as citizens will read them with what is touched;
//! one press; and back again. Every officer reads it; chiefs, managers and administrators declare.

mod board;
mod form;
mod preview;
pub mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{DeclareStatus, SignedIn};

pub fn routes() -> Routes<Hall> {
    let (read, declare) = (Policy::staff::<SignedIn>, Policy::staff::<DeclareStatus>);
    Routes::desk("status")
        .get("/status", read(), board::get)
        .get("/status/new", declare(), form::get)
        .post("/status/new", declare(), preview::post)
        .post("/status/undo/{declaration}", declare(), board::undo)
}
