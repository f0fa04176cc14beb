//! The officers' figures: how people found each procedure, on a page and as a file. Both show the same numbers and no others.

mod figures;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::ReadCases;

pub fn routes() -> Routes<Hall> {
    Routes::desk("satisfaction").get("/satisfaction", Policy::staff::<ReadCases>(), figures::get).get(
        "/satisfaction/file",
        Policy::staff::<ReadCases>(),
        figures::file,
    )
}
