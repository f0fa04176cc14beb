//! An opening rush through the real server: a drawn line, times held, addresses reached, bookings made; officers at work all the while.
//!
//! `cargo xtask bench rush [CITIZENS] [sqlite|postgres] [rates]` runs it. Six in ten wait before the opening, three come within a minute after it, one later; one
//! in five presses everything twice; beside them one in twenty is a bot that forges tickets and wants times. Clients speak HTTP over kept lines, as a
//! proxy does, from an address each. The clock is the machine's, set to some seconds before the opening. Then, alone: pages with free times a second,
//! durable bookings a second, and in the same run what the committer and a bare `fsync` do a second.

mod acts;
mod citizens;
mod rates;
mod town;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::TestHall;
use testkit::load::percentile;
use tokio::net::TcpListener;
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let mut words = std::env::args().skip(1);
    let count: usize = words.next().and_then(|count| count.parse().ok()).unwrap_or(100_000);
    let engine = words.next().unwrap_or_else(|| "sqlite".to_owned());
    let rates_only = words.next().is_some_and(|word| word == "rates");
    let folder = tempfile::tempdir().expect("a folder");
    let town = town::Town::for_citizens(count);
    let mut said = json!({ "engine": engine, "citizens": count, "seats": town.seats() });
    // The rush itself is played on SQLite; of PostgreSQL the rates are compared.
    if engine == "sqlite" && !rates_only {
        add(&mut said, played(&town, count, folder.path()).await);
    }
    let url = match engine.as_str() {
        "postgres" => testkit::load::fresh_postgres().await,
        _ => format!("sqlite:{}", folder.path().join("rates.sqlite").display()),
    };
    let fresh = Arc::new(TestHall::of(&url, town.city()).await);
    fresh.clock.advance_ms(11 * 60_000);
    let bookings = rates::bookings(&fresh, &town).await;
    let commits = rates::commits(&fresh, Duration::from_secs(3)).await;
    let rates = json!({
        "bookings_per_second": bookings,
        "commits_per_second": commits,
        "ratio_to_commits": 2.0 * bookings / commits,
        "fsyncs_per_second": rates::fsyncs(folder.path(), Duration::from_secs(2)),
        "sound": sound(&fresh).await,
    });
    add(&mut said, rates);
    println!("{said}");
}

fn add(said: &mut Value, more: Value) {
    if let (Value::Object(said), Value::Object(more)) = (said, more) {
        said.extend(more);
    }
}

async fn sound(test: &TestHall) -> f64 {
    let sound = store::verify::verify(test.hall.db()).await.expect("verified").is_sound();
    f64::from(u8::from(sound))
}

/// The rush, and pages with free times when it is over.
async fn played(town: &town::Town, count: usize, folder: &std::path::Path) -> Value {
    let url = format!("sqlite:{}", folder.join("rush.sqlite").display());
    let test = Arc::new(TestHall::behind(&url, town.city(), 1).await);
    let (_stop, stopped) = watch::channel(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = hall::routes::router(&test.hall);
    tokio::spawn(web::serve(listener, router, web::ServeOptions::default(), stopped));
    let rush = citizens::rush(&test, address, town, count).await;
    eprintln!("the rush is over; rates");
    json!({
        "sold": rush.sold,
        "unsold": town.seats().saturating_sub(rush.sold),
        "crooked": rates::crooked(&test).await,
        "sold_after_s": rush.sold_after,
        "told_after_s": rush.told_after,
        "untold": rush.untold,
        "answers_5xx": rush.broken,
        "bot_bookings": rush.bots,
        "requests": rush.requests,
        "hold_p50_ms": percentile(&rush.holds, 0.5),
        "booking_p99_ms": percentile(&rush.bookings, 0.99),
        "line_p99_ms": percentile(&rush.lines, 0.99),
        "staff_p99_ms": percentile(&rush.staff, 0.99),
        "pages_per_second": rates::pages(address, town, Duration::from_secs(5)).await,
        "rush_sound": sound(&test).await,
    })
}

/// Lets the hall's clock go on with the machine's.
fn clock(test: &Arc<TestHall>) -> Arc<AtomicBool> {
    let on = Arc::new(AtomicBool::new(true));
    let (running, test) = (Arc::clone(&on), Arc::clone(test));
    tokio::spawn(async move {
        let mut last = Instant::now();
        while running.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(5)).await;
            let gone = last.elapsed();
            let ms = i64::try_from(gone.as_millis()).unwrap_or(0);
            last += Duration::from_millis(u64::try_from(ms).unwrap_or(0));
            test.clock.advance_ms(ms);
        }
    });
    on
}
