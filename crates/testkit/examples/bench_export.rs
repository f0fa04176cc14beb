//! Writing a list of 100,000 cases out: seconds, and the memory it takes on top of the hall's own.
//!
//! `cargo xtask bench export [CASES]` runs it twice: `fill FILE COUNT` stores that many cases with a task each; `measure FILE` opens the hall on
//! them in a fresh process, signs in, and reads the file to its end, in UTF-8 and in Shift_JIS, with every look stored. Beside it, in the same
//! run, the same bytes are written to a file and synced: what the disk alone would take.

use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Body;
use axum::http::{Request, header};
use civic::{Chance, Clock, FixedClock, Millis, SeededChance};
use hall::keys::Keys;
use hall::{Hall, Parts};
use http_body_util::BodyExt;
use jiff::civil::date;
use serde_json::json;
use store::{Blobs, Changes, CityId, Db, DbConfig, Row};
use testkit::{Browser, PASSWORD};
use tower::ServiceExt;

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["fill", file, count] => fill(file, count.parse().expect("a number")).await,
        ["measure", file] => measure(file).await,
        _ => panic!("fill FILE COUNT, or measure FILE"),
    }
}

fn config(file: &str) -> (DbConfig, Arc<FixedClock>, Arc<SeededChance>) {
    let clock = Arc::new(FixedClock::at(Millis::from_local(date(2026, 9, 7).at(10, 0, 0, 0))));
    let chance = Arc::new(SeededChance::new(1));
    let mut config = DbConfig::new(format!("sqlite:{file}"), CityId(1), clock.clone(), chance.clone());
    config.format_number = hall::format_number;
    (config, clock, chance)
}

async fn open(file: &str) -> Hall {
    let (config, clock, chance) = config(file);
    let db = Db::open(config).await.expect("a database");
    db.migrate(hall::schema::migrations()).await.expect("tables");
    let city = testkit::city();
    let (site_clock, site_chance) = (clock as Arc<dyn Clock>, chance.clone() as Arc<dyn Chance>);
    let site = hall::site(db.clone(), site_clock, site_chance, &city, "http://127.0.0.1:8080");
    let blobs = Blobs::open(&std::env::temp_dir().join("bench_export_blobs")).expect("a blob folder");
    Hall::open(Parts { db, site, city, blobs, keys: Keys::new(chance.as_ref()), press: None }).await.expect("a hall")
}

async fn fill(file: &str, count: usize) {
    let test = testkit::TestHall::on(&format!("sqlite:{file}")).await;
    let db = test.hall.db();
    let (_, checked) = hall::catalog::folder::check(&testkit::files()).expect("the demo city is sound");
    let rules = checked.into_iter().find(|file| file.id == "child-allowance" && file.kind == "procedure");
    let rules = rules.expect("a procedure").rules;
    for from in (0..count).step_by(1_000) {
        let rows = (from..count.min(from + 1_000)).flat_map(|n| rows(db.new_id(), n, &rules));
        let changes = rows.fold(Changes::new(), Changes::insert);
        db.submit(changes).await.expect("stored");
    }
    println!("{}", json!({ "filled": count }));
    test.end().await;
}

/// A case and its task, as long as real ones; every hundredth name holds what Shift_JIS does not.
fn rows(case: uuid::Uuid, n: usize, rules: &str) -> [Row; 2] {
    let day = i32::try_from(n % 60).unwrap_or(0);
    let due = date(2026, 8, 20).saturating_add(jiff::Span::new().days(day)).to_string();
    let name = if n.is_multiple_of(100) { format!("葛󠄀城 𠮷{n}") } else { format!("中村 咲{n}") };
    let row = Row::new("case_file", &["city", "id"])
        .set("id", case)
        .set("number", format!("JT26-{n:06}-0"))
        .set("secret", "1")
        .set("procedure", "child-allowance")
        .set("rules", rules)
        .set("section", "kodomo-shien")
        .set("stage", "check")
        .set("state", "open")
        .set("shape", "x".repeat(900))
        .set("version", 3i64)
        .set("channel", "online")
        .set("assurance", "email")
        .set("lang", "ja")
        .set("notice_electronic", false)
        .set("arrived_at", 0i64)
        .set("arrived_on", "2026-08-07")
        .set("due_on", due.as_str())
        .set("applicant", name.as_str())
        .set("applicant_key", name.as_str())
        .set("kana_key", "なかむらさき")
        .set("hidden", false)
        .set("salt", vec![7u8; 16]);
    let task = Row::new("task", &["city", "case_id", "no"])
        .set("case_id", case)
        .set("no", 1i64)
        .set("node", "check/check")
        .set("kind", "task")
        .set("role", "clerk")
        .set("section", "kodomo-shien")
        .set("state", "enabled")
        .set("minutes", 4i64)
        .set("place", "anywhere")
        .set("due_on", due)
        .set("procedure", "child-allowance")
        .set("enabled_at", 0i64);
    [row, task]
}

async fn measure(file: &str) {
    let hall = open(file).await;
    let router = hall::routes::router(&hall);
    let mut browser = Browser::new(router.clone());
    let token = browser.get("/desk/sign-in").await.field("token");
    let sent = [("token", token.as_str()), ("login", "tanaka"), ("password", PASSWORD)];
    assert_eq!(browser.post("/desk/sign-in", &sent).await.status, 303);
    let cookie = browser.cookie_line();
    let (utf8_s, utf8) = timed(&router, &cookie, "utf8").await;
    // From here on the peak is the export's; signing in takes memory of its own.
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux counts memory");
    let before = mb("VmRSS:");
    let (sjis_s, sjis) = timed(&router, &cookie, "sjis").await;
    let peak = mb("VmHWM:");
    let disk = Instant::now();
    let mut copy = tempfile::tempfile().expect("a file");
    copy.write_all(&vec![b'x'; utf8.bytes]).and_then(|()| copy.sync_all()).expect("written");
    println!(
        "{}",
        json!({
            "rows": utf8.rows, "utf8_s": utf8_s, "sjis_s": sjis_s, "per_second": f64::from(utf8.rows) / utf8_s,
            "mb_sent": mb_of(utf8.bytes), "longest_piece_mb": mb_of(utf8.longest.max(sjis.longest)),
            "added_peak_mb": peak - before, "peak_mb": peak, "disk_alone_s": disk.elapsed().as_secs_f64(),
        })
    );
}

struct Sent {
    rows: u32,
    bytes: usize,
    longest: usize,
}

/// Reads the file piece by piece and keeps none.
async fn timed(router: &axum::Router, cookie: &str, encoding: &str) -> (f64, Sent) {
    let begun = Instant::now();
    let body = format!("tab=all&purpose=progress&do=write&encoding={encoding}");
    let request = Request::post("/desk/inbox/export")
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .body(Body::from(body))
        .expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), 200);
    let mut body = response.into_body();
    let mut sent = Sent { rows: 0, bytes: 0, longest: 0 };
    while let Some(frame) = body.frame().await {
        let piece = frame.expect("whole").into_data().expect("data");
        let lines = piece.split(|byte| *byte == b'\n').count() - 1;
        sent.rows += u32::try_from(lines).expect("few");
        sent.bytes += piece.len();
        sent.longest = sent.longest.max(piece.len());
    }
    sent.rows -= 1;
    (begun.elapsed().as_secs_f64(), sent)
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn mb_of(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn mb(key: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap_or(f64::NAN) * 1024.0 / 1e6
}
