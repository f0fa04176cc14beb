//! The hall from outside, page by page, on a database of its own for each test.

mod apply;
mod desk;
mod deskcase;
mod file;
mod find;
mod notices;
mod postroom;
mod routes;
