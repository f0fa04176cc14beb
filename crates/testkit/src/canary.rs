//! Canary people: whatever they wrote carries a mark, and no mark may be heard where only the case's own rows and pages should know.
//!
//! Listened to: log lines of every thread, the figures, bodies of journal events, of the outbox and of jobs, and the addresses browsers
//! are sent to. It does not look into pages: showing a person's own words there is their purpose.

use std::io;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};

use crate::{Reply, TestHall};

/// Stand in every name, address and number below, and nowhere else in the tests.
const MARKS: [&str; 4] = ["カナリヤ鳥", "ｶﾅﾘﾔﾄﾘ", "canary-bird", "080-5550-9731"];

/// All log lines of this process, from the first listener on.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Somebody whose words are marked, and the ears.
pub struct Canary {
    log: Log,
    addresses: Mutex<Vec<String>>,
}

impl Canary {
    /// Begins to listen; call it before the hall is opened.
    pub fn listen() -> Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        let log = LOG.get_or_init(|| {
            let ears = Log::default();
            let writer = ears.clone();
            let subscriber =
                tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone());
            // Another listener of this process would hear instead of us; then the log below stays empty and `check` says so.
            let _ = subscriber.try_init();
            ears
        });
        Self { log: log.clone(), addresses: Mutex::new(Vec::new()) }
    }

    /// Answers to a child allowance claim, marked in every free field; as `TestHall::case` takes them.
    pub fn answers(&self) -> Value {
        json!({
            "applicant": {
                "name": { "family": "カナリヤ鳥葛\u{e0100}城", "given": "花", "family_kana": "カナリヤトリ", "given_kana": "ハナ", "roman": "canary-bird Hana" },
                "birthdate": "1990-02-03",
                "address": { "kind": "home", "postal": "862-9201", "town": "東区青葉町", "block": "カナリヤ鳥1-2-3" },
                "phone": "080-5550-9731",
                "public_servant": false,
            },
            "reason": "birth", "event_date": "2026-08-30", "payout": "new",
            "bank": { "bank": "0001", "branch": "001", "kind": "普通", "number": "1234567", "holder": "ｶﾅﾘﾔﾄﾘ ﾊﾅ" },
            "children": [{ "name": { "family": "カナリヤ鳥", "given": "蓮" }, "birthdate": "2026-08-30", "together": true }],
        })
    }

    /// Remembers where an answer sends the browser.
    pub fn saw(&self, reply: &Reply) {
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        addresses.extend(reply.location.clone());
    }

    /// Listens everywhere at once.
    ///
    /// # Panics
    /// When a mark is heard, or when the ears are deaf.
    pub async fn check(&self, test: &TestHall) {
        tracing::info!("canary listens");
        let log = String::from_utf8_lossy(&self.log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
        assert!(log.contains("canary listens"), "nothing is heard of the log");
        silent("the log", &log);
        let figures = test.citizen().get("/metrics").await.text();
        assert!(figures.contains("http_requests"), "nothing is heard of the figures");
        silent("the figures", &figures);
        silent("an address", &self.addresses.lock().unwrap_or_else(PoisonError::into_inner).join("\n"));
        for table in ["events", "effects", "jobs"] {
            silent(table, &bodies(test, table).await);
        }
    }
}

async fn bodies(test: &TestHall, table: &str) -> String {
    let reads = test.hall.db().reads().await.expect("reads");
    let all = Statement::from_string(reads.get_database_backend(), format!("SELECT body FROM {table}"));
    let rows = reads.query_all_raw(all).await.expect("rows");
    rows.iter().map(|row| row.try_get::<String>("", "body").expect("a body")).collect::<Vec<_>>().join("\n")
}

fn silent(place: &str, heard: &str) {
    for mark in MARKS {
        let at = heard.find(mark).map(|at| heard.get(..at).unwrap_or_default().lines().count());
        assert!(at.is_none(), "{place} tells what a person wrote ({mark}), line {}", at.unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    #[test]
    #[should_panic(expected = "tells what a person wrote")]
    fn a_mark_is_heard() {
        super::silent("a test", "line\nname=カナリヤ鳥\n");
    }
}
