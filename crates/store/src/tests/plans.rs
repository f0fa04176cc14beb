//! The committer's statements and the readers' queries find their rows by a key: none scans a table.

use sea_orm::{ConnectionTrait, Value};

use super::*;
use crate::committer::check::{KNOWN_KEYS, KNOWN_STREAMS};
use crate::worker::FREE;
use crate::{EngineKind, both_engines, sql};

/// Whether each step of a plan finds its rows by an index. PostgreSQL is told to scan only where it can do nothing else: on empty tables
/// its statistics would always make it scan.
async fn finds_by_key(db: &TestDb, text: &str, values: Vec<Value>) -> Result<(), Vec<String>> {
    let reads = db.reads().await.unwrap();
    if db.engine() == EngineKind::Postgres {
        reads.execute_unprepared("SET LOCAL enable_seqscan = off").await.unwrap();
        let rows = reads.all(&format!("EXPLAIN {text}"), values).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        let sound =
            plan.iter().any(|step| step.contains("Index")) && !plan.iter().any(|step| step.contains("Seq Scan"));
        return if sound { Ok(()) } else { Err(plan) };
    }
    let rows = reads.all(&format!("EXPLAIN QUERY PLAN {text}"), values).await.unwrap();
    let plan: Vec<String> = rows.iter().map(|row| row.try_get_by_index(3).unwrap()).collect();
    let scans = |step: &String| step.starts_with("SCAN") && step != "SCAN v" && !step.contains("CONSTANT");
    let sound = plan.iter().any(|step| step.starts_with("SEARCH")) && !plan.iter().any(scans);
    if sound { Ok(()) } else { Err(plan) }
}

both_engines! {
    migrations = tables::migrations;

    async fn no_hot_statement_scans_a_table(db: TestDb) {
        let engine = db.engine();
        let (city, id, text, number): (Value, Value, Value, Value) = (1_i16.into(), Uuid::nil().into(), "x".into(), 0_i64.into());
        let many = |row: &[&Value]| -> Vec<Value> { (0..64).flat_map(|_| row.iter().copied().cloned()).collect() };
        let one = |row: &[&Value]| -> Vec<Value> { row.iter().copied().cloned().collect() };
        let statements = [
            (sql::with_values(engine, 4, 64) + KNOWN_KEYS, many(&[&city, &text, &text, &text])),
            (sql::with_values(engine, 3, 64) + KNOWN_STREAMS, many(&[&city, &text, &id])),
            (sql::update(engine, "papers", &["city", "id"], &["revision"], 64), many(&[&city, &id, &number])),
            (sql::delete(engine, "seats", &["city", "paper"], 64), many(&[&city, &id])),
            ("SELECT * FROM events WHERE city = ? AND position > ? ORDER BY position LIMIT 9".into(), one(&[&city, &number])),
            ("SELECT * FROM events WHERE city = ? AND stream_kind = ? AND stream_id = ? ORDER BY seq".into(), one(&[&city, &text, &id])),
            ("SELECT * FROM jobs WHERE city = ? AND state = ? ORDER BY due, id LIMIT 9".into(), one(&[&city, &text])),
            ("SELECT state, COUNT(*), MIN(due) FROM jobs WHERE city = ? AND state IN ('waiting', 'dead') GROUP BY state".into(), one(&[&city])),
            (format!("SELECT id FROM effects WHERE city = ? AND {FREE} AND kind IN (?) ORDER BY due, id LIMIT 9"), one(&[&city, &number, &number, &text])),
            ("SELECT 1 FROM look_subjects s JOIN looks l ON l.city = s.city AND l.position = s.position \
              WHERE s.city = ? AND s.subject = ? ORDER BY s.position DESC".into(), one(&[&city, &id])),
            ("SELECT position, hash FROM looks WHERE city = ? ORDER BY position DESC LIMIT 1".into(), one(&[&city])),
            ("SELECT version FROM streams WHERE city = ? AND kind = ? AND id = ?".into(), one(&[&city, &text, &id])),
        ];
        for (text, values) in statements {
            // The store writes `?` for its own queries and the engine's signs for the committer's.
            if let Err(plan) = finds_by_key(&db, &text, values).await {
                panic!("{text}: {plan:?}");
            }
        }
        db.end().await;
    }
}
