//! A held time becomes somebody's booking, when they are known: by an address that was reached, a case's number and code, or an officer's word.
//!
//! A person has one booking of a service and not more than the city allows; what stands in their name is expected as it was read, so that two
//! windows at once give one booking.

use civic::Millis;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{
    ActorRef, Changes, DecideError, Delete, NewEvent, Reads, Row, Salt, Series, Slot as NumberSlot, Touched, Update,
};
use uuid::Uuid;

use super::book::{Not, Person, Slot, in_time, mark, person_stream, read, slot_of, told};
use super::day::{OfficeDay, Standing, day_stream, wanted_of};
use super::records::{booked_service, booking};
use super::rules::State;
use super::{VISIT, ask, freed, waiting};
use crate::Hall;
use crate::hand::Hand;

/// The 記号 of bookings: 予26-00012. No procedure has it.
const SYMBOL: &str = "予";
const NUMBER: NumberSlot = NumberSlot(1);

/// A held time becomes this person's booking. A hold that has ended is taken up again where its time is still free.
pub async fn confirm(hall: &Hall, hand: Hand<'_>, id: Uuid, person: &Person) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let slot = slot_of(&row)?;
    let turn = hall.stock().turn(&slot.office, slot.date).await;
    let done = hand.decide(|reads| confirmed(hall, hand.actor(), reads, id, person)).await;
    drop(turn);
    hall.stock().forget(&slot.office, slot.date);
    match done {
        Ok(_) => Ok(()),
        Err(DecideError::Decision(Not::Stale)) if is_booked(hand, id).await? => Ok(()),
        Err(error) => Err(error.into()),
    }
}

async fn is_booked(hand: Hand<'_>, id: Uuid) -> Result<bool, Not> {
    let row = read(&hand.reads().await?, id).await?;
    Ok(row.is_some_and(|row| row.state == State::Booked.word()))
}

async fn confirmed(hall: &Hall, actor: ActorRef, reads: Reads, id: Uuid, person: &Person) -> Result<Changes, Not> {
    let row = read(&reads, id).await?.ok_or(Not::Over)?;
    let slot = slot_of(&row)?;
    let now = hall.now();
    let state = State::of(&row.state).ok_or(Not::Over)?.at(row.until, now);
    let changes = match state {
        // Pressed twice: the first press is the answer.
        State::Booked => return Err(Not::Stale),
        State::Held | State::Offered => {
            let day = Standing::read(&reads, &slot.office, slot.date).await?;
            day.act("seat-booked", actor.clone(), json!({ "booking": id }))
        }
        State::Lapsed => {
            let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            let wanted = wanted_of(&row, &hall.counters().skills_of());
            in_time(hall, &day, slot.tick, wanted.buyer, &row.parts)?;
            let changes = day.act("seat-booked", actor.clone(), json!({ "booking": id, "again": true }));
            let seating = day.seat(id, slot.tick, &wanted, changes)?;
            seating.changes.update(Update::new("booking").key("id", id).set("desks", seating.desks))
        }
        State::Came | State::Cancelled | State::Missed => return Err(Not::Over),
    };
    let changes = of_person(hall, &reads, &row, person, changes).await?;
    let changes = in_place_of(hall, &reads, &row, &slot, changes).await?;
    drop(reads);
    let code = VISIT.mark(hall, &VISIT.signs(hall, id));
    let fiscal_year = i32::from(civic::age::fiscal_year(now.date()));
    let booked = Update::new("booking")
        .key("id", id)
        .set("state", State::Booked.word())
        .set("until", None::<i64>)
        .set("name", person.name.clone())
        .set("way", person.way)
        .set("contact", person.contact.clone())
        .set("mark", mark(hall, person.way, &person.contact))
        .set("proxy", person.proxy.clone())
        .set("code", code)
        .set("changed_at", now.0)
        .number(booking::Column::Number, NUMBER);
    let changes = changes.number(NUMBER, Series { symbol: SYMBOL.to_owned(), fiscal_year }).update(booked);
    Ok(told(hall, id, "booked", 0, Millis(row.at), changes))
}

/// An offer that is accepted gives the earlier booking back in the same commit: nobody has two, and nobody has none.
async fn in_place_of(
    hall: &Hall,
    reads: &Reads,
    row: &booking::Model,
    slot: &Slot,
    changes: Changes,
) -> Result<Changes, Not> {
    let Some(old) = row.replaces else { return Ok(changes) };
    let old = read(reads, old).await?.ok_or(Not::Over)?;
    let served = waiting::served(reads, row.id).await?;
    let changes = served.into_iter().fold(changes, Changes::update);
    if old.state != State::Booked.word() {
        return Ok(changes);
    }
    let before = slot_of(&old)?;
    let day = OfficeDay::read(hall, reads, &before.office, before.date).await??;
    let left = json!({ "booking": old.id, "for": row.id });
    let actor = ActorRef::new("system", "waiting-list");
    // Of the same day, the version is expected already.
    let changes = if before.office == slot.office && before.date == slot.date {
        changes.event(NewEvent::new(day_stream(&before.office, before.date), "seat-left", actor, left))
    } else {
        day.act_too(changes, "seat-left", actor, left)
    };
    let ended = Update::new("booking")
        .key("id", old.id)
        .set("state", State::Cancelled.word())
        .set("sequence", old.sequence + 1)
        .set("changed_at", hall.now().0);
    Ok(freed(hall, &before.office, before.date, day.give_back(old.id, changes).update(ended)))
}

/// One booking of a service, and not too many: what stands in the person's name is expected as it was read.
async fn of_person(
    hall: &Hall,
    reads: &Reads,
    row: &booking::Model,
    person: &Person,
    mut changes: Changes,
) -> Result<Changes, Not> {
    let (mark, now) = (mark(hall, person.way, &person.contact), hall.now());
    let stream = person_stream(&mark);
    let version = reads.version(stream).await?;
    let of = reads.of::<booking::Entity>().filter(booking::Column::Mark.eq(&mark));
    let future = of.filter(booking::Column::At.gt(now.0)).filter(booking::Column::State.eq(State::Booked.word()));
    let mut future = future.all(reads).await?;
    future.retain(|other| other.id != row.id && Some(other.id) != row.replaces);
    if future.len() >= usize::from(hall.counters().rules.per_person) {
        return Err(Not::TooMany);
    }
    let held = reads.of::<booked_service::Entity>().filter(booked_service::Column::Mark.eq(&mark)).all(reads).await?;
    for service in ask::services(&row.parts) {
        let claim = Row::of(booked_service::ActiveModel {
            city: Set(row.city),
            mark: Set(mark.clone()),
            service: Set(service.to_owned()),
            booking: Set(row.id),
        });
        changes = match held.iter().find(|held| held.service == service) {
            Some(held) if future.iter().any(|other| other.id == held.booking) => {
                return Err(Not::Already(held.booking));
            }
            // Of a visit that is over: nobody tidied it away.
            Some(_) => changes
                .delete(Delete::new("booked_service").key("mark", mark.clone()).key("service", service.to_owned()))
                .insert(claim),
            None => changes.claim(claim, "service"),
        };
    }
    let event = NewEvent::new(stream, "visit-booked", ActorRef::new("system", "visits"), json!({ "booking": row.id }));
    let told = format!("{}\0{}\0{}", person.name, person.contact, person.proxy);
    let event = event.touching(Touched::new("booking", row.id, 1, &Salt(row.salt.clone()), told.as_bytes()));
    Ok(changes.expect(stream, version).event(event))
}
