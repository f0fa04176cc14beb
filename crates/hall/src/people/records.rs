//! Accounts, the organisation and who stands in for whom, as rows. Reading them is `people`; nothing else opens these tables.

pub mod account;
pub mod deputy;
pub mod post;
pub mod unit;
