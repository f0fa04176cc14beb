//! The line as a forecast is told it. Who sits where is what officers said; when nobody has opened a desk yet, it is the roster.

use std::sync::Arc;

use civic::Millis;
use counter::day::{Guest, Place};
use counter::forecast::known::kind_of;
use counter::forecast::{Coming, Desk, Scene, Times, Waiting};
use counter::{Counters, Skills};
use uuid::Uuid;

use super::book::Book;
use super::learned::{Learned, of_day};
use crate::lobby::day::Line;
use crate::lobby::records::lobby_ticket;
use crate::lobby::rules;
use crate::visits::Expected;

/// Who is later than this is not waited for.
const LATEST: i64 = 3_600_000;
/// A desk that was due so long ago and is not open will not be before its next hours.
const SOON: i64 = 15 * 60_000;
const DAY: i64 = 86_400_000;

/// What a forecast is made of, kept with the line it was read with.
#[derive(Clone)]
pub struct Lore {
    pub learned: Arc<Learned>,
    pub book: Arc<Book>,
    pub expected: Vec<Expected>,
}

/// The parts of a scene, owned.
pub struct Told {
    now: i64,
    places: Vec<Place>,
    desks: Vec<Desk>,
    pace: Vec<f64>,
    waiting: Vec<Waiting>,
    coming: Vec<Coming>,
    newcomers: Vec<usize>,
}

impl Told {
    /// Nothing where the office is closed today and nobody sits there.
    pub fn of(line: &Line, lore: &Lore, now: Millis) -> Option<Self> {
        let counters = &line.today.counters;
        let now = of_day(line.today.date, now);
        let (places, desks): (Vec<Place>, Vec<Desk>) = at_desks(line, lore, now).into_iter().unzip();
        if places.is_empty() {
            return None;
        }
        let waiting = line.rows.iter().filter(|row| row.state == "waiting").map(|row| Waiting {
            ticket: luck(row.serial),
            kind: kind(counters, row),
            guest: guest(line, row),
            passed: u16::try_from(row.passed).unwrap_or(u16::MAX),
        });
        let soon = |one: &&Expected| of_day(line.today.date, one.at) + LATEST > now;
        let coming = lore.expected.iter().filter(soon).map(|one| Coming {
            ticket: low_bits(one.booking),
            kind: kind_named(counters, &one.service, one.prepared),
            booked: of_day(line.today.date, one.at),
        });
        Some(Self {
            now,
            pace: places.iter().map(|place| pace(line, lore, place.desk)).collect(),
            waiting: waiting.collect(),
            coming: coming.collect(),
            newcomers: (0..=counters.services.len()).map(|service| kind_of(service, false)).collect(),
            places,
            desks,
        })
    }

    pub fn scene(&self) -> Scene<'_> {
        Scene {
            now: self.now,
            places: &self.places,
            desks: &self.desks,
            pace: &self.pace,
            waiting: &self.waiting,
            coming: &self.coming,
            newcomers: &self.newcomers,
        }
    }
}

/// Whoever waits keeps their luck from forecast to forecast.
fn luck(serial: i64) -> u64 {
    u64::try_from(serial).unwrap_or(0)
}

/// Bookings' numbers begin where no serial is.
fn low_bits(id: Uuid) -> u64 {
    id.as_u64_pair().1 | 1 << 63
}

fn kind_named(counters: &Counters, service: &str, prepared: bool) -> usize {
    let found = counters.services.iter().position(|known| known.id == service);
    found.map_or(kind_of(counters.services.len(), false), |service| kind_of(service, prepared))
}

fn kind(counters: &Counters, row: &lobby_ticket::Model) -> usize {
    kind_named(counters, rules::wanted(row), row.prepared)
}

fn guest(line: &Line, row: &lobby_ticket::Model) -> Guest {
    let ticket = rules::ticket(&line.today.counters, row);
    Guest {
        comes: of_day(line.today.date, ticket.arrived),
        booked: row.booked_at.map(|at| of_day(line.today.date, Millis(at))),
        urgent: !row.reason.is_empty(),
        needs: ticket.want().map_or(Skills::default(), |want| want.skills),
    }
}

/// Every desk that is served today, and what it does now.
fn at_desks(line: &Line, lore: &Lore, now: i64) -> Vec<(Place, Desk)> {
    let Some(office) = line.today.place() else { return Vec::new() };
    let opened = line.desks.iter().any(|desk| desk.state == "on");
    let one = |desk: &counter::Desk| {
        let on = line.desks.iter().any(|known| known.desk == i64::from(desk.no) && known.state == "on");
        let rostered = lore.learned.places.iter().find(|place| place.desk == desk.no);
        let place = match rostered {
            Some(place) if on || !opened => open_now(place.clone(), on, now),
            Some(place) => not_open(place.clone(), now),
            None if on => alone(line, desk.no, lore, now),
            None => return None,
        };
        Some((place, doing(line, lore, desk.no, now)))
    };
    office.desks.iter().filter_map(one).collect()
}

/// An open desk stays so at least until its present hours end; one that sits there outside of them, until the next begin.
fn open_now(mut place: Place, on: bool, now: i64) -> Place {
    if on && !place.is_on(now) {
        let next = place.on.iter().map(|(from, _)| *from).find(|from| *from > now).unwrap_or(DAY);
        place.on.retain(|(from, _)| *from > now);
        place.on.insert(0, (now, next));
        place.stays |= place.on.len() == 1;
    }
    place
}

/// Others are open and this one is not: it counts from its next hours on, or if it is only just due.
fn not_open(mut place: Place, now: i64) -> Place {
    place.on.retain(|(from, _)| from + SOON > now);
    place
}

/// Somebody sits at a desk the roster does not name today: as long as the others do.
fn alone(line: &Line, desk: u16, lore: &Lore, now: i64) -> Place {
    let ends = lore.learned.places.iter().filter_map(|place| place.on.last()).map(|(_, until)| *until).max();
    let skills = line.today.skills(desk).unwrap_or_default();
    Place { desk, skills, on: vec![(now, ends.filter(|ends| *ends > now).unwrap_or(DAY))], stays: true }
}

fn doing(line: &Line, lore: &Lore, desk: u16, now: i64) -> Desk {
    let Some(row) = line.at_desk(desk) else {
        let due = lore.learned.places.iter().any(|place| place.desk == desk && place.is_on(now));
        let on = line.desks.iter().any(|known| known.desk == i64::from(desk) && known.state == "on");
        let opened = line.desks.iter().any(|known| known.state == "on");
        return if due && opened && !on { Desk::Away } else { Desk::Free };
    };
    let began = lore.book.began(desk).unwrap_or(Millis(row.called_at.unwrap_or(row.since)));
    let since = of_day(line.today.date, began).min(now);
    Desk::Serves { ticket: luck(row.serial), kind: kind(&line.today.counters, row), since }
}

/// How a desk's times today compare with what was expected of them.
fn pace(line: &Line, lore: &Lore, desk: u16) -> f64 {
    let (book, known) = (&lore.book, &lore.learned.known);
    let (counters, date) = (&line.today.counters, line.today.date);
    let (mut finished, mut left) = (0, 0.0);
    for one in book.finished.iter().filter(|one| one.desk == desk && one.served.ms > 1_000) {
        let kind = &known.kinds[kind_named(counters, &one.served.service, one.served.prepared)];
        finished += 1;
        left += kind.excess(of_day(date, one.began), one.served.ms);
    }
    Times::pace(finished, left)
}
