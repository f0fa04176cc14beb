//! The officer's side of letters: one letter as it will lie in the envelope.

mod letter;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::ReadCases;

pub fn routes() -> Routes<Hall> {
    Routes::desk("letters").get("/desk/case/{id}/letter/{letter}", Policy::staff::<ReadCases>(), letter::get)
}
