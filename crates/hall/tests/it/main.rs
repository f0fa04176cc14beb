//! The hall from outside, page by page, on a database of its own for each test.

mod apply;
mod desk;
mod deskcase;
mod file;
mod find;
mod hands;
mod hostile;
mod lives;
mod mypage;
mod notices;
mod pg;
mod postroom;
mod routes;
