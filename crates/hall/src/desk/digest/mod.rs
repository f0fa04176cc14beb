//! A daily word by mail for officers who want one: how many cases came in, fall due, are late, and were written to; and a link. Never a name or a number.
//!
//! Off until an officer switches it on under アカウント. None on days the office is closed or the officer is away, none when there is nothing. Once for
//! each officer and day, whatever happens to the timer.

pub mod page;
mod texts;
mod timer;

pub use timer::{DIGEST_DUE, DIGEST_MAIL, compose, due};
