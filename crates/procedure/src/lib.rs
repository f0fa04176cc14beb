//! The procedure file: read, checked, proven, guided, asked. Arrives as text, leaves as values; opens no file itself.

pub mod answers;
pub mod appeal;
pub mod compile;
mod fault;
pub mod form;
pub mod guide;
mod hash;
pub mod letter;
pub mod model;
mod raw;
mod read;
#[cfg(test)]
mod sample;
pub mod search;
mod sheet;
mod yaml;

pub use fault::Fault;
pub use model::Procedure;
pub use read::{read, sheet};
pub use sheet::Sheet;
pub use yaml::Place;
