//! 夜の片づけ: a hold that ended a day ago gives its seats back and forgets whom it was for.
//!
//! Seats need no sweep: whoever books next clears them. What somebody typed and never confirmed does, and so do the rows of days nobody looks at.

use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{ActorRef, Changes, DecideError, Reads, Update};
use uuid::Uuid;
use web::Problem;

use super::book::{Not, read, slot_of};
use super::day::OfficeDay;
use super::freed;
use super::records::booking;
use super::rules::State;
use crate::Hall;

/// A hold can be taken up again for so long.
const DAYS: i64 = 1;

/// Clears up to `most` holds and offers that ended a day ago; for a nightly job. How many it cleared.
pub async fn sweep(hall: &Hall, most: usize) -> Result<usize, Problem> {
    use booking::Column as C;
    let reads = hall.db().reads().await?;
    let unfinished = [State::Held, State::Offered].map(State::word);
    let told = Condition::any().add(C::State.is_in(unfinished)).add(
        Condition::all()
            .add(C::State.eq(State::Lapsed.word()))
            .add(Condition::any().add(C::Contact.ne("")).add(C::Name.ne(""))),
    );
    let of = reads.of::<booking::Entity>().filter(C::Until.lte(hall.now().plus_days(-DAYS).0)).filter(told);
    let old = of.order_by_asc(C::Until).limit(u64::try_from(most).unwrap_or(u64::MAX)).all(&reads).await?;
    drop(reads);
    let mut swept = 0;
    for row in old {
        match hall.db().decide(|reads| ended(hall, reads, row.id)).await {
            Ok(_) => swept += 1,
            // Taken up again at this very moment, or of an office that is no more: it stays.
            Err(DecideError::Decision(Not::Over | Not::NoTime | Not::Stale)) => {}
            Err(error) => return Err(problem(Not::from(error))),
        }
        if let Ok(slot) = slot_of(&row) {
            hall.stock().forget(&slot.office, slot.date);
        }
    }
    Ok(swept)
}

fn problem(not: Not) -> Problem {
    match not {
        Not::Problem(problem) => problem,
        _ => Problem::Unavailable,
    }
}

async fn ended(hall: &Hall, reads: Reads, id: Uuid) -> Result<Changes, Not> {
    let row = read(&reads, id).await?.ok_or(Not::Over)?;
    let state = State::of(&row.state).ok_or(Not::Over)?;
    let over = row.until.is_some_and(|until| until <= hall.now().plus_days(-DAYS).0);
    if !over || !matches!(state, State::Held | State::Offered | State::Lapsed) {
        return Err(Not::Over);
    }
    let slot = slot_of(&row)?;
    let day = OfficeDay::read(hall, &reads, &slot.office, slot.date).await??;
    drop(reads);
    let changes = day.act("seat-lapsed", ActorRef::new("system", "night"), json!({ "booking": id }));
    let forgotten = Update::new("booking")
        .key("id", id)
        .set("state", State::Lapsed.word())
        .set("name", "")
        .set("way", "")
        .set("contact", "")
        .set("proxy", "")
        .set("nonce", None::<Uuid>);
    let changes = day.give_back(id, changes).update(forgotten);
    let waited_for = state != State::Lapsed && row.at > hall.now().0;
    Ok(if waited_for { freed(hall, &slot.office, slot.date, changes) } else { changes })
}
