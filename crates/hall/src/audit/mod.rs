//! The journal and the looks, for the auditor: who did what when, and whether the chain still holds.
//!
//! It shows kinds, ids and moments. Bodies of events hold no personal value and are not drawn all the same.

mod journal;
mod records;
pub mod shapes;
mod texts;
mod verify;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::ReadAudit;

pub fn routes() -> Routes<Hall> {
    let policy = Policy::staff::<ReadAudit>;
    Routes::desk("audit").get("/audit", policy(), journal::events).get("/audit/looks", policy(), journal::looks).post(
        "/audit/verify",
        policy(),
        verify::post,
    )
}
