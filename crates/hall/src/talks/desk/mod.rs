//! The officer's side of the talk: what the citizen wrote, and the answer.

mod messages;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, WorkTasks};

pub use messages::beside;

pub fn routes() -> Routes<Hall> {
    Routes::desk("talks").get("/case/{id}/messages", Policy::staff::<ReadCases>(), messages::get).post(
        "/case/{id}/messages",
        Policy::staff::<WorkTasks>(),
        messages::post,
    )
}
