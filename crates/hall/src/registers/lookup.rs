//! Candidates from the snapshot for one answer, by key only.

use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect};
use serde_json::Value;
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::records::resident;
use super::rules::{Resident, name_key};

/// More people of one name than these are several, whoever they are.
const MOST: u64 = 50;

/// Everybody of this reading or this name.
pub async fn candidates(reads: &Reads, snapshot: Uuid, name: &Value) -> Result<Vec<Resident>, Problem> {
    let (kana, written) = (name_key(name, "family_kana", "given_kana"), name_key(name, "family", "given"));
    let mut keys = Condition::any();
    if !kana.is_empty() {
        keys = keys.add(resident::Column::KanaKey.eq(kana));
    }
    if !written.is_empty() {
        keys = keys.add(resident::Column::NameKey.eq(written));
    }
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let of_snapshot = reads.of::<resident::Entity>().filter(resident::Column::Snapshot.eq(snapshot));
    Ok(of_snapshot.filter(keys).limit(MOST).all(reads).await?.into_iter().map(resident).collect())
}

/// Everybody of one household.
pub async fn household(reads: &Reads, snapshot: Uuid, household: &str) -> Result<Vec<Resident>, Problem> {
    let of_snapshot = reads.of::<resident::Entity>().filter(resident::Column::Snapshot.eq(snapshot));
    let rows = of_snapshot.filter(resident::Column::Household.eq(household)).limit(MOST).all(reads).await?;
    Ok(rows.into_iter().map(resident).collect())
}

fn resident(row: resident::Model) -> Resident {
    Resident {
        person: row.person,
        name: row.name,
        kana: row.kana,
        alias: row.alias,
        birthdate: row.birthdate,
        postal: row.postal,
        address: row.address,
        household: row.household,
        relation: row.relation,
    }
}
