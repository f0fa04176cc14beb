//! The hall from outside, page by page, on a database of its own for each test.

mod file;
mod notices;
