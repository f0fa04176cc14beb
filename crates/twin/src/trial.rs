//! Trying a change: replications, pairs with the same luck, intervals, and a verdict that knows when there is none.
//!
//! The work can be handed to many threads by the caller ([`Hands`]); results stand in the order of their numbers and do not depend on who did
//! them. It starts no thread itself.

mod busy;
mod compare;
mod figures;
mod hands;
mod likely;
mod pick;
mod race;
mod roster;
mod side;
mod stayed;
mod tally;
mod warm;

pub use busy::{Busy, Half, share};
pub use compare::{Comparison, How, Says, Verdict, compare, judge, pairs};
pub use figures::{Figures, figures};
pub use hands::{Alone, Hands, Quiet, Watch, gather};
pub use likely::{Ahead, likely};
pub use pick::Pick;
pub use race::{Found, Look, Search, Trade, Vary};
pub use roster::{Cover, LONGEST, Roster};
pub use side::{Side, side};
pub use warm::warm_up_cases;

#[cfg(test)]
mod tests;
