//! Trying a change: replications, pairs with the same luck, intervals, and a verdict that knows when there is none.
//!
//! The work can be handed to many threads by the caller ([`Hands`]); results stand in the order of their numbers and do not depend on who did
//! them. It starts no thread itself.

mod compare;
mod figures;
mod hands;
mod race;
mod roster;
mod side;
mod tally;
mod warm;

pub use compare::{Comparison, How, Says, Verdict, compare, judge, pairs};
pub use figures::{Figures, Pick, figures};
pub use hands::{Alone, Hands, Quiet, Watch, gather};
pub use race::{Found, Look, Search, Trade, Vary};
pub use roster::{Cover, LONGEST, Roster};
pub use side::{Busy, Half, Side, share, side};
pub use warm::warm_up_cases;

#[cfg(test)]
mod tests;
