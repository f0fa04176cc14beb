//! The outbox (`effects`: mail, letters, webhooks) and the jobs (work of our own): two tables of one shape.
//!
//! A row is never lost. It runs twice only if the process dies between the receiver's yes and our commit, and then
//! under the same id, which a mail carries as its Message-ID.

use civic::Millis;
use sea_orm::{DbErr, QueryResult, Value};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::committer::Wrote;
use crate::{Db, Refused};

/// Which of the two queues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    Effects,
    Jobs,
}

impl Queue {
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Effects => "effects",
            Self::Jobs => "jobs",
        }
    }
}

/// Something to be done outside, once the command is stored. Its body names records by id.
#[derive(Clone, Debug)]
pub struct NewEffect {
    pub id: Uuid,
    pub kind: String,
    pub body: Json,
    /// Not before; `None` = at once.
    pub due: Option<Millis>,
}

impl NewEffect {
    pub fn new(id: Uuid, kind: impl Into<String>, body: Json) -> Self {
        Self { id, kind: kind.into(), body, due: None }
    }
}

/// Work of our own, to be done at or after `due`.
#[derive(Clone, Debug)]
pub struct NewJob {
    pub id: Uuid,
    pub kind: String,
    pub body: Json,
    pub due: Millis,
}

impl NewJob {
    pub fn new(id: Uuid, kind: impl Into<String>, body: Json, due: Millis) -> Self {
        Self { id, kind: kind.into(), body, due }
    }
}

/// Where a queued thing stands. A lease that ran out makes it waiting again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueState {
    Waiting,
    Leased,
    Done,
    /// Given up: an officer decides (requeue or leave).
    Dead,
}

impl QueueState {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Leased => "leased",
            Self::Done => "done",
            Self::Dead => "dead",
        }
    }

    fn of(text: &str) -> Result<Self, DbErr> {
        [Self::Waiting, Self::Leased, Self::Done, Self::Dead]
            .into_iter()
            .find(|state| state.text() == text)
            .ok_or_else(|| DbErr::Custom(format!("no such state of a queued thing: {text}")))
    }
}

/// A row of a queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Queued {
    pub id: Uuid,
    pub kind: String,
    pub body: Json,
    pub state: QueueState,
    pub attempts: i32,
    pub due: Millis,
    pub leased_until: Option<Millis>,
    pub last_error: Option<String>,
    pub made: Millis,
}

/// What a queue has still before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    pub waiting: i64,
    pub leased: i64,
    pub dead: i64,
    /// When the longest waiting one was or will be due.
    pub oldest_due: Option<Millis>,
}

pub(crate) const QUEUED_COLUMNS: &str = "id, kind, body, state, attempts, due, leased_until, last_error, made";

impl Queued {
    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let body: String = row.try_get_by_index(2)?;
        let state: String = row.try_get_by_index(3)?;
        let leased: Option<i64> = row.try_get_by_index(6)?;
        Ok(Self {
            id: row.try_get_by_index(0)?,
            kind: row.try_get_by_index(1)?,
            body: serde_json::from_str(&body).map_err(|error| DbErr::Json(error.to_string()))?,
            state: QueueState::of(&state)?,
            attempts: row.try_get_by_index(4)?,
            due: Millis(row.try_get_by_index(5)?),
            leased_until: leased.map(Millis),
            last_error: row.try_get_by_index(7)?,
            made: Millis(row.try_get_by_index(8)?),
        })
    }
}

impl Db {
    /// The queue's rows in one state, the longest due first.
    pub async fn queued(&self, queue: Queue, state: QueueState, limit: u32) -> Result<Vec<Queued>, DbErr> {
        let sql = format!(
            "SELECT {QUEUED_COLUMNS} FROM {} WHERE city = ? AND state = ? ORDER BY due, id LIMIT {limit}",
            queue.table()
        );
        let rows = self.reads().await?.all(&sql, vec![self.city().0.into(), state.text().into()]).await?;
        rows.iter().map(Queued::read).collect()
    }

    /// One row, in whatever state it is.
    pub async fn queued_by_id(&self, queue: Queue, id: Uuid) -> Result<Option<Queued>, DbErr> {
        let sql = format!("SELECT {QUEUED_COLUMNS} FROM {} WHERE city = ? AND id = ?", queue.table());
        let rows = self.reads().await?.all(&sql, vec![self.city().0.into(), id.into()]).await?;
        rows.first().map(Queued::read).transpose()
    }

    /// What is not done: how many wait, are under way and were given up, and since when the oldest one has been due.
    pub async fn backlog(&self, queue: Queue) -> Result<Backlog, DbErr> {
        let sql = format!(
            "SELECT state, COUNT(*), MIN(due) FROM {} WHERE city = ? AND state IN ('waiting', 'leased', 'dead') GROUP BY state",
            queue.table()
        );
        let mut backlog = Backlog::default();
        for row in self.reads().await?.all(&sql, vec![self.city().0.into()]).await? {
            let (state, count): (String, i64) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            match QueueState::of(&state)? {
                QueueState::Waiting => {
                    backlog.waiting = count;
                    backlog.oldest_due = Some(Millis(row.try_get_by_index(2)?));
                }
                QueueState::Leased => backlog.leased = count,
                QueueState::Dead => backlog.dead = count,
                QueueState::Done => {}
            }
        }
        Ok(backlog)
    }

    /// How many are in one state.
    pub async fn queue_depth(&self, queue: Queue, state: QueueState) -> Result<i64, DbErr> {
        let sql = format!("SELECT COUNT(*) FROM {} WHERE city = ? AND state = ?", queue.table());
        let rows = self.reads().await?.all(&sql, vec![self.city().0.into(), state.text().into()]).await?;
        rows.first().map_or(Ok(0), |row| row.try_get_by_index(0))
    }

    /// Gives a dead one its attempts back, due now. `false` when there is no such dead row.
    pub async fn requeue(&self, queue: Queue, id: Uuid) -> Result<bool, Refused> {
        let sql = format!(
            "UPDATE {} SET state = 'waiting', attempts = 0, due = ? WHERE city = ? AND id = ? AND state = 'dead' RETURNING id",
            queue.table()
        );
        let values: Vec<Value> = vec![self.clock().now().0.into(), self.city().0.into(), id.into()];
        let wrote: Wrote = self.write(vec![(sql, values)]).await?;
        Ok(wrote.first().is_some_and(|rows| !rows.is_empty()))
    }
}
