//! Visits as the house looks after them when a schedule is edited: the boards of days as other counters make them, and a booking brought to
//! another time by the house's own hand.
//!
//! The old seat is kept until the new one is sure. A booking that its person has touched since is left alone: their word is the newer one.

use std::collections::HashMap;

use civic::{Lang, Millis, Text};
use counter::{Board, Buyer, Counters, Wanted};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, NewEffect, NewEvent, Reads, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::book::{Not, Slot, read, slot_of, told_with};
use super::change::elsewhere;
use super::day::{DAY, OfficeDay, day_of, day_stream, placed, rows_of, wanted_of};
use super::records::booking::{self, Seated};
use super::rules::State;
use super::{VISIT_MAIL, ask};
use crate::Hall;
use crate::keys::day_id;

/// A booking as it stands, for whoever has to see to it.
#[derive(Clone, Debug)]
pub struct Visit {
    pub id: Uuid,
    pub slot: Slot,
    pub at: Millis,
    pub state: State,
    pub wanted: Wanted,
    /// Counts what its person and the house changed.
    pub sequence: i64,
    pub name: String,
    /// `mail`, `phone` or `case`; empty for a hold.
    pub way: String,
    pub contact: String,
    pub number: String,
    parts: String,
}

impl Visit {
    fn of(row: booking::Model, counters: &Counters, now: Millis) -> Option<Self> {
        Some(Self {
            id: row.id,
            slot: slot_of(&row).ok()?,
            at: Millis(row.at),
            state: State::of(&row.state)?.at(row.until, now),
            wanted: wanted_of(&row, &counters.skills_of()),
            sequence: row.sequence,
            name: row.name,
            way: row.way,
            contact: row.contact,
            number: row.number.unwrap_or_default(),
            parts: row.parts,
        })
    }

    /// What it is for, in a language.
    pub fn services(&self, counters: &Counters, lang: Lang) -> Vec<String> {
        ask::names(&self.parts, counters, lang)
    }
}

/// Days of an office as these counters make them, with what is booked on them. A closed day has a board without desks.
pub async fn boards_of(
    hall: &Hall,
    reads: &Reads,
    counters: &Counters,
    office: &str,
    dates: &[Date],
) -> Result<Vec<(Board, Vec<Visit>)>, Problem> {
    let Some(known) = counters.office(office) else { return Ok(Vec::new()) };
    let (rows, skills, now) = (rows_of(reads, office, dates).all(reads).await?, counters.skills_of(), hall.now());
    let of_day = |date: &Date| {
        let text = date.to_string();
        let own: Vec<&booking::Model> = rows.iter().filter(|row| row.day == text).collect();
        let placed = own.iter().filter_map(|row| placed(&Seated::from(*row), &skills));
        let board = Board::new(day_of(hall, counters, known, *date), placed, now);
        let visits = own.into_iter().filter_map(|row| Visit::of(row.clone(), counters, now)).collect();
        (board, visits)
    };
    Ok(dates.iter().map(of_day).collect())
}

/// These bookings, wherever they are now.
pub async fn visits(hall: &Hall, reads: &Reads, ids: &[Uuid]) -> Result<HashMap<Uuid, Visit>, Problem> {
    let (counters, now) = (hall.counters(), hall.now());
    let mut found = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(200) {
        let rows = reads.of::<booking::Entity>().filter(booking::Column::Id.is_in(ids.iter().copied()));
        let rows = rows.all(reads).await?;
        found.extend(rows.into_iter().filter_map(|row| Some((row.id, Visit::of(row, &counters, now)?))));
    }
    Ok(found)
}

/// These days are decided on as they stand: whoever books on one of them at this moment decides anew.
pub async fn days_expected(
    reads: &Reads,
    office: &str,
    dates: &[Date],
    (kind, by, body): (&str, &ActorRef, &serde_json::Value),
    mut changes: Changes,
) -> Result<Changes, Problem> {
    let ids: Vec<Uuid> = dates.iter().map(|date| day_id(office, *date)).collect();
    let versions = reads.versions(DAY, &ids).await?;
    for (date, id) in dates.iter().zip(ids) {
        let stream: Stream = day_stream(office, *date);
        let event = NewEvent::new(stream, kind, by.clone(), body.clone());
        changes = changes.expect(stream, versions.get(&id).copied().unwrap_or(0)).event(event);
    }
    Ok(changes)
}

/// A hold or an offer ends now: its seat is no longer sold.
pub fn hold_ends(hall: &Hall, id: Uuid, changes: Changes) -> Changes {
    changes.update(Update::new("booking").key("id", id).set("until", hall.now().0))
}

/// What the house does with somebody's booking.
pub struct Resettle<'a> {
    pub visit: Uuid,
    /// As it was when this was decided.
    pub sequence: i64,
    /// Nothing: it stays where it is, and its person is told.
    pub to: Option<&'a Slot>,
    /// The kind of the mail: `moved`, `lost` or `back`.
    pub news: &'static str,
    pub reason: &'a Text,
}

/// The rows of it, and how often the booking has been changed then. At the same time another desk is nobody's news.
pub async fn resettled(hall: &Hall, reads: &Reads, by: ActorRef, what: &Resettle<'_>) -> Result<(Changes, i64), Not> {
    let row = read(reads, what.visit).await?.ok_or(Not::Over)?;
    if row.state != State::Booked.word() || row.sequence != what.sequence || row.at <= hall.now().0 {
        return Err(Not::Over);
    }
    let old = slot_of(&row)?;
    let sequence = row.sequence + 1;
    let news = json!({
        "booking": row.id, "kind": what.news, "sequence": sequence, "was": row.at, "was_at": row.office, "reason": what.reason,
    });
    let Some(slot) = what.to else {
        let day = OfficeDay::read(hall, reads, &old.office, old.date).await??;
        let counted = Update::new("booking").key("id", row.id).set("sequence", sequence);
        let changes = day.act("visit-told", by, json!({ "booking": row.id, "kind": what.news })).update(counted);
        return Ok((changes.effect(NewEffect::new(hall.new_id(), VISIT_MAIL, news)), sequence));
    };
    let buyer = if row.buyer == "officer" { Buyer::Officer } else { Buyer::Citizen };
    let (changes, moved, at) = elsewhere(hall, by, reads, &row, slot, (Buyer::Officer, buyer)).await?;
    if *slot == old {
        return Ok((changes.update(moved), row.sequence));
    }
    let changes = changes.update(moved.set("sequence", sequence));
    Ok((told_with(hall, news, at, changes), sequence))
}
