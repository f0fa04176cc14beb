//! Citizens' pages about cases: applying, and following what was sent.
//!
//! They stand above `cases`, `talks`, `notices` and `papers` because a citizen reads all of them on one page. Nothing here reads a register.

pub mod apply;
pub mod file;
mod inputs;
