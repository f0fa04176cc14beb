//! Lines of money, refunds that wait, and the day's sheets, as rows.

pub mod cash_sheet;
pub mod fee_line;
pub mod fee_refund;
