//! A hall of its own for one test, on SQLite or on PostgreSQL.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use civic::{Chance, FixedClock, Millis, SeededChance};
use hall::keys::Keys;
use hall::people::password::{self, Hashed};
use hall::{Hall, Parts};
use jiff::civil::date;
use pdf::Press;
use sea_orm::ConnectionTrait;
use store::testing::POSTGRES;
use store::{ActorRef, Blobs, CityId, Db, DbConfig};
use tempfile::TempDir;
use uuid::Uuid;

use crate::Browser;
use crate::city::{city, files};

/// The password of every account of a test hall.
pub const PASSWORD: &str = "火の国の朝はしずか-2026";

/// A hall with the demo city's procedures, organisation and accounts, at 2026-09-07 10:00 in Japan.
pub struct TestHall {
    pub hall: Hall,
    pub clock: Arc<FixedClock>,
    /// Ends with the test, and the data with it.
    pub folder: TempDir,
    /// The schema on PostgreSQL that is dropped at the end.
    schema: Option<Schema>,
}

/// A schema of one test on the server that `YAKUBA_TEST_PG` names.
struct Schema {
    server: String,
    name: String,
}

impl TestHall {
    pub async fn sqlite() -> Self {
        Self::on("sqlite::memory:").await
    }

    /// In a fresh schema of the PostgreSQL server that `YAKUBA_TEST_PG` names; `None` where it names none. Call [`end`](Self::end) after it.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn postgres() -> Option<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let server = std::env::var(POSTGRES).ok()?;
        // A process of the same number may have died before its end: what it left goes first.
        let name = format!("hall{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        admin(&server, &format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}")).await;
        let sign = if server.contains('?') { '&' } else { '?' };
        let mut test = Self::on(&format!("{server}{sign}options=-c%20search_path%3D{name}")).await;
        test.schema = Some(Schema { server, name });
        Some(test)
    }

    /// Closes the database and leaves nothing behind on a server.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn end(self) {
        self.hall.db().close().await;
        if let Some(schema) = self.schema {
            admin(&schema.server, &format!("DROP SCHEMA {} CASCADE", schema.name)).await;
        }
    }

    /// On a database of its own; `url` as [`DbConfig`] takes it.
    ///
    /// # Panics
    /// When anything of it cannot be set up.
    pub async fn on(url: &str) -> Self {
        Self::of(url, city()).await
    }

    /// The same of another city than the demo's.
    ///
    /// # Panics
    /// When anything of it cannot be set up.
    pub async fn of(url: &str, city: hall::city::City) -> Self {
        Self::behind(url, city, 0).await
    }

    /// The same behind so many proxies, which tell whose request it is.
    ///
    /// # Panics
    /// When anything of it cannot be set up.
    pub async fn behind(url: &str, city: hall::city::City, proxies: usize) -> Self {
        Self::made(url, city, proxies, None).await
    }

    /// With a press for its letters.
    ///
    /// # Panics
    /// When anything of it cannot be set up.
    pub async fn printing(press: Arc<dyn Press>) -> Self {
        Self::made("sqlite::memory:", city(), 0, Some(press)).await
    }

    async fn made(url: &str, city: hall::city::City, proxies: usize, press: Option<Arc<dyn Press>>) -> Self {
        let clock = Arc::new(FixedClock::at(Millis::from_local(date(2026, 9, 7).at(10, 0, 0, 0))));
        let chance = Arc::new(SeededChance::new(1));
        let mut config = DbConfig::new(url, CityId(1), clock.clone(), chance.clone());
        config.format_number = hall::format_number;
        let db = Db::open(config).await.expect("a database");
        db.migrate(hall::schema::migrations()).await.expect("tables");
        let folder = tempfile::tempdir().expect("a folder");
        seed(&db, &city, chance.as_ref()).await;
        let mut site = hall::site(db.clone(), clock.clone(), chance.clone(), &city, "http://127.0.0.1:8080");
        site.trusted_proxies = proxies;
        let blobs = Blobs::open(&folder.path().join("blobs")).expect("a blob folder");
        let keys = Keys::new(chance.as_ref());
        let hall = Hall::open(Parts { db, site, city, blobs, keys, press }).await.expect("a hall");
        Self { hall, clock, folder, schema: None }
    }

    /// A browser of a citizen.
    pub fn citizen(&self) -> Browser {
        Browser::new(hall::routes::router(&self.hall))
    }

    /// A browser of an officer who is signed in.
    ///
    /// # Panics
    /// When signing in fails.
    pub async fn officer(&self, login: &str) -> Browser {
        let mut browser = self.citizen();
        let page = browser.get("/desk/sign-in").await;
        let token = page.field("token");
        let reply = browser.post("/desk/sign-in", &[("token", &token), ("login", login), ("password", PASSWORD)]).await;
        assert_eq!(reply.status, 303, "{login} could not sign in: {}", reply.text());
        browser
    }

    /// The account of a login.
    ///
    /// # Panics
    /// When there is none.
    pub async fn account(&self, login: &str) -> Uuid {
        let reads = self.hall.db().reads().await.expect("reads");
        let all = hall::people::accounts(&reads).await.expect("accounts");
        all.into_iter().find(|account| account.login == login).expect("an account").id
    }
}

async fn admin(server: &str, sql: &str) {
    let admin = sea_orm::Database::connect(server).await.expect("the PostgreSQL server");
    admin.execute_unprepared(sql).await.expect("a schema");
    let _ = admin.close().await;
}

/// Runs one test on SQLite or on PostgreSQL; what [`both_halls!`](crate::both_halls) calls.
///
/// # Panics
/// When the test does.
pub fn run<F, Fut>(postgres: bool, name: &str, test: F)
where
    F: FnOnce(TestHall) -> Fut,
    Fut: Future<Output = TestHall>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let hall = if postgres { TestHall::postgres().await } else { Some(TestHall::sqlite().await) };
        match hall {
            Some(hall) => test(hall).await.end().await,
            None => println!("SKIPPED: {name} on PostgreSQL ({POSTGRES} is not set)"),
        }
    });
}

/// Makes each test a pair, one on SQLite and one on PostgreSQL: `both_halls! { async fn name(test: &TestHall) { … } }`.
#[macro_export]
macro_rules! both_halls {
    ($($(#[$meta:meta])* async fn $name:ident($hall:ident : &TestHall) $body:block)*) => { $(
        mod $name {
            #[allow(unused_imports, reason = "a small test needs few of its parent's names")]
            use super::*;

            $(#[$meta])*
            async fn life($hall: &testkit::TestHall) $body

            async fn whole(hall: testkit::TestHall) -> testkit::TestHall {
                life(&hall).await;
                hall
            }

            #[test]
            fn sqlite() {
                testkit::run(false, stringify!($name), whole);
            }

            #[test]
            fn postgres() {
                testkit::run(true, stringify!($name), whole);
            }
        }
    )* };
}

async fn seed(db: &Db, city: &hall::city::City, chance: &dyn Chance) {
    let hashed = password::hash(PASSWORD, chance).expect("a hash");
    let passwords: BTreeMap<String, Hashed> =
        city.accounts.iter().map(|account| (account.login.clone(), hashed.clone())).collect();
    db.submit(hall::people::seed::changes(db, city, &passwords, date(2022, 4, 1))).await.expect("accounts");
    let (_, checked) = hall::catalog::folder::check(&files()).unwrap_or_else(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("the demo city has faults:\n{}", told.join("\n"))
    });
    let reads = db.reads().await.expect("reads");
    let by = ActorRef::new("system", "");
    let publication =
        hall::catalog::publish::publish(&reads, &checked, by, db.clock().now()).await.expect("a publication");
    drop(reads);
    db.submit(publication.changes).await.expect("published");
}
