//! The hall from outside, page by page, on a database of its own for each test.

mod apply;
mod bulk;
mod desk;
mod deskcase;
mod export;
mod file;
mod find;
mod given_up;
mod hands;
mod hostile;
mod lives;
mod mypage;
mod notes;
mod notice_way;
mod notices;
mod pg;
mod postroom;
mod protected;
mod publishing;
mod revoke;
mod rights;
mod routes;
mod satisfaction;
mod silence;
mod simple;
mod together;
