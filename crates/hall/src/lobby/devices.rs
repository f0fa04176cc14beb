//! Kiosks and call displays: put up by an administrator, opened on the device by a link that works once, known by a token after that, and
//! revoked at any time. Neither link nor token is stored; a device is found by a mark that only the city's key can make.

use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::records::lobby_device::{self, Column, Entity};
use crate::Hall;
use crate::hand::Hand;
use crate::keys::hex;

/// A link not opened within an hour is of no use.
const LINK_MS: i64 = 3_600_000;

pub const KINDS: [&str; 2] = ["kiosk", "display"];

fn stream(device: Uuid) -> Stream {
    Stream::new("lobby-device", device)
}

fn mark(hall: &Hall, secret: &str) -> String {
    hex(&hall.keys().derive("lobby-device", Uuid::nil(), secret.as_bytes()))
}

/// Puts a device up; what its link ends with, shown once.
pub async fn make(
    hall: &Hall,
    hand: Hand<'_>,
    by: Uuid,
    office: &str,
    kind: &str,
    label: &str,
) -> Result<String, Problem> {
    let mut bytes = [0; 32];
    hall.chance().fill(&mut bytes);
    let (id, link, now) = (hall.new_id(), hex(&bytes), hand.now().0);
    let row = lobby_device::Model {
        city: hall.db().city().0,
        id,
        office: office.to_owned(),
        kind: kind.to_owned(),
        label: label.to_owned(),
        mark: mark(hall, &link),
        state: "made".to_owned(),
        link_until: now + LINK_MS,
        made_by: by,
        made_at: now,
        opened_at: None,
        revoked_at: None,
    };
    let event = NewEvent::new(stream(id), "device-made", hand.actor(), json!({ "office": office, "kind": kind }));
    hand.submit(Changes::new().insert(Row::of(row.into_active_model())).event(event)).await?;
    Ok(link)
}

/// Every device there ever was, newest first.
pub async fn all(reads: &Reads) -> Result<Vec<lobby_device::Model>, Problem> {
    Ok(reads.of::<Entity>().order_by_desc(Column::MadeAt).order_by_desc(Column::Id).all(reads).await?)
}

/// The device whose link this is, as long as it can be opened.
pub async fn by_link(hall: &Hall, permit: &Permit, link: &str) -> Result<Option<lobby_device::Model>, Problem> {
    let reads = permit.reads().await?;
    let row = reads.of::<Entity>().filter(Column::Mark.eq(mark(hall, link))).one(&reads).await?;
    Ok(row.filter(|row| row.state == "made" && permit.now().0 < row.link_until))
}

/// Makes this browser the device. The link is of no use after it.
pub async fn open(hall: &Hall, permit: &Permit, device: &lobby_device::Model) -> Result<(), Problem> {
    let version = permit.reads().await?.version(stream(device.id)).await?;
    let token = permit.give_device_token();
    let update = Update::new("lobby_device")
        .key("id", device.id)
        .set("mark", mark(hall, &token))
        .set("state", "open")
        .set("opened_at", permit.now().0);
    let event = NewEvent::new(stream(device.id), "device-opened", permit.actor(), json!({}));
    permit.submit(Changes::new().expect(stream(device.id), version).update(update).event(event)).await?;
    Ok(())
}

pub async fn revoke(permit: &Permit, id: Uuid) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let row = reads.of::<Entity>().filter(Column::Id.eq(id)).one(&reads).await?.ok_or(Problem::NotFound)?;
    drop(reads);
    if row.state == "revoked" {
        return Ok(());
    }
    let gone = Update::new("lobby_device").key("id", id).set("state", "revoked").set("revoked_at", permit.now().0);
    let event = NewEvent::new(stream(id), "device-revoked", permit.actor(), json!({}));
    permit.submit(Changes::new().update(gone).event(event)).await?;
    Ok(())
}

/// The device this browser is, of one kind; nothing when it is none, another, or was revoked.
pub async fn here(hall: &Hall, permit: &Permit, kind: &str) -> Result<Option<lobby_device::Model>, Problem> {
    let Some(token) = permit.device_token() else { return Ok(None) };
    let reads = permit.reads().await?;
    let row = reads.of::<Entity>().filter(Column::Mark.eq(mark(hall, token))).one(&reads).await?;
    Ok(row.filter(|row| row.state == "open" && row.kind == kind))
}
