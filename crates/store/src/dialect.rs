//! Every place where SQLite and PostgreSQL differ. Nowhere else is an engine named, but in `wal`, which keeps the log only SQLite has.

use std::path::PathBuf;
use std::time::Duration;

use sea_orm::sqlx::Connection as _;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait, Value,
};

use crate::wal::{LONG, Wal};
use crate::{EngineKind, OpenError};

pub(crate) type Backend = sea_orm::DbBackend;

/// The first SQLite without the WAL-reset bug, which loses committed data.
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];

/// How many prepared statements a connection keeps.
const STATEMENTS: usize = 256;

/// How long a statement waits for another process at the same file.
pub(crate) const BUSY: Duration = Duration::from_secs(5);

const CONNECT_WITHIN: Duration = Duration::from_secs(8);

pub(crate) fn engine_of(conn: &impl ConnectionTrait) -> EngineKind {
    match conn.get_database_backend() {
        Backend::Sqlite => EngineKind::Sqlite,
        _ => EngineKind::Postgres,
    }
}

pub(crate) fn statement(
    conn: &impl ConnectionTrait,
    sql: String,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(conn.get_database_backend(), sql, values)
}

/// Like [`statement`], for work made ready before there is a connection.
pub(crate) fn statement_for(engine: EngineKind, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    let backend = match engine {
        EngineKind::Sqlite => Backend::Sqlite,
        EngineKind::Postgres => Backend::Postgres,
    };
    Statement::from_sql_and_values(backend, placed(engine, sql), values)
}

/// Writes the placeholder of the `n`th value (from 1). SQLite looks a named `$n` up in a list, so it gets a bare `?`.
pub(crate) fn placeholder(engine: EngineKind, n: usize, out: &mut String) {
    match engine {
        EngineKind::Sqlite => out.push('?'),
        EngineKind::Postgres => {
            use std::fmt::Write;
            let _ = write!(out, "${n}");
        }
    }
}

/// A text written with `?` for every value, in this engine's placeholders.
pub(crate) fn placed(engine: EngineKind, sql: &str) -> String {
    let mut out = String::with_capacity(sql.len() + 16);
    let mut n = 0;
    for character in sql.chars() {
        if character == '?' {
            n += 1;
            placeholder(engine, n, &mut out);
        } else {
            out.push(character);
        }
    }
    out
}

/// How many values one statement may carry.
pub(crate) fn most_values(engine: EngineKind) -> usize {
    match engine {
        EngineKind::Sqlite => 32_000,
        EngineKind::Postgres => 65_000,
    }
}

/// Fills the values up to `rows` rows of nulls, each of the kind its column has in the first row.
pub(crate) fn pad(engine: EngineKind, values: &mut Vec<Value>, width: usize, rows: usize) {
    match engine {
        // A placeholder without a value is null there.
        EngineKind::Sqlite => {}
        EngineKind::Postgres => {
            let nulls: Vec<Value> = values.iter().take(width).map(Value::as_null).collect();
            let missing = (rows * width).saturating_sub(values.len());
            values.extend(nulls.into_iter().cycle().take(missing));
        }
    }
}

pub(crate) async fn begin_write(writer: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    begin(writer, SqliteTransactionMode::Immediate).await
}

pub(crate) async fn begin_read(readers: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    begin(readers, SqliteTransactionMode::Deferred).await
}

/// On PostgreSQL the pool's connections know their isolation and access from the start: saying it in each transaction would be a
/// round trip more.
async fn begin(pool: &DatabaseConnection, mode: SqliteTransactionMode) -> Result<DatabaseTransaction, DbErr> {
    let sqlite_transaction_mode = (engine_of(pool) == EngineKind::Sqlite).then_some(mode);
    again_when_broken(|| {
        pool.begin_with_options(TransactionOptions { sqlite_transaction_mode, ..TransactionOptions::default() })
    })
    .await
}

/// After a restart of the server every pooled connection is dead: each is found out once, then a new one is made.
pub(crate) async fn again_when_broken<T, F>(ask: impl Fn() -> F) -> Result<T, DbErr>
where
    F: Future<Output = Result<T, DbErr>>,
{
    let mut tries = 0;
    loop {
        match ask().await {
            Err(error) if tries < 8 && connection_broke(&error) => tries += 1,
            answered => return answered,
        }
    }
}

/// Whether the connection itself failed, and not what was asked over it.
pub(crate) fn connection_broke(error: &DbErr) -> bool {
    let (DbErr::Conn(RuntimeErr::SqlxError(inner))
    | DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))) = error
    else {
        return false;
    };
    match inner.as_ref() {
        sea_orm::SqlxError::Io(_) | sea_orm::SqlxError::Protocol(_) => true,
        other => other
            .as_database_error()
            .and_then(sea_orm::sqlx::error::DatabaseError::code)
            .is_some_and(|code| of_connection(&code)),
    }
}

/// Whether the database cannot be reached: a matter of waiting, not of what was asked.
pub fn is_away(error: &DbErr) -> bool {
    matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) || connection_broke(error)
}

/// Class 57 (operator intervention) and 08 (connection).
fn of_connection(code: &str) -> bool {
    code.starts_with("57") || code.starts_with("08")
}

/// Whether a failed COMMIT may still have been carried out: the connection broke before the answer came.
pub(crate) fn may_have_committed(engine: EngineKind, error: &DbErr) -> bool {
    if engine == EngineKind::Sqlite {
        return false;
    }
    let (DbErr::Conn(RuntimeErr::SqlxError(inner))
    | DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))) = error
    else {
        return true;
    };
    // An answer of the server says no, unless it is about the connection: that says nothing of the commit.
    match inner.as_database_error().and_then(sea_orm::sqlx::error::DatabaseError::code) {
        Some(code) => of_connection(&code),
        None => true,
    }
}

/// The two pools of one database, and the folder to drop with it when it is a temporary one.
pub(crate) struct Pools {
    pub(crate) engine: EngineKind,
    pub(crate) writer: DatabaseConnection,
    pub(crate) readers: DatabaseConnection,
    /// Where the engine keeps a log that must be minded: the committer takes it, and its connection is closed with the others.
    pub(crate) wal: Option<Wal>,
    pub(crate) copier: Option<DatabaseConnection>,
    pub(crate) temporary: Option<tempfile::TempDir>,
}

pub(crate) async fn connect(url: &str, read_connections: u32) -> Result<Pools, OpenError> {
    if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        return connect_postgres(url, read_connections).await;
    }
    let path = url.strip_prefix("sqlite:").ok_or(OpenError::UnknownUrl)?;
    if path == ":memory:" {
        // One in-memory database cannot be shared by several connections and still be WAL: a file that ends with us is.
        let folder = tempfile::tempdir().map_err(OpenError::Temporary)?;
        let mut pools = connect_sqlite(folder.path().join("city.sqlite"), read_connections).await?;
        pools.temporary = Some(folder);
        return Ok(pools);
    }
    connect_sqlite(PathBuf::from(path.strip_prefix("//").unwrap_or(path)), read_connections).await
}

async fn connect_sqlite(path: PathBuf, read_connections: u32) -> Result<Pools, OpenError> {
    let pool = |size: u32, write: bool| {
        let file = path.clone();
        // The name is set below: a path may hold `?`, `#` or Japanese, which an address would have to escape.
        let mut options = ConnectOptions::new("sqlite:city");
        options.min_connections(1).max_connections(size).sqlx_logging(false).test_before_acquire(false);
        options.acquire_timeout(CONNECT_WITHIN).idle_timeout(None).max_lifetime(None);
        // On a full disk SQLite ends a transaction by itself, and the driver goes on counting it: from then on its "commit" would only
        // release a savepoint, and what was acknowledged would be lost. Such a connection is never used again.
        options.map_sqlx_sqlite_before_acquire(|connection, _| {
            let in_order = !connection.is_in_transaction();
            Box::pin(async move { Ok(in_order) })
        });
        options.map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite.filename(&file).create_if_missing(write).foreign_keys(true).busy_timeout(BUSY);
            let sqlite = sqlite
                .pragma("synchronous", "FULL")
                .pragma("temp_store", "MEMORY")
                .statement_cache_capacity(STATEMENTS);
            if write {
                let sqlite = sqlite.pragma("journal_mode", "WAL").pragma("cache_size", "-64000");
                // The log is copied into the database beside the commits (`Wal`), not within one of them.
                sqlite.pragma("wal_autocheckpoint", "0").pragma("journal_size_limit", LONG.to_string())
            } else {
                // What many pages read again and again: roots of indexes, the newest rows. KiB of each connection, taken when used.
                sqlite.pragma("query_only", "ON").pragma("cache_size", "-8000")
            }
        });
        Database::connect(options)
    };
    let writer = pool(1, true).await?;
    check_sqlite(&writer).await?;
    let readers = pool(read_connections.max(1), false).await?;
    let copier = pool(1, true).await?;
    let wal = Some(Wal::new(&path, copier.clone()));
    Ok(Pools { engine: EngineKind::Sqlite, writer, readers, wal, copier: Some(copier), temporary: None })
}

async fn check_sqlite(writer: &DatabaseConnection) -> Result<(), OpenError> {
    let version: String = ask(writer, "SELECT sqlite_version()").await?;
    if !at_least(&version, OLDEST_SQLITE) {
        return Err(OpenError::OldSqlite(version));
    }
    let journal: String = ask(writer, "PRAGMA journal_mode").await?;
    if journal != "wal" {
        return Err(OpenError::NotDurable("journal_mode", journal));
    }
    let synchronous: i32 = ask(writer, "PRAGMA synchronous").await?;
    if synchronous < 2 {
        return Err(OpenError::NotDurable("synchronous", synchronous.to_string()));
    }
    Ok(())
}

fn at_least(version: &str, oldest: [u32; 3]) -> bool {
    let mut found = [0; 3];
    for (slot, part) in found.iter_mut().zip(version.split('.')) {
        *slot = part.parse().unwrap_or(0);
    }
    found >= oldest
}

async fn connect_postgres(url: &str, read_connections: u32) -> Result<Pools, OpenError> {
    let pool = |size: u32, isolation: &'static str, read_only: &'static str| {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(size)
            .sqlx_logging(false)
            .acquire_timeout(CONNECT_WITHIN)
            .connect_lazy(read_only == "on");
        options.test_before_acquire(false).test_before_acquire_if_idle_for(Duration::from_millis(500));
        options.map_sqlx_postgres_opts(move |postgres| {
            let usual = [("default_transaction_isolation", isolation), ("default_transaction_read_only", read_only)];
            postgres.statement_cache_capacity(STATEMENTS).options(usual)
        });
        Database::connect(options)
    };
    let writer = pool(1, "read committed", "off").await?;
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        let found: String = ask(&writer, &format!("SELECT current_setting('{setting}')")).await?;
        if found == "off" {
            return Err(OpenError::NotDurable(setting, found));
        }
    }
    let readers = pool(read_connections.max(1), "repeatable read", "on").await?;
    Ok(Pools { engine: EngineKind::Postgres, writer, readers, wal: None, copier: None, temporary: None })
}

/// How many connections a pool has, and how many of them are idle.
pub(crate) fn connections(pool: &DatabaseConnection) -> (usize, usize) {
    let (size, idle) = match engine_of(pool) {
        EngineKind::Sqlite => {
            let pool = pool.get_sqlite_connection_pool();
            (pool.size(), pool.num_idle())
        }
        EngineKind::Postgres => {
            let pool = pool.get_postgres_connection_pool();
            (pool.size(), pool.num_idle())
        }
    };
    (usize::try_from(size).unwrap_or(usize::MAX), idle)
}

async fn ask<T: sea_orm::TryGetable>(conn: &DatabaseConnection, sql: &str) -> Result<T, DbErr> {
    let row = conn.query_one_raw(statement(conn, sql.to_owned(), [])).await?;
    row.ok_or_else(|| DbErr::RecordNotFound(sql.to_owned()))?.try_get_by_index(0)
}

/// Damage of the database file that the engine itself finds; nothing on PostgreSQL, which guards its pages by checksums.
pub(crate) async fn damage(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    if engine_of(conn) == EngineKind::Postgres {
        return Ok(Vec::new());
    }
    let rows = conn.query_all_raw(statement(conn, "PRAGMA integrity_check".to_owned(), [])).await?;
    let said: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?;
    Ok(said.into_iter().filter(|line| line != "ok").collect())
}

/// What a table is made with so that its rows lie in the order of their key: on SQLite the key is otherwise a second tree
/// beside the rows, and each insert goes into both.
pub(crate) fn clustered(conn: &impl ConnectionTrait) -> Option<&'static str> {
    (engine_of(conn) == EngineKind::Sqlite).then_some("WITHOUT ROWID")
}

/// SQLite has one integer, of 64 bits, whatever a column was declared as.
pub(crate) fn keeps_integer_widths(engine: EngineKind) -> bool {
    engine == EngineKind::Postgres
}

/// (table, column, declared type, place in the primary key from 1 or 0).
pub(crate) fn columns_sql(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "SELECT m.name, c.name, c.type, CAST(c.pk AS INTEGER) FROM sqlite_master m JOIN pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        }
        EngineKind::Postgres => {
            "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL)::text, \
             COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int4 FROM pg_class c \
             JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
             LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary \
             WHERE c.relkind IN ('r', 'p') ORDER BY c.relname COLLATE \"C\", a.attnum"
        }
    }
}

/// (child table, parent table) of every foreign key.
pub(crate) fn foreign_keys_sql(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "SELECT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
        }
        EngineKind::Postgres => {
            "SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint c \
             JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = current_schema() WHERE c.contype = 'f'"
        }
    }
}

/// (table, index, its first column) of every unique index.
pub(crate) fn unique_indexes_sql(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Sqlite => {
            "SELECT m.name, i.name, COALESCE(x.name, '') FROM sqlite_master m JOIN pragma_index_list(m.name) i \
             JOIN pragma_index_info(i.name) x WHERE m.type = 'table' AND i.\"unique\" = 1 AND x.seqno = 0"
        }
        EngineKind::Postgres => {
            "SELECT t.relname::text, c.relname::text, COALESCE(a.attname::text, '') FROM pg_index i \
             JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() \
             LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0] WHERE i.indisunique"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(
            at_least("3.51.3", OLDEST_SQLITE) && at_least("3.100.0", OLDEST_SQLITE) && at_least("4", OLDEST_SQLITE)
        );
        assert!(
            !at_least("3.51.2", OLDEST_SQLITE) && !at_least("3.9.10", OLDEST_SQLITE) && !at_least("", OLDEST_SQLITE)
        );
    }
}
