//! Attachments and letters are rows of a case; this slice works with them under its own name. The steps of a letter's way are its own.

pub use crate::cases::{letter, paper};

pub mod letter_step;
