//! 成果の数字: six figures, in public, from the hall's own records: visits avoided, waits, first-time-right, promised day kept, satisfaction, and
//! hours spared on the road.
//!
//! At night what ended is added to sums by week ([`count`]); pages add up weeks that are over. It shows no sum of fewer than five, reads no name
//! and no answer, and says why where there is no figure. Whose minute it saves: that of whoever counts for the council by hand, and of the
//! citizen who asks whether it got any better.

mod count;
pub mod desk;
mod ended;
mod held;
pub mod portal;
mod records;
mod rules;
mod sheet;
mod show;
mod texts;

pub use count::count;
pub use held::Shelf;
