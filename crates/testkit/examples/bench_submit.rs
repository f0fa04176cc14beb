//! Durable submissions over HTTP: full validation, number, case, tasks, journal, outbox; client on the same machine.
//!
//! `cargo xtask bench submit [sqlite|postgres] [DRAFTS]` runs it. Drafts are begun over HTTP and filled in the database; what is timed is the one POST
//! that sends each. In the same run: a bare axum handler that hands the same committer a command of the same rows, and a raw loop of the
//! same rows in groups of 64. `processor_us` is the time on the processor of server and client for one submission, without PostgreSQL's own.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use procedure::answers::Answers;
use serde_json::{Value, json};
use store::{ActorRef, Changes, NewEvent, Update};
use testkit::TestHall;
use testkit::load::{Connection, percentile, processor_seconds};
use tokio::net::TcpListener;
use tokio::sync::watch;
use uuid::Uuid;

const CLIENTS: usize = 64;

/// A draft ready to be sent, and the cookie of its browser.
#[derive(Clone)]
struct Ready {
    id: Uuid,
    cookie: String,
}

#[tokio::main]
#[expect(clippy::cast_precision_loss, reason = "counts of a bench stay far below 2^52")]
async fn main() {
    let mut words = std::env::args().skip(1);
    let engine = words.next().unwrap_or_else(|| "sqlite".to_owned());
    let drafts: usize = words.next().and_then(|count| count.parse().ok()).unwrap_or(12_000);
    let folder = tempfile::tempdir().expect("a folder");
    let url = match engine.as_str() {
        "postgres" => testkit::load::fresh_postgres().await,
        _ => format!("sqlite:{}", folder.path().join("hall.sqlite").display()),
    };
    let test = TestHall::on(&url).await;
    let (stop, stopped) = watch::channel(false);
    let address = serve(hall::routes::router(&test.hall), stopped.clone()).await;
    let mut ready = prepare(&test, address, drafts).await;

    let open = ready.split_off(drafts / 2);
    let before = processor_seconds();
    let (closed_rate, closed) = closed_loop(address, ready).await;
    let closed_us = (processor_seconds() - before) * 1e6 / closed.len() as f64;
    let open_ms = open_loop(address, open, 1_000).await;
    let bare = serve(bare(&test), stopped).await;
    let before = processor_seconds();
    let bare_rate = bare_loop(bare, drafts / 2).await;
    let bare_us = (processor_seconds() - before) * 1e6 / (drafts / 2) as f64;
    let sound = store::verify::verify(test.hall.db()).await.expect("verified").is_sound();
    let _ = stop.send(true);
    println!(
        "{}",
        json!({
            "engine": engine,
            "per_second": closed_rate,
            "closed_p50_ms": percentile(&closed, 0.5),
            "closed_p99_ms": percentile(&closed, 0.99),
            "p99_ms": percentile(&open_ms, 0.99),
            "open_rate": 1_000,
            "processor_us": closed_us,
            "bare_processor_us": bare_us,
            "bare_per_second": bare_rate,
            "ratio_to_bare": closed_rate / bare_rate,
            "drafts": drafts,
            "sound": f64::from(u8::from(sound)),
        })
    );
}

async fn serve(router: axum::Router, stop: watch::Receiver<bool>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(web::serve(listener, router, web::ServeOptions::default(), stop));
    address
}

/// Begins drafts over HTTP, each in a browser of its own, and fills them in the database.
async fn prepare(test: &TestHall, address: SocketAddr, drafts: usize) -> Vec<Ready> {
    let procedure = test.hall.library().shelf().procedure("child-allowance").expect("published");
    let answers = Answers::from_nested(&procedure, &testkit::load::whole_answers());
    let filled = serde_json::to_string(&answers).expect("JSON");
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = Vec::new();
    for _ in 0..CLIENTS {
        let (next, filled, hall) = (next.clone(), filled.clone(), test.hall.clone());
        workers.push(tokio::spawn(async move {
            let mut mine = Vec::new();
            let mut line = Connection::open(address).await;
            while next.fetch_add(1, Ordering::Relaxed) < drafts {
                let reply = line.post("/p/child-allowance/start", "", "").await;
                let cookie = reply.cookies();
                let place = reply.location();
                let id: Uuid = place.split('/').nth(2).and_then(|id| id.parse().ok()).expect("a draft");
                fill(&hall, id, &filled).await;
                mine.push(Ready { id, cookie });
            }
            mine
        }));
    }
    let mut ready = Vec::with_capacity(drafts);
    for worker in workers {
        ready.extend(worker.await.expect("a worker"));
    }
    ready
}

async fn fill(hall: &hall::Hall, id: Uuid, answers: &str) {
    let stream = hall::cases::draft_stream(id);
    let version = hall.db().reads().await.expect("reads").version(stream).await.expect("a version");
    let mail = json!({ "address": "citizen@example.jp", "nonce": id, "until": 0, "tries": 0, "reached": true });
    let row = Update::new("draft")
        .key("id", id)
        .set("answers", answers.to_owned())
        .set("extra", json!({ "mail": mail, "notice": false }).to_string())
        .set("revision", version + 1);
    let saved = NewEvent::new(stream, "draft-saved", ActorRef::new("system", ""), Value::Null);
    hall.db().submit(Changes::new().expect(stream, version).update(row).event(saved)).await.expect("filled");
}

/// As fast as `CLIENTS` lines can: submissions a second, and each one's milliseconds.
async fn closed_loop(address: SocketAddr, ready: Vec<Ready>) -> (f64, Vec<f64>) {
    let count = ready.len();
    let shares: Vec<Vec<Ready>> = ready.chunks(count.div_ceil(CLIENTS)).map(<[Ready]>::to_vec).collect();
    let start = Instant::now();
    let workers: Vec<_> = shares.into_iter().map(|share| tokio::spawn(send_all(address, share))).collect();
    let mut times = Vec::with_capacity(count);
    for worker in workers {
        times.extend(worker.await.expect("a worker"));
    }
    (rate(count, start.elapsed()), times)
}

async fn send_all(address: SocketAddr, share: Vec<Ready>) -> Vec<f64> {
    let mut line = Connection::open(address).await;
    let mut times = Vec::with_capacity(share.len());
    for one in share {
        times.push(send(&mut line, &one).await);
    }
    times
}

async fn send(line: &mut Connection, one: &Ready) -> f64 {
    let start = Instant::now();
    let reply = line.post(&format!("/apply/{}/submit", one.id), &one.cookie, "").await;
    assert_eq!(reply.status, 303, "not received: {}", reply.text());
    assert!(reply.location().starts_with("/receipt/"), "sent elsewhere: {}", reply.location());
    start.elapsed().as_secs_f64() * 1000.0
}

/// One submission every 1/`rate` s, whatever became of the one before; milliseconds from the moment it was due.
async fn open_loop(address: SocketAddr, ready: Vec<Ready>, rate: u32) -> Vec<f64> {
    let begin = Instant::now() + Duration::from_millis(50);
    let idle = Arc::new(tokio::sync::Mutex::new(Vec::new()));
    let mut workers = Vec::new();
    for (n, one) in (0_u32..).zip(ready) {
        let due = begin + Duration::from_secs_f64(f64::from(n) / f64::from(rate));
        tokio::time::sleep_until(due.into()).await;
        let idle = idle.clone();
        workers.push(tokio::spawn(async move {
            let free = idle.lock().await.pop();
            let mut line = match free {
                Some(line) => line,
                None => Connection::open(address).await,
            };
            send(&mut line, &one).await;
            idle.lock().await.push(line);
            due.elapsed().as_secs_f64() * 1000.0
        }));
    }
    let mut times = Vec::new();
    for worker in workers {
        times.push(worker.await.expect("a worker"));
    }
    times
}

/// The peer: the same framework and committer, the rows of one submission, nothing else.
fn bare(test: &TestHall) -> axum::Router {
    let hall = test.hall.clone();
    let handler = move |body: String| {
        let hall = hall.clone();
        async move {
            let changes = testkit::load::same_rows(&hall, &body);
            match hall.db().submit(changes).await {
                Ok(done) => (axum::http::StatusCode::SEE_OTHER, done.position.to_string()),
                Err(refused) => (axum::http::StatusCode::INTERNAL_SERVER_ERROR, refused.to_string()),
            }
        }
    };
    axum::Router::new().route("/bare", axum::routing::post(handler))
}

async fn bare_loop(address: SocketAddr, count: usize) -> f64 {
    let next = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let workers = (0..CLIENTS).map(|_| {
        let next = next.clone();
        tokio::spawn(async move {
            let mut line = Connection::open(address).await;
            while next.fetch_add(1, Ordering::Relaxed) < count {
                let reply = line.post("/bare", "", "payout=same&account=0048231").await;
                assert_eq!(reply.status, 303, "{}", reply.text());
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("a worker");
    }
    rate(count, start.elapsed())
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench stay far below 2^52")]
fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}
