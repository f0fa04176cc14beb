//! What officers do with visits: book one for who calls, prepare it, and say that nobody came.

use civic::Lang;
use counter::Buyer;
use store::{Delete, Update};
use uuid::Uuid;

use super::ask::Ask;
use super::book::{Begin, Not, Person, Slot, begin, booking_of, on_day};
use super::change::cancel;
use super::confirm::confirm;
use super::day::OfficeDay;
use super::rules::State;
use crate::Hall;
use crate::hand::Hand;

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
                id: hall.new_id(),
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
    on_day(hand, id, "visit-prepared", |_, changes| Ok(changes.update(done.clone()))).await
}

/// Nobody came: the person may book again, and the seat counts as lost.
pub async fn missed(hall: &Hall, hand: Hand<'_>, id: Uuid) -> Result<(), Not> {
    on_day(hand, id, "visit-missed", |row, changes| {
        if row.state != State::Booked.word() || row.at > hall.now().0 {
            return Err(Not::Over);
        }
        let missed = Update::new("booking").key("id", id).set("state", State::Missed.word());
        Ok(changes.update(missed).delete(Delete::new("booked_service").key("booking", id)))
    })
    .await
}
