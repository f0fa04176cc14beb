//! The twin: the hall's procedures, people and calendars, simulated, so that a change can be tried before anybody is moved.
//!
//! A [`Plan`] is compiled once from graphs and parameters; [`run`] walks cases through it event by event, in whole milliseconds, and hands every
//! finished piece of work to a [`Sink`]. Draws are named by (seed, case, node, visit, purpose): two scenarios have the same luck, and every machine
//! and number of threads gives the same bytes. It reads no clock, starts no thread and never computes an effect ahead of its time.

mod dist;
mod fault;
mod heap;
mod hours;
pub mod ledger;
pub mod load;
mod log;
mod num;
pub mod oracle;
mod plan;
mod run;
pub mod sample;
pub mod scenario;
mod set;
pub mod spec;
pub mod stats;
pub mod theory;
pub mod trial;

pub use dist::Dist;
pub use fault::{Fault, Spot};
pub use hours::{DAY, HOUR, Hours, NEVER};
pub use log::{Case, Log, NO_CASE, NOBODY, Outcome, Row, Sink};
pub use plan::{Assumed, Plan, Setting};
pub use run::{Ended, Go, Standing, UnderWay, run};
pub use spec::Parameters;

#[cfg(test)]
mod tests;
