//! The store: one committer, one journal, looks, outbox and jobs, numbers, blobs, backup, on SQLite and PostgreSQL.
//!
//! It knows no cases. Slices bring their own SeaORM entities and migrations; they read through [`Reads`] and write by
//! handing over a value, [`Changes`]. No code but the committer's own runs inside a write transaction, and nothing here
//! calls the system clock or chance.
//!
//! Cells are the same on both engines: instants are `i64` milliseconds, ids are `Uuid` (16 bytes on SQLite, `uuid` on
//! PostgreSQL), enums and JSON are `TEXT`, digests are bytes. Every table's keys begin with `city` ([`city_first`]).

mod backup;
mod blobs;
mod catalog;
mod changes;
mod checkpoint;
mod committer;
mod config;
mod db;
mod dialect;
mod digest;
mod events;
mod figures;
mod lock;
mod looks;
mod queue;
mod reads;
mod refused;
mod restore;
mod row;
mod schema;
mod sql;
pub mod verify;
mod wal;
mod worker;

#[cfg(any(test, feature = "test"))]
pub mod testing;
#[cfg(test)]
mod tests;

pub use backup::{BackupError, Manifest, backup};
pub use blobs::{BlobError, BlobReader, Blobs, NewBlob};
pub use catalog::city_first;
pub use changes::{Changes, Committed, OnceKey, Series, Slot};
pub use checkpoint::{Checkpoint, CheckpointError, Seal};
pub use config::{CityId, DbConfig, EngineKind, FormatNumber, OpenError, plain_number};
pub use db::Db;
pub use dialect::is_away;
pub use digest::Salt;
pub use events::{ActorRef, Event, NewEvent, Stream, Touched, TouchedMark};
pub use lock::{FolderLock, Held};
pub use looks::{Look, Looked};
pub use queue::{Backlog, NewEffect, NewJob, Queue, QueueState, Queued};
pub use reads::{Glance, OfCity, Reads};
pub use refused::{DecideError, Refused};
pub use restore::{manifest, restore};
pub use row::{Cell, Delete, Row, Update};
pub use schema::{MigrateError, MigrationStep};
pub use worker::{Attempt, HandlerFuture, NotDone, Worker};
