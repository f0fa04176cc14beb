//! The procedure file: read, checked, proven, guided, asked. Arrives as text, leaves as values; opens no file itself.

pub mod appeal;
mod check;
mod fault;
pub mod folder;
mod hash;
pub mod letter;
pub mod model;
mod raw;
mod read;
mod schema;
pub mod scope;
mod sheet;
mod yaml;
pub mod answers;
pub mod compile;
pub mod form;
pub mod guide;
pub mod model;
pub mod search;
#[cfg(test)]
mod sample;

pub use check::check;
pub use fault::Fault;
pub use folder::{Bundle, CityFacts, load};
pub use model::Procedure;
pub use read::{read, sheet};
pub use schema::schema;
pub use sheet::Sheet;
pub use yaml::Place;
