//! The administrator's pages: accounts, posts, deputies, and the organisation as of a day.
//!
//! They show no case. Nobody's rights are changed without an event on the account's stream.

mod account;
mod list;
mod texts;
mod units;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::permission::ManageStaff;

pub fn routes() -> Routes<Hall> {
    let policy = Policy::staff::<ManageStaff>;
    Routes::desk("staff")
        .get("/staff", policy(), list::get)
        .post("/staff", policy(), list::post)
        .get("/staff/organisation", policy(), units::get)
        .get("/staff/{account}", policy(), account::get)
        .post("/staff/{account}", policy(), account::post)
}
