//! Publishing: from checked files to rows in force, as one command. Nothing unchecked gets here and nothing published is ever changed.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, QueryFilter};
use sha2::{Digest, Sha256};
use store::{ActorRef, Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;

use super::records::{live_file, published_file};

/// One file, checked together with all others of its folder.
#[derive(Clone, Debug)]
pub struct Checked {
    /// `procedure`, `letter` or `appeals`.
    pub kind: &'static str,
    pub id: String,
    /// The rules hash of a procedure; empty for the others.
    pub rules: String,
    pub source: String,
}

impl Checked {
    /// Names this exact text: the first 32 hex digits of its SHA-256.
    pub fn hash(&self) -> String {
        use std::fmt::Write;
        let digest = Sha256::digest(self.source.as_bytes());
        digest.iter().take(16).fold(String::with_capacity(32), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
    }
}

/// The stream of the library: publications follow each other.
pub const STREAM: Stream = Stream::new("library", Uuid::nil());

/// What changed: (kind, id) of every file whose newest text is now another.
pub struct Publication {
    pub changes: Changes,
    pub renewed: Vec<(&'static str, String)>,
}

/// Compares the files with what is in force and lays out what is new.
pub async fn publish(reads: &Reads, files: &[Checked], by: ActorRef, now: civic::Millis) -> Result<Publication, DbErr> {
    let mut changes = Changes::new().expect(STREAM, reads.version(STREAM).await?);
    let mut renewed = Vec::new();
    for file in files {
        let hash = file.hash();
        let live = find_live(reads, file).await?;
        if live.as_ref().is_some_and(|row| row.hash == hash) {
            continue;
        }
        if find_published(reads, file, &hash).await?.is_none() {
            changes = changes.insert(Row::of(published_row(reads, file, &hash, &by, now)));
        }
        let in_force = live_file::ActiveModel {
            city: Set(reads.city().0),
            kind: Set(file.kind.to_owned()),
            id: Set(file.id.clone()),
            hash: Set(hash.clone()),
            rules: Set(file.rules.clone()),
            since: Set(now.0),
        };
        changes = if live.is_some() { changes.update(Update::of(in_force)) } else { changes.insert(Row::of(in_force)) };
        let body = serde_json::json!({ "kind": file.kind, "id": file.id, "hash": hash, "rules": file.rules });
        changes = changes.event(NewEvent::new(STREAM, "published", by.clone(), body));
        renewed.push((file.kind, file.id.clone()));
    }
    Ok(Publication { changes, renewed })
}

fn published_row(
    reads: &Reads,
    file: &Checked,
    hash: &str,
    by: &ActorRef,
    now: civic::Millis,
) -> published_file::ActiveModel {
    published_file::ActiveModel {
        city: Set(reads.city().0),
        kind: Set(file.kind.to_owned()),
        id: Set(file.id.clone()),
        hash: Set(hash.to_owned()),
        rules: Set(file.rules.clone()),
        source: Set(file.source.clone()),
        published_at: Set(now.0),
        published_by: Set(format!("{}:{}", by.kind, by.id)),
    }
}

async fn find_live(reads: &Reads, file: &Checked) -> Result<Option<live_file::Model>, DbErr> {
    let of = reads.of::<live_file::Entity>().filter(live_file::Column::Kind.eq(file.kind));
    of.filter(live_file::Column::Id.eq(file.id.as_str())).one(reads).await
}

async fn find_published(reads: &Reads, file: &Checked, hash: &str) -> Result<Option<published_file::Model>, DbErr> {
    let of = reads.of::<published_file::Entity>().filter(published_file::Column::Kind.eq(file.kind));
    of.filter(published_file::Column::Id.eq(file.id.as_str()))
        .filter(published_file::Column::Hash.eq(hash))
        .one(reads)
        .await
}
