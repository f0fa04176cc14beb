//! A booking as it begins: a time that is held, and what every later act of it shares. Each act is one commit that expects the office-day it
//! was decided on. A hold knows nobody; whose it becomes is `confirm`'s, another time or none is `change`'s.

use civic::{Lang, Millis};
use counter::{Buyer, Full, Ticks};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, DecideError, NewEffect, NewJob, Reads, Refused, Row, Stream, Update};
use uuid::Uuid;
use web::Problem;

use super::ask::{self, Ask};
use super::day::{NoOffice, OfficeDay, Standing};
use super::records::booking;
use super::rules::{self, State};
use super::served::served;
use super::{REMIND, VISIT_MAIL, VISIT_SMS};
use crate::Hall;
use crate::hand::Hand;

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

pub fn person_stream(mark: &str) -> Stream {
    let id = u128::from_str_radix(mark.get(..32).unwrap_or_default(), 16).unwrap_or_default();
    Stream::new("visit-person", Uuid::from_u128(id))
}

pub async fn read(reads: &Reads, id: Uuid) -> Result<Option<booking::Model>, Problem> {
    Ok(reads.of::<booking::Entity>().filter(booking::Column::Id.eq(id)).one(reads).await?)
}

/// Whether a time is sold to this buyer now.
pub fn in_time(hall: &Hall, day: &OfficeDay, tick: u8, buyer: Buyer, parts: &str) -> Result<Millis, Not> {
    let (rules, now, at) = (&hall.counters().rules, hall.now(), day.board.day.at(tick));
    let last = rules::last_day(rules, now, buyer == Buyer::Officer);
    let wanted = ask::wanted(parts, &hall.counters().skills_of(), 1, buyer);
    let served = served(hall, ask::services(parts), &day.office, &day.board.day);
    let fits = at >= rules::earliest(rules, now, buyer == Buyer::Officer)
        && day.date <= last
        && served.holds(Ticks::run(tick, wanted.ticks()));
    if fits { Ok(at) } else { Err(Not::NoTime) }
}

/// What a hold, an offer or an officer's booking begins with.
pub struct Begin<'a> {
    pub id: Uuid,
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
    let parts = begin.ask.parts(&counters);
    let at = in_time(hall, day, begin.slot.tick, begin.buyer, &parts)?;
    let (id, now) = (begin.id, hall.now());
    let wanted = begin.ask.wanted(&counters, begin.buyer);
    if wanted.parts.is_empty() {
        return Err(Not::NoTime);
    }
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
    hold_as(hall, hand, ask, slot, hall.new_id()).await
}

/// The same from a page with a key of its own: pressed twice, it is one time that is kept.
pub async fn hold_once(hall: &Hall, hand: Hand<'_>, ask: &Ask, slot: &Slot, key: &str) -> Result<Uuid, Not> {
    if key.is_empty() {
        return hold(hall, hand, ask, slot).await;
    }
    let words = format!("{key}:{}:{}", slot.text(), ask.query());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hall.keys().derive("visit-hold", Uuid::nil(), words.as_bytes())[..16]);
    hold_as(hall, hand, ask, slot, uuid::Builder::from_custom_bytes(bytes).into_uuid()).await
}

async fn hold_as(hall: &Hall, hand: Hand<'_>, ask: &Ask, slot: &Slot, id: Uuid) -> Result<Uuid, Not> {
    let turn = hall.stock().turn(&slot.office, slot.date).await;
    let until = hall.now().plus_minutes(i64::from(hall.counters().rules.hold));
    let made = hand
        .decide(|reads| async move {
            if read(&reads, id).await?.is_some() {
                return Err(Not::Already(id));
            }
            let mut day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
            drop(reads);
            let begin_with = Begin {
                id,
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
    match made.map_err(Not::from) {
        Ok(_) | Err(Not::Already(_)) => Ok(id),
        Err(not) => Err(not),
    }
}

pub fn booking_of(answer: &serde_json::Value) -> Result<Uuid, Not> {
    let id = answer.get("booking").and_then(|id| id.as_str()).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Problem::broken(&"a booking without an id").into())
}

pub fn slot_of(row: &booking::Model) -> Result<Slot, Not> {
    let date = row.day.parse().map_err(|_| Problem::broken(&"a booking without a day"))?;
    let tick = u8::try_from(row.start).map_err(|_| Problem::broken(&"a booking without a time"))?;
    Ok(Slot { office: row.office.clone(), date, tick })
}

/// A hold is kept longer: its day knows the new end.
pub async fn keep(hall: &Hall, hand: Hand<'_>, id: Uuid) -> Result<(), Not> {
    let row = read(&hand.reads().await?, id).await?.ok_or(Not::Over)?;
    let done = hand
        .decide(|reads| async move {
            let row = read(&reads, id).await?.ok_or(Not::Over)?;
            let slot = slot_of(&row)?;
            let day = Standing::read(&reads, &slot.office, slot.date).await?;
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

/// The message that says it: a mail, and where there is a gateway a short one; of the two only that leaves whose address the person gave.
pub fn tell(hall: &Hall, body: &serde_json::Value, changes: Changes) -> Changes {
    let changes = changes.effect(NewEffect::new(hall.new_id(), VISIT_MAIL, body.clone()));
    if hall.gateway().is_none() {
        return changes;
    }
    changes.effect(NewEffect::new(hall.new_id(), VISIT_SMS, body.clone()))
}

/// The message that says it, and the reminder on the working day before.
pub fn told(hall: &Hall, id: Uuid, kind: &str, sequence: i64, at: Millis, changes: Changes) -> Changes {
    told_with(hall, json!({ "booking": id, "kind": kind, "sequence": sequence }), at, changes)
}

/// The same, with more in the body than that.
pub fn told_with(hall: &Hall, body: serde_json::Value, at: Millis, changes: Changes) -> Changes {
    let over = body["kind"] == "cancelled";
    let changes = tell(hall, &body, changes);
    let day_before = hall.calendar().add_business_days(at.date(), -1);
    let due = Millis::start_of(day_before).plus_minutes(16 * 60);
    if over || due <= hall.now() {
        return changes;
    }
    changes.job(NewJob::new(hall.new_id(), REMIND, body, due))
}

/// One act on a booking's day.
pub async fn on_day(
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
            let day = Standing::read(&reads, &slot.office, slot.date).await?;
            drop(reads);
            act(&row, day.act(kind, hand.actor(), json!({ "booking": id })))
        })
        .await;
    done.map(|_| ()).map_err(Not::from)
}
