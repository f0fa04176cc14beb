//! A read snapshot: everything read through one `Reads` belongs to one moment. It cannot write.

use std::collections::HashMap;

use sea_orm::entity::prelude::async_trait::async_trait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, ExecResult, QueryFilter,
    QueryResult, Select, Statement,
};

use crate::events::{EVENT_COLUMNS, Event, EventRow};
use crate::{CityId, dialect};

/// An entity whose rows belong to a city: all of them.
pub trait OfCity: EntityTrait {
    fn city_column() -> Self::Column;
}

/// A read-only transaction; SeaORM queries run on `&reads`. Dropping it ends the snapshot.
///
/// The snapshot is taken by the first query. Do not hold one while a body is read or a page is drawn.
pub struct Reads {
    pub(crate) tx: DatabaseTransaction,
    pub(crate) city: CityId,
}

impl Reads {
    pub fn city(&self) -> CityId {
        self.city
    }

    /// The rows of this city.
    pub fn of<E: OfCity>(&self) -> Select<E> {
        E::find().filter(E::city_column().eq(self.city.0))
    }

    /// A version to expect: the seq of the stream's last event, 0 when it has none.
    pub async fn version(&self, stream: crate::Stream) -> Result<i64, DbErr> {
        let sql = dialect::placed(self.engine(), "SELECT version FROM streams WHERE city = ? AND kind = ? AND id = ?");
        let values = [self.city.0.into(), stream.kind.into(), stream.id.into()];
        let row = self.query_one_raw(dialect::statement(self, sql, values)).await?;
        row.map_or(Ok(0), |row| row.try_get_by_index(0))
    }

    /// The versions of these streams of one kind, by their id; one without an event is left out.
    pub async fn versions(&self, kind: &'static str, ids: &[uuid::Uuid]) -> Result<HashMap<uuid::Uuid, i64>, DbErr> {
        let mut found = HashMap::with_capacity(ids.len());
        for ids in ids.chunks(500) {
            let places = vec!["?"; ids.len()].join(", ");
            let sql = format!("SELECT id, version FROM streams WHERE city = ? AND kind = ? AND id IN ({places})");
            let values = [self.city.0.into(), kind.into()].into_iter().chain(ids.iter().map(|id| (*id).into()));
            for row in self.all(&sql, values.collect()).await? {
                found.insert(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            }
        }
        Ok(found)
    }

    /// What happened in a stream after this seq, in order; from 0, all of it.
    pub async fn events(&self, stream: crate::Stream, after: i64) -> Result<Vec<Event>, DbErr> {
        let columns = EVENT_COLUMNS.join(", ");
        let of_stream = "city = ? AND stream_kind = ? AND stream_id = ? AND seq > ?";
        let sql = format!("SELECT {columns} FROM events WHERE {of_stream} ORDER BY seq");
        let values = vec![self.city.0.into(), stream.kind.into(), stream.id.into(), after.into()];
        self.all(&sql, values).await?.iter().map(|row| EventRow::read(row)?.event()).collect()
    }

    pub(crate) fn engine(&self) -> crate::EngineKind {
        dialect::engine_of(self)
    }

    /// Runs a query written with `?` for every value.
    pub(crate) async fn all(&self, sql: &str, values: Vec<sea_orm::Value>) -> Result<Vec<QueryResult>, DbErr> {
        self.query_all_raw(dialect::statement(self, dialect::placed(self.engine(), sql), values)).await
    }
}

#[async_trait]
impl ConnectionTrait for Reads {
    fn get_database_backend(&self) -> dialect::Backend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.tx.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.tx.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.tx.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.tx.query_all_raw(statement).await
    }
}

/// A single question, answered without a transaction around it: for the look-up of one row by its key. Two questions that must
/// belong to one moment want [`Reads`].
pub struct Glance {
    pub(crate) readers: DatabaseConnection,
    pub(crate) city: CityId,
}

impl Glance {
    /// The rows of this city.
    pub fn of<E: OfCity>(&self) -> Select<E> {
        E::find().filter(E::city_column().eq(self.city.0))
    }
}

fn only_reads() -> DbErr {
    DbErr::Custom("a glance only reads".to_owned())
}

#[async_trait]
impl ConnectionTrait for Glance {
    fn get_database_backend(&self) -> dialect::Backend {
        self.readers.get_database_backend()
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        dialect::again_when_broken(|| self.readers.query_one_raw(statement.clone())).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        dialect::again_when_broken(|| self.readers.query_all_raw(statement.clone())).await
    }
}
