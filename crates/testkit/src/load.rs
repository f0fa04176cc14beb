//! For benches: a line to a server that keeps its connection, percentiles, and the rows of one submission without the hall.

use std::net::SocketAddr;

use hall::Hall;
use serde_json::json;
use store::{ActorRef, Changes, NewEffect, NewEvent, OnceKey, Row, Series, Slot, Stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

/// One HTTP/1.1 connection, kept alive.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer: status, head and body.
pub struct Answer {
    pub status: u16,
    head: String,
    body: Vec<u8>,
}

impl Connection {
    /// # Panics
    /// When the server is not there.
    pub async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a server");
        stream.set_nodelay(true).expect("a socket option");
        Self { stream, buffer: Vec::with_capacity(16_384) }
    }

    /// # Panics
    /// When the line breaks.
    pub async fn get(&mut self, path: &str, cookie: &str) -> Answer {
        self.send("GET", path, cookie, "").await
    }

    /// Sends a form.
    ///
    /// # Panics
    /// When the line breaks.
    pub async fn post(&mut self, path: &str, cookie: &str, form: &str) -> Answer {
        self.send("POST", path, cookie, form).await
    }

    async fn send(&mut self, method: &str, path: &str, cookie: &str, form: &str) -> Answer {
        let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: ja\r\n{cookie}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        self.stream.write_all(request.as_bytes()).await.expect("sent");
        let head_end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await;
        };
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).into_owned();
        let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0usize);
        while self.buffer.len() < head_end + length {
            self.more().await;
        }
        let body = self.buffer[head_end..head_end + length].to_vec();
        self.buffer.drain(..head_end + length);
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head, body }
    }

    async fn more(&mut self) {
        let read = self.stream.read_buf(&mut self.buffer).await.expect("received");
        assert!(read > 0, "the server closed the line");
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> String {
        header(&self.head, "location").unwrap_or_default().to_owned()
    }

    /// The cookies it sets, as a browser would send them back.
    pub fn cookies(&self) -> String {
        let lines = self.head.lines().filter(|line| line.to_ascii_lowercase().starts_with("set-cookie:"));
        let pairs =
            lines.filter_map(|line| line.split_once(':')?.1.split(';').next().map(|pair| pair.trim().to_owned()));
        pairs.collect::<Vec<_>>().join("; ")
    }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// The `share` quantile of these milliseconds.
pub fn percentile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index below the count"
    )]
    let at = ((sorted.len() as f64 * share) as usize).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// A database of its own on the server of `YAKUBA_TEST_PG`.
///
/// # Panics
/// When there is no such server.
pub async fn fresh_postgres() -> String {
    let server = std::env::var("YAKUBA_TEST_PG").expect("YAKUBA_TEST_PG names a PostgreSQL server");
    let name = format!("bench_{}", std::process::id());
    let admin = sea_orm::Database::connect(&server).await.expect("the server");
    sea_orm::ConnectionTrait::execute_unprepared(&admin, &format!("CREATE DATABASE {name}")).await.expect("a database");
    let (base, _) = server.rsplit_once('/').expect("a path");
    format!("{base}/{name}")
}

/// The row of a case that has just arrived.
fn case_row(hall: &Hall, id: Uuid, salt: &[u8]) -> Row {
    Row::new("case_file", &["city", "id"])
        .set("id", id)
        .number(hall::cases::case_file::Column::Number, Slot(0))
        .set("secret", "1")
        .set("procedure", "child-allowance")
        .set("rules", "0".repeat(64))
        .set("section", "kodomo-shien")
        .set("stage", "check")
        .set("state", "open")
        .set("shape", "x".repeat(900))
        .set("version", 3i64)
        .set("channel", "online")
        .set("assurance", "email")
        .set("lang", "ja")
        .set("notice_electronic", false)
        .set("mail", "citizen@example.jp")
        .set("arrived_at", hall.now().0)
        .set("arrived_on", "2026-09-07")
        .set("due_on", "2026-10-01")
        .set("applicant", "中村 咲")
        .set("applicant_key", "中村咲")
        .set("kana_key", "なかむらさき")
        .set("person", id.simple().to_string())
        .set("hidden", false)
        .set("salt", salt.to_vec())
}

/// The rows of one submission of 児童手当 as the hall writes them, made of nothing: what the bare peer stores.
pub fn same_rows(hall: &Hall, body: &str) -> Changes {
    let id = hall.new_id();
    let salt = hall.db().salt().0;
    let by = || ActorRef::new("citizen", "bare");
    let case = case_row(hall, id, &salt);
    let task = Row::new("task", &["city", "case_id", "no"])
        .set("case_id", id)
        .set("no", 1i64)
        .set("node", "check/check")
        .set("kind", "task")
        .set("role", "clerk")
        .set("section", "kodomo-shien")
        .set("state", "enabled")
        .set("minutes", 4i64)
        .set("place", "anywhere")
        .set("due_on", "2026-10-01")
        .set("procedure", "child-allowance")
        .set("enabled_at", hall.now().0);
    let mut changes = Changes::new()
        .expect_new(Stream::new("case", id))
        .number(Slot(0), Series { symbol: "JT".into(), fiscal_year: 2026 })
        .insert(case)
        .insert(task)
        .answer(json!({ "case": id }))
        .once(OnceKey::new(format!("bare:{id}"), "submit", "1", body.as_bytes()));
    for key in 0..10 {
        let answer = Row::new("answer", &["city", "case_id", "key", "row", "revision"])
            .set("case_id", id)
            .set("key", format!("key{key}"))
            .set("row", "")
            .set("revision", 1i64)
            .set("value", body.to_owned())
            .set("by_kind", "citizen")
            .set("at", hall.now().0)
            .set("salt", salt.clone());
        changes = changes.insert(answer);
    }
    for kind in ["arrived", "stage-entered", "task-enabled"] {
        changes = changes.event(NewEvent::new(
            Stream::new("case", id),
            kind,
            by(),
            json!({ "node": "check/check", "minutes": 4 }),
        ));
    }
    changes.effect(NewEffect::new(hall.new_id(), "case-mail", json!({ "case": id })))
}
