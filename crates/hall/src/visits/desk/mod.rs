//! The officers' side of visits: an office's day as it is booked, what is to be prepared, a visit booked for whoever calls, one booking.
//!
//! Whose minute it saves: the officer on the phone with somebody of eighty, who needs one screen and one press; and whoever prepares at four in
//! the afternoon for tomorrow. They sell from the same seats as the web, and from a desk of their own.

mod day;
mod feeds;
mod new;
mod one;
mod texts;
mod to_call;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::TypeIn;

pub fn routes() -> Routes<Hall> {
    let staff = Policy::staff::<TypeIn>;
    Routes::desk("visits")
        .get("/visits", staff(), day::get)
        .get("/visits/new", staff(), new::get)
        .post("/visits/new", staff(), new::post)
        .get("/visits/of/{id}", staff(), one::get)
        .post("/visits/of/{id}", staff(), one::post)
        .get("/visits/to-call", staff(), to_call::get)
        .post("/visits/to-call", staff(), to_call::post)
        .get("/visits/feeds", staff(), feeds::get)
        .post("/visits/feeds", staff(), feeds::post)
        .post("/visits/feeds/{id}", staff(), feeds::end)
}

/// An office's calendar, read by a program that holds its secret address: outside the desk's router, since no officer signs in there.
pub fn feed() -> Routes<Hall> {
    Routes::citizen("visits").get("/visits/feed/{file}", Policy::anyone::<feeds::Calendar>(), feeds::calendar_of)
}
