//! Attachments and letters are rows of a case; this slice works with them under its own name.

pub use crate::cases::{letter, paper};
