//! One office-day as one reading of the database, and how a booking's seats get into it: the claim.
//!
//! Every act on a day expects the version it read. The board finds seats and who has to move; here they become rows. A hold that has ended is
//! cleared away by whoever comes next, never by a clock in the background: until then its rows stand, and readers do not count them.

use std::collections::{BTreeSet, HashMap, HashSet};

use civic::Millis;
use counter::roster::{Day, OnDate};
use counter::{Board, Buyer, Counters, Placed, SkillsOf, Ticks, Wanted};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, Select};
use serde_json::json;
use store::{ActorRef, Changes, Delete, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::ask;
use super::records::booking::Seated;
use super::records::hall_place::Held;
use super::records::{booking, hall_place, seat};
use super::rules::State;
use crate::Hall;
use crate::keys::day_id;

/// The kind of an office-day's stream.
pub const DAY: &str = "office-day";

pub fn day_stream(office: &str, date: Date) -> Stream {
    Stream::new(DAY, day_id(office, date))
}

/// A booking's row as the board knows it; nothing for one that holds no seat any more.
pub fn placed(row: &Seated, skills: &SkillsOf<'_>) -> Option<Placed> {
    let state = State::of(&row.state)?;
    if !state.holds_seats() {
        return None;
    }
    Some(Placed {
        id: row.id.as_u128(),
        start: u8::try_from(row.start).ok()?,
        wanted: wanted(&row.parts, row.people, &row.buyer, skills),
        desks: row.desks.split(',').filter_map(|desk| desk.parse().ok()).collect(),
        fixed: state == State::Came,
        until: row.until.map(Millis),
    })
}

/// As a board asks for a row's seats.
pub fn wanted_of(row: &booking::Model, skills: &SkillsOf<'_>) -> Wanted {
    wanted(&row.parts, row.people, &row.buyer, skills)
}

fn wanted(parts: &str, people: i64, buyer: &str, skills: &SkillsOf<'_>) -> Wanted {
    let buyer = if buyer == "officer" { Buyer::Officer } else { Buyer::Citizen };
    ask::wanted(parts, skills, u16::try_from(people).unwrap_or(u16::MAX), buyer)
}

/// The bookings of some days of an office that may hold seats.
pub fn rows_of(reads: &Reads, office: &str, days: &[Date]) -> Select<booking::Entity> {
    use booking::Column as C;
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    let all = reads.of::<booking::Entity>().filter(C::Office.eq(office)).filter(C::Day.is_in(days));
    let states = State::ALL.into_iter().filter(|state| state.holds_seats()).map(State::word);
    all.filter(C::State.is_in(states))
}

/// The same, and of each only what a board must know.
pub async fn seated(reads: &Reads, office: &str, days: &[Date]) -> Result<Vec<Seated>, Problem> {
    Ok(rows_of(reads, office, days).into_partial_model::<Seated>().all(reads).await?)
}

/// A day as these counters make it. On a closed one nothing is sold, and what was sold before it was closed can still be given back.
pub fn day_of(hall: &Hall, counters: &Counters, office: &counter::Office, date: Date) -> Day {
    match counters.day(office, date, hall.calendar()) {
        OnDate::Open(day) => day,
        OnDate::Closed(_) => Day {
            date,
            base: 0,
            reception: Ticks::NONE,
            open: Ticks::NONE,
            capacity: office.capacity,
            lanes: Vec::new(),
        },
    }
}

/// The city has no such office at its counters.
pub struct NoOffice;

/// A day as it stands, for an act that touches no seat of it: that it has not moved meanwhile is all it needs to know.
pub struct Standing {
    stream: Stream,
    version: i64,
}

impl Standing {
    pub async fn read(reads: &Reads, office: &str, date: Date) -> Result<Self, Problem> {
        let stream = day_stream(office, date);
        Ok(Self { stream, version: reads.version(stream).await? })
    }

    /// The day's version is expected; an act on it is written down by this event.
    pub fn act(&self, kind: &str, by: ActorRef, body: serde_json::Value) -> Changes {
        self.act_too(Changes::new(), kind, by, body)
    }

    /// As [`Self::act`], in the same commit as an act on another day.
    pub fn act_too(&self, changes: Changes, kind: &str, by: ActorRef, body: serde_json::Value) -> Changes {
        changes.expect(self.stream, self.version).event(NewEvent::new(self.stream, kind, by, body))
    }
}

pub struct OfficeDay {
    pub office: String,
    pub date: Date,
    pub board: Board,
    standing: Standing,
    rows: Vec<Seated>,
    /// Who holds which place of the hall: (stretch, place).
    places: HashMap<(i64, i64), Uuid>,
    now: Millis,
}

/// What an act makes of a day, beside the rows of the booking itself.
pub struct Seating {
    pub desks: String,
    pub changes: Changes,
}

impl OfficeDay {
    pub async fn read(hall: &Hall, reads: &Reads, office: &str, date: Date) -> Result<Result<Self, NoOffice>, Problem> {
        let counters = hall.fresh_counters(reads).await?;
        let Some(known) = counters.office(office) else { return Ok(Err(NoOffice)) };
        let day = day_of(hall, &counters, known, date);
        let standing = Standing::read(reads, office, date).await?;
        let rows = seated(reads, office, &[date]).await?;
        let of = reads.of::<hall_place::Entity>().filter(hall_place::Column::Office.eq(office));
        let of = of.filter(hall_place::Column::Day.eq(date.to_string()));
        let places = of.into_partial_model::<Held>().all(reads).await?;
        let (now, skills) = (hall.now(), counters.skills_of());
        let board = Board::new(day, rows.iter().filter_map(|row| placed(row, &skills)), now);
        let places = places.into_iter().map(|place| ((place.stretch, place.place), place.booking)).collect();
        Ok(Ok(Self { office: office.to_owned(), date, board, standing, rows, places, now }))
    }

    pub fn row(&self, id: Uuid) -> Option<&Seated> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The day's version is expected; an act on it is written down by this event.
    pub fn act(&self, kind: &str, by: ActorRef, body: serde_json::Value) -> Changes {
        self.standing.act(kind, by, body)
    }

    /// As [`Self::act`], in the same commit as an act on another day.
    pub fn act_too(&self, changes: Changes, kind: &str, by: ActorRef, body: serde_json::Value) -> Changes {
        self.standing.act_too(changes, kind, by, body)
    }

    /// Gives a booking seats from a tick on: ended holds are cleared, others move, and its own old seats of this day are given back.
    pub fn seat(
        &mut self,
        id: Uuid,
        start: u8,
        wanted: &Wanted,
        mut changes: Changes,
    ) -> Result<Seating, counter::Full> {
        self.board.remove(id.as_u128());
        let placement = self.board.place(wanted, start)?;
        let lapsed: Vec<Uuid> =
            self.rows.iter().filter(|row| self.has_ended(row) && row.id != id).map(|row| row.id).collect();
        let mut freed: Vec<Uuid> = lapsed.clone();
        for id in &lapsed {
            let ended = Update::new("booking").key("id", *id).set("state", State::Lapsed.word());
            changes = self.give_back(*id, changes).update(ended);
        }
        if self.row(id).is_some() {
            changes = self.give_back(id, changes);
            freed.push(id);
        }
        let places_freed = freed.clone();
        let mut moved = BTreeSet::new();
        for step in &placement.moves {
            let other = Uuid::from_u128(step.id);
            changes = self.give_seats_back(other, changes);
            freed.push(other);
            moved.insert(other);
        }
        let freed_seats = self.seats_of(&freed);
        self.board.take(id.as_u128(), start, wanted.clone(), &placement, None);
        for booking in moved.iter().copied().chain([id]) {
            let Some(placed) = self.board.find(booking.as_u128()).cloned() else { continue };
            changes = self.seat_rows(booking, &placed, &freed_seats, changes);
            if booking != id {
                let desks = joined(&placed.desks);
                let moved = json!({ "booking": booking, "desks": desks });
                let event = NewEvent::new(
                    day_stream(&self.office, self.date),
                    "desk-moved",
                    ActorRef::new("system", "board"),
                    moved,
                );
                changes = changes.update(Update::new("booking").key("id", booking).set("desks", desks)).event(event);
            }
        }
        changes = self.place_rows(id, start, wanted, &places_freed, changes);
        Ok(Seating { desks: joined(&placement.desks), changes })
    }

    /// A booking's seats and places of this day are free again. Row by row: a claim of the same commit comes before its deletes.
    pub fn give_back(&self, id: Uuid, changes: Changes) -> Changes {
        let own = self.places.iter().filter(|(_, holder)| **holder == id);
        own.fold(self.give_seats_back(id, changes), |changes, ((stretch, place), _)| {
            let place = self.of_day("hall_place").key("stretch", *stretch).key("place", *place);
            changes.delete(place)
        })
    }

    fn give_seats_back(&self, id: Uuid, changes: Changes) -> Changes {
        self.seats_of(&[id]).into_iter().fold(changes, |changes, (desk, tick)| {
            changes.delete(self.of_day("seat").key("desk", i64::from(desk)).key("tick", i64::from(tick)))
        })
    }

    fn of_day(&self, table: &'static str) -> Delete {
        Delete::new(table).key("office", self.office.as_str()).key("day", self.date.to_string())
    }

    fn has_ended(&self, row: &Seated) -> bool {
        row.until.is_some_and(|until| until <= self.now.0)
    }

    /// The seats these bookings hold in the tables: free once their rows are deleted, and until then no claim.
    fn seats_of(&self, bookings: &[Uuid]) -> HashSet<(u16, u8)> {
        let rows = self.rows.iter().filter(|row| bookings.contains(&row.id));
        // Where somebody sits is asked, not what they need there.
        let skills = SkillsOf::default();
        rows.filter_map(|row| placed(row, &skills))
            .flat_map(|placed| {
                placed.seats().flat_map(|(desk, ticks)| ticks.iter().map(move |tick| (desk, tick))).collect::<Vec<_>>()
            })
            .collect()
    }

    fn seat_rows(&self, booking: Uuid, placed: &Placed, freed: &HashSet<(u16, u8)>, mut changes: Changes) -> Changes {
        for (desk, ticks) in placed.seats() {
            for tick in ticks.iter() {
                let row = Row::of(seat::ActiveModel {
                    office: Set(self.office.clone()),
                    day: Set(self.date.to_string()),
                    desk: Set(i64::from(desk)),
                    tick: Set(i64::from(tick)),
                    booking: Set(booking),
                    ..Default::default()
                });
                // A seat that is given back in this very commit cannot be claimed before; the day's version guards it.
                changes = if freed.contains(&(desk, tick)) { changes.insert(row) } else { changes.claim(row, "seat") };
            }
        }
        changes
    }

    /// The lowest free places of the hall in each half hour.
    fn place_rows(&self, id: Uuid, start: u8, wanted: &Wanted, freed: &[Uuid], mut changes: Changes) -> Changes {
        for stretch in counter::board::stretches(start, wanted.ticks()).map(i64::from) {
            let holder = |place: i64| self.places.get(&(stretch, place));
            let free = (0..).filter(|place| holder(*place).is_none_or(|holder| freed.contains(holder)));
            for place in free.take(usize::from(wanted.people)) {
                let row = Row::of(hall_place::ActiveModel {
                    office: Set(self.office.clone()),
                    day: Set(self.date.to_string()),
                    stretch: Set(stretch),
                    place: Set(place),
                    booking: Set(id),
                    ..Default::default()
                });
                changes = if holder(place).is_some() { changes.insert(row) } else { changes.claim(row, "hall") };
            }
        }
        changes
    }
}

fn joined(desks: &[u16]) -> String {
    desks.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}
