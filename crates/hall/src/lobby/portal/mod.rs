//! What people in the hall and on their way to it see: kiosk, call display, the page of their own ticket, how full each office is.
//!
//! No page here knows a name. Kiosk and display are for devices the city has put up; a browser that is none is told so, and nothing else.

mod booked;
mod crowd;
mod device;
mod display;
mod feed;
mod kiosk;
mod news;
mod own;
mod slip;
pub mod texts;
pub mod words;

pub use news::opened;

use axum::http::StatusCode;
use axum::response::Response;
use web::guard::Anyone;
use web::{Policy, Problem, Purpose, Routes};

use crate::Hall;

/// A kiosk or a display: which one, its token says.
pub enum Device {}

impl Purpose for Device {
    const NAME: &'static str = "device of the hall";
}

/// The page of a ticket, by the code on it.
pub enum Ticket {}

impl Purpose for Ticket {
    const NAME: &'static str = "own ticket";
}

/// How full the halls are.
pub enum Crowd {}

impl Purpose for Crowd {
    const NAME: &'static str = "how full it is";
}

pub fn routes() -> Routes<Hall> {
    let (device, ticket, crowd) = (Policy::anyone::<Device>, Policy::anyone::<Ticket>, Policy::anyone::<Crowd>);
    Routes::citizen("lobby")
        .get("/device/{link}", device(), device::get)
        .post("/device/{link}", device(), device::post)
        .get("/kiosk", device(), kiosk::get)
        .post("/kiosk", device(), kiosk::post)
        .get("/kiosk/booked", device(), booked::get)
        .post("/kiosk/booked", device(), booked::post)
        .post("/kiosk/staff", device(), kiosk::staff)
        .get("/kiosk/ticket/{ticket}", device(), slip::get)
        .get("/display", device(), display::get)
        .get("/t/{ticket}", ticket(), own::get)
        .get("/t/{ticket}/leave", ticket(), own::ask)
        .post("/t/{ticket}/leave", ticket(), own::leave)
        .get("/crowd", crowd(), crowd::all)
        .get("/crowd/{office}", crowd(), crowd::one)
        .get("/crowd.json", crowd(), feed::get)
        .get("/live", crowd(), news::get)
}

/// A browser that is no device of the city, or no longer.
fn not_a_device(permit: &Anyone<Device>) -> Result<Response, Problem> {
    device::unknown(permit, StatusCode::FORBIDDEN)
}
