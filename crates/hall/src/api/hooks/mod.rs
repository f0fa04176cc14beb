//! Webhooks: what happened to cases of some sections, told to a server of the city's choice. Ids, kinds, a procedure and a moment, and
//! nothing anybody wrote; of a hidden case nothing at all.
//!
//! A feeder reads the journal behind each endpoint's mark and puts one effect an event into the outbox; each endpoint has a lane of its own, so
//! that one that is slow or away holds up nobody else. What is given up stands among what was given up.

mod deliver;
mod feed;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::records::hook::{self, Column, Entity};
use crate::Hall;
pub use crate::outgoing::{Reach, Unreachable};
pub use deliver::{lane, spawn};
pub use feed::feed;

/// What an endpoint is entered with.
pub struct NewHook {
    pub name: String,
    pub url: String,
    pub sections: Vec<String>,
}

fn stream(hook: Uuid) -> Stream {
    Stream::new("hook", hook)
}

/// The kind of the effects of one endpoint.
fn kind(hook: Uuid) -> String {
    format!("{KIND}{}", hook.simple())
}

/// What the kinds of all endpoints begin with.
pub const KIND: &str = "hook:";

/// What a delivery is signed with: made of the city's key, shown once, stored nowhere.
fn secret(hall: &Hall, hook: Uuid) -> [u8; 32] {
    hall.keys().derive("hook", hook, b"")
}

/// As it is shown, in the form that libraries of Standard Webhooks take.
pub fn shown(hall: &Hall, hook: Uuid) -> String {
    use base64::Engine as _;
    format!("whsec_{}", base64::engine::general_purpose::STANDARD.encode(secret(hall, hook)))
}

/// Lays out a new endpoint; it is told what happens from now on. The address has been judged.
pub async fn lay_out(hall: &Hall, by: (Uuid, ActorRef), new: &NewHook) -> Result<(Uuid, Changes), Problem> {
    let id = hall.new_id();
    let since = hall.db().position().await?;
    let row = hook::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        name: Set(new.name.clone()),
        url: Set(new.url.clone()),
        sections: Set(new.sections.join(" ")),
        fed: Set(since),
        fed_before: Set(0),
        made_by: Set(by.0),
        made_at: Set(hall.now().0),
        ended_at: Set(None),
    };
    let event = NewEvent::new(stream(id), "hook-made", by.1, json!({ "sections": new.sections }));
    Ok((id, Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event)))
}

/// Every endpoint there ever was, newest first.
pub async fn all(reads: &Reads) -> Result<Vec<hook::Model>, Problem> {
    Ok(reads.of::<Entity>().order_by_desc(Column::MadeAt).all(reads).await?)
}

/// Ends an endpoint, now; what still waits for it is dropped.
pub async fn end(permit: &Permit, id: Uuid) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let row = reads.of::<Entity>().filter(Column::Id.eq(id)).one(&reads).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    if row.ended_at.is_some() {
        return Ok(());
    }
    let gone = Update::new("hook").key("id", id).set("ended_at", permit.now().0);
    let event = NewEvent::new(stream(id), "hook-ended", permit.actor(), json!({}));
    permit.submit(Changes::new().update(gone).event(event)).await?;
    Ok(())
}
