//! The officer's side of a delegation: who acts for whom on this case, and the proof, seen or not accepted. Nothing else of anybody's page.

mod proof;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};

pub use proof::beside;

pub fn routes() -> Routes<Hall> {
    Routes::desk("proxy")
        .get("/case/{id}/proxy", Policy::staff::<ReadCases>(), proof::get)
        .post("/case/{id}/proxy", Policy::staff::<WorkTasks>(), proof::post)
        .get("/case/{id}/proxy/file", Policy::staff::<ReadCases>(), proof::file)
}
