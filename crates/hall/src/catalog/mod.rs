//! The catalogue: which procedures the city offers, in which version, and how a citizen finds them.
//!
//! It knows procedures, not cases. Published text is never changed; a new version is a new row, and running cases keep theirs.

mod finder;
pub mod folder;
mod library;
mod portal;
pub mod prove;
pub mod publish;
pub mod records;
mod texts;

pub use finder::{Finder, Found, Run};
pub use library::{Library, Shelf, is_empty};
pub use portal::{foot, head, routes};
