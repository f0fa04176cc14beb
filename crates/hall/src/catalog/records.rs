//! Published procedures, letters and tables, as rows. Published text is never changed: a new version is a new row.

pub mod halt;
pub mod live_file;
pub mod planned_file;
pub mod procedure_card;
pub mod published_file;
