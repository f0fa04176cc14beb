//! Citizens' pages of cases.

pub mod apply;
pub mod file;
