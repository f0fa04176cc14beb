//! The administrators' page of what was given up, and the officers' list of whom mail does not reach.

mod given_up;
mod texts;
mod unreached;

pub use unreached::beside;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, TendQueues};

pub fn routes() -> Routes<Hall> {
    let tend = Policy::staff::<TendQueues>;
    Routes::desk("given up")
        .get("/unreached", Policy::staff::<ReadCases>(), unreached::get)
        .get("/given-up", tend(), given_up::get)
        .get("/given-up/{letter}", tend(), given_up::one)
        .post("/given-up/{letter}", tend(), given_up::post)
}
