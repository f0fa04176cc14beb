//! SQLite's log stays short on a day when somebody reads at every moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;
use crate::wal::LONG;
use crate::{EngineKind, both_engines};

both_engines! {
    migrations = tables::migrations;

    async fn the_log_stays_short_while_somebody_always_reads(db: TestDb) {
        if db.engine() == EngineKind::Postgres {
            return db.end().await;
        }
        let over = Arc::new(AtomicBool::new(false));
        let readers: Vec<_> = (0..3).map(|_| tokio::spawn(read_without_a_gap(db.db.clone(), over.clone()))).collect();
        let log = db.folder.path().join("city.sqlite-wal");
        let (mut longest, mut written) = (0, 0);
        let text = "長い書類".repeat(20_000);
        while written < 12 * LONG {
            db.submit(Changes::new().insert(paper_row(db.new_id(), &text))).await.unwrap();
            written += text.len() as u64;
            longest = longest.max(std::fs::metadata(&log).unwrap().len());
        }
        over.store(true, Ordering::Relaxed);
        for reader in readers {
            reader.await.unwrap();
        }
        assert!(longest < 6 * LONG, "{longest} bytes of log after {written} bytes of rows");
        sound(&db).await;
        db.end().await;
    }

    async fn a_reader_who_does_not_end_holds_up_nobody(db: TestDb) {
        if db.engine() == EngineKind::Postgres {
            return db.end().await;
        }
        let copy = db.reads().await.unwrap();
        let first = copy.version(Stream::new("paper", db.new_id())).await.unwrap();
        assert_eq!(first, 0);
        let text = "長い書類".repeat(20_000);
        for _ in 0..150 {
            db.submit(Changes::new().insert(paper_row(db.new_id(), &text))).await.unwrap();
        }
        assert_eq!(copy.of::<tables::paper::Entity>().all(&copy).await.unwrap().len(), 0, "its snapshot stands");
        drop(copy);
        assert_eq!(papers(&db).await.len(), 150);
        sound(&db).await;
        db.end().await;
    }
}

/// The next snapshot is taken before the last one is let go.
async fn read_without_a_gap(db: Db, over: Arc<AtomicBool>) {
    let mut last = None;
    while !over.load(Ordering::Relaxed) {
        let reads = db.reads().await.unwrap();
        reads.version(Stream::new("paper", uuid::Uuid::nil())).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        last = Some(reads);
    }
    drop(last);
}
