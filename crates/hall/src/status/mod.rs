//! サービスの状況: what the city offers less of than its files say, where, by which way, until when, and what instead.
//!
//! Whose minute it saves: on the day of an earthquake one officer says it once, and every page, screen and feed says the same within ten
//! seconds. A declaration is a row, and never changed but by being taken back; the newest that covers something holds. All readers ask
//! [`what`] of one value in memory. It refuses to close what must be received (戸籍届) without naming another place. It knows procedures and
//! counters; cases and bookings only as numbers that later slices hand in.

mod counts;
mod declare;
pub mod desk;
mod kept;
pub mod portal;
mod records;
mod rules;
mod texts;
mod told;

use store::Stream;
use uuid::Uuid;

pub use counts::{Count, Counts};
pub use declare::{declare, tell, undo};
pub use kept::Kept;
pub use rules::{Cell, Channel, Declaration, Declarations, Fault, Scope, Set, Standing, State, faults, what};
pub use told::{at_counters, at_office, closed, halt, home, last_day, of_page};

use civic::Millis;
use counter::Counters;

use crate::Hall;

/// Declarations of the city follow each other.
pub const STREAM: Stream = Stream::new("service-status", Uuid::nil());

/// The topic of live pages, and of their stream.
pub const TOPIC: &str = "status";

/// A service at an office's counters.
pub fn at_counter<'a>(counters: &'a Counters, service: &'a str, office: &'a str) -> Cell<'a> {
    let procedure = counters.service(service).and_then(|service| service.procedure.as_deref());
    Cell { procedure, service: Some(service), office: Some(office), channel: Channel::Counter }
}

/// How a service of the counters stands in an office at a moment.
pub fn standing(hall: &Hall, service: &str, office: &str, at: Millis) -> State {
    what(&hall.standings(), &at_counter(&hall.counters(), service, office), at).state
}
