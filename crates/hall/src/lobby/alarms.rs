//! Calls for help: the quiet alarm of a desk (カスハラ, an emergency), seen by the other desks at once, and a kiosk's 職員を呼ぶ. What followed is
//! written to the alarm by who ended it; the journal holds a mark of those words, never the words.

use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Changes, NewEvent, Reads, Row, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::day::Today;
use super::live;
use super::records::lobby_alarm::{self, Column, Entity};
use crate::Hall;

pub const ALARM: &str = "alarm";
pub const STAFF: &str = "staff";
/// Alarms on one page.
const SHOWN: u64 = 100;

pub struct Raised {
    pub kind: &'static str,
    /// 0: a kiosk.
    pub desk: u16,
    pub by: Option<Uuid>,
    pub ticket: Option<Uuid>,
}

/// Raises it. Never refused because the line moved: help is not decided on the line. One that is open already stays the one.
pub async fn raise(hall: &Hall, permit: &Permit, today: &Today, raised: &Raised) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let open = reads.of::<Entity>().filter(Column::DayId.eq(today.id)).filter(Column::EndedAt.is_null());
    let same = open.filter(Column::Kind.eq(raised.kind)).filter(Column::Desk.eq(i64::from(raised.desk)));
    if same.one(&reads).await?.is_some() {
        return Ok(());
    }
    drop(reads);
    let id = hall.new_id();
    let row = lobby_alarm::Model {
        city: hall.db().city().0,
        id,
        day_id: today.id,
        office: today.office.clone(),
        desk: i64::from(raised.desk),
        kind: raised.kind.to_owned(),
        by_staff: raised.by,
        ticket: raised.ticket,
        at: permit.now().0,
        ended_at: None,
        ended_by: None,
        followed: String::new(),
        salt: Vec::new(),
    };
    let body = json!({ "alarm": id, "kind": raised.kind, "desk": raised.desk });
    let event = NewEvent::new(today.stream(), "alarm-raised", permit.actor(), body);
    permit.submit(Changes::new().insert(Row::of(row.into_active_model())).event(event)).await?;
    tell(hall, permit, today).await
}

/// Ends it with what followed.
pub async fn end(
    hall: &Hall,
    permit: &Permit,
    by: Uuid,
    alarm: &lobby_alarm::Model,
    followed: &str,
) -> Result<(), Problem> {
    let today = Today::of(hall, &alarm.office, civic::Millis(alarm.at)).ok_or(Problem::NotFound)?;
    let salt = hall.db().salt();
    let event = NewEvent::new(today.stream(), "alarm-ended", permit.actor(), json!({ "alarm": alarm.id }))
        .touching(Touched::new("lobby_alarm", alarm.id, 2, &salt, followed.as_bytes()));
    let update = Update::new("lobby_alarm")
        .key("id", alarm.id)
        .set("ended_at", permit.now().0)
        .set("ended_by", by)
        .set("followed", followed)
        .set("salt", salt.0);
    permit.submit(Changes::new().update(update).event(event)).await?;
    tell(hall, permit, &today).await
}

async fn tell(hall: &Hall, permit: &Permit, today: &Today) -> Result<(), Problem> {
    let version = permit.reads().await?.version(today.stream()).await?;
    live::tell(hall, today, version);
    Ok(())
}

/// The newest alarms of desks, of every office.
pub async fn newest(reads: &Reads) -> Result<Vec<lobby_alarm::Model>, Problem> {
    let alarms = reads.of::<Entity>().filter(Column::Kind.eq(ALARM));
    Ok(alarms.order_by_desc(Column::At).order_by_desc(Column::Id).limit(SHOWN).all(reads).await?)
}

pub async fn one(reads: &Reads, id: Uuid) -> Result<lobby_alarm::Model, Problem> {
    reads.of::<Entity>().filter(Column::Id.eq(id)).one(reads).await?.ok_or(Problem::NotFound)
}
