//! Works off a queue: leases what is due, hands it to a handler, marks it done, waits longer after each failure, and
//! gives up aloud. A lease that ran out (the process died) is taken again.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{DbErr, Value};

use crate::queue::QUEUED_COLUMNS;
use crate::{Db, Queue, Queued, Refused};

/// Why a queued thing is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The other side is away: again later. The reason is kept in the row: no personal data.
    Retry(String),
    /// It will never work: an officer must see it.
    Dead(String),
}

pub type HandlerFuture = Pin<Box<dyn Future<Output = Result<(), NotDone>> + Send>>;

type Handler = Arc<dyn Fn(Queued) -> HandlerFuture + Send + Sync>;

/// How one thing went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub id: uuid::Uuid,
    pub result: Result<(), NotDone>,
}

/// What may be leased: (now, now). The states stand first so that the index passes over all that is done.
pub(crate) const FREE: &str =
    "state IN ('waiting', 'leased') AND (state = 'waiting' AND due <= ? OR state = 'leased' AND leased_until <= ?)";

/// One worker on one queue of one city. Several may run: a lease belongs to one.
pub struct Worker {
    db: Db,
    queue: Queue,
    handlers: Vec<(String, Handler)>,
    /// How long a handler may take before another worker takes over.
    pub lease_ms: i64,
    /// After so many attempts it is dead.
    pub most_attempts: i32,
    /// The wait after the first failure; it doubles each time.
    pub first_wait_ms: i64,
    pub longest_wait_ms: i64,
    /// How many are leased at once.
    pub batch: u32,
}

impl Worker {
    pub fn new(db: Db, queue: Queue) -> Self {
        Self {
            db,
            queue,
            handlers: Vec::new(),
            lease_ms: 120_000,
            most_attempts: 12,
            first_wait_ms: 15_000,
            longest_wait_ms: 3_600_000,
            batch: 32,
        }
    }

    /// What to do with one kind. Kinds without a handler here are left to other workers.
    #[must_use]
    pub fn handle<F, Fut>(mut self, kind: impl Into<String>, handler: F) -> Self
    where
        F: Fn(Queued) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), NotDone>> + Send + 'static,
    {
        self.handlers.push((kind.into(), Arc::new(move |queued| Box::pin(handler(queued)))));
        self
    }

    /// Leases what is due, runs it, records how it went. Empty = nothing was due.
    pub async fn run_once(&self) -> Result<Vec<Attempt>, Refused> {
        let leased = self.lease().await?;
        let mut running = Vec::with_capacity(leased.len());
        for queued in leased {
            let Some((_, handler)) = self.handlers.iter().find(|(kind, _)| *kind == queued.kind) else { continue };
            // A task of its own: a handler that panics counts as a failed attempt, not as the end of the worker.
            running.push((queued.clone(), tokio::spawn(handler(queued))));
        }
        let mut attempts = Vec::with_capacity(running.len());
        let mut marks = Vec::with_capacity(running.len());
        for (queued, task) in running {
            let result = task.await.unwrap_or_else(|_| Err(NotDone::Retry("the handler broke off".into())));
            marks.push(self.mark(&queued, &result));
            attempts.push(Attempt { id: queued.id, result });
        }
        if !marks.is_empty() {
            self.db.write(marks).await?;
        }
        Ok(attempts)
    }

    /// Works until `stop` is set. Sleeps `idle` when nothing is due.
    pub async fn run(self, idle: Duration, mut stop: tokio::sync::watch::Receiver<bool>) {
        loop {
            if *stop.borrow() {
                return;
            }
            match self.run_once().await {
                Ok(attempts) if !attempts.is_empty() => continue,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "a queue could not be worked off"),
            }
            tokio::select! {
                () = tokio::time::sleep(idle) => {}
                changed = stop.changed() => if changed.is_err() { return },
            }
        }
    }

    /// Takes rows that are due, or whose lease ran out, in one statement; the condition is checked again on the row itself.
    async fn lease(&self) -> Result<Vec<Queued>, Refused> {
        if self.handlers.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.db.clock().now().0;
        let kinds = vec!["?"; self.handlers.len()].join(", ");
        let table = self.queue.table();
        // Nothing due is the common case, and a read costs no commit.
        let due = format!(
            "SELECT id FROM {table} WHERE city = ? AND {FREE} AND kind IN ({kinds}) ORDER BY due, id LIMIT {}",
            self.batch
        );
        let mut values: Vec<Value> = vec![self.db.city().0.into(), now.into(), now.into()];
        values.extend(self.handlers.iter().map(|(kind, _)| Value::from(kind.as_str())));
        let unread = |error: DbErr| Refused::Failed { text: error.to_string(), reference: "queue".into() };
        if self.db.reads().await.map_err(unread)?.all(&due, values.clone()).await.map_err(unread)?.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "UPDATE {table} SET state = 'leased', attempts = attempts + 1, leased_until = ? \
             WHERE city = ? AND {FREE} AND id IN ({due}) RETURNING {QUEUED_COLUMNS}"
        );
        let mut all: Vec<Value> = vec![(now + self.lease_ms).into(), self.db.city().0.into(), now.into(), now.into()];
        all.extend(values);
        let wrote = self.db.write(vec![(sql, all)]).await?;
        let mut leased: Vec<Queued> =
            wrote.iter().flatten().map(Queued::read).collect::<Result<_, _>>().map_err(unread)?;
        leased.sort_by_key(|queued| (queued.due, queued.id));
        Ok(leased)
    }

    /// The statement that records how it went. It counts only while the lease is still ours.
    fn mark(&self, queued: &Queued, result: &Result<(), NotDone>) -> (String, Vec<Value>) {
        let now = self.db.clock().now().0;
        let (state, due, said) = match result {
            Ok(()) => ("done", queued.due.0, None),
            Err(NotDone::Retry(reason)) if queued.attempts < self.most_attempts => {
                tracing::warn!(kind = queued.kind, id = %queued.id, attempts = queued.attempts, reason, "put off");
                ("waiting", now + self.wait_ms(queued.attempts), Some(reason.clone()))
            }
            Err(NotDone::Retry(reason) | NotDone::Dead(reason)) => {
                tracing::error!(kind = queued.kind, id = %queued.id, reason, "given up");
                ("dead", queued.due.0, Some(reason.clone()))
            }
        };
        let sql = format!(
            "UPDATE {} SET state = ?, due = ?, last_error = ?, leased_until = NULL \
             WHERE city = ? AND id = ? AND state = 'leased' AND attempts = ?",
            self.queue.table()
        );
        let values = vec![
            state.into(),
            due.into(),
            said.into(),
            self.db.city().0.into(),
            queued.id.into(),
            queued.attempts.into(),
        ];
        (sql, values)
    }

    /// Doubling, with a random part so that many do not come back at once: between half and the whole of the wait.
    fn wait_ms(&self, attempts: i32) -> i64 {
        let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(20);
        let whole = self.first_wait_ms.saturating_mul(1 << doublings).min(self.longest_wait_ms).max(2);
        let half = whole / 2;
        half + i64::try_from(self.db.chance().below(u64::try_from(whole - half).unwrap_or(1))).unwrap_or(0)
    }
}
