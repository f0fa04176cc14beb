//! Databases for tests: a fresh one on each engine, with a clock that moves only when told and repeatable chance.
//!
//! SQLite always; PostgreSQL where `YAKUBA_TEST_PG` names a server (a schema per test, dropped at its end). Without the
//! variable the PostgreSQL half says SKIPPED: the project's test command always sets it.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use civic::{Chance, FixedClock, Millis, SeededChance};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use sea_orm_migration::MigrationTrait;

use crate::{Blobs, CityId, Db, DbConfig, EngineKind};

/// The variable that names the PostgreSQL server.
pub const POSTGRES: &str = "YAKUBA_TEST_PG";

/// The slices' migrations, made anew for each database.
pub type MigrationList = fn() -> Vec<Box<dyn MigrationTrait>>;

/// No migrations but the store's own.
pub fn store_only() -> Vec<Box<dyn MigrationTrait>> {
    Vec::new()
}

/// A migrated, empty database that ends with the test. Use it as a [`Db`].
pub struct TestDb {
    pub db: Db,
    /// Starts at 2026-09-07 09:00 in Japan.
    pub clock: Arc<FixedClock>,
    pub chance: Arc<SeededChance>,
    pub folder: tempfile::TempDir,
    engine: EngineKind,
    migrations: MigrationList,
    url: String,
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

impl TestDb {
    /// `None` when this engine is not at hand.
    pub async fn open(engine: EngineKind, migrations: MigrationList) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let url = match engine {
            EngineKind::Sqlite => format!("sqlite:{}", folder.path().join("city.sqlite").display()),
            EngineKind::Postgres => fresh_schema().await?,
        };
        let clock = Arc::new(FixedClock::at(Millis(1_788_739_200_000)));
        let chance = Arc::new(SeededChance::new(7));
        let db = Db::open(Self::config(&url, &clock, chance.clone())).await.unwrap();
        db.migrate(migrations()).await.unwrap();
        Some(Self { db, clock, chance, folder, engine, migrations, url })
    }

    fn config(url: &str, clock: &Arc<FixedClock>, chance: Arc<dyn Chance>) -> DbConfig {
        DbConfig::new(url, CityId(1), clock.clone(), chance)
    }

    /// Another node on the same database.
    pub async fn second(&self) -> Db {
        Db::open(Self::config(&self.url, &self.clock, Arc::new(SeededChance::new(8)))).await.unwrap()
    }

    /// A fresh, migrated, empty database of the other engine, or of the same where the other is not at hand.
    pub async fn other_engine(&self) -> Self {
        let other = match self.engine {
            EngineKind::Sqlite => EngineKind::Postgres,
            EngineKind::Postgres => EngineKind::Sqlite,
        };
        if let Some(db) = Self::open(other, self.migrations).await {
            return db;
        }
        Self::open(self.engine, self.migrations).await.unwrap()
    }

    pub fn blobs(&self) -> Blobs {
        Blobs::open(&self.folder.path().join("blobs")).unwrap()
    }

    /// Runs a statement behind the store's back, as an intruder would.
    pub async fn tamper(&self, sql: &str) {
        self.db.writer().execute_unprepared(sql).await.unwrap();
    }

    /// Closes and drops what was made.
    pub async fn end(self) {
        self.db.close().await;
        if let (EngineKind::Postgres, Some((server, schema))) = (self.engine, split(&self.url)) {
            let admin = connect(server).await;
            admin.execute_unprepared(&format!("DROP SCHEMA {schema} CASCADE")).await.unwrap();
            let _ = admin.close().await;
        }
    }
}

/// Runs a statement on the writer's own connection, for limits that only it feels.
pub async fn on_writer(db: &Db, sql: &str) {
    db.writer().execute_unprepared(sql).await.unwrap();
}

const OPTION: &str = "options=-c%20search_path%3D";

fn split(url: &str) -> Option<(&str, &str)> {
    let (server, schema) = url.split_once(OPTION)?;
    Some((server.trim_end_matches(['?', '&']), schema))
}

async fn connect(server: &str) -> DatabaseConnection {
    sea_orm::Database::connect(server).await.unwrap()
}

async fn fresh_schema() -> Option<String> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let server = std::env::var(POSTGRES).ok()?;
    #[expect(
        clippy::disallowed_methods,
        reason = "only a name no other test process has; nothing stored depends on it"
    )]
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos();
    let schema = format!("t{}_{since}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let admin = connect(&server).await;
    admin.execute_unprepared(&format!("CREATE SCHEMA {schema}")).await.unwrap();
    let _ = admin.close().await;
    let sign = if server.contains('?') { '&' } else { '?' };
    Some(format!("{server}{sign}{OPTION}{schema}"))
}

/// Runs one test on one engine; what [`both_engines!`](crate::both_engines) calls.
pub fn run<F, Fut>(engine: EngineKind, migrations: MigrationList, name: &str, test: F)
where
    F: FnOnce(TestDb) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        match TestDb::open(engine, migrations).await {
            Some(db) => test(db).await,
            None => println!("SKIPPED: {name} on PostgreSQL ({POSTGRES} is not set)"),
        }
    });
}

/// Makes each test a pair, one on SQLite and one on PostgreSQL:
/// `both_engines! { async fn name(db: TestDb) { … } }`, or first `migrations = path::to::list;` for a slice's tables.
#[macro_export]
macro_rules! both_engines {
    (migrations = $list:path; $($(#[$meta:meta])* async fn $name:ident($db:ident : TestDb) $body:block)*) => { $(
        mod $name {
            #[allow(unused_imports, reason = "a small test needs few of its parent's names")]
            use super::*;

            $(#[$meta])*
            async fn on_one_engine($db: $crate::testing::TestDb) $body

            #[test]
            fn sqlite() {
                $crate::testing::run($crate::EngineKind::Sqlite, $list, stringify!($name), on_one_engine);
            }

            #[test]
            fn postgres() {
                $crate::testing::run($crate::EngineKind::Postgres, $list, stringify!($name), on_one_engine);
            }
        }
    )* };
    ($($(#[$meta:meta])* async fn $name:ident($db:ident : TestDb) $body:block)*) => {
        $crate::both_engines! { migrations = $crate::testing::store_only; $($(#[$meta])* async fn $name($db: TestDb) $body)* }
    };
}
