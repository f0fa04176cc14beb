//! The rows of this slice.

pub mod schedule_edit;
pub mod schedule_line;
