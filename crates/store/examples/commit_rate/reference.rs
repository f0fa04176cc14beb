//! The same eight rows by bare statements: what the engine, its driver and SeaORM allow without the store.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait, Value,
};
use store::{Db, DbConfig};

use crate::{CONCURRENCY, Tables};

/// Table, columns after `city`, rows per command.
const SHAPES: [(&str, &[&str], u64); 6] = [
    ("cases", &["id", "number", "stage", "arrived", "salt"], 1),
    ("answers", &["id", "case_id", "name", "value"], 3),
    ("streams", &["kind", "id", "version", "hash"], 1),
    (
        "events",
        &[
            "position",
            "stream_kind",
            "stream_id",
            "seq",
            "kind",
            "actor_kind",
            "actor_id",
            "at",
            "body",
            "touched",
            "hash",
        ],
        1,
    ),
    ("effects", &["id", "kind", "body", "state", "attempts", "due", "made"], 1),
    ("once_keys", &["scope", "command", "once_key", "digest", "position", "numbers", "answer", "at"], 1),
];

/// A connection of its own to tables of the same shape, as durable as the store's.
pub struct Bare {
    connection: DatabaseConnection,
    texts: Vec<String>,
    _folder: Option<tempfile::TempDir>,
}

impl Bare {
    /// On SQLite a second file beside the first, on PostgreSQL another city in the same tables.
    pub async fn open(url: &str, mut config: DbConfig) -> Result<Self, Box<dyn std::error::Error>> {
        let mut folder = None;
        if let Some(path) = url.strip_prefix("sqlite:") {
            let made = match std::path::Path::new(path.trim_start_matches("//")).parent() {
                Some(beside) if path != ":memory:" => tempfile::tempdir_in(beside)?,
                _ => tempfile::tempdir()?,
            };
            config.url = format!("sqlite:{}", made.path().join("bare.sqlite").display());
            folder = Some(made);
        }
        let db = Db::open(config.clone()).await?;
        db.migrate(vec![Box::new(Tables)]).await?;
        db.close().await;
        let mut options = ConnectOptions::new(config.url);
        options.max_connections(1).min_connections(1).sqlx_logging(false).idle_timeout(None::<Duration>);
        options.test_before_acquire(false);
        options.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .foreign_keys(true)
                .pragma("synchronous", "FULL")
                .pragma("journal_mode", "WAL")
                .pragma("temp_store", "MEMORY")
                .pragma("cache_size", "-64000")
                .pragma("wal_autocheckpoint", "8000")
        });
        let connection = Database::connect(options).await?;
        let texts = SHAPES.iter().map(|(table, columns, rows)| text(&connection, table, columns, rows * CONCURRENCY));
        let texts = texts.collect();
        Ok(Self { connection, texts, _folder: folder })
    }

    /// Writes `total` commands in whole transactions; how many it were.
    pub async fn store(&self, ids: &Db, total: u64) -> Result<u64, DbErr> {
        let backend = self.connection.get_database_backend();
        let last = "SELECT COALESCE(MAX(position), 0) FROM events WHERE city = 2";
        let row = self.connection.query_one_raw(Statement::from_string(backend, last)).await?;
        let mut position: i64 = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
        let groups = total.div_ceil(CONCURRENCY);
        for _ in 0..groups {
            let mut values: [Vec<Value>; 6] = Default::default();
            for _ in 0..CONCURRENCY {
                position += 1;
                rows_of_one(ids, position, &mut values);
            }
            let options = TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            };
            let tx = self.connection.begin_with_options(options).await?;
            for (text, values) in self.texts.iter().zip(values) {
                tx.execute_raw(Statement::from_sql_and_values(backend, text, values)).await?;
            }
            tx.commit().await?;
        }
        Ok(groups * CONCURRENCY)
    }
}

fn rows_of_one(ids: &Db, position: i64, into: &mut [Vec<Value>; 6]) {
    let (id, at) = (ids.new_id(), ids.clock().now().0);
    let [cases, answers, streams, events, effects, once_keys] = into;
    let city = || Value::from(2_i16);
    let body = || format!("{{\"case\":\"{id}\"}}");
    cases.extend([
        city(),
        id.into(),
        format!("JT26-{position:05}").into(),
        "check".into(),
        at.into(),
        ids.salt().0.into(),
    ]);
    for name in ["name", "address", "payout"] {
        answers.extend([city(), ids.new_id().into(), id.into(), name.into(), "熊本市中央区手取本町1-1".into()]);
    }
    streams.extend([city(), "case".into(), id.into(), 1_i64.into(), vec![7_u8; 32].into()]);
    events.extend([city(), position.into(), "case".into(), id.into(), 1_i64.into(), "submitted".into()]);
    events.extend(["citizen".into(), "draft".into(), at.into(), "{\"stage\":\"check\",\"task\":\"check\"}".into()]);
    events.extend([Value::from("[]"), vec![7_u8; 32].into()]);
    effects.extend([city(), ids.new_id().into(), "mail".into(), body().into(), "waiting".into()]);
    effects.extend([Value::from(0_i32), at.into(), at.into()]);
    once_keys.extend([city(), id.to_string().into(), "submit".into(), "1".into(), vec![7_u8; 32].into()]);
    once_keys.extend([Value::from(position), "{\"1\":\"JT26-00001\"}".into(), body().into(), at.into()]);
}

fn text(connection: &DatabaseConnection, table: &str, columns: &[&str], rows: u64) -> String {
    let postgres = connection.get_database_backend().as_str() != "Sqlite";
    let mut n = 0;
    let mut place = || {
        n += 1;
        if postgres { format!("${n}") } else { "?".to_owned() }
    };
    let row = |place: &mut dyn FnMut() -> String| {
        let cells: Vec<String> = (0..=columns.len()).map(|_| place()).collect();
        format!("({})", cells.join(","))
    };
    let rows: Vec<String> = (0..rows).map(|_| row(&mut place)).collect();
    format!("INSERT INTO {table} (city,{}) VALUES {}", columns.join(","), rows.join(","))
}
