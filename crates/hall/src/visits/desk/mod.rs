//! The officers' side of visits: an office's day as it is booked, what is to be prepared, a visit booked for whoever calls, one booking.
//!
//! Whose minute it saves: the officer on the phone with somebody of eighty, who needs one screen and one press; and whoever prepares at four in
//! the afternoon for tomorrow. They sell from the same seats as the web, and from a desk of their own.

mod day;
mod new;
mod one;
mod texts;

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
}
