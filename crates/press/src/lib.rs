//! Letters as tagged PDF/UA-1. A typesetter takes a sheet and gives a file, or says which character stands where and cannot be printed.
//!
//! It opens no file but fonts, reads no clock and knows no hall. What people wrote reaches the typesetter as JSON, never as markup. Some 180 crates lie
//! below it, so that without its feature `typst` it is empty, and nothing turns that on but the feature `pdf` of the crate `yakuba`.

#[cfg(feature = "typst")]
mod fonts;
#[cfg(feature = "typst")]
mod runs;
#[cfg(feature = "typst")]
mod typesetter;
#[cfg(feature = "typst")]
mod world;

#[cfg(feature = "typst")]
pub use typesetter::Typesetter;

/// Where Debian keeps fonts, and where an administrator puts more.
pub const FONT_FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];
