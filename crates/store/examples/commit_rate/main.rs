//! Measures commands a second: each command stores eight rows in six tables, at a concurrency of 64.
//! `cargo run --release -p store --example commit_rate [URL] [COMMANDS] [--reference]`
//!
//! With `--reference` the same rows are also written by bare multi-row statements, 64 commands to a transaction, without
//! any of the store's checks, chains, numbers or answers, in turns with the store: what the engine itself allows here.

mod reference;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use civic::{FixedClock, Millis, SeededChance};
use sea_orm::entity::prelude::async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager};
use serde_json::json;
use store::{ActorRef, Changes, CityId, Db, DbConfig, NewEffect, NewEvent, OnceKey, Row, Series, Slot, Stream, verify};

/// Commands in flight, and commands to a transaction of the reference.
const CONCURRENCY: u64 = 64;
/// Turns that the store and the reference take; the best of each counts, because other work on the machine only slows.
const TURNS: u64 = 5;

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

/// Stores `total` commands from [`CONCURRENCY`] clients; the commands a second.
async fn through_the_store(db: &Db, total: u64) -> Result<f64, store::Refused> {
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
        match client.await {
            Ok(done) => done?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
    Ok(rate(total, start))
}

#[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
fn rate(total: u64, start: Instant) -> f64 {
    total as f64 / start.elapsed().as_secs_f64()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (flags, plain): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let url = plain.first().map_or("sqlite::memory:", String::as_str);
    let total: u64 = plain.get(1).map_or(Ok(100_000), |text| text.parse())?;
    let clock = Arc::new(FixedClock::at(Millis(1_788_739_200_000)));
    #[expect(clippy::disallowed_methods, reason = "only a seed for names of a throw-away run")]
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.subsec_nanos();
    let chance = Arc::new(SeededChance::new(u64::from(seed)));
    let db = Db::open(DbConfig::new(url, CityId(1), clock.clone(), chance.clone())).await?;
    db.migrate(vec![Box::new(Tables)]).await?;
    let bare = if flags.iter().any(|flag| flag == "--reference") {
        Some(reference::Bare::open(url, DbConfig::new(url, CityId(2), clock, chance)).await?)
    } else {
        None
    };
    let (mut best, mut best_bare) = (0_f64, 0_f64);
    for _ in 0..TURNS {
        best = best.max(through_the_store(&db, total / TURNS).await?);
        if let Some(bare) = &bare {
            let start = Instant::now();
            let stored = bare.store(&db, total / TURNS).await?;
            best_bare = best_bare.max(rate(stored, start));
        }
    }
    println!(
        "{:?}: {total} commands of 8 rows at {CONCURRENCY}: best of {TURNS} turns {best:.0} a second",
        db.engine()
    );
    if bare.is_some() {
        println!("bare multi-row statements: {best_bare:.0} a second; the store reaches {:.2} of it", best / best_bare);
    }
    let start = Instant::now();
    let report = verify::verify(&db).await?;
    println!(
        "verified {} events in {:.2} s: {}",
        report.events,
        start.elapsed().as_secs_f64(),
        if report.is_sound() { "sound" } else { "NOT SOUND" }
    );
    let raw = bare.is_some().then_some((best_bare, best / best_bare));
    println!(
        "{}",
        json!({
            "store_per_second": best,
            "raw_per_second": raw.map(|(rate, _)| rate),
            "store_ratio_to_raw": raw.map(|(_, ratio)| ratio),
        })
    );
    db.close().await;
    Ok(())
}
