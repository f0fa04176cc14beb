//! Letters as files: what stands on one, whose a file is, and what a press must do. It sets nothing itself; that is the crate `press`.
//!
//! It opens no file, reads no clock and knows no hall.

mod artefact;
mod press;
mod sheet;

pub use artefact::{Artefact, Missing, Part, Unset};
pub use press::{NoPress, Press};
pub use sheet::{Sheet, Size, Subject};
