//! The one way a file comes in: its blob's row, and, where a scanner is set, that it waits for it.

use std::collections::BTreeMap;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Changes, NewBlob, NewJob, Reads, Row, Stream};
use uuid::Uuid;
use web::Problem;

use super::SCREEN;
use super::records;
use crate::Hall;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It came in while no scanner was set.
    Unscreened,
    Waiting,
    Clean,
    /// With the name of the find.
    Quarantined(String),
    /// Something was found, and two people set it free.
    Freed(String),
}

impl Standing {
    pub(super) fn of(row: &records::Model) -> Self {
        match row.state.as_str() {
            "clean" => Self::Clean,
            "quarantined" => Self::Quarantined(row.find.clone()),
            "freed" => Self::Freed(row.find.clone()),
            _ => Self::Waiting,
        }
    }

    /// Whether anybody may have the bytes.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Unscreened | Self::Clean | Self::Freed(_))
    }
}

pub(super) fn stream(blob: Uuid) -> Stream {
    Stream::new("file", blob)
}

/// Makes an uploaded file part of a command.
pub fn take_in(hall: &Hall, blob: &NewBlob, media: &str, changes: Changes) -> Changes {
    let changes = changes.insert(blob.row(hall.db()));
    if hall.scanner().is_none() {
        return changes;
    }
    let row = records::ActiveModel {
        city: Set(hall.db().city().0),
        blob: Set(blob.id),
        state: Set("waiting".to_owned()),
        find: Set(String::new()),
        media: Set(media.to_owned()),
        size: Set(i64::try_from(blob.len).unwrap_or(i64::MAX)),
        made_at: Set(hall.now().0),
        done_at: Set(None),
        reason: Set(String::new()),
        salt: Set(hall.db().salt().0),
        asked_by: Set(None),
        asked_at: Set(None),
        freed_by: Set(None),
    };
    let job = NewJob::new(hall.new_id(), SCREEN, json!({ "file": blob.id }), hall.now());
    changes.insert(Row::of(row)).job(job)
}

/// What is known of each of these; a file that is not named here came in while no scanner was set.
pub async fn standing_of(
    reads: &Reads,
    blobs: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Standing>, Problem> {
    let blobs: Vec<Uuid> = blobs.into_iter().collect();
    if blobs.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = reads.of::<records::Entity>().filter(records::Column::Blob.is_in(blobs)).all(reads).await?;
    Ok(rows.iter().map(|row| (row.blob, Standing::of(row))).collect())
}

/// How many wait, and how many are kept apart.
pub async fn counts(reads: &Reads) -> Result<(i64, i64), Problem> {
    use records::Column as C;
    let of_state = reads.of::<records::Entity>().filter(C::State.is_in(["waiting", "quarantined"]));
    let rows: Vec<(String, i64)> = of_state
        .select_only()
        .column(C::State)
        .column_as(C::Blob.count(), "n")
        .group_by(C::State)
        .into_tuple()
        .all(reads)
        .await?;
    let of = |state: &str| rows.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    Ok((of("waiting"), of("quarantined")))
}

/// The row of one file.
pub(super) async fn one(reads: &Reads, blob: Uuid) -> Result<Option<records::Model>, sea_orm::DbErr> {
    reads.of::<records::Entity>().filter(records::Column::Blob.eq(blob)).one(reads).await
}
