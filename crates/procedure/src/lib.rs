//! The procedure file: read, checked, proven, guided, asked. Arrives as text, leaves as values; opens no file itself.

pub mod answers;
pub mod appeal;
pub mod bundle;
pub mod burden;
mod check;
pub mod compile;
pub mod diff;
mod fault;
pub mod folder;
pub mod form;
pub mod guide;
mod hash;
pub mod letter;
pub mod lint;
pub mod model;
pub mod patch;
mod raw;
mod read;
#[cfg(test)]
mod sample;
mod schema;
pub mod scope;
pub mod search;
mod sheet;
mod yaml;

pub use bundle::Bundle;
pub use check::check;
pub use fault::Fault;
pub use folder::{CityFacts, Folder, load};
pub use model::Procedure;
pub use read::{appeals as read_appeals, bundle as read_bundle, letter as read_letter, read, sheet};
pub use schema::{bundle_schema, letter_schema, schema};
pub use sheet::Sheet;
pub use yaml::Place;
