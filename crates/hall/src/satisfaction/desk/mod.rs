//! For officers: how people found each procedure, on a page and as a file that show the same numbers and no others; and the question of how their
//! own week was.

mod figures;
mod mood;
mod texts;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::{ReadCases, SignedIn};

pub use mood::{Mood, ask};

pub fn routes() -> Routes<Hall> {
    Routes::desk("satisfaction")
        .get("/satisfaction", Policy::staff::<ReadCases>(), figures::get)
        .get("/satisfaction/file", Policy::staff::<ReadCases>(), figures::file)
        .post("/mood", Policy::staff::<SignedIn>(), mood::post)
}
