//! The ground every other crate stands on: time and chance as values, languages, ids, calendars, periods, numbers and names.
//!
//! Nothing here reads a clock, rolls a die, opens a file or knows a procedure. Whoever needs the time is handed a [`Clock`];
//! whoever needs an unguessable id is handed a [`Chance`]. That is what makes a month of history replayable in a second.

pub mod id;
pub mod lang;
pub mod time;

pub use id::Id;
pub use lang::{Lang, Text};
pub use time::{Chance, Clock, FixedClock, Millis, SeededChance};
