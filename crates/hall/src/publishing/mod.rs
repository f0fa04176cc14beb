//! Publishing a procedure is an act of the office: drafted by one person, proven, approved by another, and live without a restart.
//!
//! Everything that waits for a second person is a *change*: a new text, an end, a plan called off, running cases moved to new rules. It
//! refuses an approval by anybody who had a hand in it, a text with a fault, and a text that was begun from another than the one in force.
//! What is in force is `catalog`'s; how a case moves is `cases`'s.

mod carry_out;
mod change;
pub mod desk;
mod migration;
pub mod records;
mod rules;

pub use change::draft_of;
pub use desk::may;
pub use rules::{Kind, State};
