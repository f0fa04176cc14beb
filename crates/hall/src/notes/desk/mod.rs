//! The officers' notes of a case: beside it, and on a page of their own to read all and write one.

mod notes;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};

pub use notes::beside;

pub fn routes() -> Routes<Hall> {
    Routes::desk("notes").get("/case/{id}/notes", Policy::staff::<ReadCases>(), notes::get).post(
        "/case/{id}/notes",
        Policy::staff::<WorkTasks>(),
        notes::post,
    )
}
