//! Another time, or none. The old seat is kept until the new one is sure, and what becomes free is free in the same commit.

use civic::Millis;
use counter::Buyer;
use serde_json::json;
use store::{ActorRef, Changes, Delete, Reads, Update};
use uuid::Uuid;

use super::book::{Not, Slot, in_time, read, slot_of, told};
use super::day::{OfficeDay, wanted_of};
use super::freed;
use super::records::booking;
use super::rules::{self, State};
use crate::Hall;
use crate::hand::Hand;

/// Another time, and the old seat only when the new one is sure. For a hold as for a booking.
pub async fn change(hall: &Hall, hand: Hand<'_>, id: Uuid, slot: &Slot, by_officer: bool) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let old = slot_of(&row)?;
    let turns = hall.stock().both_turns((&old.office, old.date), (&slot.office, slot.date)).await;
    let done = hand.decide(|reads| changed(hall, hand.actor(), reads, id, slot, by_officer)).await;
    drop(turns);
    hall.stock().forget(&old.office, old.date);
    hall.stock().forget(&slot.office, slot.date);
    done.map(|_| ()).map_err(Not::from)
}

async fn changed(
    hall: &Hall,
    actor: ActorRef,
    reads: Reads,
    id: Uuid,
    slot: &Slot,
    by_officer: bool,
) -> Result<Changes, Not> {
    let row = read(&reads, id).await?.ok_or(Not::Over)?;
    let now = hall.now();
    let state = State::of(&row.state).ok_or(Not::Over)?.at(row.until, now);
    let rules = &hall.counters().rules;
    match state {
        State::Booked if !by_officer && !rules::may_change(Millis(row.at), rules, now) => return Err(Not::Over),
        State::Booked | State::Held | State::Lapsed => {}
        _ => return Err(Not::Over),
    }
    let buyer = if by_officer { Buyer::Officer } else { Buyer::Citizen };
    let (changes, moved, at) = elsewhere(hall, actor, &reads, &row, slot, (buyer, buyer)).await?;
    drop(reads);
    let mut moved =
        moved.set("buyer", if by_officer { "officer" } else { "citizen" }).set("sequence", row.sequence + 1);
    if state != State::Booked {
        let until = now.plus_minutes(i64::from(rules.hold));
        moved = moved.set("state", State::Held.word()).set("until", until.0);
        return Ok(changes.update(moved));
    }
    Ok(told(hall, id, "changed", row.sequence + 1, at, changes.update(moved)))
}

/// The rows of a booking at another time: its new seats claimed, its old ones given back; and when it begins. `acts` says how soon it may begin,
/// `buyer` from whose seats it is served.
pub async fn elsewhere(
    hall: &Hall,
    actor: ActorRef,
    reads: &Reads,
    row: &booking::Model,
    slot: &Slot,
    (acts, buyer): (Buyer, Buyer),
) -> Result<(Changes, Update, Millis), Not> {
    let (old, id) = (slot_of(row)?, row.id);
    let mut day = OfficeDay::read(hall, reads, &slot.office, slot.date).await??;
    let at = in_time(hall, &day, slot.tick, acts, &row.parts)?;
    let body = json!({ "booking": id, "start": slot.tick, "from": { "office": old.office, "day": old.date.to_string(), "start": old.tick } });
    let mut changes = day.act("seat-changed", actor.clone(), body);
    let same_day = old.office == slot.office && old.date == slot.date;
    if !same_day && let Ok(before) = OfficeDay::read(hall, reads, &old.office, old.date).await? {
        changes = before.act_too(changes, "seat-left", actor, json!({ "booking": id }));
        changes = freed(hall, &old.office, old.date, before.give_back(id, changes));
    }
    let wanted = counter::Wanted { buyer, ..wanted_of(row, &hall.counters().skills_of()) };
    let seating = day.seat(id, slot.tick, &wanted, changes)?;
    let moved = Update::new("booking")
        .key("id", id)
        .set("office", slot.office.clone())
        .set("day", slot.date.to_string())
        .set("start", i64::from(slot.tick))
        .set("at", at.0)
        .set("desks", seating.desks)
        .set("changed_at", hall.now().0);
    Ok((seating.changes, moved, at))
}

/// Called off: the seat is free for who waits.
pub async fn cancel(hall: &Hall, hand: Hand<'_>, id: Uuid, by_officer: bool) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let old = slot_of(&row)?;
    let turn = hall.stock().turn(&old.office, old.date).await;
    let done = hand.decide(|reads| cancelled(hall, hand.actor(), reads, id, by_officer)).await;
    drop(turn);
    hall.stock().forget(&old.office, old.date);
    done.map(|_| ()).map_err(Not::from)
}

async fn cancelled(hall: &Hall, actor: ActorRef, reads: Reads, id: Uuid, by_officer: bool) -> Result<Changes, Not> {
    let row = read(&reads, id).await?.ok_or(Not::Over)?;
    let (slot, now) = (slot_of(&row)?, hall.now());
    let state = State::of(&row.state).ok_or(Not::Over)?.at(row.until, now);
    match state {
        State::Booked if !by_officer && !rules::may_change(Millis(row.at), &hall.counters().rules, now) => {
            return Err(Not::Over);
        }
        State::Booked | State::Held | State::Offered => {}
        _ => return Err(Not::Over),
    }
    let day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
    drop(reads);
    let changes = day.give_back(id, day.act("seat-cancelled", actor, json!({ "booking": id })));
    let ended = Update::new("booking")
        .key("id", id)
        .set("state", State::Cancelled.word())
        .set("until", None::<i64>)
        .set("sequence", row.sequence + 1)
        .set("changed_at", now.0);
    let changes = freed(
        hall,
        &slot.office,
        slot.date,
        changes.update(ended).delete(Delete::new("booked_service").key("booking", id)),
    );
    if state == State::Booked {
        Ok(told(hall, id, "cancelled", row.sequence + 1, Millis(row.at), changes))
    } else {
        Ok(changes)
    }
}
