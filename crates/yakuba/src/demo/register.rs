//! The residents' register as an imported snapshot, so that officers have something to compare answers with.

use civic::kana::search_key;
use hall::registers::records::{register_snapshot, resident};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use store::{ActorRef, Changes, Db, NewEvent, Row, Stream};

use super::residents::Resident;
use crate::told::{Tell, Told};

/// Puts the people in as one snapshot taken on `day`.
pub async fn import(db: &Db, people: &[Resident], day: Date) -> Result<(), Told> {
    let snapshot = db.new_id();
    let mut changes = Changes::new().insert(Row::of(register_snapshot::ActiveModel {
        city: Set(db.city().0),
        id: Set(snapshot),
        name: Set(format!("住民記録の写し {day}")),
        taken_on: Set(day.to_string()),
        imported_at: Set(db.clock().now().0),
        residents: Set(i64::try_from(people.len()).unwrap_or(0)),
        current: Set(true),
    }));
    for person in people {
        changes = changes.insert(Row::of(row(db, snapshot, person)));
    }
    let body = serde_json::json!({ "residents": people.len() });
    changes = changes.event(NewEvent::new(
        Stream::new("register", snapshot),
        "register-imported",
        ActorRef::new("system", ""),
        body,
    ));
    db.submit(changes).await.tell("the residents' register")?;
    Ok(())
}

fn row(db: &Db, snapshot: uuid::Uuid, person: &Resident) -> resident::ActiveModel {
    resident::ActiveModel {
        city: Set(db.city().0),
        snapshot: Set(snapshot),
        person: Set(person.person.clone()),
        name: Set(person.name()),
        kana: Set(person.kana()),
        alias: Set(person.alias.clone()),
        name_key: Set(search_key(&person.name())),
        kana_key: Set(search_key(&person.kana())),
        birthdate: Set(person.birthdate.to_string()),
        postal: Set(person.postal.to_owned()),
        address: Set(person.address.clone()),
        household: Set(person.household.clone()),
        relation: Set(person.relation.to_owned()),
    }
}
