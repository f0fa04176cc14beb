//! Live pages: a stream of server-sent events that says which topic changed and up to which position, and nothing else. The page asks for
//! itself again, through its own guard.
//!
//! One of these for each process. It is fed after commits, and by whoever watches what other processes wrote; a position told twice is
//! passed on once. Streams have a bound, a heartbeat, and an end when the server stops. It knows nothing of what a topic is about.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast, watch};

use crate::problem::Problem;
use crate::stream::{Pipe, streamed};

/// Streams at one time in one process.
pub const MOST: usize = 6_000;
/// A stream that has nothing to say says so this often: the page then knows that it is up to date, and we that somebody is there.
const BEAT: Duration = Duration::from_secs(10);
/// News a slow reader may fall behind before it is told everything anew.
const BEHIND: usize = 256;

#[derive(Clone, Debug, PartialEq, Eq)]
struct News {
    topic: Arc<str>,
    position: i64,
}

pub struct Live {
    news: broadcast::Sender<News>,
    places: Arc<Semaphore>,
    known: Arc<Mutex<BTreeMap<Arc<str>, i64>>>,
    end: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self::new(MOST)
    }
}

impl Live {
    pub fn new(most: usize) -> Self {
        Self {
            news: broadcast::channel(BEHIND).0,
            places: Arc::new(Semaphore::new(most)),
            known: Arc::default(),
            end: watch::channel(false).0,
        }
    }

    /// This topic now stands at this position; an older one is not news.
    pub fn tell(&self, topic: &str, position: i64) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.get(topic).is_some_and(|told| *told >= position) {
            return;
        }
        let topic: Arc<str> = topic.into();
        known.insert(Arc::clone(&topic), position);
        // Nobody listening is no fault.
        let _ = self.news.send(News { topic, position });
    }

    /// Ends every stream, now and later: the server stops.
    pub fn end(&self) {
        self.end.send_replace(true);
    }

    pub fn listeners(&self) -> usize {
        self.news.receiver_count()
    }

    /// A stream about these topics. Where all places are taken it is refused, and the page goes on by reloading itself.
    pub fn open(&self, topics: Vec<String>) -> Result<Response, Problem> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Problem::Unavailable)?;
        let (pipe, body) = streamed();
        let stream = Stream {
            news: self.news.subscribe(),
            known: Arc::clone(&self.known),
            end: self.end.subscribe(),
            topics,
            _place: place,
        };
        tokio::spawn(stream.run(pipe));
        let mut response = Response::new(Body::new(body));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
        // A proxy that collects an answer before it passes it on would make it late.
        headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
        Ok(response)
    }
}

struct Stream {
    news: broadcast::Receiver<News>,
    known: Arc<Mutex<BTreeMap<Arc<str>, i64>>>,
    end: watch::Receiver<bool>,
    topics: Vec<String>,
    _place: OwnedSemaphorePermit,
}

impl Stream {
    async fn run(mut self, pipe: Pipe) {
        let mut beat = tokio::time::interval(BEAT);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        // What happened between drawing the page and opening the stream is not missed.
        if !pipe.send(self.all()).await {
            return;
        }
        loop {
            let piece = tokio::select! {
                () = pipe.gone() => return,
                ended = ended(&mut self.end) => return ended,
                _ = beat.tick() => b"event: beat\ndata:\n\n".to_vec(),
                news = self.news.recv() => match news {
                    Ok(news) if self.topics.iter().any(|topic| **topic == *news.topic) => message(&news),
                    Ok(_) => continue,
                    Err(broadcast::error::RecvError::Lagged(_)) => self.all(),
                    Err(broadcast::error::RecvError::Closed) => return,
                },
            };
            if !pipe.send(piece).await {
                return;
            }
        }
    }

    /// Where each topic stands.
    fn all(&self) -> Vec<u8> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let ours = known.iter().filter(|(topic, _)| self.topics.iter().any(|own| **own == ***topic));
        ours.flat_map(|(topic, position)| message(&News { topic: Arc::clone(topic), position: *position })).collect()
    }
}

async fn ended(end: &mut watch::Receiver<bool>) {
    // A sender that is gone asks for it too.
    let _ = end.wait_for(|end| *end).await;
}

fn message(news: &News) -> Vec<u8> {
    let data = serde_json::json!({ "topic": &*news.topic, "position": news.position });
    format!("event: changed\ndata: {data}\n\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    async fn piece(body: &mut Body) -> String {
        let frame = tokio::time::timeout(Duration::from_secs(5), body.frame()).await.expect("in time");
        let frame = frame.map(|frame| frame.expect("a piece").into_data().expect("data"));
        frame.map_or_else(String::new, |data| String::from_utf8_lossy(&data).into_owned())
    }

    /// The next piece that is no heartbeat; empty when the stream has ended.
    async fn news(body: &mut Body) -> String {
        loop {
            let piece = piece(body).await;
            if !piece.contains("event: beat") {
                return piece;
            }
        }
    }

    #[tokio::test]
    async fn a_stream_says_what_stood_what_changes_and_ends() {
        let live = Live::new(2);
        live.tell("a", 7);
        let mut body = live.open(vec!["a".into(), "b".into()]).expect("a place").into_body();
        assert_eq!(news(&mut body).await, "event: changed\ndata: {\"position\":7,\"topic\":\"a\"}\n\n");
        live.tell("c", 1);
        live.tell("a", 7);
        live.tell("a", 6);
        live.tell("b", 3);
        assert!(news(&mut body).await.contains("\"topic\":\"b\""), "told twice, or of another topic, is not news");
        live.end();
        assert_eq!(news(&mut body).await, "");
        let mut late = live.open(vec!["c".into()]).expect("a place").into_body();
        assert!(news(&mut late).await.contains("\"c\"") && news(&mut late).await.is_empty(), "and none stays open");
    }

    #[tokio::test]
    async fn places_are_counted_and_given_back() {
        let live = Live::new(1);
        let first = live.open(Vec::new()).expect("a place");
        assert!(live.open(Vec::new()).is_err());
        drop(first);
        for _ in 0..50 {
            tokio::task::yield_now().await;
        }
        assert!(live.open(Vec::new()).is_ok(), "whoever goes makes room");
    }
}
