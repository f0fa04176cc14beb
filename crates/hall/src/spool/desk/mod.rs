//! The administrators' page of what came in by the folder, and the words for why something did not. Nobody's data: package, procedure, reason, moment.

mod list;
mod texts;

pub use list::word;
pub use texts::T;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::TendQueues;

pub fn routes() -> Routes<Hall> {
    Routes::desk("spool").get("/imports", Policy::staff::<TendQueues>(), list::get)
}
