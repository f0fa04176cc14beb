//! YAML with every value's place, and a reader of plain structs over it that does not stop at the first fault.
//!
//! The text is parsed once into a tree (`node`); the structs of `raw` are then read from the tree (`tree`), where a bad value is noted
//! and skipped. Untagged and flattened serde types would lose the places, so there are none.

mod at;
mod node;
mod tree;

pub(crate) use at::{At, Pairs};
pub(crate) use node::{Node, Value, parse};
pub(crate) use tree::read;

/// Where a value stands. Line and column count from 1; line 0 is "nowhere in particular".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    pub line: u32,
    pub column: u32,
    /// Bytes from the start of the file.
    pub offset: u32,
}
