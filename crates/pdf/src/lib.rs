//! Letters as tagged PDF/UA-1. A press takes a sheet and gives a file, or says which character stands where and cannot be printed.
//!
//! It opens no file but fonts, reads no clock and knows no hall. What people wrote reaches the typesetter as JSON, never as markup. Without the
//! feature `typst` there is no press: the crate is then a few structs, and the hall shows the HTML print alone.

mod artefact;
mod sheet;

#[cfg(feature = "typst")]
mod fonts;
#[cfg(feature = "typst")]
mod press;
#[cfg(feature = "typst")]
mod runs;
#[cfg(feature = "typst")]
mod world;

#[cfg(not(feature = "typst"))]
#[path = "without.rs"]
mod press;

pub use artefact::{Artefact, Missing, NoPress, Part, Unset};
pub use press::Press;
pub use sheet::{Sheet, Size, Subject};

/// Where Debian keeps fonts, and where an administrator puts more.
pub const FONT_FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];
