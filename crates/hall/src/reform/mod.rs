//! 業務改善: how the hall really works, from the records of the work itself; what a change would do, from the twin; and what came of it.
//!
//! Shows sums of at least five cases and never a person's: it reads no name, no answer and no officer's figures. A proposal changes nothing by
//! itself: adopted, it is a draft in `publishing`, and the schedules of `schedules`, where two persons decide as ever.

mod answer;
pub mod desk;
mod ecrs;
mod edits;
mod kept;
mod proposals;
mod records;
mod rules;
mod running;
pub mod seed;
mod staffing;

pub use proposals::newest;
