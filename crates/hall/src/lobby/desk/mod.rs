//! The officers' side of the day: the call screen of each desk, alarms and what followed, the paper for a power cut, the close of a day, and
//! the devices of the hall.

mod alarms;
mod calls;
mod choose;
mod close;
mod devices;
mod press;
mod sheet;
pub mod texts;
mod waits;
mod words;

use axum::extract::State;
use axum::response::Response;
use web::{Asked, Policy, Problem, Routes, Staff};

use super::portal;
use crate::Hall;
use crate::people::{CallTickets, ManageDevices};

pub fn routes() -> Routes<Hall> {
    let (call, devices) = (Policy::staff::<CallTickets>, Policy::staff::<ManageDevices>);
    Routes::desk("lobby")
        .get("/calls", call(), choose::get)
        .get("/calls/alarms", call(), alarms::get)
        .post("/calls/alarms/{alarm}", call(), alarms::post)
        .get("/calls/{office}/sheet", call(), sheet::get)
        .get("/calls/{office}/close", call(), close::get)
        .post("/calls/{office}/close", call(), close::post)
        .get("/calls/{office}/{desk}", call(), calls::get)
        .post("/calls/{office}/{desk}", call(), press::post)
        .get("/waits", call(), waits::get)
        .get("/devices", devices(), devices::get)
        .post("/devices", devices(), devices::post)
        .post("/devices/{device}", devices(), devices::revoke)
        .get("/live", call(), live)
}

/// The same stream as citizens' pages have, for a desk that is served from a machine of its own.
async fn live(State(hall): State<Hall>, _: Staff<CallTickets>, Asked(asked): Asked) -> Result<Response, Problem> {
    portal::opened(&hall, asked.get("topics"))
}
