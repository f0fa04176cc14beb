//! The two acts: something is declared, and a declaration is taken back. Both are laid into a `Changes`, so that a slice that closes a house
//! says so in the commit that closes it. Whoever commits one then calls `hall.refresh_standings`; other processes see it within a second.

use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Row, Update};
use uuid::Uuid;
use web::HasSite;

use super::records::service_status::Model;
use super::rules::{Declaration, Fault, faults};
use super::{STREAM, TOPIC};
use crate::Hall;

/// Lays out a declaration among those this process knows: somebody who was faster makes the commit stale. Its id is its own, so that the same
/// one sent twice is stored once.
pub fn declare(hall: &Hall, new: &Declaration, by: ActorRef, changes: Changes) -> Result<Changes, Vec<Fault>> {
    let wrong = faults(new, &hall.counters().services);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let held = hall.standings();
    let made = Declaration { made_at: held.next(hall.now()), ..new.clone() };
    let body = json!({ "declaration": made.id, "state": made.state.word(), "from": made.from.0, "until": made.until.map(|until| until.0) });
    let row = Row::of(Model::of(&made, hall.db().city().0).into_active_model());
    let event = NewEvent::new(STREAM, "status-declared", by, body);
    Ok(changes.expect(STREAM, held.seen).claim(row, "declaration").event(event))
}

/// What stood before it stands again.
pub fn undo(hall: &Hall, id: Uuid, by: ActorRef, changes: Changes) -> Changes {
    let held = hall.standings();
    let update = Update::new("service_status").key("id", id).set("undone_at", held.next(hall.now()).0);
    let event = NewEvent::new(STREAM, "status-undone", by, json!({ "declaration": id }));
    changes.expect(STREAM, held.seen).update(update).event(event)
}

/// Open pages ask for themselves again if anything moved by now, by an act or by the clock.
pub fn tell(hall: &Hall) {
    hall.site().live.tell(TOPIC, hall.standings().position(hall.now()));
}
