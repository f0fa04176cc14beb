//! The administrators' page of what was given up.

mod given_up;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::TendQueues;

pub fn routes() -> Routes<Hall> {
    let tend = Policy::staff::<TendQueues>;
    Routes::desk("given up")
        .get("/given-up", tend(), given_up::get)
        .get("/given-up/{letter}", tend(), given_up::one)
        .post("/given-up/{letter}", tend(), given_up::post)
}
