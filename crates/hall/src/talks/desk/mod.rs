//! The officer's side of the talk: what the citizen wrote, and the answer, perhaps in words the section has ready.

mod messages;
mod replies;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{EditReplies, ReadCases, WorkTasks};

pub use messages::beside;

pub fn routes() -> Routes<Hall> {
    let edit = Policy::staff::<EditReplies>;
    Routes::desk("talks")
        .get("/case/{id}/messages", Policy::staff::<ReadCases>(), messages::get)
        .post("/case/{id}/messages", Policy::staff::<WorkTasks>(), messages::post)
        .get("/replies", edit(), replies::list)
        .get("/replies/new", edit(), replies::new)
        .post("/replies/new", edit(), replies::post_new)
        .get("/replies/{reply}", edit(), replies::get)
        .post("/replies/{reply}", edit(), replies::post)
}
