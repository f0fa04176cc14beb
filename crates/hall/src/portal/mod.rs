//! Citizens' pages about cases: applying, following what was sent, and the page of one's own with all of it.
//!
//! They stand above `cases`, `talks`, `notices` and `papers` because a citizen reads all of them on one page. Nothing here reads a register.

pub mod apply;
pub mod file;
mod inputs;
pub mod mine;
pub mod outside;

pub use file::rules::{Todo, Word};
pub use file::{Standing, standing};
pub use inputs::fault::word as fault_word;
pub use inputs::label_of;
