//! The hall from outside, page by page, on a database of its own for each test.

mod apply;
mod desk;
mod deskcase;
mod fees;
mod file;
mod find;
mod hands;
mod hostile;
mod lives;
mod mypage;
mod notice_way;
mod notices;
mod pg;
mod postroom;
mod protected;
mod publishing;
mod revoke;
mod rights;
mod routes;
mod silence;
mod simple;
mod together;
