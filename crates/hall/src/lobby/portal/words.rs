//! Numbers, waits and places as everybody in the hall reads them.

use civic::{Lang, Millis};
use counter::forecast::Range;
use web::say;

use super::texts::T;
use crate::Hall;
use crate::lobby::records::lobby_ticket;
use crate::lobby::rules::{self, TALK};

/// `約20–30分`, and never one number.
pub fn range(t: T, range: Range) -> String {
    let minutes = |n: u16| say::minutes(t.lang(), i64::from(n));
    let said = match range {
        Range::Within(most) => t.wait_within(&minutes(most)),
        Range::Between(least, most @ ..=60) => t.wait_minutes(&most.to_string(), &least.to_string()),
        Range::Between(least, most) => t.wait_hours(&minutes(most), &minutes(least)),
        Range::Over(least) => t.wait_long(&minutes(least)),
        Range::Unknown => t.wait_none(),
    };
    said.into_owned()
}

/// A 047.
pub fn number(row: &lobby_ticket::Model) -> String {
    rules::number(row).to_string()
}

/// The name of a service.
pub fn service(hall: &Hall, t: T, id: &str) -> String {
    if id == TALK {
        return t.talk().into_owned();
    }
    let counters = hall.counters();
    counters.service(id).map_or_else(|| id.to_owned(), |service| service.name.get(t.lang()).to_owned())
}

/// The office's name, and where in the house its counter is.
pub fn office(hall: &Hall, lang: Lang, id: &str) -> (String, String) {
    let counters = hall.counters();
    let name = hall.city().office_name(id, lang);
    (name, counters.office(id).map_or_else(String::new, |office| office.place.get(lang).to_owned()))
}

/// `10:42 現在`.
pub fn as_of(t: T, now: Millis) -> String {
    t.as_of(&say::time(now)).into_owned()
}

/// The next time that could be booked; empty when there is none.
pub fn free(t: T, at: Option<Millis>) -> String {
    at.map_or_else(String::new, |at| {
        t.crowd_free(&format!("{} {}", say::date(t.lang(), at.date()), say::time(at))).into_owned()
    })
}
