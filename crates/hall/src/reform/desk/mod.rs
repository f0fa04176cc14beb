//! The officers' side: what each procedure's time goes to, one procedure's map with the waiting on it, and proposals of how to work otherwise.
//! Whose minute it saves: that of whoever has to say where a procedure sticks, or what a change would bring, and would draw and guess.

mod adopted;
mod changes;
mod charts;
mod file;
mod knobs;
mod list;
mod map;
mod names;
mod numbers;
mod proposal;
mod proposals;
mod say;
mod sheet;
mod shifts;
mod sides;
mod staff;
mod steps;
mod texts;
mod walked;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{EditProcedures, SignedIn};

pub fn routes() -> Routes<Hall> {
    let (read, edit) = (Policy::staff::<SignedIn>, Policy::staff::<EditProcedures>);
    Routes::desk("reform")
        .get("/reform", read(), list::get)
        .get("/reform/proposals", read(), proposals::get)
        .post("/reform/proposals", edit(), proposals::post)
        .get("/reform/proposals/{proposal}", read(), proposal::get)
        .post("/reform/proposals/{proposal}", edit(), proposal::post)
        .get("/reform/proposals/{proposal}/file", read(), sides::file)
        .get("/reform/proposals/{proposal}/sheet", read(), sheet::get)
        .get("/reform/proposals/{proposal}/patch", read(), adopted::patch)
        .get("/reform/{procedure}", read(), map::get)
        .get("/reform/{procedure}/file", read(), file::get)
        .get("/reform/{procedure}/numbers", read(), numbers::get)
}
