//! 窓口の一日: tickets, who is called next, and what everybody in the hall sees of it.
//!
//! One office on one day is one stream, `lobby-day`: every act on its line is one commit that expects the line as it was read, so that two
//! officers never call the same citizen and no number is given twice. State is rows: a restart keeps the order. There is no name here: a
//! ticket is a number, what is wanted, and how somebody wants to be called. A booking comes in as a time and services ([`Booked`]).

mod acts;
mod alarms;
mod close;
mod code;
mod day;
pub mod desk;
mod devices;
mod live;
pub mod portal;
mod records;
mod rules;
mod take;
mod waits;

pub use acts::{Deed, NotDone, act, sit};
pub use day::{Line, Today, line};
pub use devices::make as make_device;
pub use live::watch;
pub use rules::TALK;
pub use take::{Booked, NewTicket, NotTaken, Source, Taken, check_in, take};
pub use waits::{LESSON, Lesson, Waits, learn, store_lesson, waited_on};
