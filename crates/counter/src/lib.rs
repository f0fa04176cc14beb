//! The counter without a database: what a city offers at its windows, who is on duty when, which seats are free, who is called next.
//!
//! Pure values in, pure values out. It reads no clock, keeps no state and knows no names of people: a booking is an id, a time and what is
//! wanted. Whatever it finds possible is claimed in the database again, where a unique row refuses what two people found at once.

pub mod board;
pub mod day;
pub mod draw;
pub mod edits;
pub mod forecast;
pub mod line;
pub mod model;
pub mod resettle;
pub mod room;
pub mod roster;
pub mod ticks;

pub use board::{Board, Buyer, Full, Part, Placed, Placement, Wanted};
pub use model::{Counters, Desk, Office, Sale, Service, SkillsOf};
pub use roster::{Day, Lane};
pub use ticks::{Skills, TICK, Ticks};
