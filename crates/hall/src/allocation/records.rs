//! The rows of this slice.

pub mod allocation_line;
pub mod allocation_round;
