//! How work went: the tasks of cases that have ended, as pieces of the ledger, as a log, and as the twin's numbers with a judgement on them.
//!
//! It reads moments, steps and teams; no name, no answer, and of whoever did a piece nothing but a number. What no record says is named, not guessed.
//! Nobody's case that is protected is in it.

mod numbers;
mod pieces;

pub use numbers::{Measured, Subject, foretold, log, measured};
pub use pieces::{Done, Ended, Past, read, records, waits_for, year_before};
