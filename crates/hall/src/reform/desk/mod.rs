//! The officers' side: what each procedure's time goes to, and one procedure's map with the waiting on it. Whose minute it saves: that of whoever has
//! to say where a procedure sticks, and would draw it by hand and guess.

mod file;
mod list;
mod map;
mod say;
mod texts;
mod trial;

use web::{Policy, Routes};

use crate::Hall;
use crate::people::SignedIn;

pub fn routes() -> Routes<Hall> {
    let read = Policy::staff::<SignedIn>;
    Routes::desk("reform")
        .get("/reform", read(), list::get)
        .get("/reform/try", read(), trial::get)
        .get("/reform/{procedure}", read(), map::get)
        .get("/reform/{procedure}/file", read(), file::get)
}
