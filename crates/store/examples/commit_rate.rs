//! Measures commands a second: each command stores eight rows in six tables, at a concurrency of 64.
//! `cargo run --release -p store --example commit_rate [URL] [COMMANDS]`

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use civic::{FixedClock, Millis, SeededChance};
use sea_orm::entity::prelude::async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};
use serde_json::json;
use store::{ActorRef, Changes, CityId, Db, DbConfig, NewEffect, NewEvent, OnceKey, Row, Series, Slot, Stream, verify};

const CONCURRENCY: u64 = 64;

struct Tables;

impl MigrationName for Tables {
    fn name(&self) -> &'static str {
        "m0001_rate"
    }
}

#[async_trait]
impl MigrationTrait for Tables {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let (id, bytes) = if connection.get_database_backend().as_str() == "Sqlite" {
            ("uuid_text", "blob")
        } else {
            ("uuid", "bytea")
        };
        for sql in [
            format!(
                "CREATE TABLE cases (city smallint NOT NULL, id {id} NOT NULL, number text NOT NULL, stage text NOT NULL, arrived bigint NOT NULL, salt {bytes} NOT NULL, PRIMARY KEY (city, id))"
            ),
            format!(
                "CREATE TABLE answers (city smallint NOT NULL, id {id} NOT NULL, case_id {id} NOT NULL, name text NOT NULL, value text NOT NULL, PRIMARY KEY (city, id))"
            ),
            "CREATE INDEX answers_by_case ON answers (city, case_id)".to_owned(),
            "CREATE UNIQUE INDEX cases_by_number ON cases (city, number)".to_owned(),
        ] {
            connection.execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}

fn command(db: &Db) -> Changes {
    let id = db.new_id();
    let case = Stream::new("case", id);
    let answer = |name: &str| {
        Row::new("answers", &["city", "id"])
            .set("id", db.new_id())
            .set("case_id", id)
            .set("name", name)
            .set("value", "熊本市中央区手取本町1-1")
    };
    let row = Row::new("cases", &["city", "id"])
        .set("id", id)
        .set("stage", "check")
        .set("arrived", db.clock().now().0)
        .set("salt", db.salt().0);
    Changes::new()
        .expect_new(case)
        .insert(row.number(Number, Slot(1)))
        .insert(answer("name"))
        .insert(answer("address"))
        .insert(answer("payout"))
        .number(Slot(1), Series { symbol: "JT".into(), fiscal_year: 2026 })
        .event(NewEvent::new(
            case,
            "submitted",
            ActorRef::new("citizen", "draft"),
            json!({ "stage": "check", "task": "check" }),
        ))
        .effect(NewEffect::new(db.new_id(), "mail", json!({ "case": id })))
        .once(OnceKey::new(id.to_string(), "submit", "1", b"body"))
        .answer(json!({ "case": id }))
}

#[derive(Clone, Copy, Debug)]
struct Number;

impl sea_orm::Iden for Number {
    fn unquoted(&self) -> &'static str {
        "number"
    }
}

impl sea_orm::IdenStatic for Number {
    fn as_str(&self) -> &'static str {
        "number"
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().unwrap_or_else(|| "sqlite::memory:".into());
    let total: u64 = arguments.next().map_or(Ok(100_000), |text| text.parse())?;
    let clock = Arc::new(FixedClock::at(Millis(1_788_739_200_000)));
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.subsec_nanos();
    let db = Db::open(DbConfig::new(url, CityId(1), clock, Arc::new(SeededChance::new(u64::from(seed))))).await?;
    db.migrate(vec![Box::new(Tables)]).await?;
    let left = Arc::new(AtomicU64::new(total));
    let start = Instant::now();
    let clients: Vec<_> = (0..CONCURRENCY)
        .map(|_| {
            let (db, left) = (db.clone(), left.clone());
            tokio::spawn(async move {
                while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
                    db.submit(command(&db)).await?;
                }
                Ok::<_, store::Refused>(())
            })
        })
        .collect();
    for client in clients {
        client.await??;
    }
    let seconds = start.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    let rate = total as f64 / seconds;
    println!("{:?}: {total} commands of 8 rows at {CONCURRENCY} in {seconds:.2} s = {rate:.0} a second", db.engine());
    let start = Instant::now();
    let report = verify::verify(&db).await?;
    println!(
        "verified {} events in {:.2} s: {}",
        report.events,
        start.elapsed().as_secs_f64(),
        if report.is_sound() { "sound" } else { "NOT SOUND" }
    );
    db.close().await;
    Ok(())
}
