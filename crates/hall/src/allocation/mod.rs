//! 利用調整: many cases decided together, because there are fewer seats than people who ask.
//!
//! The file says how an application is weighed and what it wishes for; the office says how many seats there are. What would come of it is
//! shown until it is confirmed; confirmed, it is carried out case by case, each as an act of the officer who confirmed it. It grants
//! nothing itself: every case goes on to its own decision. A case its officer may not see takes no part.

mod carry_out;
pub mod desk;
mod pool;
mod records;
mod round;
mod rules;

pub use carry_out::{ALLOCATION, carry_out};
pub use desk::{beside, decides_together, reason};
