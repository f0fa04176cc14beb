//! Who comes on the watched day: they book the day before, show their booking, or press the kiosk's button.

use std::collections::HashMap;

use civic::Millis;
use counter::day::{Log, Plan};
use counter::line::{Calling, Needs};
use counter::roster::OnDate;
use hall::Hall;
use hall::hand::Hand;
use hall::lobby::{Booked, NewTicket, Source, Today, check_in, take};
use hall::visits::{Ask, Caller, Slot, arrived, book_for};
use jiff::civil::Date;
use uuid::Uuid;

use super::{Fate, Fates, until};

/// Books for everybody who has a time; the booking of each, by the person's number. Who finds no seat comes without.
pub async fn book(hall: &Hall, office: &str, date: Date, officer: Uuid, log: &Log) -> HashMap<u64, Uuid> {
    let counters = hall.counters();
    let plans = log.visits.iter().map(|visit| &visit.plan).chain(&log.no_shows);
    let mut made = HashMap::new();
    for plan in plans {
        let Some(slot) = plan.booked.and_then(|at| slot(hall, office, date, at)) else { continue };
        let services = vec![counters.services[plan.person.service].id.clone()];
        let ask = Ask { services, people: plan.person.party, prepared: plan.prepared };
        let phone = format!("096{:07}", plan.person.number);
        let caller = Caller { name: "デモ", way: "phone", contact: &phone, note: "" };
        if let Ok(id) = book_for(hall, Hand::house(hall), &ask, &slot, &caller, officer).await {
            made.insert(plan.person.number, id);
        }
    }
    made
}

fn slot(hall: &Hall, office: &str, date: Date, at: i64) -> Option<Slot> {
    let counters = hall.counters();
    let OnDate::Open(day) = counters.day(counters.office(office)?, date, hall.calendar()) else { return None };
    let tick = day.tick_of(Millis::start_of(date).plus_ms(at))?;
    Some(Slot { office: office.to_owned(), date, tick })
}

/// Everybody comes at their moment and takes a ticket.
pub async fn come(hall: Hall, office: String, log: Log, booked: HashMap<u64, Uuid>, officer: Uuid, fates: Fates) {
    let start = Millis::start_of(hall.now().date());
    for visit in &log.visits {
        until(&hall, start.plus_ms(visit.comes)).await;
        let Some(today) = Today::of(&hall, &office, hall.now()) else { return };
        let plan = &visit.plan;
        let ticket = match booked.get(&plan.person.number) {
            Some(id) => shows(&hall, &today, start, plan, *id).await,
            None => presses(&hall, &today, plan, officer).await,
        };
        let minutes = i64::from(hall.counters().services[plan.person.service].minutes);
        let takes = visit.call.map_or(minutes * 60_000, |call| call.ends - call.at);
        let fate = Fate { takes, gone: visit.call.is_some_and(|call| call.gone.is_some()) };
        if let Some(ticket) = ticket {
            fates.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(ticket, fate);
        }
    }
}

async fn presses(hall: &Hall, today: &Today, plan: &Plan, officer: Uuid) -> Option<Uuid> {
    let new = NewTicket {
        services: vec![today.counters.services[plan.person.service].id.clone()],
        party: plan.person.party,
        needs: Needs { pram: plan.person.urgent, wheelchair: false },
        calling: Calling::Screen,
        lang: plan.person.lang,
        once: format!("day {}", plan.person.number),
    };
    // Tickets end with the reception; who comes later goes home.
    let taken = take(hall, Hand::house(hall), today, &new, Source::Desk(officer)).await;
    taken.ok().map(|taken| taken.id)
}

async fn shows(hall: &Hall, today: &Today, start: Millis, plan: &Plan, booking: Uuid) -> Option<Uuid> {
    let booked = Booked {
        booking,
        at: start.plus_ms(plan.booked?),
        services: vec![today.counters.services[plan.person.service].id.clone()],
        party: plan.person.party,
        needs: Needs::default(),
        lang: plan.person.lang,
        prepared: plan.prepared,
    };
    let taken = check_in(hall, Hand::house(hall), today, &booked).await.ok()?;
    // That they came is told to the booking after the number is given, as at the door.
    let _ = arrived(Hand::house(hall), booking).await;
    Some(taken.id)
}
