//! Seats under a long walk of random acts, on SQLite and on PostgreSQL: how many, how fast, and that none was sold twice.
//!
//! `cargo xtask bench seats [ACTS_SQLITE] [ACTS_POSTGRES] [SEED]`; the walk and its model are [`testkit::seats`]. It ends with a panic at the first
//! act that is not as the model says.

use std::time::Instant;

use serde_json::json;
use testkit::TestHall;
use testkit::seats::acts;

#[tokio::main]
async fn main() {
    let words: Vec<u64> = std::env::args().skip(1).map(|word| word.parse().expect("a number")).collect();
    let [on_sqlite, on_postgres, seed] = words.as_slice() else { panic!("acts on SQLite, acts on PostgreSQL, seed") };
    let folder = std::env::temp_dir().join(format!("bench_seats_{}.sqlite", std::process::id()));
    let test = TestHall::on(&format!("sqlite:{}", folder.display())).await;
    let mut said = serde_json::Map::new();
    walk(&test, "sqlite", *on_sqlite, *seed, &mut said).await;
    test.end().await;
    let _ = std::fs::remove_file(&folder);
    if let Some(test) = TestHall::postgres().await {
        walk(&test, "postgres", *on_postgres, *seed, &mut said).await;
        test.end().await;
    }
    println!("{}", serde_json::Value::Object(said));
}

async fn walk(
    test: &TestHall,
    engine: &str,
    count: u64,
    seed: u64,
    said: &mut serde_json::Map<String, serde_json::Value>,
) {
    let begun = Instant::now();
    let walked = acts(test, count, seed).await;
    let seconds = begun.elapsed().as_secs_f64();
    let whole = u32::try_from(count).map_or(f64::INFINITY, f64::from);
    for (what, value) in [
        ("acts", json!(count)),
        ("sold", json!(walked.sold)),
        ("refused", json!(walked.refused)),
        ("overbooked", json!(0)),
        ("acts_per_s", json!((whole / seconds).round())),
    ] {
        said.insert(format!("{engine}_{what}"), value);
    }
}
