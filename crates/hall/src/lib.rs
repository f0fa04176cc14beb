//! The city hall: one folder per slice, and the state they share.
//!
//! Slices meet only at each other's `mod.rs`. Citizens' pages and officers' pages are two routers that can be mounted apart; nothing the
//! citizens' router reaches reads `registers`.

pub mod catalog;
pub mod cases;
pub mod city;
mod hall;
pub mod keys;
pub mod notices;
pub mod papers;
pub mod people;
pub mod registers;
pub mod schema;
pub mod talks;

pub use hall::{Hall, Limits, Parts};
