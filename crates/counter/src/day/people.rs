//! Who wants something at a counter on a day, and with bookings open, who of them books which seat.
//!
//! The same people with and without bookings: everything about a person is drawn by their number. Seats are sold by the real board, to whoever
//! asks first, as near to the time they would have come at as there is room.

use civic::{Lang, Millis};

use super::scenario::{Scenario, TICK_MS};
use crate::draw::{self, float, real, whole};
use crate::roster::{self, ticks_for};
use crate::{Board, Buyer, Counters, Part, Wanted};

/// What is drawn of a person.
pub mod purpose {
    pub const WANTS: u64 = 1;
    pub const SERVICE: u64 = 2;
    pub const PARTY: u64 = 3;
    pub const LANGUAGE: u64 = 4;
    pub const URGENT: u64 = 5;
    pub const PREPARED: u64 = 6;
    pub const BOOKS: u64 = 7;
    pub const ASKS: u64 = 8;
    pub const SHOWS: u64 = 9;
    pub const COMES: u64 = 10;
    pub const TAKES: u64 = 11;
    pub const COMPLICATED: u64 = 12;
    pub const PATIENCE: u64 = 13;
    pub const PACE: u64 = 14;
    pub const BACK: u64 = 15;
    pub const DAY: u64 = 16;
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub number: u64,
    /// When they would come without a booking, in milliseconds of the day.
    pub wants: i64,
    /// In the order of [`Counters::services`].
    pub service: usize,
    pub party: u16,
    pub lang: Lang,
    pub urgent: bool,
}

/// A person's plan for the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub person: Person,
    /// Not at all: a booking nobody comes for.
    pub comes: Option<i64>,
    pub booked: Option<i64>,
    pub prepared: bool,
}

/// Everybody who wants something, in the order they would come.
pub fn people(scenario: &Scenario, counters: &Counters, reception: (i64, i64), seed: u64) -> Vec<Person> {
    let whole_day = || 0..24_u8;
    let open = |hour: u8| {
        let (from, until) = (i64::from(hour) * 3_600_000, (i64::from(hour) + 1) * 3_600_000);
        let part = (until.min(reception.1) - from.max(reception.0)).max(0);
        // An hour that is open in part still has all who come in it: the others come when it opens.
        if part == 0 {
            (0.0, from, 0)
        } else {
            (*scenario.curve.get(&hour).unwrap_or(&0.0), from.max(reception.0), part)
        }
    };
    let total: f64 = whole_day().map(|hour| open(hour).0).sum();
    let service_shares: Vec<f64> = counters
        .services
        .iter()
        .map(|service| scenario.services.get(&service.id).map_or(0.0, |demand| demand.share))
        .collect();
    let languages: Vec<f64> =
        Lang::ALL.iter().map(|lang| scenario.languages.get(lang).copied().unwrap_or(0.0)).collect();
    let level = libm::exp(scenario.spread * draw::normal(draw::unit(seed, 0, purpose::DAY)));
    let expected = f64::from(scenario.visits) * level;
    let by_chance = libm::sqrt(expected) * draw::normal(draw::unit(seed, 1, purpose::DAY));
    let count = whole(expected + by_chance).clamp(0, 20_000).unsigned_abs();
    let person = |number: u64| {
        let share = |purpose| draw::unit(seed, number, purpose);
        let mut left = share(purpose::WANTS) * total;
        let wants = whole_day().map(open).find_map(|(weight, from, part)| {
            let here = left < weight;
            let at = from + whole(real(part) * left / weight.max(1e-9));
            left -= weight;
            here.then_some(at)
        });
        Person {
            number,
            wants: wants.unwrap_or(reception.0),
            service: choose(&service_shares, share(purpose::SERVICE)),
            party: u16::try_from(choose(&scenario.party, share(purpose::PARTY)) + 1).unwrap_or(1),
            lang: Lang::ALL[choose(&languages, share(purpose::LANGUAGE))],
            urgent: share(purpose::URGENT) < scenario.urgent,
        }
    };
    let mut people: Vec<Person> = (0..count).map(person).collect();
    people.sort_by_key(|person| (person.wants, person.number));
    people
}

/// Which of these weights a share falls on.
fn choose(weights: &[f64], share: f64) -> usize {
    let mut left = share * weights.iter().sum::<f64>();
    for (at, weight) in weights.iter().enumerate() {
        if left < *weight {
            return at;
        }
        left -= weight;
    }
    0
}

/// Nobody books: all come when they want to.
pub fn walk_in(scenario: &Scenario, people: &[Person], seed: u64) -> Vec<Plan> {
    people.iter().map(|person| as_they_come(scenario, person, seed)).collect()
}

fn as_they_come(scenario: &Scenario, person: &Person, seed: u64) -> Plan {
    let prepared = draw::unit(seed, person.number, purpose::PREPARED) < scenario.prepared;
    Plan { person: person.clone(), comes: Some(person.wants), booked: None, prepared }
}

/// The scenario's share of people books, where there is a seat.
pub fn booked(scenario: &Scenario, counters: &Counters, day: &roster::Day, people: &[Person], seed: u64) -> Vec<Plan> {
    let mut board = Board::new(day.clone(), Vec::new(), Millis(0));
    let mut asking: Vec<usize> = (0..people.len())
        .filter(|at| draw::unit(seed, people[*at].number, purpose::BOOKS) < scenario.bookings.share)
        .collect();
    asking.sort_by_key(|at| draw::bits(seed, people[*at].number, purpose::ASKS));
    let mut plans = walk_in(scenario, people, seed);
    for at in asking {
        if let Some(time) = seat(counters, &mut board, &people[at]) {
            plans[at] = with_booking(scenario, &people[at], time, seed);
        }
    }
    plans
}

/// The free seat nearest to when they would come; milliseconds of the day.
fn seat(counters: &Counters, board: &mut Board, person: &Person) -> Option<i64> {
    let service = &counters.services[person.service];
    let skills = counters.set_of([service.skill.as_str()]);
    let part = Part { skills, ticks: ticks_for(service.prepared) };
    let wanted = Wanted { parts: vec![part], people: person.party, buyer: Buyer::Citizen };
    let begins = i64::from(board.day.base) * 60_000;
    let distance = |tick: &u8| (begins + i64::from(*tick) * TICK_MS - person.wants).abs();
    let start = board.free_starts(&wanted).iter().min_by_key(distance)?;
    let placement = board.place(&wanted, start).ok()?;
    board.take(u128::from(person.number), start, wanted, &placement, None);
    Some(begins + i64::from(start) * TICK_MS)
}

fn with_booking(scenario: &Scenario, person: &Person, time: i64, seed: u64) -> Plan {
    let share = |purpose| draw::unit(seed, person.number, purpose);
    let off = scenario.bookings.comes + scenario.bookings.spread * draw::normal(share(purpose::COMES));
    let shows = share(purpose::SHOWS) >= scenario.bookings.no_show;
    Plan {
        person: person.clone(),
        comes: shows.then(|| time + whole(off * 60_000.0)),
        booked: Some(time),
        prepared: share(purpose::PREPARED) < scenario.bookings.prepared,
    }
}

/// Minutes that are waited for at the desk, as a median: the city's own figure.
pub fn median(counters: &Counters, service: usize, prepared: bool) -> f64 {
    let service = &counters.services[service];
    f64::from(if prepared { service.prepared } else { service.minutes }) * 60_000.0
}

/// A mean that `n` fair draws of a share come to; used by figures.
pub fn share_of(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { float(part as u64) / float(all as u64) }
}
