//! The line before the booking, in this process: tickets as a cookie carries them, and who is inside right now.
//!
//! A ticket is signed with the city's key and names nobody; it is worth a place in the line and nothing else, since what somebody is held to hangs
//! on the person who is reached. After a restart a ticket keeps its number: the room learns from what it is shown. Officers stand in no line.

use std::sync::{Mutex, PoisonError};

use civic::Millis;
use counter::room::{Place, Room, Ticket, Told};
use uuid::Uuid;

use crate::Hall;
use crate::keys::{hex, same};

/// One per process.
#[derive(Default)]
pub struct Rush {
    room: Mutex<Room>,
    inside: Mutex<u32>,
}

/// Whoever is inside; leaves when it is dropped.
pub struct Inside<'a>(&'a Rush);

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        let mut inside = self.0.inside.lock().unwrap_or_else(PoisonError::into_inner);
        *inside = inside.saturating_sub(1);
    }
}

impl Rush {
    /// Lets somebody in who wants a time, or tells them their place.
    pub fn enter(&self, hall: &Hall, shown: Option<Ticket>) -> Result<Option<Inside<'_>>, Told> {
        let counters = hall.counters();
        let Some(rush) = &counters.rules.rush else { return Ok(None) };
        let inside = *self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let told = self.locked().wants(rush, shown, inside, lot(hall), hall.now());
        if told != Told::In {
            return Err(told);
        }
        *self.inside.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Ok(Some(Inside(self)))
    }

    /// Somebody waits for the opening; nothing when there is none to wait for.
    pub fn join(&self, hall: &Hall, shown: Option<Ticket>) -> Option<Told> {
        let counters = hall.counters();
        self.locked().join(counters.rules.rush.as_ref()?, shown, lot(hall), hall.now())
    }

    /// How somebody stands who has a ticket.
    pub fn stands(&self, hall: &Hall, shown: Ticket) -> Option<Told> {
        let counters = hall.counters();
        let inside = *self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        self.locked().stands(counters.rules.rush.as_ref()?, shown, inside, hall.now())
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The opening people can wait for now.
pub fn awaited(hall: &Hall) -> Option<Millis> {
    let counters = hall.counters();
    let opens = counter::room::opening(counters.rules.rush.as_ref()?, hall.now())?;
    (hall.now() < opens).then_some(opens)
}

fn lot(hall: &Hall) -> u64 {
    let mut bytes = [0; 8];
    hall.chance().fill(&mut bytes);
    u64::from_le_bytes(bytes)
}

fn seal(hall: &Hall, words: &str) -> String {
    hex(&hall.keys().derive("visit-line", Uuid::nil(), words.as_bytes())[..16])
}

/// As the cookie carries it.
pub fn written(hall: &Hall, ticket: &Ticket) -> String {
    let place = match ticket.place {
        Place::Lot { lot, nth } => format!("l.{lot}.{nth}"),
        Place::Number(number) => format!("n.{number}.0"),
    };
    let words = format!("{}.{place}.{}", ticket.line.0, ticket.door);
    format!("{words}.{}", seal(hall, &words))
}

/// Nothing for one that is not ours.
pub fn read(hall: &Hall, text: &str) -> Option<Ticket> {
    let (words, sealed) = text.rsplit_once('.')?;
    if !same(&seal(hall, words), sealed) {
        return None;
    }
    let mut parts = words.split('.');
    let line = Millis(parts.next()?.parse().ok()?);
    let (kind, one, other) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let place = if kind == "l" { Place::Lot { lot: one, nth: other } } else { Place::Number(one) };
    Some(Ticket { line, place, door: parts.next()?.parse().ok()? })
}
