//! The committer's statements and the readers' queries find their rows by a key: none scans a table.

use super::*;
use crate::committer::check::{KNOWN_KEYS, KNOWN_STREAMS};
use crate::worker::FREE;
use crate::{EngineKind, both_engines, sql};

both_engines! {
    migrations = tables::migrations;

    async fn no_hot_statement_scans_a_table(db: TestDb) {
        let engine = db.engine();
        if engine == EngineKind::Postgres {
            // Its planner goes by statistics, which an empty table does not have.
            return db.end().await;
        }
        let statements = [
            (sql::with_values(engine, 4, 50) + KNOWN_KEYS, 200),
            (sql::with_values(engine, 3, 50) + KNOWN_STREAMS, 150),
            (sql::update(engine, "papers", &["city", "id"], &["revision"], 50), 150),
            (sql::delete(engine, "seats", &["city", "paper"], 50), 100),
            ("SELECT * FROM events WHERE city = ? AND position > ? ORDER BY position LIMIT 9".into(), 2),
            ("SELECT * FROM events WHERE city = ? AND stream_kind = ? AND stream_id = ? ORDER BY seq".into(), 3),
            ("SELECT * FROM jobs WHERE city = ? AND state = ? ORDER BY due, id LIMIT 9".into(), 2),
            (format!("SELECT id FROM effects WHERE city = ? AND {FREE} AND kind IN (?) ORDER BY due, id LIMIT 9"), 4),
            ("SELECT 1 FROM look_subjects s JOIN looks l ON l.city = s.city AND l.position = s.position \
              WHERE s.city = ? AND s.subject = ? ORDER BY s.position DESC".into(), 2),
        ];
        for (text, values) in statements {
            let nothing = vec![sea_orm::Value::from(0_i64); values];
            let rows = db.reads().await.unwrap().all(&format!("EXPLAIN QUERY PLAN {text}"), nothing).await.unwrap();
            let plan: Vec<String> = rows.iter().map(|row| row.try_get_by_index(3).unwrap()).collect();
            assert!(plan.iter().any(|step| step.starts_with("SEARCH")), "{text}: {plan:?}");
            let scans: Vec<_> = plan.iter().filter(|step| step.starts_with("SCAN") && *step != "SCAN v" && !step.contains("CONSTANT")).collect();
            assert!(scans.is_empty(), "{text}: {scans:?}");
        }
        db.end().await;
    }
}
