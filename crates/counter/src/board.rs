//! What is sold of one office's day, and whether one more booking fits.
//!
//! A booking has a time that was promised; at which desk it is served is nobody's promise. So a desk that is taken by somebody whom another
//! could serve as well is no reason to say no: the others are moved, as far as skills allow, and the claim names every move. What is found
//! here is claimed in the database again, row by row. It refuses to know who comes.

mod fit;
#[cfg(test)]
mod tests;

use civic::Millis;

use crate::roster::Day;
use crate::{Sale, Skills, Ticks};

pub use fit::{Full, LOOK};

/// Ticks of one stretch in which places of the hall are counted: half an hour.
pub const STRETCH: u8 = 6;

/// Who asks for a seat: officers sell from a lane of their own as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Buyer {
    Citizen,
    Officer,
}

impl Buyer {
    fn may(self, sale: Sale) -> bool {
        match sale {
            Sale::Public => true,
            Sale::Staff => self == Self::Officer,
            Sale::WalkIn => false,
        }
    }
}

/// One service of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    pub skills: Skills,
    pub ticks: u8,
}

/// What somebody wants, in the order it is served.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub parts: Vec<Part>,
    pub people: u16,
    pub buyer: Buyer,
}

impl Wanted {
    pub fn ticks(&self) -> u8 {
        self.parts.iter().fold(0, |sum, part| sum.saturating_add(part.ticks))
    }

    /// All of it at one desk, where somebody can do all of it.
    fn as_one(&self) -> Part {
        let skills = self.parts.iter().fold(Skills::default(), |all, part| all.and(part.skills));
        Part { skills, ticks: self.ticks() }
    }
}

/// A booking that has its seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub id: u128,
    pub start: u8,
    pub wanted: Wanted,
    /// The desk of each part.
    pub desks: Vec<u16>,
    /// Somebody is checked in or called: their desk stays.
    pub fixed: bool,
    /// A hold ends by itself: whoever reads later than this sees free seats.
    pub until: Option<Millis>,
}

impl Placed {
    pub fn ends(&self) -> u8 {
        self.start.saturating_add(self.wanted.ticks())
    }

    pub fn stands(&self, now: Millis) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// Each part's desk and ticks: its seats.
    pub fn seats(&self) -> impl Iterator<Item = (u16, Ticks)> {
        let mut at = self.start;
        self.wanted.parts.iter().zip(&self.desks).map(move |(part, desk)| {
            let ticks = Ticks::run(at, part.ticks);
            at = at.saturating_add(part.ticks);
            (*desk, ticks)
        })
    }

    /// The stretches of half an hour in which these people are in the hall.
    pub fn stretches(&self) -> std::ops::RangeInclusive<u8> {
        stretches(self.start, self.wanted.ticks())
    }
}

pub fn stretches(start: u8, ticks: u8) -> std::ops::RangeInclusive<u8> {
    start / STRETCH..=start.saturating_add(ticks.saturating_sub(1)) / STRETCH
}

/// Where a booking is to sit, and who has to move for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    pub desks: Vec<u16>,
    pub moves: Vec<Move>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub id: u128,
    pub desks: Vec<u16>,
}

/// One office-day with what is booked on it.
#[derive(Clone, Debug)]
pub struct Board {
    pub day: Day,
    booked: Vec<Placed>,
    /// For each lane of the day.
    taken: Vec<Ticks>,
    /// People in the hall, for each stretch.
    people: Vec<u16>,
}

impl Board {
    /// What no longer stands at `now` is left out.
    pub fn new(day: Day, booked: impl IntoIterator<Item = Placed>, now: Millis) -> Self {
        let lanes = day.lanes.len();
        let mut board = Self {
            day,
            booked: Vec::new(),
            taken: vec![Ticks::NONE; lanes],
            people: vec![0; usize::from(Ticks::MOST / STRETCH) + 1],
        };
        for placed in booked.into_iter().filter(|placed| placed.stands(now)) {
            board.put(placed);
        }
        board
    }

    pub fn booked(&self) -> &[Placed] {
        &self.booked
    }

    pub fn find(&self, id: u128) -> Option<&Placed> {
        self.booked.iter().find(|placed| placed.id == id)
    }

    /// Bookings that the day's lanes, hours or hall do not carry as they sit: after an edited schedule these have to be seen to. Where the hall
    /// holds fewer people, whoever booked last does not fit; ids grow with time.
    pub fn unseated(&self) -> Vec<u128> {
        let carried = |placed: &Placed| {
            let mut seats = placed.seats().zip(&placed.wanted.parts);
            self.day.reception.has(placed.start)
                && seats.all(|((desk, ticks), part)| {
                    let lane = self.day.lane(desk);
                    lane.is_some_and(|lane| lane.on.holds(ticks) && lane.skills.holds(part.skills))
                })
        };
        let mut people = vec![0u16; self.people.len()];
        let mut booked: Vec<&Placed> = self.booked.iter().collect();
        booked.sort_by_key(|placed| (!placed.fixed, placed.id));
        let mut away = Vec::new();
        for placed in booked {
            let mut stretches = placed.stretches().map(usize::from);
            let full = |at: usize| people[at].saturating_add(placed.wanted.people) > self.day.capacity;
            if !carried(placed) || (!placed.fixed && stretches.any(full)) {
                away.push(placed.id);
                continue;
            }
            placed.stretches().for_each(|at| people[usize::from(at)] += placed.wanted.people);
        }
        away
    }

    fn put(&mut self, placed: Placed) {
        self.mark(&placed, true);
        self.booked.push(placed);
    }

    /// Takes a booking out: called off, moved, or not come.
    pub fn remove(&mut self, id: u128) -> Option<Placed> {
        let at = self.booked.iter().position(|placed| placed.id == id)?;
        let placed = self.booked.swap_remove(at);
        self.mark(&placed, false);
        Some(placed)
    }

    fn mark(&mut self, placed: &Placed, on: bool) {
        for (desk, ticks) in placed.seats() {
            if let Some(lane) = self.day.lanes.iter().position(|lane| lane.desk == desk) {
                self.taken[lane] = if on { self.taken[lane] | ticks } else { self.taken[lane] & !ticks };
            }
        }
        for stretch in placed.stretches() {
            let people = &mut self.people[usize::from(stretch)];
            *people = if on { *people + placed.wanted.people } else { people.saturating_sub(placed.wanted.people) };
        }
    }

    /// The ticks at which these people may begin without anybody moving.
    pub fn free_starts(&self, wanted: &Wanted) -> Ticks {
        let room = self.room(wanted);
        if room.is_empty() {
            return room;
        }
        let open = |part: Part| {
            let lanes = self.day.lanes.iter().zip(&self.taken);
            let fit = lanes.filter(|(lane, _)| wanted.buyer.may(lane.sale) && lane.skills.holds(part.skills));
            fit.fold(Ticks::NONE, |all, (lane, taken)| all | (lane.on & !*taken).starts_of(part.ticks))
        };
        let one = open(wanted.as_one());
        if wanted.parts.len() < 2 {
            return one & room;
        }
        let mut later = 0;
        let each = wanted.parts.iter().fold(Ticks(u128::MAX), |all, part| {
            let starts = open(*part).earlier(later);
            later += part.ticks;
            all & starts
        });
        (one | each) & room
    }

    /// The ticks at which these people may begin, others moving where that makes room; as far as one look goes.
    pub fn starts(&self, wanted: &Wanted) -> Ticks {
        let free = self.free_starts(wanted);
        let perhaps = self.perhaps(wanted) & self.room(wanted) & !free;
        let mut steps = fit::LOOK;
        let made = perhaps.iter().filter(|tick| steps > 0 && self.place_within(wanted, *tick, &mut steps).is_ok());
        made.fold(free, |all, tick| all | Ticks::run(tick, 1))
    }

    /// The first of these ticks at which these people may begin; moving others as far as `steps` go, which are shared by all boards of one look.
    pub fn first_start(&self, wanted: &Wanted, within: Ticks, steps: &mut u32) -> Option<u8> {
        let free = (self.free_starts(wanted) & within).first();
        let perhaps = self.perhaps(wanted) & self.room(wanted) & within.until(free.unwrap_or(Ticks::MOST));
        let made = perhaps.iter().find(|tick| *steps > 0 && self.place_within(wanted, *tick, steps).is_ok());
        made.or(free)
    }

    /// Ticks from which on some desk or other is free at every moment; nowhere else does moving help.
    fn perhaps(&self, wanted: &Wanted) -> Ticks {
        let lanes = self.day.lanes.iter().zip(&self.taken).filter(|(lane, _)| wanted.buyer.may(lane.sale));
        let some = lanes.fold(Ticks::NONE, |all, (lane, taken)| all | (lane.on & !*taken));
        some.starts_of(wanted.ticks())
    }

    /// When the hall takes these people in.
    fn room(&self, wanted: &Wanted) -> Ticks {
        let full = self.people.iter().enumerate().filter(|(_, people)| **people + wanted.people > self.day.capacity);
        let full = full.fold(Ticks::NONE, |all, (stretch, _)| {
            all | Ticks::run(u8::try_from(stretch).unwrap_or(u8::MAX).saturating_mul(STRETCH), STRETCH)
        });
        self.day.reception & (!full).starts_of(wanted.ticks())
    }

    /// How many more bookings like this one begin at a tick that is free; where somebody has to move for it, one.
    pub fn left(&self, wanted: &Wanted, start: u8) -> usize {
        let part = wanted.as_one();
        let ticks = Ticks::run(start, part.ticks);
        let lanes = self.day.lanes.iter().zip(&self.taken);
        lanes
            .filter(|(lane, taken)| {
                wanted.buyer.may(lane.sale) && lane.skills.holds(part.skills) && (lane.on & !**taken).holds(ticks)
            })
            .count()
            .max(1)
    }

    /// Writes a found placement down: what the database said yes to.
    pub fn take(&mut self, id: u128, start: u8, wanted: Wanted, placement: &Placement, until: Option<Millis>) {
        // All leave before anybody sits: two who change places would wipe each other out.
        let moved: Vec<Placed> = placement
            .moves
            .iter()
            .filter_map(|step| Some(Placed { desks: step.desks.clone(), ..self.remove(step.id)? }))
            .collect();
        for placed in moved {
            self.put(placed);
        }
        self.put(Placed { id, start, wanted, desks: placement.desks.clone(), fixed: false, until });
    }

    /// A hold that was confirmed, or one that is kept longer.
    pub fn keep(&mut self, id: u128, until: Option<Millis>) {
        if let Some(placed) = self.booked.iter_mut().find(|placed| placed.id == id) {
            placed.until = until;
        }
    }
}
