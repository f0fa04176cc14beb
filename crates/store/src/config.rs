//! What a database is opened with. Refuses nothing itself: [`crate::Db::open`] does.

use std::fmt;
use std::sync::Arc;

use civic::{Chance, Clock};
use sea_orm::DbErr;

/// The small number that begins every key. One process serves one city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CityId(pub i16);

/// Which database stands behind the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    Sqlite,
    Postgres,
}

/// Writes a reception number from its symbol, fiscal year (西暦) and serial within both.
pub type FormatNumber = fn(symbol: &str, fiscal_year: i32, serial: u32) -> String;

/// The plain form of a number, without check digit: `JT26-00412`.
pub fn plain_number(symbol: &str, fiscal_year: i32, serial: u32) -> String {
    format!("{symbol}{:02}-{serial:05}", fiscal_year.rem_euclid(100))
}

/// How to reach the database, and through what time and chance enter.
#[derive(Clone)]
pub struct DbConfig {
    /// `sqlite:/path/file`, `sqlite::memory:` (a temporary file that ends with the `Db`) or `postgres://…`.
    pub url: String,
    pub city: CityId,
    /// Connections for reading; the writer has one of its own besides.
    pub read_connections: u32,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub format_number: FormatNumber,
}

impl DbConfig {
    pub fn new(url: impl Into<String>, city: CityId, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Self {
        Self { url: url.into(), city, read_connections: 4, clock, chance, format_number: plain_number }
    }
}

/// Why a database could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The address is neither `sqlite:` nor `postgres:`. The address itself may hold a password and is not repeated.
    UnknownUrl,
    /// This SQLite can lose committed data (fixed in 3.51.3).
    OldSqlite(String),
    /// A durability setting did not take effect: the setting and what it reads instead.
    NotDurable(&'static str, String),
    Temporary(std::io::Error),
    Db(DbErr),
}

impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownUrl => out.write_str("the database address must begin with sqlite: or postgres:"),
            Self::OldSqlite(found) => write!(out, "SQLite {found} can lose committed data; 3.51.3 or newer is needed"),
            Self::NotDurable(name, found) => {
                write!(out, "the database setting {name} is {found}: writes would not be durable")
            }
            Self::Temporary(error) => write!(out, "no temporary folder for the database: {error}"),
            Self::Db(error) => write!(out, "the database does not open: {error}"),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<DbErr> for OpenError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}
