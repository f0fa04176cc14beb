//! The acts on a booking: held, booked, changed, called off. Each is one commit that expects the office-day it was decided on.
//!
//! A hold knows nobody. It becomes a booking when its person is known, by an address that was reached, a case's number and code, or an
//! officer's word; that person has one booking for a service and not more than the city allows. The old seat is kept until the new one is sure.

use civic::{Lang, Millis};
use counter::{Buyer, Full};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{
    ActorRef, Changes, DecideError, Delete, NewEffect, NewEvent, NewJob, Reads, Refused, Row, Series,
    Slot as NumberSlot, Stream, Update,
};
use uuid::Uuid;
use web::Problem;

use super::ask::{self, Ask};
use super::day::{NoOffice, OfficeDay, day_stream};
use super::hand::Hand;
use super::records::{booked_service, booking};
use super::rules::{self, State};
use super::{REMIND, VISIT, VISIT_MAIL, freed, waiting};
use crate::Hall;

/// The 記号 of bookings: 予26-00012-3. No procedure has it.
const SYMBOL: &str = "予";
const NUMBER: NumberSlot = NumberSlot(1);

/// Where and when somebody begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub office: String,
    pub date: Date,
    pub tick: u8,
}

impl Slot {
    /// `higashi-ku.2026-09-28.24`, as it stands on a button.
    pub fn text(&self) -> String {
        format!("{}.{}.{}", self.office, self.date, self.tick)
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (office, date, tick) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { office: office.to_owned(), date: date.parse().ok()?, tick: tick.parse().ok()? })
    }
}

/// Who a booking is for, once that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// `mail`, `phone` or `case`.
    pub way: &'static str,
    pub contact: String,
    /// Who came in whose place, in the citizen's words.
    pub proxy: String,
}

/// Why nothing was booked.
#[derive(Debug)]
pub enum Not {
    /// The time is no longer free.
    Gone,
    /// Not a time that is sold: closed, too soon, too far ahead.
    NoTime,
    /// This person has a booking for the service already.
    Already(Uuid),
    /// As many bookings as one person may have.
    TooMany,
    /// Too late to change, or nothing to change.
    Over,
    Stale,
    Problem(Problem),
}

impl From<Problem> for Not {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Stale { .. } => Self::Stale,
            other => Self::Problem(other),
        }
    }
}

impl From<sea_orm::DbErr> for Not {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Problem(error.into())
    }
}

impl From<Full> for Not {
    fn from(full: Full) -> Self {
        if full == Full::Closed { Self::NoTime } else { Self::Gone }
    }
}

impl From<NoOffice> for Not {
    fn from(_: NoOffice) -> Self {
        Self::NoTime
    }
}

impl From<DecideError<Self>> for Not {
    fn from(error: DecideError<Self>) -> Self {
        match error {
            DecideError::Decision(not) => not,
            DecideError::Refused(Refused::Taken("seat" | "hall" | "service")) => Self::Gone,
            DecideError::Refused(refused) => Problem::from(refused).into(),
            DecideError::Read(error) => error.into(),
        }
    }
}

/// By what a person's bookings are found: the same address gives the same mark, and a copy of the table tells no address.
pub fn mark(hall: &Hall, way: &str, contact: &str) -> String {
    let same = if way == "mail" { contact.to_lowercase() } else { contact.to_owned() };
    crate::keys::hex(&hall.keys().derive("visit-person", Uuid::nil(), format!("{way}:{same}").as_bytes()))
}

fn person_stream(mark: &str) -> Stream {
    let id = u128::from_str_radix(mark.get(..32).unwrap_or_default(), 16).unwrap_or_default();
    Stream::new("visit-person", Uuid::from_u128(id))
}

pub async fn read(reads: &Reads, id: Uuid) -> Result<Option<booking::Model>, Problem> {
    Ok(reads.of::<booking::Entity>().filter(booking::Column::Id.eq(id)).one(reads).await?)
}

/// Whether a time is sold to this buyer now.
fn in_time(hall: &Hall, day: &OfficeDay, tick: u8, buyer: Buyer) -> Result<Millis, Not> {
    let (rules, now, at) = (&hall.counters().rules, hall.now(), day.board.day.at(tick));
    let last = now.date().checked_add(jiff::Span::new().days(i64::from(rules.ahead_days))).unwrap_or(day.date);
    let fits = at >= rules::earliest(rules, now, buyer == Buyer::Officer) && day.date <= last;
    if fits { Ok(at) } else { Err(Not::NoTime) }
}

/// What a hold, an offer or an officer's booking begins with.
pub struct Begin<'a> {
    pub ask: &'a Ask,
    pub slot: &'a Slot,
    pub buyer: Buyer,
    pub lang: Lang,
    pub state: State,
    pub until: Option<Millis>,
    pub by_staff: Option<Uuid>,
    pub actor: ActorRef,
}

/// A new booking's rows on a day that was read; its id.
pub fn begin(hall: &Hall, day: &mut OfficeDay, begin: &Begin<'_>) -> Result<(Uuid, Changes), Not> {
    let counters = hall.counters();
    let at = in_time(hall, day, begin.slot.tick, begin.buyer)?;
    let (id, now) = (hall.new_id(), hall.now());
    let wanted = begin.ask.wanted(&counters, begin.buyer);
    if wanted.parts.is_empty() {
        return Err(Not::NoTime);
    }
    let parts = begin.ask.parts(&counters);
    let changes =
        day.act("seat-held", begin.actor.clone(), json!({ "booking": id, "start": begin.slot.tick, "parts": parts }));
    let seating = day.seat(id, begin.slot.tick, &wanted, changes)?;
    let row = booking::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        office: Set(day.office.clone()),
        day: Set(day.date.to_string()),
        start: Set(i64::from(begin.slot.tick)),
        at: Set(at.0),
        minutes: Set(i64::from(wanted.ticks()) * i64::from(counter::TICK)),
        parts: Set(parts),
        desks: Set(seating.desks),
        prepared: Set(begin.ask.prepared),
        people: Set(i64::from(begin.ask.people)),
        buyer: Set(if begin.buyer == Buyer::Officer { "officer" } else { "citizen" }.to_owned()),
        state: Set(begin.state.word().to_owned()),
        until: Set(begin.until.map(|until| until.0)),
        kept: Set(0),
        lang: Set(begin.lang.tag().to_owned()),
        name: Set(String::new()),
        way: Set(String::new()),
        contact: Set(String::new()),
        mark: Set(String::new()),
        reached: Set(false),
        tries: Set(0),
        proxy: Set(String::new()),
        note: Set(String::new()),
        sequence: Set(0),
        by_staff: Set(begin.by_staff),
        made_at: Set(now.0),
        changed_at: Set(now.0),
        salt: Set(hall.db().salt().0),
        ..Default::default()
    };
    Ok((id, seating.changes.insert(Row::of(row)).answer(json!({ "booking": id }))))
}

/// Keeps a time for whoever will say who they are.
pub async fn hold(hall: &Hall, hand: Hand<'_>, ask: &Ask, slot: &Slot) -> Result<Uuid, Not> {
    let turn = hall.stock().turn(&slot.office, slot.date).await;
    let until = hall.now().plus_minutes(i64::from(hall.counters().rules.hold));
    let made = hand
        .decide(|reads| async move {
            let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            drop(reads);
            let begin_with = Begin {
                ask,
                slot,
                buyer: Buyer::Citizen,
                lang: hand.lang(),
                state: State::Held,
                until: Some(until),
                by_staff: None,
                actor: hand.actor(),
            };
            begin(hall, &mut day, &begin_with).map(|(_, changes)| changes)
        })
        .await;
    drop(turn);
    hall.stock().forget(&slot.office, slot.date);
    let made = made.map_err(Not::from)?;
    booking_of(&made.answer)
}

fn booking_of(answer: &serde_json::Value) -> Result<Uuid, Not> {
    let id = answer.get("booking").and_then(|id| id.as_str()).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Problem::broken(&"a booking without an id").into())
}

fn slot_of(row: &booking::Model) -> Result<Slot, Not> {
    let date = row.day.parse().map_err(|_| Problem::broken(&"a booking without a day"))?;
    let tick = u8::try_from(row.start).map_err(|_| Problem::broken(&"a booking without a time"))?;
    Ok(Slot { office: row.office.clone(), date, tick })
}

/// As a board asks for a row's seats.
pub fn wanted_of(hall: &Hall, row: &booking::Model) -> counter::Wanted {
    let buyer = if row.buyer == "officer" { Buyer::Officer } else { Buyer::Citizen };
    ask::wanted(&row.parts, &hall.counters(), u16::try_from(row.people).unwrap_or(1), buyer)
}

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
    let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
    let now = hall.now();
    let state = State::of(&row.state).ok_or(Not::Over)?.at(row.until, now);
    let changes = match state {
        // Pressed twice: the first press is the answer.
        State::Booked => return Err(Not::Stale),
        State::Held | State::Offered => day.act("seat-booked", actor.clone(), json!({ "booking": id })),
        State::Lapsed => {
            in_time(hall, &day, slot.tick, if row.buyer == "officer" { Buyer::Officer } else { Buyer::Citizen })?;
            let changes = day.act("seat-booked", actor.clone(), json!({ "booking": id, "again": true }));
            let seating = day.seat(id, slot.tick, &wanted_of(hall, &row), changes)?;
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
    Ok(changes.expect(stream, version).event(event))
}

/// The mail that says it, and the reminder on the working day before.
fn told(hall: &Hall, id: Uuid, kind: &str, sequence: i64, at: Millis, changes: Changes) -> Changes {
    let body = json!({ "booking": id, "kind": kind, "sequence": sequence });
    let changes = changes.effect(NewEffect::new(hall.new_id(), VISIT_MAIL, body.clone()));
    let day_before = hall.calendar().add_business_days(at.date(), -1);
    let due = Millis::start_of(day_before).plus_minutes(16 * 60);
    if kind == "cancelled" || due <= hall.now() {
        return changes;
    }
    changes.job(NewJob::new(hall.new_id(), REMIND, body, due))
}

/// Another time, and the old seat only when the new one is sure. For a hold as for a booking.
pub async fn change(hall: &Hall, hand: Hand<'_>, id: Uuid, slot: &Slot, by_officer: bool) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let old = slot_of(&row)?;
    // Always in the same order: two who change places do not wait for one another.
    let mut places = [(&old.office, old.date), (&slot.office, slot.date)];
    places.sort();
    let first = hall.stock().turn(places[0].0, places[0].1).await;
    let second = if places[0] == places[1] { None } else { Some(hall.stock().turn(places[1].0, places[1].1).await) };
    let done = hand.decide(|reads| changed(hall, hand.actor(), reads, id, slot, by_officer)).await;
    drop((first, second));
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
    let (old, now) = (slot_of(&row)?, hall.now());
    let state = State::of(&row.state).ok_or(Not::Over)?.at(row.until, now);
    let rules = &hall.counters().rules;
    match state {
        State::Booked if !by_officer && !rules::may_change(Millis(row.at), rules, now) => return Err(Not::Over),
        State::Booked | State::Held | State::Lapsed => {}
        _ => return Err(Not::Over),
    }
    let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
    let buyer = if by_officer { Buyer::Officer } else { Buyer::Citizen };
    let at = in_time(hall, &day, slot.tick, buyer)?;
    let body = json!({ "booking": id, "start": slot.tick, "from": { "office": old.office, "day": old.date.to_string(), "start": old.tick } });
    let mut changes = day.act("seat-changed", actor.clone(), body);
    let same_day = old.office == slot.office && old.date == slot.date;
    if !same_day {
        if let Ok(before) = OfficeDay::read(hall, &reads, &old.office, old.date).await? {
            changes = before.act_too(changes, "seat-left", actor, json!({ "booking": id }));
            changes = freed(hall, &old.office, old.date, before.give_back(id, changes));
        }
    }
    drop(reads);
    let wanted = counter::Wanted { buyer, ..wanted_of(hall, &row) };
    let seating = day.seat(id, slot.tick, &wanted, changes)?;
    let mut moved = Update::new("booking")
        .key("id", id)
        .set("office", slot.office.clone())
        .set("day", slot.date.to_string())
        .set("start", i64::from(slot.tick))
        .set("at", at.0)
        .set("desks", seating.desks)
        .set("buyer", if by_officer { "officer" } else { "citizen" })
        .set("sequence", row.sequence + 1)
        .set("changed_at", now.0);
    if state != State::Booked {
        let until = now.plus_minutes(i64::from(rules.hold));
        moved = moved.set("state", State::Held.word()).set("until", until.0);
        return Ok(seating.changes.update(moved));
    }
    Ok(told(hall, id, "changed", row.sequence + 1, at, seating.changes.update(moved)))
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

/// A hold is kept longer: its day knows the new end.
pub async fn keep(hall: &Hall, hand: Hand<'_>, id: Uuid) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let done = hand
        .decide(|reads| async move {
            let row = read(&reads, id).await?.ok_or(Not::Over)?;
            let slot = slot_of(&row)?;
            let day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            drop(reads);
            let state = State::of(&row.state).map(|state| state.at(row.until, hall.now()));
            if state != Some(State::Held) || row.kept >= rules::KEEPS {
                return Err(Not::Over);
            }
            let until = hall.now().plus_minutes(i64::from(hall.counters().rules.hold));
            let kept = Update::new("booking").key("id", id).set("until", until.0).set("kept", row.kept + 1);
            Ok(day.act("seat-kept", hand.actor(), json!({ "booking": id })).update(kept))
        })
        .await;
    hall.stock().forget(&row.office, slot_of(&row)?.date);
    done.map(|_| ()).map_err(Not::from)
}

/// Who calls or stands at the desk, as an officer writes them down.
pub struct Caller<'a> {
    pub name: &'a str,
    /// `mail` or `phone`.
    pub way: &'static str,
    pub contact: &'a str,
    pub note: &'a str,
}

/// Held and booked by an officer: from the same seats, and from the officers' own.
pub async fn book_for(
    hall: &Hall,
    hand: Hand<'_>,
    ask: &Ask,
    slot: &Slot,
    caller: &Caller<'_>,
    account: Uuid,
) -> Result<Uuid, Not> {
    let turn = hall.stock().turn(&slot.office, slot.date).await;
    let until = hall.now().plus_minutes(i64::from(hall.counters().rules.hold));
    let made = hand
        .decide(|reads| async move {
            let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            drop(reads);
            let begin_with = Begin {
                ask,
                slot,
                buyer: Buyer::Officer,
                lang: Lang::Ja,
                state: State::Held,
                until: Some(until),
                by_staff: Some(account),
                actor: hand.actor(),
            };
            let (id, changes) = begin(hall, &mut day, &begin_with)?;
            Ok(changes.update(Update::new("booking").key("id", id).set("note", caller.note)))
        })
        .await;
    drop(turn);
    let id = booking_of(&made.map_err(Not::from)?.answer)?;
    let person = Person {
        name: caller.name.to_owned(),
        way: caller.way,
        contact: caller.contact.to_owned(),
        proxy: String::new(),
    };
    match confirm(hall, hand, id, &person).await {
        Ok(()) => Ok(id),
        Err(not) => {
            // The seat goes back at once; should that fail, it goes back by itself.
            let _ = cancel(hall, hand, id, true).await;
            Err(not)
        }
    }
}

/// The preparation of a visit is done.
pub async fn prepared(hall: &Hall, hand: Hand<'_>, id: Uuid, account: Uuid) -> Result<(), Not> {
    let done = Update::new("booking").key("id", id).set("prepared_at", hall.now().0).set("prepared_by", account);
    on_day(hall, hand, id, "visit-prepared", |_, changes| Ok(changes.update(done.clone()))).await
}

/// Nobody came: the person may book again, and the seat counts as lost.
pub async fn missed(hall: &Hall, hand: Hand<'_>, id: Uuid) -> Result<(), Not> {
    on_day(hall, hand, id, "visit-missed", |row, changes| {
        if row.state != State::Booked.word() || row.at > hall.now().0 {
            return Err(Not::Over);
        }
        let missed = Update::new("booking").key("id", id).set("state", State::Missed.word());
        Ok(changes.update(missed).delete(Delete::new("booked_service").key("booking", id)))
    })
    .await
}

/// One act on a booking's day.
pub async fn on_day(
    hall: &Hall,
    hand: Hand<'_>,
    id: Uuid,
    kind: &str,
    act: impl Fn(&booking::Model, Changes) -> Result<Changes, Not>,
) -> Result<(), Not> {
    let act = &act;
    let done = hand
        .decide(|reads| async move {
            let row = read(&reads, id).await?.ok_or(Not::Over)?;
            let slot = slot_of(&row)?;
            let day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            drop(reads);
            act(&row, day.act(kind, hand.actor(), json!({ "booking": id })))
        })
        .await;
    done.map(|_| ()).map_err(Not::from)
}
