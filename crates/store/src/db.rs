//! The handle everybody holds: opens the database, reads snapshots, hands commands to the committer.

use std::sync::{Arc, PoisonError, RwLock};

use civic::{Chance, Clock};
use sea_orm::DbErr;
use sea_orm_migration::MigrationTrait;
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::committer::{Committer, Inbox, Outcome, Work, Wrote};
use crate::events::{EVENT_COLUMNS, EventRow};
use crate::figures::Figures;
use crate::looks::{LOOK_COLUMNS, LookRow};
use crate::schema::{MigrateError, MigrationStep, Migrations};
use crate::{
    Changes, CityId, Committed, DbConfig, DecideError, EngineKind, Event, Glance, Look, Looked, OpenError, Reads,
    Refused, Salt, Stream, catalog, dialect,
};

/// How often a stale decision is made anew before its author is told.
const DECISIONS: usize = 3;

/// One city's database. A clone is the same database.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    pools: dialect::Pools,
    config: DbConfig,
    inbox: Inbox,
    /// Parents before children; filled when the tables are known.
    order: Arc<RwLock<Vec<String>>>,
    figures: Figures,
}

impl Db {
    /// Opens the database and starts its committer (inside a Tokio runtime). Tables come with [`Db::migrate`].
    pub async fn open(config: DbConfig) -> Result<Self, OpenError> {
        let mut pools = dialect::connect(&config.url, config.read_connections).await?;
        let order = Arc::new(RwLock::new(Vec::new()));
        let figures = Figures::default();
        let writer = (pools.writer.clone(), pools.wal.take());
        let inbox = Committer::start(pools.engine, writer, &config, order.clone(), figures.clone());
        let db = Self { inner: Arc::new(Inner { pools, config, inbox, order, figures }) };
        db.learn_tables().await?;
        Ok(db)
    }

    /// Brings the tables up to date: the store's own, then the slices'.
    pub async fn migrate(&self, slices: Vec<Box<dyn MigrationTrait>>) -> Result<(), MigrateError> {
        self.migrate_upto(slices, None, |_| ()).await
    }

    /// The same, telling each step before it begins; with names, only as far as these go (for a backup of an earlier release).
    pub async fn migrate_upto(
        &self,
        slices: Vec<Box<dyn MigrationTrait>>,
        upto: Option<&[String]>,
        told: impl FnMut(MigrationStep<'_>),
    ) -> Result<(), MigrateError> {
        Migrations::new(slices).apply(&self.inner.pools.writer, upto, told).await?;
        self.write(vec![(
            "INSERT INTO heads (city, position, look_position, look_hash) VALUES (?, 0, 0, ?) ON CONFLICT DO NOTHING"
                .into(),
            vec![self.city().0.into(), crate::digest::GENESIS.to_vec().into()],
        )])
        .await
        .map_err(|refused| MigrateError::Db(DbErr::Custom(refused.to_string())))?;
        self.learn_tables().await.map_err(MigrateError::Db)
    }

    /// The migrations that [`migrate`](Self::migrate) would apply, oldest first.
    pub async fn pending(&self, slices: Vec<Box<dyn MigrationTrait>>) -> Result<Vec<String>, MigrateError> {
        Migrations::new(slices).pending(&self.inner.pools.writer).await
    }

    async fn learn_tables(&self) -> Result<(), DbErr> {
        let known = catalog::tables(&self.reads().await?).await?;
        let names = known.into_iter().map(|table| table.name).collect();
        *self.inner.order.write().unwrap_or_else(PoisonError::into_inner) = names;
        Ok(())
    }

    /// Puts this database's figures into the list that `/metrics` shows.
    pub fn register(&self, registry: &mut prometheus_client::registry::Registry) {
        self.inner.figures.register(registry);
    }

    /// Brings those figures up to date that nobody counts along the way.
    pub fn look_around(&self) {
        self.inner.figures.rooms(self.inner.inbox.waiting(), dialect::connections(&self.inner.pools.readers));
    }

    pub fn engine(&self) -> EngineKind {
        self.inner.pools.engine
    }

    pub fn city(&self) -> CityId {
        self.inner.config.city
    }

    pub fn clock(&self) -> &dyn Clock {
        self.inner.config.clock.as_ref()
    }

    pub fn chance(&self) -> &dyn Chance {
        self.inner.config.chance.as_ref()
    }

    /// A new UUID version 7.
    pub fn new_id(&self) -> Uuid {
        civic::Id::<()>::new(self.clock(), self.chance()).uuid()
    }

    /// A new salt for a record.
    pub fn salt(&self) -> Salt {
        Salt::new(self.chance())
    }

    /// Finishes what was handed over, then lets go of the database. Later commands are refused.
    pub async fn close(&self) {
        let _ = self.ask(Work::Stop).await;
        let pools = &self.inner.pools;
        for pool in [Some(&pools.readers), pools.copier.as_ref(), Some(&pools.writer)].into_iter().flatten() {
            if let Err(error) = pool.close_by_ref().await {
                tracing::warn!(%error, "a connection did not close cleanly");
            }
        }
    }

    /// A snapshot to read from.
    pub async fn reads(&self) -> Result<Reads, DbErr> {
        Ok(Reads { tx: dialect::begin_read(&self.inner.pools.readers).await?, city: self.city() })
    }

    /// For one question by key.
    pub fn glance(&self) -> Glance {
        Glance { readers: self.inner.pools.readers.clone(), city: self.city() }
    }

    /// Stores a command. Once handed over it is carried out even if the caller goes away.
    pub async fn submit(&self, changes: Changes) -> Result<Committed, Refused> {
        if let Err(text) = changes.check(self.city()) {
            return Err(self.failed(text));
        }
        match self.ask(Work::Command(Box::new(changes))).await? {
            Outcome::Committed(committed) => Ok(committed),
            _ => Err(self.failed("the committer answered something else".into())),
        }
    }

    /// Decides on a snapshot and stores the decision; decides anew, up to three times, when it was stale.
    pub async fn decide<F, Fut, E>(&self, mut decision: F) -> Result<Committed, DecideError<E>>
    where
        F: FnMut(Reads) -> Fut,
        Fut: Future<Output = Result<Changes, E>>,
    {
        let mut decided = 1;
        loop {
            let reads = self.reads().await.map_err(DecideError::Read)?;
            let changes = decision(reads).await.map_err(DecideError::Decision)?;
            match self.submit(changes).await {
                Err(Refused::Stale(_)) if decided < DECISIONS => decided += 1,
                done => return done.map_err(DecideError::Refused),
            }
        }
    }

    /// Records a look; show nothing before this returns `Ok`.
    pub async fn look(&self, look: Look) -> Result<(), Refused> {
        self.ask(Work::Look(look)).await.map(|_| ())
    }

    /// The position of the last event.
    pub async fn position(&self) -> Result<i64, DbErr> {
        let rows =
            self.reads().await?.all("SELECT position FROM heads WHERE city = ?", vec![self.city().0.into()]).await?;
        rows.first().map_or(Ok(0), |row| row.try_get_by_index(0))
    }

    /// Events after a position, in order. A reader that asks on from the last one it saw misses none.
    pub async fn events_after(&self, position: i64, limit: u32) -> Result<Vec<Event>, DbErr> {
        let filter = format!("city = ? AND position > ? ORDER BY position LIMIT {limit}");
        self.events(&filter, vec![self.city().0.into(), position.into()]).await
    }

    /// All events of a stream, in order.
    pub async fn stream_events(&self, stream: Stream) -> Result<Vec<Event>, DbErr> {
        self.reads().await?.events(stream, 0).await
    }

    async fn events(&self, filter: &str, values: Vec<sea_orm::Value>) -> Result<Vec<Event>, DbErr> {
        let sql = format!("SELECT {} FROM events WHERE {filter}", EVENT_COLUMNS.join(", "));
        let rows = self.reads().await?.all(&sql, values).await?;
        rows.iter().map(|row| EventRow::read(row)?.event()).collect()
    }

    /// Who looked at this person's data, latest first.
    pub async fn looks_of(&self, subject: Uuid) -> Result<Vec<Looked>, DbErr> {
        let columns = LOOK_COLUMNS.map(|column| format!("l.{column}")).join(", ");
        let sql = format!(
            "SELECT {columns} FROM look_subjects s JOIN looks l ON l.city = s.city AND l.position = s.position \
             WHERE s.city = ? AND s.subject = ? ORDER BY s.position DESC"
        );
        let rows = self.reads().await?.all(&sql, vec![self.city().0.into(), subject.into()]).await?;
        rows.iter().map(|row| LookRow::read(row)?.looked()).collect()
    }

    /// Statements of the store's own (queues, checkpoints), grouped with the commands and as durable. Written with `?`.
    pub(crate) async fn write(&self, statements: Vec<(String, Vec<sea_orm::Value>)>) -> Result<Wrote, Refused> {
        let made =
            statements.into_iter().map(|(sql, values)| dialect::statement_for(self.engine(), &sql, values)).collect();
        match self.ask(Work::Own(made)).await? {
            Outcome::Wrote(rows) => Ok(rows),
            _ => Err(self.failed("the committer answered something else".into())),
        }
    }

    pub(crate) fn writer(&self) -> &sea_orm::DatabaseConnection {
        &self.inner.pools.writer
    }

    async fn ask(&self, work: Work) -> Result<Outcome, Refused> {
        let (reply, answer) = oneshot::channel();
        self.inner.inbox.send(work, reply)?;
        match answer.await {
            Ok(Outcome::Refused(refused)) => Err(refused),
            Ok(outcome) => Ok(outcome),
            Err(_) => Err(self.failed("the store is closed".into())),
        }
    }

    fn failed(&self, text: String) -> Refused {
        Refused::Failed { text, reference: format!("{:08x}", self.chance().u64() >> 32) }
    }
}
