//! One day of one office's counter, moving: who comes, who is called, how long it takes.
//!
//! For the demo that can be watched, for the twin, and for every trial of a rule or a forecast. Pure: a day is decided by its scenario and its
//! seed, to the millisecond, on every machine.

pub mod figures;
pub mod hall;
pub mod live;
pub mod moment;
pub mod order;
pub mod peak;
pub mod people;
pub mod replay;
pub mod scenario;
#[cfg(test)]
mod tests;

pub use figures::Figures;
pub use hall::{Fate, Hall, NEVER, Place};
pub use live::{Log, Truth, Visit};
pub use moment::{Moment, Sits, Stands};
pub use order::{Guest, InTurn, Line, Order};
pub use peak::Twice;
pub use people::{Person, Plan};
pub use replay::Replay;
pub use scenario::Scenario;
