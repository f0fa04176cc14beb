//! Officers plan walks, carry the stopwatch on a phone, and read what came of it.

mod list;
mod one;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{EditProcedures, SignedIn};

pub fn routes() -> Routes<Hall> {
    let walk = Policy::staff::<SignedIn>;
    Routes::desk("walks")
        .get("/walks", walk(), list::get)
        .get("/walks/new", Policy::staff::<EditProcedures>(), list::new)
        .post("/walks/new", Policy::staff::<EditProcedures>(), list::plan)
        .get("/walks/{walk}", walk(), one::get)
        .post("/walks/{walk}", walk(), one::post)
}
