//! The administrator's pages of programs: their tokens, and the endpoints that are told what happens. A token or a secret is shown once, on
//! the answer to making it, and on no page after that.

mod hooks;
mod sections;
mod texts;
mod tokens;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::ManageStaff;

pub fn routes() -> Routes<Hall> {
    let manage = Policy::staff::<ManageStaff>;
    Routes::desk("programs")
        .get("/tokens", manage(), tokens::get)
        .post("/tokens", manage(), tokens::post)
        .post("/tokens/{token}", manage(), tokens::revoke)
        .get("/hooks", manage(), hooks::get)
        .post("/hooks", manage(), hooks::post)
        .post("/hooks/{hook}", manage(), hooks::end)
}
