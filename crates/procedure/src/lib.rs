//! The procedure file: read, checked, proven, guided, asked. Arrives as text, leaves as values; opens no file itself.

pub mod model;

pub use model::Procedure;
