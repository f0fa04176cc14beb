//! What the same machine does a second, one thing at a time; and the line to the server that all clients use.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use hall::hand::Hand;
use hall::visits::{Ask, Not, Person, Slot, confirm, hold};
use sea_orm::{ConnectionTrait, Statement};
use testkit::TestHall;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::town::{NEW, Town};

const LINES: usize = 64;

/// One kept connection of a proxy.
pub struct Line {
    address: SocketAddr,
    stream: TcpStream,
    buffer: Vec<u8>,
}

#[derive(Default)]
pub struct Reply {
    pub status: u16,
    pub location: String,
    pub refresh: u64,
    /// The cookie it sets, as it is sent back.
    pub cookie: String,
    pub body: String,
}

impl Line {
    pub async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a server");
        stream.set_nodelay(true).expect("a socket option");
        Self { address, stream, buffer: Vec::with_capacity(32_768) }
    }

    pub async fn close(mut self) -> std::io::Result<()> {
        self.stream.shutdown().await
    }

    pub async fn get(&mut self, path: &str, ip: &str, cookie: &str) -> Reply {
        self.send("GET", path, ip, cookie, "").await
    }

    pub async fn post(&mut self, path: &str, ip: &str, cookie: &str, body: &str) -> Reply {
        self.send("POST", path, ip, cookie, body).await
    }

    /// A line that was idle for long may have been closed: then by a new one, as a proxy does.
    async fn send(&mut self, method: &str, path: &str, ip: &str, cookie: &str, body: &str) -> Reply {
        if let Ok(reply) = self.exchange(method, path, ip, cookie, body).await {
            return reply;
        }
        *self = Self::open(self.address).await;
        self.exchange(method, path, ip, cookie, body).await.expect("an answer on a new line")
    }

    async fn exchange(
        &mut self,
        method: &str,
        path: &str,
        ip: &str,
        cookie: &str,
        body: &str,
    ) -> std::io::Result<Reply> {
        let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: ja\r\nX-Forwarded-For: {ip}\r\n{cookie}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        let end = loop {
            if let Some(at) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        let field = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(':'));
            lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim()).to_owned()
        };
        let length: usize = field("content-length").parse().unwrap_or(0);
        while self.buffer.len() < end + length {
            self.more().await?;
        }
        let body = String::from_utf8_lossy(&self.buffer[end..end + length]).into_owned();
        self.buffer.drain(..end + length);
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let cookie = field("set-cookie").split(';').next().unwrap_or_default().to_owned();
        let refresh = field("refresh").parse().unwrap_or(5);
        Ok(Reply { status, location: field("location"), refresh, cookie, body })
    }

    async fn more(&mut self) -> std::io::Result<()> {
        let read = self.stream.read_buf(&mut self.buffer).await?;
        if read == 0 { Err(std::io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench stay far below 2^52")]
fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

/// Pages with the free times of one office.
pub async fn pages(address: SocketAddr, town: &Town, long: Duration) -> f64 {
    let (done, begin) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let workers = (0..LINES).map(|n| {
        let (done, office) = (Arc::clone(&done), n % town.offices);
        tokio::spawn(async move {
            let mut line = Line::open(address).await;
            while begin.elapsed() < long {
                let reply = line.get(&format!("/visit/times?s=rush&n=1&o=o{office}"), "10.9.9.9", "").await;
                assert_eq!(reply.status, 200);
                done.fetch_add(1, Ordering::Relaxed);
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("a client");
    }
    rate(done.load(Ordering::Relaxed), begin.elapsed())
}

/// Times held and confirmed, both durable, by as many hands as there are lines, in a hall of its own; no line stands before it.
pub async fn bookings(test: &Arc<TestHall>, town: &Town) -> f64 {
    let (next, done, begin) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)), Instant::now());
    let (offices, all) = (town.offices, town.seats().min(6_000));
    let workers = (0..LINES).map(|_| {
        let (next, done, test) = (Arc::clone(&next), Arc::clone(&done), Arc::clone(test));
        tokio::spawn(async move {
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= all {
                    return;
                }
                let tick = u8::try_from(n / offices / 2 % 100).unwrap_or(0);
                let slot = Slot { office: format!("o{}", n % offices), date: NEW.parse().expect("a day"), tick };
                let ask = Ask { services: vec!["rush".into()], people: 1, prepared: false };
                let id = match hold(&test.hall, Hand::house(&test.hall), &ask, &slot).await {
                    Ok(id) => id,
                    Err(Not::Gone) => continue,
                    Err(not) => panic!("{slot:?}: {not:?}"),
                };
                let person =
                    Person { name: String::new(), way: "phone", contact: format!("p{n}"), proxy: String::new() };
                confirm(&test.hall, Hand::house(&test.hall), id, &person).await.expect("booked");
                done.fetch_add(1, Ordering::Relaxed);
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("a client");
    }
    rate(done.load(Ordering::Relaxed), begin.elapsed())
}

/// The peer: the same committer with a small command and nothing else.
pub async fn commits(test: &Arc<TestHall>, long: Duration) -> f64 {
    let (done, begin) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let workers = (0..LINES).map(|_| {
        let (done, test) = (Arc::clone(&done), Arc::clone(test));
        tokio::spawn(async move {
            while begin.elapsed() < long {
                let changes = testkit::load::same_rows(&test.hall, "payout=same&account=0048231");
                test.hall.db().submit(changes).await.expect("stored");
                done.fetch_add(1, Ordering::Relaxed);
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.expect("a client");
    }
    rate(done.load(Ordering::Relaxed), begin.elapsed())
}

/// The physical reference: four kilobytes appended and made durable, one after the other.
pub fn fsyncs(folder: &Path, long: Duration) -> f64 {
    use std::io::Write;
    let mut file = std::fs::File::create(folder.join("reference")).expect("a file");
    let (mut done, begin) = (0, Instant::now());
    while begin.elapsed() < long {
        file.write_all(&[7; 4_096]).expect("written");
        file.sync_data().expect("durable");
        done += 1;
    }
    rate(done, begin.elapsed())
}

/// Bookings with fewer seats than they need, or more: a seat is one row, so that none is held twice where this is nothing.
pub async fn crooked(test: &Arc<TestHall>) -> i64 {
    let alive = "('held', 'offered', 'booked', 'came')";
    let crooked = format!(
        "SELECT COUNT(*) FROM booking b WHERE b.state IN {alive} AND (SELECT COUNT(*) FROM seat s WHERE s.booking = b.id) <> b.minutes / 5"
    );
    let reads = test.hall.db().reads().await.expect("reads");
    let statement = Statement::from_string(reads.get_database_backend(), crooked);
    let row = reads.query_one_raw(statement).await.expect("a row").expect("one");
    row.try_get_by_index(0).expect("a number")
}
