//! 回避: an officer who enters the own home is warned of cases from it, and of people of the same name at the same address.
//!
//! Nothing is kept that could be read: two digests under the city's key and the account, so that not even two officers of one house are seen
//! to share it. Nobody but the officer learns of an entry or of a warning; it warns and stops nothing, for the judgement is theirs.

pub mod desk;
mod records;
mod rules;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::{Value, json};
use store::{Changes, Delete, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use crate::Hall;
use crate::cases::{CaseFile, addresses, named};
use records::own_home;
use rules::{home_key, name_key, plot_key};

fn digest(hall: &Hall, account: Uuid, kind: &str, text: &str) -> String {
    let bytes = hall.keys().derive(kind, account, text.as_bytes());
    bytes.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Everything in this home, and those of this name in this house.
fn digests(hall: &Hall, account: Uuid, family: &str, place: &str, building: &str) -> (String, String) {
    let city = hall.city().name.ja.as_str();
    let home = home_key(city, place, building);
    let named = format!("{}\u{1f}{}", name_key(family), plot_key(city, place));
    (digest(hall, account, "own-home", &home), digest(hall, account, "own-name", &named))
}

fn stream(account: Uuid) -> Stream {
    Stream::new("own-home", account)
}

async fn own(reads: &Reads, account: Uuid) -> Result<Option<own_home::Model>, Problem> {
    Ok(reads.of::<own_home::Entity>().filter(own_home::Column::Account.eq(account)).one(reads).await?)
}

/// Whether this case comes from the officer's own home, or speaks of somebody of the same name at the same address.
pub async fn touches(hall: &Hall, reads: &Reads, account: Uuid, file: &CaseFile) -> Result<bool, Problem> {
    let Some(own) = own(reads, account).await? else { return Ok(false) };
    let part = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let place = |address: &Value| format!("{}{}", part(address, "town"), part(address, "block"));
    let is_home = |address: &Value| {
        let (home, _) = digests(hall, account, "", &place(address), &part(address, "building"));
        !part(address, "block").is_empty() && home == own.home
    };
    let people = named(&file.procedure, &file.answers);
    let is_ours = people.iter().any(|one| {
        one.address.as_ref().is_some_and(|(_, address)| {
            let (_, ours) = digests(hall, account, &part(one.name.1, "family"), &place(address), "");
            ours == own.named
        })
    });
    Ok(is_ours || addresses(&file.procedure, &file.answers).into_iter().any(is_home))
}

/// Keeps the digests in the place of earlier ones.
async fn keep(
    hall: &Hall,
    permit: &Permit,
    account: Uuid,
    (family, place, building): (&str, &str, &str),
) -> Result<Changes, Problem> {
    let reads = permit.reads().await?;
    let (before, version) = (own(&reads, account).await?, reads.version(stream(account)).await?);
    drop(reads);
    let (home, named) = digests(hall, account, family, place, building);
    let row = own_home::ActiveModel {
        city: Set(hall.db().city().0),
        account: Set(account),
        home: Set(home),
        named: Set(named),
    };
    let event = NewEvent::new(stream(account), "own-home-kept", permit.actor(), json!({}));
    let changes = Changes::new().expect(stream(account), version).event(event);
    Ok(if before.is_some() { changes.update(Update::of(row)) } else { changes.insert(Row::of(row)) })
}

async fn forget(permit: &Permit, account: Uuid) -> Result<Changes, Problem> {
    let version = permit.reads().await?.version(stream(account)).await?;
    let event = NewEvent::new(stream(account), "own-home-forgotten", permit.actor(), json!({}));
    let gone = Delete::new("own_home").key("account", account);
    Ok(Changes::new().expect(stream(account), version).delete(gone).event(event))
}
