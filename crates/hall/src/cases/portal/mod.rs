//! Citizens' pages of cases.

pub mod apply;
