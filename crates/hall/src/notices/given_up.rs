//! What the workers gave up, and what an administrator does about it: try it again, or set it aside with a reason. Both stand in the journal.
//!
//! A thing that was given up is never dropped by itself. It is shown by its kind, its age and the last error; whose case it was about is for
//! the section to see, not for who keeps the server.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Changes, NewEvent, Queue, QueueState, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::records::set_aside;
use crate::Hall;

/// Something given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    pub id: Uuid,
    pub queue: Queue,
    /// `case-mail`, `code-mail`, `sign-in-mail`, `remind`, `deliver`, `shield`, `proxy-ended`.
    pub kind: String,
    /// The case it is about; whoever lists it asks the scope first.
    pub case: Option<Uuid>,
    /// Without any address.
    pub reason: String,
    pub made: civic::Millis,
    pub attempts: i32,
}

/// What was given up, mail first, the oldest first.
pub async fn dead_letters(hall: &Hall, most: u32) -> Result<Vec<DeadLetter>, Problem> {
    let mut all = Vec::new();
    for queue in [Queue::Effects, Queue::Jobs] {
        for row in hall.db().queued(queue, QueueState::Dead, most).await? {
            let case = row.body.get("case").and_then(|case| case.as_str()).and_then(|case| case.parse().ok());
            let reason = row.last_error.unwrap_or_default();
            let (id, kind, made, attempts) = (row.id, row.kind, row.made, row.attempts);
            all.push(DeadLetter { id, queue, kind, case, reason, made, attempts });
        }
    }
    Ok(all)
}

/// The word of a queue, which is the name of its table.
fn word(queue: Queue) -> &'static str {
    match queue {
        Queue::Effects => "effects",
        Queue::Jobs => "jobs",
    }
}

fn stream(letter: &DeadLetter) -> Stream {
    Stream::new("given-up", letter.id)
}

fn event(permit: &Permit, letter: &DeadLetter, kind: &str) -> NewEvent {
    let body = json!({ "queue": word(letter.queue), "kind": letter.kind, "attempts": letter.attempts });
    NewEvent::new(stream(letter), kind, permit.actor(), body)
}

/// Tries it again from the beginning, now. Two at once are one: the second is stale.
pub async fn again(hall: &Hall, permit: &Permit, letter: &DeadLetter) -> Result<Changes, Problem> {
    let version = permit.reads().await?.version(stream(letter)).await?;
    let row = Update::new(word(letter.queue)).key("id", letter.id).set("state", "waiting").set("attempts", 0_i32);
    let row = row.set("due", hall.now().0);
    let event = event(permit, letter, "given-up-again");
    Ok(Changes::new().expect(stream(letter), version).update(row).event(event))
}

/// Leaves it undone for good, with the reason.
pub async fn put_aside(
    hall: &Hall,
    permit: &Permit,
    by: Uuid,
    letter: &DeadLetter,
    reason: &str,
) -> Result<Changes, Problem> {
    let version = permit.reads().await?.version(stream(letter)).await?;
    let salt = hall.db().salt();
    let event = event(permit, letter, "given-up-aside").touching(Touched::new(
        "set_aside",
        letter.id,
        1,
        &salt,
        reason.as_bytes(),
    ));
    let row = set_aside::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(letter.id),
        kind: Set(letter.kind.clone()),
        reason: Set(reason.to_owned()),
        salt: Set(salt.0),
        by_staff: Set(by),
        at: Set(permit.now().0),
    };
    let changes = Changes::new().expect(stream(letter), version).insert(Row::of(row));
    Ok(changes.finish(letter.queue, letter.id).event(event))
}

/// The last ones that were set aside.
pub async fn put_aside_lately(reads: &Reads, most: u64) -> Result<Vec<set_aside::Model>, Problem> {
    let rows = reads.of::<set_aside::Entity>().filter(set_aside::Column::At.gt(0));
    Ok(rows.order_by_desc(set_aside::Column::At).limit(most).all(reads).await?)
}
