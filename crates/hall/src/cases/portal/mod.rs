//! Citizens' pages about cases: applying, and following what was sent.

pub mod apply;
pub mod file;
