//! 順番待ち: a line before the booking of times, for the minutes in which more people come than can be served at once. Values only.
//!
//! Whoever comes before a fixed opening gets a lot, and the lots are the order: coming at midnight gains nothing. Whoever comes later stands behind
//! them in the order of coming. A door moves through the numbers at the city's pace and never faster than the work inside is done; past numbers
//! nobody comes back with it moves the faster, so that a machine that takes numbers by the thousand holds up nobody. Everything one person needs
//! stands on their own ticket; a room that begins anew learns from the tickets it is shown how long the line is and how far the door was.

mod shown;

use civic::Millis;

use self::shown::Shown;

use crate::model::Rush;

/// A line that began at an opening is kept for so long; then whoever comes is served as on any other day.
const KEPT: i64 = 2 * 60;
/// Whom the door passed so long ago, in seconds at its own pace, is let in no more by the same ticket; where it ran, that is six minutes at least.
const STAYS: u64 = 3_600;

/// Somebody's place, as it was last told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The line it belongs to.
    pub line: Millis,
    pub place: Place,
    /// How far the door had come.
    pub door: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the opening: a lot, and the how-manieth it is.
    Lot {
        lot: u64,
        nth: u64,
    },
    Number(u64),
}

/// What somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Come in.
    In,
    /// So many are before them.
    Ahead(Ticket, u64),
    /// The order is drawn then.
    Until(Ticket, Millis),
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    since: Millis,
    lots: u64,
    last: u64,
    /// In thousandths of a place.
    door: u64,
    moved: Millis,
    shown: Shown,
}

impl Line {
    fn begin(since: Millis) -> Self {
        Self { since, lots: 0, last: 0, door: 0, moved: since, shown: Shown::default() }
    }

    fn door(&self) -> u64 {
        self.door / 1_000
    }

    /// Moves on, unless enough are inside; where nobody waits no more than a second's worth is saved up.
    fn step(&mut self, pace: u16, inside: u32, now: Millis) {
        let gone = u64::try_from(now.0 - self.moved.0).unwrap_or(0);
        if gone == 0 {
            return;
        }
        self.moved = now;
        if inside < u32::from(pace) {
            let furthest = (self.last.max(self.lots) + u64::from(pace)) * 1_000;
            let speed = u64::from(pace) * 100 / self.shown.percent();
            self.door = (self.door + gone.saturating_mul(speed)).min(furthest.max(self.door));
        }
        self.shown.passed(self.door(), now);
    }

    /// Learns from a ticket what a room that began anew has forgotten.
    fn learn(&mut self, ticket: &Ticket) {
        self.door = self.door.max(ticket.door.saturating_mul(1_000));
        match ticket.place {
            Place::Lot { nth, .. } => self.lots = self.lots.max(nth),
            Place::Number(number) => self.last = self.last.max(number),
        }
    }

    /// The number of a ticket, drawn now where it was a lot; a new one behind everybody without.
    fn number(&mut self, place: Option<Place>) -> u64 {
        match place {
            Some(Place::Number(number)) => number,
            Some(Place::Lot { lot, .. }) => {
                u64::try_from((u128::from(lot) * u128::from(self.lots)) >> 64).unwrap_or(0) + 1
            }
            None => {
                self.last = self.last.max(self.lots) + 1;
                self.last
            }
        }
    }

    fn told(&mut self, place: Option<Place>, pace: u16) -> Told {
        let long_ago = |number: u64, door: u64| number.saturating_add(u64::from(pace) * STAYS) < door;
        let mut number = self.number(place);
        if long_ago(number, self.door()) {
            number = self.number(None);
        }
        self.last = self.last.max(number);
        let door = self.door();
        self.shown.told(number, number <= door);
        if number <= door {
            return Told::In;
        }
        let ticket = Ticket { line: self.since, place: Place::Number(number), door };
        Told::Ahead(ticket, number - door - 1)
    }
}

/// The lines of one process.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Of an ordinary day, begun at midnight.
    plain: Line,
    /// Of an opening.
    opening: Line,
}

impl Default for Room {
    fn default() -> Self {
        Self { plain: Line::begin(Millis(0)), opening: Line::begin(Millis(0)) }
    }
}

/// The opening a moment belongs to: it is near, or it was not long ago.
pub fn opening(rush: &Rush, now: Millis) -> Option<Millis> {
    let opens = Millis::from_local(now.date().to_datetime(rush.opens?));
    let near = opens.plus_minutes(-i64::from(rush.before)) <= now && now < opens.plus_minutes(KEPT);
    near.then_some(opens)
}

impl Room {
    /// Somebody wants a time, with the ticket they show; `inside` are being served right now, and `lot` is drawn for who has none.
    pub fn wants(&mut self, rush: &Rush, shown: Option<Ticket>, inside: u32, lot: u64, now: Millis) -> Told {
        self.step(rush, inside, now);
        let Some(opens) = opening(rush, now) else { return Self::in_line(&mut self.plain, rush, shown) };
        if now >= opens {
            return Self::in_line(&mut self.opening, rush, shown);
        }
        match Self::in_line(&mut self.plain, rush, shown.filter(|ticket| ticket.line != opens)) {
            Told::In => Told::In,
            _ => self.joins(opens, shown, lot),
        }
    }

    /// Somebody waits for the opening, if there is one to wait for.
    pub fn join(&mut self, rush: &Rush, shown: Option<Ticket>, lot: u64, now: Millis) -> Option<Told> {
        let opens = opening(rush, now).filter(|opens| now < *opens)?;
        self.step(rush, 0, now);
        Some(self.joins(opens, shown, lot))
    }

    /// How somebody stands who shows a ticket; nothing for one of a line that is over.
    pub fn stands(&mut self, rush: &Rush, shown: Ticket, inside: u32, now: Millis) -> Option<Told> {
        self.step(rush, inside, now);
        match opening(rush, now) {
            Some(opens) if now < opens && shown.line == opens => Some(self.joins(opens, Some(shown), 0)),
            Some(opens) if shown.line == opens => Some(Self::in_line(&mut self.opening, rush, Some(shown))),
            _ if shown.line == self.plain.since => Some(Self::in_line(&mut self.plain, rush, Some(shown))),
            _ => None,
        }
    }

    fn joins(&mut self, opens: Millis, shown: Option<Ticket>, lot: u64) -> Told {
        let line = &mut self.opening;
        let theirs = shown.filter(|ticket| ticket.line == opens);
        if let Some(ticket) = theirs {
            line.learn(&ticket);
            return Told::Until(ticket, opens);
        }
        line.lots += 1;
        Told::Until(Ticket { line: opens, place: Place::Lot { lot, nth: line.lots }, door: 0 }, opens)
    }

    fn in_line(line: &mut Line, rush: &Rush, shown: Option<Ticket>) -> Told {
        let theirs = shown.filter(|ticket| ticket.line == line.since);
        if let Some(ticket) = &theirs {
            line.learn(ticket);
        }
        line.told(theirs.map(|ticket| ticket.place), rush.pace)
    }

    fn step(&mut self, rush: &Rush, inside: u32, now: Millis) {
        let today = Millis::start_of(now.date());
        if self.plain.since != today {
            self.plain = Line::begin(today);
            // A day's door does not begin with a night's worth of places.
            self.plain.moved = now.plus_minutes(-1);
        }
        if let Some(opens) = opening(rush, now).filter(|opens| *opens != self.opening.since) {
            self.opening = Line::begin(opens);
        }
        self.plain.step(rush.pace, inside, now);
        self.opening.step(rush.pace, inside, now);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    const RUSH: Rush = Rush { opens: Some(time(9, 0, 0, 0)), before: 30, pace: 10 };

    fn at(hour: i8, minute: i8, ms: i64) -> Millis {
        Millis(Millis::from_local(date(2026, 9, 7).at(hour, minute, 0, 0)).0 + ms)
    }

    /// An even spread, so that a drawn order can be foreseen.
    fn lot(n: u64) -> u64 {
        (u64::MAX / 100) * ((n * 37) % 100) + 1_000_000
    }

    #[test]
    fn on_an_ordinary_day_nobody_waits_until_more_come_than_the_pace() {
        let mut room = Room::default();
        let told: Vec<Told> = (0..30).map(|n| room.wants(&RUSH, None, 0, lot(n), at(14, 0, 0))).collect();
        assert_eq!(told.iter().filter(|told| **told == Told::In).count(), 10);
        let Told::Ahead(first, 0) = told[10] else { panic!("{:?}", told[10]) };
        assert!(matches!(told[29], Told::Ahead(_, 19)), "{:?}", told[29]);
        // The first who waits is the first who comes in, and who comes now stands behind the others.
        let late = room.wants(&RUSH, None, 0, 0, at(14, 0, 100));
        assert!(matches!(late, Told::Ahead(_, 19)), "{late:?}");
        assert_eq!(room.stands(&RUSH, first, 0, at(14, 0, 100)), Some(Told::In));
        assert_eq!(room.wants(&RUSH, Some(first), 0, 0, at(14, 0, 100)), Told::In);
        // All served: the next who comes just comes in.
        assert_eq!(room.wants(&RUSH, None, 0, 0, at(14, 0, 10_000)), Told::In);
    }

    #[test]
    fn who_comes_before_the_opening_is_drawn_and_who_comes_later_stands_behind() {
        let mut room = Room::default();
        let early: Vec<Ticket> = (0..100)
            .map(|n| match room.join(&RUSH, None, lot(n), at(8, 40, 0)) {
                Some(Told::Until(ticket, opens)) if opens == at(9, 0, 0) => ticket,
                other => panic!("{other:?}"),
            })
            .collect();
        // Asking again changes nothing, and a second window is the same browser.
        assert_eq!(room.join(&RUSH, Some(early[3]), 1, at(8, 50, 0)), Some(Told::Until(early[3], at(9, 0, 0))));
        let late = room.wants(&RUSH, None, 0, 0, at(9, 0, 0));
        assert!(matches!(late, Told::Ahead(_, 100)), "{late:?}");
        let mut order: Vec<(u64, usize)> = early
            .iter()
            .enumerate()
            .map(|(n, ticket)| match room.stands(&RUSH, *ticket, 0, at(9, 0, 0)) {
                Some(Told::Ahead(_, ahead)) => (ahead, n),
                other => panic!("{other:?}"),
            })
            .collect();
        order.sort_unstable();
        assert!(order.iter().enumerate().all(|(at, (ahead, _))| at as u64 == *ahead), "{order:?}");
        assert!(order.iter().enumerate().any(|(at, (_, n))| at != *n), "not the order of coming");
        // Ten a second.
        let inside = |room: &mut Room, now| {
            early.iter().filter(|one| room.stands(&RUSH, **one, 0, now) == Some(Told::In)).count()
        };
        assert_eq!(inside(&mut room, at(9, 0, 3_000)), 30);
        assert_eq!(inside(&mut room, at(9, 0, 10_000)), 100);
    }

    #[test]
    fn the_door_stands_while_enough_are_inside() {
        let mut room = Room::default();
        for n in 0..50 {
            room.join(&RUSH, None, lot(n), at(8, 59, 0));
        }
        room.wants(&RUSH, None, 10, 0, at(9, 0, 5_000));
        let told = room.wants(&RUSH, None, 10, 0, at(9, 0, 6_000));
        assert!(matches!(told, Told::Ahead(_, 51)), "{told:?}");
    }

    #[test]
    fn numbers_nobody_comes_back_with_hold_up_nobody_for_long() {
        let mut room = Room::default();
        // Nine in ten were taken by a machine that asks for a new one every time.
        let mut waiting: Vec<Ticket> = (0..10_000)
            .filter_map(|n| match room.wants(&RUSH, None, 0, 0, at(9, 0, 0)) {
                Told::Ahead(ticket, _) if n % 10 == 0 => Some(ticket),
                _ => None,
            })
            .collect();
        let mut in_by = Vec::new();
        for second in 1..300 {
            let now = at(9, 0, second * 1_000);
            waiting.retain(|one| room.stands(&RUSH, *one, 0, now) != Some(Told::In));
            in_by.push(1_000 - waiting.len());
        }
        // At ten numbers a second one of them would come in each second.
        assert!(in_by[14] <= 20, "{} came in before anything was known", in_by[14]);
        assert!(in_by[200] >= 1_000, "{} of 1,000 after 200 s", in_by[200]);
        let most = in_by.windows(2).map(|two| two[1] - two[0]).max().unwrap_or(0);
        assert!(most <= 11, "{most} came in within one second");
    }

    #[test]
    fn a_room_that_begins_anew_learns_from_the_tickets_it_is_shown() {
        let mut room = Room::default();
        let tickets: Vec<Ticket> = (0..100)
            .filter_map(|n| match room.join(&RUSH, None, lot(n), at(8, 59, 0))? {
                Told::Until(ticket, _) => Some(ticket),
                _ => None,
            })
            .collect();
        let mut told = |ticket, now| room.stands(&RUSH, ticket, 0, now);
        let Some(Told::Ahead(ninety, _)) = told(tickets[90], at(9, 0, 0)) else { panic!("a number") };
        let Some(Told::Ahead(seen, ahead)) = told(ninety, at(9, 0, 1_000)) else { panic!("a number") };
        let mut anew = Room::default();
        assert_eq!(anew.stands(&RUSH, seen, 0, at(9, 0, 1_000)), Some(Told::Ahead(seen, ahead)));
        let late = anew.wants(&RUSH, None, 0, 0, at(9, 0, 1_000));
        let Place::Number(number) = seen.place else { panic!("{seen:?}") };
        assert!(matches!(late, Told::Ahead(Ticket { place: Place::Number(n), .. }, _) if n > number), "{late:?}");
    }

    #[test]
    fn a_ticket_of_yesterday_or_of_long_ago_opens_nothing() {
        let mut room = Room::default();
        let old = Ticket { line: at(9, 0, 0).plus_days(-1), place: Place::Number(1), door: 0 };
        assert_eq!(room.stands(&RUSH, old, 0, at(9, 0, 0)), None);
        // The door is at 50,000: number 1 was let in more than an hour ago.
        let far = Ticket { line: at(9, 0, 0), place: Place::Number(60_000), door: 50_000 };
        assert!(matches!(room.stands(&RUSH, far, 0, at(9, 0, 0)), Some(Told::Ahead(..))));
        let first = Ticket { line: at(9, 0, 0), place: Place::Number(1), door: 0 };
        assert!(matches!(room.wants(&RUSH, Some(first), 0, 0, at(9, 0, 0)), Told::Ahead(_, ahead) if ahead > 9_000));
    }
}
