//! The journal's words: streams, events, and the marks an event leaves of the records it touched.
//!
//! An event never carries personal data. What it says of a record is (table, id, revision, salted mark of its bytes).

use civic::Millis;
use sea_orm::{DbErr, QueryResult};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::CityId;
use crate::digest::{Hasher, Salt, hex, hmac_sha256};

/// What has a version: a case, an account, an office-day. The version is the seq of its last event; 0 = no event yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stream {
    pub kind: &'static str,
    pub id: Uuid,
}

impl Stream {
    pub const fn new(kind: &'static str, id: Uuid) -> Self {
        Self { kind, id }
    }
}

/// Who acted: a kind (`officer`, `citizen`, `system`) and an opaque id, never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorRef {
    pub kind: String,
    pub id: String,
}

impl ActorRef {
    pub fn new(kind: impl Into<String>, id: impl Into<String>) -> Self {
        Self { kind: kind.into(), id: id.into() }
    }
}

/// A record an event touched, marked by a salted HMAC of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TouchedMark {
    pub table: String,
    pub id: Uuid,
    pub revision: i64,
    /// HMAC-SHA-256 in hexadecimal, keyed by the record's salt.
    pub mark: String,
}

/// A record an event touches; what is kept of its bytes is only the mark.
#[derive(Clone, Debug)]
pub struct Touched(pub TouchedMark);

impl Touched {
    pub fn new(table: &'static str, id: Uuid, revision: i64, salt: &Salt, bytes: &[u8]) -> Self {
        Self(TouchedMark { table: table.to_owned(), id, revision, mark: hex(&hmac_sha256(&salt.0, bytes)) })
    }
}

impl TouchedMark {
    /// Whether these are the bytes the event saw. False for everything once the salt is blanked.
    pub fn matches(&self, salt: &Salt, bytes: &[u8]) -> bool {
        !salt.0.is_empty() && self.mark == hex(&hmac_sha256(&salt.0, bytes))
    }
}

/// An event to append.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub stream: Stream,
    pub kind: String,
    pub actor: ActorRef,
    /// Never personal data.
    pub body: Json,
    pub touched: Vec<Touched>,
}

impl NewEvent {
    pub fn new(stream: Stream, kind: impl Into<String>, actor: ActorRef, body: Json) -> Self {
        Self { stream, kind: kind.into(), actor, body, touched: Vec::new() }
    }

    #[must_use]
    pub fn touching(mut self, touched: Touched) -> Self {
        self.touched.push(touched);
        self
    }
}

/// An event as it stands in the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Gap-free per city, from 1. Readers ask for what follows a position.
    pub position: i64,
    pub stream_kind: String,
    pub stream_id: Uuid,
    /// 1, 2, 3 … within its stream.
    pub seq: i64,
    pub kind: String,
    pub actor: ActorRef,
    pub at: Millis,
    pub body: Json,
    pub touched: Vec<TouchedMark>,
    pub hash: [u8; 32],
}

/// The stored form, texts verbatim, as the hash was taken over it.
pub(crate) struct EventRow {
    pub(crate) position: i64,
    pub(crate) stream_kind: String,
    pub(crate) stream_id: Uuid,
    pub(crate) seq: i64,
    pub(crate) kind: String,
    pub(crate) actor_kind: String,
    pub(crate) actor_id: String,
    pub(crate) at: i64,
    pub(crate) body: String,
    pub(crate) touched: String,
    pub(crate) hash: Vec<u8>,
}

/// In the order [`EventRow::read`] reads and the committer writes them, after `city`.
pub(crate) const EVENT_COLUMNS: [&str; 11] =
    ["position", "stream_kind", "stream_id", "seq", "kind", "actor_kind", "actor_id", "at", "body", "touched", "hash"];

impl EventRow {
    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            position: row.try_get_by_index(0)?,
            stream_kind: row.try_get_by_index(1)?,
            stream_id: row.try_get_by_index(2)?,
            seq: row.try_get_by_index(3)?,
            kind: row.try_get_by_index(4)?,
            actor_kind: row.try_get_by_index(5)?,
            actor_id: row.try_get_by_index(6)?,
            at: row.try_get_by_index(7)?,
            body: row.try_get_by_index(8)?,
            touched: row.try_get_by_index(9)?,
            hash: row.try_get_by_index(10)?,
        })
    }

    /// The link of the chain: everything the row says, and the hash of the event before it in its stream.
    pub(crate) fn link(&self, city: CityId, previous: &[u8]) -> [u8; 32] {
        Hasher::new("event")
            .int(i64::from(city.0))
            .int(self.position)
            .text(&self.stream_kind)
            .bytes(self.stream_id.as_bytes())
            .int(self.seq)
            .text(&self.kind)
            .text(&self.actor_kind)
            .text(&self.actor_id)
            .int(self.at)
            .text(&self.body)
            .text(&self.touched)
            .bytes(previous)
            .done()
    }

    pub(crate) fn event(self) -> Result<Event, DbErr> {
        let bad = |what: &str| DbErr::Custom(format!("event {}: its {what} cannot be read", self.position));
        Ok(Event {
            body: serde_json::from_str(&self.body).map_err(|_| bad("body"))?,
            touched: serde_json::from_str(&self.touched).map_err(|_| bad("list of records"))?,
            hash: self.hash.as_slice().try_into().map_err(|_| bad("hash"))?,
            position: self.position,
            stream_kind: self.stream_kind,
            stream_id: self.stream_id,
            seq: self.seq,
            kind: self.kind,
            actor: ActorRef { kind: self.actor_kind, id: self.actor_id },
            at: Millis(self.at),
        })
    }
}
