//! The catalogue: which procedures the city offers, in which version, and how a citizen finds them.
//!
//! It knows procedures, not cases. Published text is never changed; a new version is a new row, and running cases keep theirs.

mod card;
mod finder;
pub mod folder;
pub mod halts;
mod library;
pub mod pack;
mod portal;
pub mod proof;
pub mod publish;
pub mod records;
mod shelf;
mod stock;
mod texts;

pub use card::{Card, Door};
pub use finder::{Finder, Found, Run};
pub use halts::{Halt, HaltKind};
pub use library::{Library, is_empty};
pub use portal::{foot, head, routes};
pub use shelf::Shelf;
pub use stock::Version;
