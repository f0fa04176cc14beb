//! Fees 手数料: what is due, what came and went, and the sheet on which each desk's day is closed.
//!
//! The stage `pay` of a case is the engine's; this slice answers it. Money is written in lines that are never changed, each on the sheet of
//! one desk and one day; a sheet is closed by two people. It takes no part of a fee, moves no money itself, and knows no bank.

pub mod desk;
mod ledger;
pub mod records;
mod rules;
mod sheet;
mod till;

pub use ledger::{Known, Not, amount, of_case, until};
pub use records::{cash_sheet, fee_line, fee_refund};
pub use rules::{Kind, Standing, Way};
pub use till::{close_day, take};
