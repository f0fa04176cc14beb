//! Visits from outside: booked, changed, called off, offered; and nobody's seat sold twice, whoever presses at once.

mod around;
mod chance;
mod life;
mod rush;

pub use testkit::seats::{ask, counted, crooked, house, slot};
use uuid::Uuid;

/// 月曜日: the day after the tests' own.
const TUESDAY: &str = "2026-09-08";

pub fn id_of(link: &str) -> Uuid {
    let id = link.rsplit('/').next().and_then(|end| end.get(..32)).expect("a link");
    Uuid::try_parse(id).expect("an id")
}
