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
pub mod stored;
mod texts;

pub use card::{Card, Door};
pub use finder::{Finder, Found, Run};
pub use halts::{Halt, HaltKind, NewHalt, begin as begin_halt, lift as lift_halt, seen as halt_seen};
pub use library::{Library, is_empty};
pub use pack::{PackFault, Unpacked, pack as pack_files, unpack};
pub use portal::{Notice, foot, head, routes};
pub use proof::{Played, Proof, file_name, kind_of, of_change as prove};
pub use publish::{STREAM as LIBRARY, When, hash as text_hash, publish_when};
pub use records::{halt, planned_file};
pub use shelf::Shelf;
pub use stock::Version;
