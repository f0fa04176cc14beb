//! The hall in motion: desks that get free, a line that is called, one loop for the simulated day and for each path of a forecast.
//!
//! It knows when, not what: what a call costs and who it was is its [`Fate`]'s matter. It draws no numbers and keeps no record.

#[cfg(test)]
mod tests;

use super::order::{Guest, Line, Order};
use crate::Skills;

/// Never again.
pub const NEVER: i64 = i64::MAX;

/// A desk on a day. Times are milliseconds of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub desk: u16,
    pub skills: Skills,
    /// When somebody sits there: from, until; in order and apart.
    pub on: Vec<(i64, i64)>,
    /// Whether it goes on after its last hour until nobody is left it could serve.
    pub stays: bool,
}

impl Place {
    pub fn is_on(&self, at: i64) -> bool {
        self.on.iter().any(|&(from, until)| from <= at && at < until)
    }
}

/// What happens in the hall, decided elsewhere.
pub trait Fate {
    /// A guest is called to a place: for how many milliseconds that keeps the place. Nobody there also costs its time.
    fn called(&mut self, guest: usize, place: usize, at: i64) -> i64;

    /// A place is free and nobody stands there whom it could serve.
    fn spare(&mut self, _place: usize, _at: i64) {}

    /// When a place that is due back sits again.
    fn back(&mut self, _place: usize, due: i64) -> i64 {
        due
    }

    /// Nothing later is wanted.
    fn done(&self) -> bool {
        false
    }
}

/// Everything that moves. Kept from run to run, so that a path of a forecast asks for no memory.
#[derive(Clone, Debug, Default)]
pub struct Hall {
    /// When each place next looks at the line.
    free: Vec<i64>,
    span: Vec<usize>,
    standing: Vec<usize>,
    passed: Vec<u16>,
    /// Of those who stand, how many have a booking or a reason.
    special: usize,
}

impl Hall {
    /// Runs from the places as they get free. Guests are in the order they come; how often each was passed so far may be known of the first.
    pub fn run(
        &mut self,
        places: &[Place],
        free: &[i64],
        guests: &[Guest],
        passed: &[u16],
        order: &impl Order,
        fate: &mut impl Fate,
    ) {
        self.free.clear();
        self.free.extend_from_slice(free);
        self.span.clear();
        self.span.resize(places.len(), 0);
        self.standing.clear();
        self.passed.clear();
        self.passed.extend_from_slice(passed);
        self.passed.resize(guests.len(), 0);
        self.special = 0;
        let mut next = 0;
        while !fate.done() {
            let Some((place, at)) = self.soonest() else { return };
            while next < guests.len() && guests[next].comes <= at {
                self.standing.push(next);
                self.special += usize::from(guests[next].is_special());
                next += 1;
            }
            match self.duty(place, &places[place], at) {
                Duty::On => {}
                Duty::From(due) => {
                    self.free[place] = if due == NEVER { NEVER } else { fate.back(place, due).max(due) };
                    continue;
                }
            }
            let skills = places[place].skills;
            let line = Line { guests, standing: &self.standing, passed: &self.passed, special: self.special };
            if let Some(found) = order.pick(line, skills, at) {
                let guest = self.call(found, guests, skills, order, at);
                self.free[place] = at.saturating_add(fate.called(guest, place, at).max(0));
            } else {
                fate.spare(place, at);
                let later = guests[next..].iter().find(|guest| skills.holds(guest.needs));
                self.free[place] = later.map_or(NEVER, |guest| guest.comes);
            }
        }
    }

    fn soonest(&self) -> Option<(usize, i64)> {
        let (mut found, mut least) = (0, NEVER);
        for (place, &at) in self.free.iter().enumerate() {
            if at < least {
                (found, least) = (place, at);
            }
        }
        (least < NEVER).then_some((found, least))
    }

    fn duty(&mut self, index: usize, place: &Place, at: i64) -> Duty {
        let span = &mut self.span[index];
        while place.on.get(*span).is_some_and(|&(_, until)| until <= at) {
            *span += 1;
        }
        match place.on.get(*span) {
            Some(&(from, _)) if at < from => Duty::From(from),
            None if !place.stays => Duty::From(NEVER),
            _ => Duty::On,
        }
    }

    /// Takes them out of the line and counts whom that passed.
    fn call(&mut self, found: usize, guests: &[Guest], skills: Skills, order: &impl Order, at: i64) -> usize {
        let guest = self.standing[found];
        pass(&self.standing, found, guests, skills, order, at, |index| self.passed[index] += 1);
        self.standing.remove(found);
        self.special -= usize::from(guests[guest].is_special());
        guest
    }
}

/// Whom a call passes: those the desk could serve who count in the line from earlier.
pub fn pass(
    standing: &[usize],
    found: usize,
    guests: &[Guest],
    skills: Skills,
    order: &impl Order,
    at: i64,
    mut each: impl FnMut(usize),
) {
    let mine = (order.since(&guests[standing[found]]), found);
    for (place, &index) in standing.iter().enumerate() {
        let guest = &guests[index];
        // Nobody behind counts from earlier than they came.
        if guest.comes > mine.0 {
            return;
        }
        let since = order.since(guest);
        if (since, place) < mine && since <= at && skills.holds(guest.needs) {
            each(index);
        }
    }
}

enum Duty {
    On,
    From(i64),
}
