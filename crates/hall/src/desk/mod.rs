//! The officers' front door: signing in, the inbox, search, and the list of approvals.
//!
//! It lists work and lets it be taken; what happens on a case happens on the case's own page. Every list goes through `cases::Scope`.

mod sign_in;
mod texts;

use web::{Policy, Purpose, Routes};

use crate::Hall;

/// Signing in, for everybody who has an account.
pub enum SignIn {}

impl Purpose for SignIn {
    const NAME: &'static str = "sign in";
}

pub fn routes() -> Routes<Hall> {
    Routes::desk("desk")
        .get("/sign-in", Policy::anyone::<SignIn>(), sign_in::get)
        .post("/sign-in", Policy::anyone::<SignIn>(), sign_in::post)
}
