//! 窓口の予定: hours, closed days, absences and lunch cover of the counters as an office edits them, and everybody who is booked seen to.
//!
//! Whose minute it saves: a 係長's at ten past eight with two officers ill, and whoever closes a ward for a typhoon. An edit lies over
//! `counters.yaml` from a day to a day. Before it holds, everybody it touches is listed with a proposal; one approval carries it out, booking
//! by booking, each in its own commit; and it can be undone. It refuses days that are over, and leaves alone what a citizen touched since.

mod carry_out;
mod decide;
mod declared;
pub mod desk;
mod edits;
mod plan;
mod records;
mod rules;

use store::Stream;
use uuid::Uuid;

pub use carry_out::{carry_out, carry_out_some};
pub use edits::laid;

/// Moves whenever an edit begins or ceases to hold, anywhere in the city.
pub const STREAM: Stream = Stream::new("schedules", Uuid::nil());
/// The kind of the job that brings bookings to their new times.
pub const SCHEDULE: &str = "schedule-resettle";

/// Everything that is decided about one office's schedule.
fn office_stream(office: &str) -> Stream {
    Stream::new("schedule", crate::keys::place_id(office))
}
