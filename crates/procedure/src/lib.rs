//! The procedure file: read, checked, proven, guided, asked. Arrives as text, leaves as values; opens no file itself.

pub mod answers;
pub mod compile;
pub mod form;
pub mod guide;
pub mod model;
pub mod search;
#[cfg(test)]
mod sample;

pub use model::Procedure;
