//! The desk's pages of the registers: importing a snapshot, and comparing a case with it.

mod compare;
mod import;
mod texts;

use std::time::Duration;

use web::{Limits, Policy, Routes};

use crate::Hall;
use crate::people::{Registers, WorkTasks};

/// A city of 740,000 people is a file of about 100 MB; one of 300,000 fits here. Larger ones come in by ward.
const FILE: Limits =
    Limits { body: 48_000_000, arrive: Duration::from_mins(10), answer: Duration::from_mins(15), asks: false };

pub fn routes() -> Routes<Hall> {
    Routes::desk("registers")
        .get("/registers", Policy::staff::<Registers>(), import::get)
        .post_within("/registers", Policy::staff::<Registers>(), FILE, import::post)
        .get("/case/{id}/compare", Policy::staff::<WorkTasks>(), compare::get)
}
