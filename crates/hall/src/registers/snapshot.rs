//! Putting a snapshot in: its residents in portions of their own, and only then, in one commit, the day it becomes the one in force.
//!
//! Until that last commit nobody compares with it, so a line cut in between leaves the old snapshot in force.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permission, Problem, Staff};

use super::records::{register_snapshot, resident};
use super::rules::{Resident, key};
use crate::Hall;

/// Residents in one commit.
const PORTION: usize = 1000;

/// Stores these residents as the snapshot of `taken_on`.
pub async fn import<P: Permission>(
    hall: &Hall,
    staff: &Staff<P>,
    name: &str,
    taken_on: Date,
    residents: &[Resident],
) -> Result<Uuid, Problem> {
    let id = hall.new_id();
    let city = hall.db().city().0;
    let row = register_snapshot::ActiveModel {
        city: Set(city),
        id: Set(id),
        name: Set(name.to_owned()),
        taken_on: Set(taken_on.to_string()),
        imported_at: Set(hall.now().0),
        residents: Set(i64::try_from(residents.len()).unwrap_or(i64::MAX)),
        current: Set(false),
    };
    staff
        .submit(Changes::new().expect_new(stream(id)).insert(Row::of(row)).event(event(
            staff,
            id,
            "register-begun",
            residents.len(),
        )))
        .await?;
    for portion in residents.chunks(PORTION) {
        let changes =
            portion.iter().fold(Changes::new(), |changes, one| changes.insert(Row::of(stored(city, id, one))));
        staff.submit(changes).await?;
    }
    let before = all(&staff.reads().await?).await?.into_iter().filter(|row| row.current);
    let mut changes = Changes::new().expect(stream(id), 1).update(current(city, id, true));
    for old in before {
        changes = changes.update(current(city, old.id, false));
    }
    staff.submit(changes.event(event(staff, id, "register-in-force", residents.len()))).await?;
    Ok(id)
}

/// Every snapshot, newest first.
pub async fn all(reads: &Reads) -> Result<Vec<register_snapshot::Model>, Problem> {
    Ok(reads.of::<register_snapshot::Entity>().order_by_desc(register_snapshot::Column::ImportedAt).all(reads).await?)
}

/// The one in force.
pub async fn in_force(reads: &Reads) -> Result<Option<register_snapshot::Model>, Problem> {
    Ok(reads.of::<register_snapshot::Entity>().filter(register_snapshot::Column::Current.eq(true)).one(reads).await?)
}

fn stream(snapshot: Uuid) -> Stream {
    Stream::new("register", snapshot)
}

fn event<P: Permission>(staff: &Staff<P>, id: Uuid, kind: &str, residents: usize) -> NewEvent {
    NewEvent::new(stream(id), kind, staff.actor(), json!({ "residents": residents }))
}

fn current(city: i16, id: Uuid, current: bool) -> Update {
    Update::of(register_snapshot::ActiveModel {
        city: Set(city),
        id: Set(id),
        current: Set(current),
        ..Default::default()
    })
}

fn stored(city: i16, snapshot: Uuid, one: &Resident) -> resident::ActiveModel {
    resident::ActiveModel {
        city: Set(city),
        snapshot: Set(snapshot),
        person: Set(one.person.clone()),
        name: Set(one.name.clone()),
        kana: Set(one.kana.clone()),
        alias: Set(one.alias.clone()),
        name_key: Set(key(&one.name)),
        kana_key: Set(key(&one.kana)),
        birthdate: Set(one.birthdate.clone()),
        postal: Set(one.postal.clone()),
        address: Set(one.address.clone()),
        household: Set(one.household.clone()),
        relation: Set(one.relation.clone()),
    }
}
