//! Publishing: from checked files to rows in force, as one command, at once or from a moment on. Nothing unchecked gets here and nothing
//! published is ever changed.

use std::collections::{HashMap, HashSet};

use civic::Millis;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QuerySelect};
use sha2::{Digest, Sha256};
use store::{ActorRef, Changes, NewEvent, Reads, Row, Stream, Update};
use uuid::Uuid;

use super::card::Card;
use super::records::{live_file, planned_file, procedure_card, published_file};

/// One file, checked together with all others of its folder.
#[derive(Clone, Debug)]
pub struct Checked {
    /// `procedure`, `letter`, `bundle` or `appeals`.
    pub kind: &'static str,
    pub id: String,
    /// The rules hash of a procedure; empty for the others.
    pub rules: String,
    /// The face of a procedure.
    pub card: Option<Card>,
    pub source: String,
}

impl Checked {
    pub fn hash(&self) -> String {
        hash(&self.source)
    }
}

/// Names this exact text: the first 32 hex digits of its SHA-256.
pub fn hash(source: &str) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(source.as_bytes());
    digest.iter().take(16).fold(String::with_capacity(32), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The stream of the library: publications, plans and halts follow each other.
pub const STREAM: Stream = Stream::new("library", Uuid::nil());

/// From when a publication holds.
#[derive(Clone, Copy, Debug)]
pub enum When {
    Now,
    /// From this moment on, by this change.
    From {
        at: Millis,
        change: Uuid,
    },
}

/// What changed.
pub struct Publication {
    pub changes: Changes,
    /// (kind, id) of every file whose newest text is now another.
    pub renewed: Vec<(&'static str, String)>,
    /// Of those, the files for which another version is planned: it will take over in its time.
    pub planned: Vec<(&'static str, String)>,
}

/// What is in force of one file, and whether something is planned for it.
#[derive(Default)]
struct Known {
    live: bool,
    hash: String,
    since: i64,
    planned: bool,
}

/// Compares the files with what is in force and lays out what is new, to hold at once.
pub async fn publish(reads: &Reads, files: &[Checked], by: ActorRef, now: Millis) -> Result<Publication, DbErr> {
    publish_when(reads, files, by, now, When::Now).await
}

/// The same, at once or planned.
pub async fn publish_when(
    reads: &Reads,
    files: &[Checked],
    by: ActorRef,
    now: Millis,
    when: When,
) -> Result<Publication, DbErr> {
    let mut changes = Changes::new().expect(STREAM, reads.version(STREAM).await?);
    let (mut renewed, mut planned) = (Vec::new(), Vec::new());
    let known = known(reads, now).await?;
    let published = published(reads, files).await?;
    for file in files {
        let hash = file.hash();
        let name = (file.kind.to_owned(), file.id.clone());
        let of_file = known.get(&name);
        if of_file.is_some_and(|known| known.hash == hash) {
            continue;
        }
        if !published.contains(&(name.0.clone(), name.1.clone(), hash.clone())) {
            changes = text(reads, file, &hash, &by, now, changes);
        }
        if of_file.is_some_and(|known| known.planned) {
            planned.push((file.kind, file.id.clone()));
        }
        changes = in_force(reads, file, &hash, (now, when), of_file.is_some_and(|known| known.live), changes);
        let from = match when {
            When::Now => now,
            When::From { at, .. } => at,
        };
        let body =
            serde_json::json!({ "kind": file.kind, "id": file.id, "hash": hash, "rules": file.rules, "from": from.0 });
        changes = changes.event(NewEvent::new(STREAM, "published", by.clone(), body));
        renewed.push((file.kind, file.id.clone()));
    }
    Ok(Publication { changes, renewed, planned })
}

fn in_force(
    reads: &Reads,
    file: &Checked,
    hash: &str,
    (now, when): (Millis, When),
    live: bool,
    changes: Changes,
) -> Changes {
    let row = match when {
        When::Now => live_file::ActiveModel {
            city: Set(reads.city().0),
            kind: Set(file.kind.to_owned()),
            id: Set(file.id.clone()),
            hash: Set(hash.to_owned()),
            rules: Set(file.rules.clone()),
            since: Set(now.0),
        },
        When::From { at, change } => {
            return changes.insert(Row::of(planned_file::ActiveModel {
                city: Set(reads.city().0),
                kind: Set(file.kind.to_owned()),
                id: Set(file.id.clone()),
                from_at: Set(at.0),
                hash: Set(hash.to_owned()),
                rules: Set(file.rules.clone()),
                change: Set(change),
                called_off: Set(false),
            }));
        }
    };
    if live { changes.update(Update::of(row)) } else { changes.insert(Row::of(row)) }
}

fn text(reads: &Reads, file: &Checked, hash: &str, by: &ActorRef, now: Millis, changes: Changes) -> Changes {
    let changes = changes.insert(Row::of(published_file::ActiveModel {
        city: Set(reads.city().0),
        kind: Set(file.kind.to_owned()),
        id: Set(file.id.clone()),
        hash: Set(hash.to_owned()),
        rules: Set(file.rules.clone()),
        source: Set(file.source.clone()),
        published_at: Set(now.0),
        published_by: Set(format!("{}:{}", by.kind, by.id)),
    }));
    let Some(card) = &file.card else { return changes };
    changes.insert(Row::of(procedure_card::ActiveModel {
        city: Set(reads.city().0),
        id: Set(file.id.clone()),
        hash: Set(hash.to_owned()),
        card: Set(card.to_json()),
    }))
}

async fn known(reads: &Reads, now: Millis) -> Result<HashMap<(String, String), Known>, DbErr> {
    let mut known: HashMap<(String, String), Known> = HashMap::new();
    for row in reads.of::<live_file::Entity>().all(reads).await? {
        let one = Known { live: true, hash: row.hash, since: row.since, planned: false };
        known.insert((row.kind, row.id), one);
    }
    let planned = reads.of::<planned_file::Entity>().filter(planned_file::Column::CalledOff.eq(false));
    for row in planned.all(reads).await? {
        let one = known.entry((row.kind, row.id)).or_default();
        if row.from_at > now.0 {
            one.planned = true;
        } else if row.from_at >= one.since {
            (one.hash, one.since) = (row.hash, row.from_at);
        }
    }
    Ok(known)
}

/// Which of these very texts were published before.
async fn published(reads: &Reads, files: &[Checked]) -> Result<HashSet<(String, String, String)>, DbErr> {
    let mut found = HashSet::new();
    for some in files.chunks(500) {
        use published_file::Column;
        let hashes = some.iter().map(Checked::hash);
        let rows = reads.of::<published_file::Entity>().filter(Column::Hash.is_in(hashes)).select_only();
        let rows = rows.column(Column::Kind).column(Column::Id).column(Column::Hash);
        found.extend(rows.into_tuple::<(String, String, String)>().all(reads).await?);
    }
    Ok(found)
}
