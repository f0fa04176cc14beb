//! 予定表: an office's booked times for officers' own calendars, by an address that is a secret. Times, services and desks; no name, no number, no phone.
//!
//! The address is made from the city's key and stored nowhere; it is shown once, and revoked with one press.

use jiff::ToSpan;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::records::{booking, visit_feed};
use super::rules::State;
use crate::Hall;
use crate::passcode::Passcode;

/// Addresses of calendars open nothing else.
pub const FEED: Passcode = Passcode("visit-feed");

fn stream(feed: Uuid) -> Stream {
    Stream::new("visit-feed", feed)
}

/// A new address; what it ends with.
pub async fn make(hall: &Hall, permit: &Permit, office: &str, account: Uuid) -> Result<String, Problem> {
    let id = hall.new_id();
    let row = visit_feed::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        office: Set(office.to_owned()),
        made_by: Set(account),
        made_at: Set(permit.now().0),
        ended_at: Set(None),
    };
    let event = NewEvent::new(stream(id), "feed-made", permit.actor(), json!({ "office": office }));
    permit.submit(Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event)).await?;
    Ok(FEED.link(hall, id))
}

/// It opens nothing from now on.
pub async fn end(permit: &Permit, id: Uuid) -> Result<(), Problem> {
    let row = of_id(&permit.reads().await?, id).await?.ok_or(Problem::NotFound)?;
    if row.ended_at.is_some() {
        return Ok(());
    }
    let ended = Update::new("visit_feed").key("id", id).set("ended_at", permit.now().0);
    let event = NewEvent::new(stream(id), "feed-ended", permit.actor(), json!({}));
    permit.submit(Changes::new().update(ended).event(event)).await?;
    Ok(())
}

/// The addresses of an office that still open it, newest first.
pub async fn of_office(reads: &Reads, office: &str) -> Result<Vec<visit_feed::Model>, Problem> {
    use visit_feed::Column as C;
    let of = reads.of::<visit_feed::Entity>().filter(C::Office.eq(office)).filter(C::EndedAt.is_null());
    Ok(of.order_by_desc(C::MadeAt).all(reads).await?)
}

/// The office an address opens; a wrong one and a revoked one get the same answer.
pub async fn opened(hall: &Hall, reads: &Reads, link: &str) -> Result<String, Problem> {
    let id = FEED.of_link(hall, link).ok_or(Problem::NotFound)?;
    let row = of_id(reads, id).await?.filter(|row| row.ended_at.is_none());
    row.map(|row| row.office).ok_or(Problem::NotFound)
}

async fn of_id(reads: &Reads, id: Uuid) -> Result<Option<visit_feed::Model>, Problem> {
    Ok(reads.of::<visit_feed::Entity>().filter(visit_feed::Column::Id.eq(id)).one(reads).await?)
}

/// What is booked at an office from yesterday on, in order of time.
pub async fn coming(hall: &Hall, reads: &Reads, office: &str) -> Result<Vec<booking::Model>, Problem> {
    use booking::Column as C;
    let today = hall.now().date();
    let from = today.checked_sub(1.day()).unwrap_or(today).to_string();
    let of = reads.of::<booking::Entity>().filter(C::Office.eq(office)).filter(C::Day.gte(from));
    let of = of.filter(C::State.is_in([State::Booked, State::Came].map(State::word)));
    Ok(of.order_by_asc(C::At).order_by_asc(C::Id).all(reads).await?)
}
