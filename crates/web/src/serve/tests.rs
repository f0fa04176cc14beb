//! Real sockets against the accept loop: silent, slow, stalled and honest.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::{ServeOptions, serve};

const HEAD: Duration = Duration::from_millis(300);
/// Long past every deadline of these tests, far below a run's patience.
const PATIENCE: Duration = Duration::from_secs(5);

struct Server {
    at: SocketAddr,
    stop: watch::Sender<bool>,
    task: tokio::task::JoinHandle<std::io::Result<()>>,
}

async fn server(connections: usize) -> Server {
    let router = Router::new()
        .route("/", get(async || "hello"))
        .route("/slow", get(async || tokio::time::sleep(Duration::from_millis(400)).await))
        .route("/large", get(async || vec![b'a'; 64_000_000]))
        .route("/in", post(async |body: String| body.len().to_string()));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    let (stop, stopped) = watch::channel(false);
    let options = ServeOptions { connections, head: HEAD, write: HEAD, stop: Duration::from_secs(2) };
    Server { at, stop, task: tokio::spawn(serve(listener, router, options, stopped)) }
}

/// Sends, then waits for the other side to close; what it said, and how long it took.
async fn until_closed(at: SocketAddr, sent: &[u8]) -> (String, Duration) {
    let mut stream = TcpStream::connect(at).await.expect("a connection");
    let began = Instant::now();
    stream.write_all(sent).await.expect("sent");
    let mut said = Vec::new();
    // A reset closes as well.
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut said)).await.expect("closed in time");
    (String::from_utf8_lossy(&said).into_owned(), began.elapsed())
}

#[tokio::test]
async fn silent_and_half_headed_connections_are_closed_on_time() {
    let server = server(16).await;
    for sent in
        [&b""[..], b"PRI", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HT", b"GET / HTTP/1.1\r\nhost: a\r\nx-slow"]
    {
        let (_, took) = until_closed(server.at, sent).await;
        assert!(took < HEAD * 6, "{:?} was open for {took:?}", String::from_utf8_lossy(sent));
    }
}

#[tokio::test]
async fn a_head_that_drips_is_closed_on_time() {
    let server = server(16).await;
    let mut stream = TcpStream::connect(server.at).await.expect("a connection");
    let began = Instant::now();
    stream.write_all(b"GET / HTTP/1.1\r\n").await.expect("sent");
    while stream.write_all(b"x-a: b\r\n").await.is_ok() {
        assert!(began.elapsed() < PATIENCE, "still open");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(began.elapsed() >= HEAD);
}

#[tokio::test]
async fn a_reader_that_stops_reading_loses_its_place() {
    let server = server(1).await;
    let mut stalled = TcpStream::connect(server.at).await.expect("a connection");
    stalled.write_all(b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
    let (said, took) = until_closed(server.at, b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    assert!(said.ends_with("hello"), "{said}");
    assert!(took >= HEAD / 2 && took < PATIENCE, "{took:?}");
}

#[tokio::test]
async fn idle_lines_end_and_the_place_is_given_on() {
    let server = server(2).await;
    let _silent =
        [TcpStream::connect(server.at).await.expect("one"), TcpStream::connect(server.at).await.expect("two")];
    let (said, _) = until_closed(server.at, b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert!(said.starts_with("HTTP/1.1 200") && said.ends_with("hello"), "{said}");
}

#[tokio::test]
async fn stopping_lets_what_was_begun_finish() {
    let server = server(16).await;
    let at = server.at;
    let request = tokio::spawn(async move { until_closed(at, b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.stop.send(true).expect("asked to stop");
    assert!(request.await.expect("answered").0.starts_with("HTTP/1.1 200"));
    server.task.await.expect("ended").expect("without error");
    assert!(TcpStream::connect(at).await.is_err(), "nobody listens any more");
}
