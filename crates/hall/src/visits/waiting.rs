//! キャンセル待ち: what becomes free is offered to the first who waits for it, for a while, as a held seat of their own.
//!
//! An offer is a hold with a longer end: accepting it confirms it, and gives the earlier booking back in the same commit. Nobody is told of a
//! seat that somebody else may take first.

use civic::Millis;
use counter::Buyer;
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Deserialize;
use serde_json::json;
use store::{ActorRef, Changes, DecideError, NewEffect, NewJob, NotDone, Queue, Queued, Reads, Row, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::ask::{self, Ask};
use super::book::{self, Begin, Not, Slot};
use super::day::OfficeDay;
use super::records::{booking, waiter};
use super::rules::State;
use super::{OFFER, VISIT_MAIL};
use crate::notices::{away, unreadable};
use crate::{Hall, Soon};

/// The most who are looked at for one seat.
const LOOKED_AT: u64 = 200;

/// What somebody waits for: an earlier time than the booking they have.
pub struct Wish {
    pub office: String,
    pub from: Date,
    pub to: Date,
}

/// Writes a booking's person on the list: they keep what they have until something better is theirs.
pub async fn wait(hall: &Hall, permit: &Permit, row: &booking::Model, wish: &Wish) -> Result<(), Not> {
    let waiter = waiter::ActiveModel {
        city: Set(row.city),
        id: Set(hall.new_id()),
        office: Set(wish.office.clone()),
        from_day: Set(wish.from.to_string()),
        to_day: Set(wish.to.to_string()),
        parts: Set(row.parts.clone()),
        prepared: Set(row.prepared),
        people: Set(row.people),
        lang: Set(row.lang.clone()),
        contact: Set(row.contact.clone()),
        mark: Set(row.mark.clone()),
        state: Set("waiting".to_owned()),
        booking: Set(Some(row.id)),
        offer: Set(None),
        made_at: Set(hall.now().0),
    };
    permit.submit(Changes::new().insert(Row::of(waiter))).await.map_err(Problem::from)?;
    Ok(())
}

/// What a booking's person waits for, if anything.
pub async fn of_booking(reads: &Reads, id: Uuid) -> Result<Option<waiter::Model>, Problem> {
    let of = reads.of::<waiter::Entity>().filter(waiter::Column::Booking.eq(id));
    Ok(of.filter(waiter::Column::State.is_in(["waiting", "offered"])).one(reads).await?)
}

/// The one who waited has what was offered.
pub async fn served(reads: &Reads, offer: Uuid) -> Result<Option<Update>, Problem> {
    let of = reads.of::<waiter::Entity>().filter(waiter::Column::Offer.eq(offer)).one(reads).await?;
    Ok(of.map(|row| Update::new("waiter").key("id", row.id).set("state", "served")))
}

/// Nothing more is offered.
pub async fn stop(permit: &Permit, id: Uuid) -> Result<(), Not> {
    let over = Update::new("waiter").key("id", id).set("state", "over");
    permit.submit(Changes::new().update(over)).await.map_err(Problem::from)?;
    Ok(())
}

#[derive(Deserialize)]
struct Freed {
    office: String,
    day: Date,
}

enum Idle {
    Nobody,
    Away,
}

impl From<Problem> for Idle {
    fn from(_: Problem) -> Self {
        Self::Away
    }
}

/// Something of an office-day became free, or an offer ended: the first who waits and fits gets an offer.
pub fn offer<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let freed: Freed = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let turn = hall.stock().turn(&freed.office, freed.day).await;
        let done = hall.db().decide(|reads| offered(hall, reads, &freed, queued.id)).await;
        drop(turn);
        hall.stock().forget(&freed.office, freed.day);
        match done {
            Ok(_) | Err(DecideError::Decision(Idle::Nobody)) => Ok(()),
            Err(DecideError::Decision(Idle::Away) | DecideError::Read(_)) => Err(away()),
            Err(DecideError::Refused(refused)) => Err(NotDone::Retry(refused.to_string())),
        }
    })
}

async fn offered(hall: &Hall, reads: Reads, freed: &Freed, job: Uuid) -> Result<Changes, Idle> {
    use waiter::Column as C;
    let (counters, now, day_text) = (hall.counters(), hall.now(), freed.day.to_string());
    let mut day = OfficeDay::read(hall, &reads, &freed.office, freed.day).await?.map_err(|_| Idle::Nobody)?;
    let again = let_go(hall, &reads).await?;
    let waiting = reads
        .of::<waiter::Entity>()
        .filter(C::State.eq("waiting"))
        .filter(C::Office.is_in(["", freed.office.as_str()]));
    let waiting = waiting.filter(C::FromDay.lte(&day_text)).filter(C::ToDay.gte(&day_text));
    let waiting = waiting.order_by_asc(C::MadeAt).limit(LOOKED_AT).all(&reads).await.map_err(|_| Idle::Away)?;
    for row in waiting {
        let Some(old) = row.booking else { continue };
        let Some(old) =
            book::read(&reads, old).await?.filter(|old| old.state == State::Booked.word() && old.at > now.0)
        else {
            continue;
        };
        let people = u16::try_from(row.people).unwrap_or(1);
        let wanted = ask::wanted(&row.parts, &counters.skills_of(), people, Buyer::Citizen);
        let soonest = now.plus_minutes(i64::from(counters.rules.lead) + i64::from(counters.rules.offer));
        let from = day.board.day.tick_from(soonest);
        let earlier = |tick: &u8| day.board.day.at(*tick).0 < old.at;
        let Some(tick) = day.board.starts(&wanted).since(from).iter().find(earlier) else { continue };
        let slot = Slot { office: freed.office.clone(), date: freed.day, tick };
        let services = ask::services(&row.parts).map(str::to_owned).collect();
        let until = now.plus_minutes(i64::from(counters.rules.offer));
        let begin = Begin {
            id: hall.new_id(),
            ask: &Ask { services, people, prepared: row.prepared },
            slot: &slot,
            buyer: Buyer::Citizen,
            lang: row.lang.parse().unwrap_or_default(),
            state: State::Offered,
            until: Some(until),
            by_staff: None,
            actor: ActorRef::new("system", "waiting-list"),
        };
        let Ok((id, changes)) = book::begin(hall, &mut day, &begin) else { continue };
        let changes = again.into_iter().fold(changes, Changes::update).finish(Queue::Jobs, job);
        return Ok(to_waiter(hall, &row, &old, (id, until), freed, changes));
    }
    if again.is_empty() {
        return Err(Idle::Nobody);
    }
    Ok(again.into_iter().fold(Changes::new(), Changes::update).finish(Queue::Jobs, job))
}

/// Who let an offer pass waits on, behind the others.
async fn let_go(hall: &Hall, reads: &Reads) -> Result<Vec<Update>, Idle> {
    let offered = reads.of::<waiter::Entity>().filter(waiter::Column::State.eq("offered"));
    let mut again = Vec::new();
    for row in offered.all(reads).await.map_err(|_| Idle::Away)? {
        let Some(offer) = row.offer else { continue };
        let booking = book::read(reads, offer).await?;
        let state = booking.and_then(|booking| Some(State::of(&booking.state)?.at(booking.until, hall.now())));
        if state.is_none_or(|state| matches!(state, State::Lapsed | State::Cancelled)) {
            let back = Update::new("waiter").key("id", row.id).set("state", "waiting").set("offer", None::<Uuid>);
            again.push(back.set("made_at", hall.now().0));
        }
    }
    Ok(again)
}

/// The offer is this person's: their address stands on it, the mail leaves, and its end looks for the next.
fn to_waiter(
    hall: &Hall,
    row: &waiter::Model,
    old: &booking::Model,
    (id, until): (Uuid, Millis),
    freed: &Freed,
    changes: Changes,
) -> Changes {
    let theirs = Update::new("booking")
        .key("id", id)
        .set("name", old.name.clone())
        .set("way", old.way.clone())
        .set("contact", row.contact.clone())
        .set("reached", true)
        .set("replaces", old.id);
    let next =
        NewJob::new(hall.new_id(), OFFER, json!({ "office": freed.office, "day": freed.day.to_string() }), until);
    let mail = NewEffect::new(hall.new_id(), VISIT_MAIL, json!({ "booking": id, "kind": "offered", "sequence": 0 }));
    let offered = Update::new("waiter").key("id", row.id).set("state", "offered").set("offer", id);
    changes.update(theirs).update(offered).effect(mail).job(next)
}
