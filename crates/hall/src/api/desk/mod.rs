//! The administrator's pages of programs: their tokens. A token is shown once, on the answer to making it, and on no page after that.

mod sections;
mod texts;
mod tokens;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::ManageStaff;

pub fn routes() -> Routes<Hall> {
    let manage = Policy::staff::<ManageStaff>;
    Routes::desk("programs").get("/tokens", manage(), tokens::get).post("/tokens", manage(), tokens::post).post(
        "/tokens/{token}",
        manage(),
        tokens::revoke,
    )
}
