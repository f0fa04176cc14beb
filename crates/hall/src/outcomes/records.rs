//! A week's sums, as rows. Numbers only: no case, no person, no moment.

pub mod outcome_case;
pub mod outcome_wait;
