//! What a command hands over: a value that says what it read, what it wants, and what it answers. No code.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::digest::sha256;
use crate::queue::Queue;
use crate::{Delete, NewEffect, NewEvent, NewJob, Row, Stream, Update};

/// Names one number within one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub u16);

/// Numbers count without gaps within a symbol and a fiscal year (年度; the year of its 1 April).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    pub symbol: String,
    pub fiscal_year: i32,
}

/// Makes a repeated request get the first answer. The scope is the actor or the draft; another body is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnceKey {
    pub scope_actor: String,
    pub command: &'static str,
    pub key: String,
    /// SHA-256 of the request's body.
    pub digest: [u8; 32],
}

impl OnceKey {
    pub fn new(scope_actor: impl Into<String>, command: &'static str, key: impl Into<String>, body: &[u8]) -> Self {
        Self { scope_actor: scope_actor.into(), command, key: key.into(), digest: sha256(body) }
    }
}

/// A command's whole effect, committed together or not at all.
///
/// Order inside one commit: expectations, claims, deletes, inserts (parents before children), updates, events.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub(crate) expect: Vec<(Stream, i64)>,
    pub(crate) claims: Vec<(Row, &'static str)>,
    pub(crate) inserts: Vec<Row>,
    pub(crate) updates: Vec<Update>,
    pub(crate) deletes: Vec<Delete>,
    pub(crate) events: Vec<NewEvent>,
    pub(crate) effects: Vec<NewEffect>,
    pub(crate) jobs: Vec<NewJob>,
    pub(crate) finished: Vec<(Queue, uuid::Uuid)>,
    pub(crate) numbers: Vec<(Slot, Series)>,
    pub(crate) answer: Json,
    pub(crate) once: Option<OnceKey>,
}

impl Changes {
    pub fn new() -> Self {
        Self::default()
    }

    /// Name every stream *read* for the decision, not only those written. Version 0 = it must not exist yet.
    #[must_use]
    pub fn expect(mut self, stream: Stream, version: i64) -> Self {
        self.expect.push((stream, version));
        self
    }

    /// The stream must have no event yet.
    #[must_use]
    pub fn expect_new(self, stream: Stream) -> Self {
        self.expect(stream, 0)
    }

    /// A row that may exist once (a seat, a name). Taken by another: the command is refused with this word.
    #[must_use]
    pub fn claim(mut self, row: Row, refusal: &'static str) -> Self {
        self.claims.push((row, refusal));
        self
    }

    #[must_use]
    pub fn insert(mut self, row: Row) -> Self {
        self.inserts.push(row);
        self
    }

    /// A second update of the same row is merged into the first; the later value of a column wins.
    #[must_use]
    pub fn update(mut self, update: Update) -> Self {
        let same = |known: &&mut Update| known.table == update.table && known.key == update.key;
        if let Some(known) = self.updates.iter_mut().find(same) {
            for (column, cell) in update.set {
                known.set.retain(|(name, _)| *name != column);
                known.set.push((column, cell));
            }
        } else if !update.set.is_empty() {
            self.updates.push(update);
        }
        self
    }

    /// Only for rows that are no record: holds, sessions, drafts.
    #[must_use]
    pub fn delete(mut self, delete: Delete) -> Self {
        self.deletes.push(delete);
        self
    }

    #[must_use]
    pub fn event(mut self, event: NewEvent) -> Self {
        self.events.push(event);
        self
    }

    #[must_use]
    pub fn effect(mut self, effect: NewEffect) -> Self {
        self.effects.push(effect);
        self
    }

    /// A job whose id is already known is not queued again.
    #[must_use]
    pub fn job(mut self, job: NewJob) -> Self {
        self.jobs.push(job);
        self
    }

    /// Marks the effect or job that made this command done in the same commit: its work then happens exactly once.
    #[must_use]
    pub fn finish(mut self, queue: Queue, id: uuid::Uuid) -> Self {
        self.finished.push((queue, id));
        self
    }

    #[must_use]
    pub fn number(mut self, slot: Slot, series: Series) -> Self {
        self.numbers.push((slot, series));
        self
    }

    /// What a repeated request is answered with: ids and a location, never personal data.
    #[must_use]
    pub fn answer(mut self, answer: Json) -> Self {
        self.answer = answer;
        self
    }

    #[must_use]
    pub fn once(mut self, once: OnceKey) -> Self {
        self.once = Some(once);
        self
    }
}

/// A command that is stored for good.
#[derive(Clone, Debug, PartialEq)]
pub struct Committed {
    /// The position of its last event; without events, the city's position at that moment.
    pub position: i64,
    pub numbers: BTreeMap<Slot, String>,
    pub answer: Json,
    /// True when this is the answer of an earlier, equal request.
    pub repeated: bool,
}
