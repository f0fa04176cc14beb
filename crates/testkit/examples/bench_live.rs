//! Thousands of open pages: how long from an act on a line until the last of them has heard of it.
//!
//! `cargo xtask bench live [STREAMS] [ACTS]`. The real server on a real database file, and its listeners on the same machine, each over a connection
//! of its own. Beside it, in the same run, a bare server that writes as many bytes to as many connections: what the machine alone takes.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use civic::Lang;
use counter::line::{Calling, Needs};
use hall::hand::Hand;
use hall::lobby::{NewTicket, Source, Today, take};
use serde_json::json;
use testkit::TestHall;
use testkit::load::percentile;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

const OFFICE: &str = "higashi-ku";
/// Between two acts: everybody has heard of the one before.
const REST: Duration = Duration::from_millis(1_500);

/// Which connection, and when.
type Heard = mpsc::UnboundedSender<(usize, Instant)>;

#[tokio::main]
async fn main() {
    let words: Vec<usize> = std::env::args().skip(1).map(|word| word.parse().expect("a number")).collect();
    let [streams, acts] = words.as_slice() else { panic!("streams, acts") };
    let hall = through_the_hall(*streams, *acts).await;
    let bare = bare(*streams, *acts).await;
    let (p50, p99, most) = (percentile(&hall.times, 0.5), percentile(&hall.times, 0.99), percentile(&hall.times, 1.0));
    let bare_p99 = percentile(&bare, 0.99);
    let said = json!({
        "streams": streams, "acts": acts, "opened": hall.opened, "open_s": hall.open_s, "heard": hall.times.len(),
        "p50_ms": p50, "p99_ms": p99, "max_ms": most, "bare_p99_ms": bare_p99, "ratio_to_bare": p99 / bare_p99.max(0.001),
    });
    println!("{said}");
}

struct Through {
    opened: usize,
    open_s: f64,
    times: Vec<f64>,
}

async fn through_the_hall(streams: usize, acts: usize) -> Through {
    let file = std::env::temp_dir().join(format!("bench_live_{}.sqlite", std::process::id()));
    let test = TestHall::on(&format!("sqlite:{}", file.display())).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = watch::channel(false);
    let router = hall::routes::router(&test.hall);
    let server = tokio::spawn(web::serve(listener, router, web::ServeOptions::default(), stopped));
    let (heard, mut hears) = mpsc::unbounded_channel();
    let begun = Instant::now();
    let request =
        format!("GET /live?topics=lobby:{OFFICE} HTTP/1.1\r\nHost: {address}\r\nAccept: text/event-stream\r\n\r\n");
    let opened = listen(streams, address, Arc::from(request), &heard).await;
    let open_s = begun.elapsed().as_secs_f64();
    let officer = test.account("hayashi").await;
    let mut times = Vec::new();
    for nth in 0..acts {
        tokio::time::sleep(REST).await;
        while hears.try_recv().is_ok() {}
        let begun = Instant::now();
        ticket(&test, officer, nth).await;
        collect(&mut hears, begun, &mut times).await;
    }
    let _ = stop.send(true);
    server.abort();
    test.end().await;
    let _ = std::fs::remove_file(&file);
    Through { opened, open_s, times }
}

async fn ticket(test: &TestHall, officer: Uuid, nth: usize) {
    let today = Today::of(&test.hall, OFFICE, test.hall.now()).expect("an office");
    let new = NewTicket {
        services: vec!["seal".to_owned()],
        party: 1,
        needs: Needs::default(),
        calling: Calling::Screen,
        lang: Lang::Ja,
        once: format!("live {nth}"),
    };
    take(&test.hall, Hand::house(&test.hall), &today, &new, Source::Desk(officer)).await.expect("a ticket");
}

/// Everything that is heard in the second after a beginning, in ms.
async fn collect(hears: &mut mpsc::UnboundedReceiver<(usize, Instant)>, begun: Instant, times: &mut Vec<f64>) {
    tokio::time::sleep(REST).await;
    let mut first = HashSet::new();
    while let Ok((who, at)) = hears.try_recv() {
        // A page that heard it needs no second word.
        if !first.insert(who) {
            continue;
        }
        times.push(at.saturating_duration_since(begun).as_secs_f64() * 1_000.0);
    }
}

/// Opens so many connections, sends the request on each, and tells whenever something comes; how many were opened.
async fn listen(streams: usize, address: SocketAddr, request: Arc<str>, heard: &Heard) -> usize {
    let mut opened = 0;
    for nth in 0..streams {
        let Ok(mut stream) = TcpStream::connect(address).await else { continue };
        if stream.write_all(request.as_bytes()).await.is_err() {
            continue;
        }
        opened += 1;
        let heard = heard.clone();
        tokio::spawn(async move {
            let mut buffer = [0_u8; 2_048];
            loop {
                match stream.read(&mut buffer).await {
                    Ok(0) | Err(_) => return,
                    Ok(read) if buffer[..read].windows(6).any(|word| word == b"data: ") => {
                        let _ = heard.send((nth, Instant::now()));
                    }
                    // The head of the answer, or a heartbeat: its data are empty.
                    Ok(_) => {}
                }
            }
        });
    }
    opened
}

/// The same number of connections and about the same bytes, from a server that does nothing else.
async fn bare(streams: usize, acts: usize) -> Vec<f64> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (tell, told) = watch::channel(0_usize);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut told = told.clone();
            tokio::spawn(async move {
                while told.changed().await.is_ok() {
                    let nth = *told.borrow_and_update();
                    let line = format!("event: moved\ndata: lobby:{OFFICE} {nth:010}\n\n");
                    if stream.write_all(line.as_bytes()).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    let (heard, mut hears) = mpsc::unbounded_channel();
    listen(streams, address, Arc::from("x"), &heard).await;
    let mut times = Vec::new();
    for nth in 1..=acts {
        tokio::time::sleep(REST).await;
        while hears.try_recv().is_ok() {}
        let begun = Instant::now();
        let _ = tell.send(nth);
        collect(&mut hears, begun, &mut times).await;
    }
    times
}
