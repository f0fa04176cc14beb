//! The day at the counter, as rows: one file for each table.

pub mod lobby_alarm;
pub mod lobby_close;
pub mod lobby_desk;
pub mod lobby_device;
pub mod lobby_lesson;
pub mod lobby_ticket;
pub mod lobby_told;
