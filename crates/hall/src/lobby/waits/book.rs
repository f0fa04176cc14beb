//! The day as its journal tells it: who came when, who was called, what each desk finished and how long it took.
//!
//! A fold over the events of one `lobby-day`, in their order; more can be read later. It knows tickets by their id and nobody by name. What does
//! not say cleanly how long a service took (parked, sent elsewhere, called back) teaches nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use civic::Millis;
use counter::forecast::Served;
use jiff::civil::Date;
use serde_json::Value;
use store::Event;
use uuid::Uuid;

/// Somebody with a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    services: Vec<String>,
    /// Of them, the one that is wanted now.
    nth: usize,
    prepared: bool,
    pub arrived: Millis,
    pub booked_at: Option<Millis>,
    pub urgent: bool,
    /// The first call.
    pub called: Option<Millis>,
    /// Nobody came to the first call: how long that kept the desk, in ms.
    pub unanswered: Option<i64>,
}

impl Came {
    /// What they came for first.
    pub fn service(&self) -> Option<&str> {
        self.services.first().map(String::as_str)
    }
}

/// Whom a desk has.
#[derive(Clone, Debug)]
struct Held {
    ticket: Uuid,
    since: Millis,
    on_duty: u8,
    /// Called for this service for the first time: what it takes is what the service takes.
    clean: bool,
}

/// A service a desk finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    pub desk: u16,
    pub began: Millis,
    pub served: Served,
}

#[derive(Clone, Debug)]
pub struct Book {
    date: Date,
    /// The last event it has read.
    pub seq: i64,
    pub came: HashMap<Uuid, Came>,
    /// A ticket that took a lost one's place, and the one it took.
    instead: HashMap<Uuid, Uuid>,
    held: BTreeMap<u16, Held>,
    open: BTreeSet<u16>,
    pub finished: Vec<Finished>,
}

impl Book {
    pub fn new(date: Date) -> Self {
        Self {
            date,
            seq: 0,
            came: HashMap::new(),
            instead: HashMap::new(),
            held: BTreeMap::new(),
            open: BTreeSet::new(),
            finished: Vec::new(),
        }
    }

    /// When a desk began with whom it has now.
    pub fn began(&self, desk: u16) -> Option<Millis> {
        self.held.get(&desk).map(|held| held.since)
    }

    pub fn read(&mut self, event: &Event) {
        self.seq = event.seq;
        let body = &event.body;
        let at = body["at"].as_i64().map_or(event.at, Millis);
        let desk = body["desk"].as_u64().and_then(|desk| u16::try_from(desk).ok());
        match event.kind.as_str() {
            "desk-opened" => self.open.extend(desk),
            "desk-closed" => {
                self.open.remove(&desk.unwrap_or(0));
            }
            _ => self.of_ticket(&event.kind, at, desk.unwrap_or(0), body),
        }
    }

    fn of_ticket(&mut self, kind: &str, at: Millis, desk: u16, body: &Value) {
        let Some(ticket) = id(&body["ticket"]) else { return };
        let more = &body["more"];
        match kind {
            "ticket-taken" => {
                self.came.insert(ticket, came(at, body));
            }
            "ticket-called" => self.called(self.root(ticket), at, desk, more["rule"] != "returned"),
            "ticket-finished" => self.finish(self.root(ticket), at, desk, more["to"] == "serving"),
            "ticket-absent" => self.absent(self.root(ticket), at, desk),
            "ticket-priority" => self.of(ticket, |came| came.urgent = true),
            "ticket-service-added" => self.of(ticket, |came| came.services.extend(word(&body["more"]["service"]))),
            "ticket-sent-on" => {
                self.let_go(self.root(ticket), desk);
                self.of(ticket, |came| {
                    came.nth = (came.nth + 1).min(came.services.len());
                    if let Some(service) = word(&more["service"]) {
                        came.services.insert(came.nth, service);
                    }
                });
            }
            "ticket-reissued" => {
                let root = self.root(ticket);
                self.instead.extend(id(&more["instead"]).map(|new| (new, root)));
            }
            "ticket-parked" | "ticket-left" => {
                self.let_go(self.root(ticket), desk);
            }
            _ => {}
        }
    }

    /// The ticket somebody took first.
    fn root(&self, ticket: Uuid) -> Uuid {
        self.instead.get(&ticket).copied().unwrap_or(ticket)
    }

    fn of(&mut self, ticket: Uuid, change: impl FnOnce(&mut Came)) {
        let root = self.root(ticket);
        if let Some(came) = self.came.get_mut(&root) {
            change(came);
        }
    }

    fn called(&mut self, ticket: Uuid, at: Millis, desk: u16, clean: bool) {
        let on_duty = u8::try_from(self.open.len().max(1)).unwrap_or(u8::MAX);
        self.held.insert(desk, Held { ticket, since: at, on_duty, clean });
        self.of(ticket, |came| {
            came.called.get_or_insert(at);
        });
    }

    fn let_go(&mut self, ticket: Uuid, desk: u16) -> Option<Held> {
        self.held.get(&desk).filter(|held| held.ticket == ticket)?;
        self.held.remove(&desk)
    }

    fn absent(&mut self, ticket: Uuid, at: Millis, desk: u16) {
        let Some(held) = self.let_go(ticket, desk) else { return };
        self.of(ticket, |came| {
            if came.called == Some(held.since) {
                came.unanswered = Some(at.0 - held.since.0);
            }
        });
    }

    fn finish(&mut self, ticket: Uuid, at: Millis, desk: u16, goes_on: bool) {
        let held = self.let_go(ticket, desk);
        let Some(came) = self.came.get_mut(&ticket) else { return };
        if let (Some(held), Some(service)) = (held.filter(|held| held.clean), came.services.get(came.nth)) {
            let served = Served {
                service: service.clone(),
                prepared: came.prepared,
                on_duty: held.on_duty,
                hour: u8::try_from((held.since.0 - Millis::start_of(self.date).0) / 3_600_000).unwrap_or(0),
                ms: at.0 - held.since.0,
            };
            self.finished.push(Finished { desk, began: held.since, served });
        }
        came.nth = (came.nth + 1).min(came.services.len());
        if goes_on {
            let on_duty = u8::try_from(self.open.len().max(1)).unwrap_or(u8::MAX);
            self.held.insert(desk, Held { ticket, since: at, on_duty, clean: true });
        }
    }
}

fn came(at: Millis, body: &Value) -> Came {
    Came {
        services: body["services"].as_array().into_iter().flatten().filter_map(word).collect(),
        nth: 0,
        prepared: body["prepared"] == true,
        arrived: at,
        booked_at: body["booked_at"].as_i64().map(Millis),
        urgent: false,
        called: None,
        unanswered: None,
    }
}

fn id(value: &Value) -> Option<Uuid> {
    value.as_str()?.parse().ok()
}

fn word(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::ActorRef;

    use super::*;

    const MINUTE: i64 = 60_000;

    struct Day {
        book: Book,
        start: i64,
    }

    impl Day {
        fn new() -> Self {
            let date = jiff::civil::date(2026, 9, 7);
            Self { book: Book::new(date), start: Millis::start_of(date).0 + 9 * 60 * MINUTE }
        }

        fn at(&mut self, minute: i64, kind: &str, mut body: Value) {
            body["at"] = json!(self.start + minute * MINUTE);
            self.book.read(&Event {
                position: 0,
                stream_kind: "lobby-day".into(),
                stream_id: Uuid::nil(),
                seq: self.book.seq + 1,
                kind: kind.into(),
                actor: ActorRef::new("system", ""),
                at: Millis(0),
                body,
                touched: Vec::new(),
                hash: [0; 32],
            });
        }
    }

    #[test]
    fn a_visit_teaches_what_each_service_took() {
        let mut day = Day::new();
        let ticket = Uuid::from_u128(1);
        day.at(0, "desk-opened", json!({ "desk": 2 }));
        day.at(0, "ticket-taken", json!({ "ticket": ticket, "services": ["moving-in", "seal"], "prepared": true }));
        day.at(7, "ticket-called", json!({ "ticket": ticket, "desk": 2, "more": { "rule": "arrival" } }));
        day.at(8, "ticket-started", json!({ "ticket": ticket, "desk": 2, "more": {} }));
        day.at(19, "ticket-finished", json!({ "ticket": ticket, "desk": 2, "more": { "to": "serving" } }));
        day.at(24, "ticket-finished", json!({ "ticket": ticket, "desk": 2, "more": { "to": "done" } }));
        let took: Vec<(&str, i64, u8, bool)> = day
            .book
            .finished
            .iter()
            .map(|one| (one.served.service.as_str(), one.served.ms / MINUTE, one.served.hour, one.served.prepared))
            .collect();
        assert_eq!(took, [("moving-in", 12, 9, true), ("seal", 5, 9, true)]);
        let came = &day.book.came[&ticket];
        assert_eq!(came.called.map(|at| at.0 - came.arrived.0), Some(7 * MINUTE));
        assert!(day.book.began(2).is_none());
    }

    #[test]
    fn what_was_broken_off_teaches_nothing() {
        let mut day = Day::new();
        let [first, second, third] = [1, 2, 3].map(Uuid::from_u128);
        for ticket in [first, second] {
            day.at(0, "ticket-taken", json!({ "ticket": ticket, "services": ["tax"] }));
        }
        let at_desk = |ticket: Uuid, more: Value| json!({ "ticket": ticket, "desk": 1, "more": more });
        day.at(1, "ticket-called", at_desk(first, json!({ "rule": "arrival" })));
        day.at(5, "ticket-parked", at_desk(first, json!({})));
        day.at(6, "ticket-reissued", at_desk(second, json!({ "instead": third })));
        day.at(8, "ticket-called", at_desk(third, json!({ "rule": "arrival" })));
        day.at(10, "ticket-absent", at_desk(third, json!({})));
        day.at(11, "ticket-called", at_desk(first, json!({ "rule": "returned" })));
        day.at(20, "ticket-finished", at_desk(first, json!({ "to": "done" })));
        assert!(day.book.finished.is_empty());
        let lost = &day.book.came[&second];
        assert_eq!(
            (lost.called.map(|at| at.0 - lost.arrived.0), lost.unanswered),
            (Some(8 * MINUTE), Some(2 * MINUTE))
        );
        assert_eq!(day.book.came.len(), 2, "a new number is no new person");
    }
}
