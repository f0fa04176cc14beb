//! 業務改善: how the hall really works, from the records of the work itself, and what a change would do, from the twin.
//!
//! Shows sums of at least five cases and never a person's: it reads no name, no answer and no officer's figures, and it changes nothing.

pub mod desk;
#[cfg_attr(not(test), expect(dead_code, reason = "its page is written apart from it"))]
mod measured;
mod past;
mod rules;
mod tried;
