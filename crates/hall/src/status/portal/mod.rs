//! For whoever wants to know before leaving home: what is closed, where, until when, and what instead; and the same as data.

mod feed;
mod page;

use web::{Policy, Purpose, Routes};

use crate::Hall;

/// What is open.
pub enum Open {}

impl Purpose for Open {
    const NAME: &'static str = "what is open now";
}

pub fn routes() -> Routes<Hall> {
    let anyone = Policy::anyone::<Open>;
    Routes::citizen("status").get("/service-status", anyone(), page::get).get("/status.json", anyone(), feed::get)
}
