//! The mails of a booking, written at the moment they leave: a code, what was booked, changed or called off, a reminder, an offer.
//!
//! They name the time, the place and a link, never a service or a name: a mailbox may be shared.

use std::borrow::Cow;

use civic::{Lang, Millis, Text};
use serde::Deserialize;
use store::{NotDone, Queue, Queued};
use uuid::Uuid;
use web::{HasSite, say};

use super::VISIT;
use super::book::{read, tell};
use super::contact;
use super::records::booking;
use super::rules::State;
use super::texts::T;
use crate::notices::{Letter, away, unreadable};
use crate::{Hall, Soon};

#[derive(Deserialize)]
pub struct Wanted {
    pub booking: Uuid,
    pub kind: String,
    #[serde(default)]
    pub sequence: i64,
    nonce: Option<Uuid>,
    /// What the house changed: when and where it was, and why.
    was: Option<i64>,
    was_at: Option<String>,
    reason: Option<Text>,
}

pub fn compose<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, Option<Letter>, NotDone> {
    Box::pin(async move {
        let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let reads = hall.db().reads().await.map_err(|_| away())?;
        if let Some(nonce) = wanted.nonce {
            let due = contact::to_send(hall, &reads, wanted.booking, nonce).await.map_err(|_| away())?;
            return Ok(due.map(|(row, code)| code_letter(hall, &row, &code)));
        }
        let row = read(&reads, wanted.booking).await.map_err(|_| away())?;
        drop(reads);
        // A later change has a mail of its own.
        let due = |row: &booking::Model| {
            row.way == "mail" && row.sequence == wanted.sequence && stands(row, &wanted.kind, hall.now())
        };
        Ok(row.filter(due).map(|row| letter(hall, &row, &wanted)))
    })
}

/// Whether the booking is still as the message would say.
pub fn stands(row: &booking::Model, kind: &str, now: Millis) -> bool {
    match State::of(&row.state).map(|state| state.at(row.until, now)) {
        Some(State::Cancelled) => kind == "cancelled",
        Some(State::Offered) => kind == "offered",
        Some(State::Booked) => matches!(kind, "booked" | "changed" | "reminder" | "moved" | "lost" | "back"),
        _ => false,
    }
}

/// On the working day before; it becomes a message unless the booking has changed since.
pub fn remind<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, (), NotDone> {
    Box::pin(async move {
        let mut body = queued.body.clone();
        body["kind"] = "reminder".into();
        let changes = tell(hall, &body, store::Changes::new()).finish(Queue::Jobs, queued.id);
        let done = hall.db().submit(changes).await;
        done.map(|_| ()).map_err(|refused| NotDone::Retry(refused.to_string()))
    })
}

pub fn lang_of(row: &booking::Model) -> Lang {
    row.lang.parse().unwrap_or_default()
}

fn code_letter(hall: &Hall, row: &booking::Model, code: &str) -> Letter {
    let (lang, city) = (lang_of(row), hall.city());
    let t = T::new(lang);
    Letter {
        to: row.contact.clone(),
        lang,
        subject: t.code_subject(city.short.get(lang)).into_owned(),
        body: format!("{}\n", t.code_body(code, &contact::CODE_MINUTES.to_string())),
    }
}

fn letter(hall: &Hall, row: &booking::Model, wanted: &Wanted) -> Letter {
    let (lang, city) = (lang_of(row), hall.city());
    let t = T::new(lang);
    let short = city.short.get(lang);
    let (subject, first) = match wanted.kind.as_str() {
        "changed" => (t.mail_changed_subject(short), t.mail_changed()),
        "cancelled" => (t.mail_cancelled_subject(short), t.mail_cancelled()),
        "reminder" => (t.mail_reminder_subject(short), t.mail_reminder()),
        "offered" => (t.mail_offered_subject(short), t.mail_offered()),
        "moved" | "lost" | "back" => by_the_house(hall, t, row, wanted),
        _ => (t.mail_booked_subject(short), t.mail_booked()),
    };
    let office = city.office(&row.office);
    let counters = hall.counters();
    let place = counters.office(&row.office).map_or("", |office| office.place.get(lang));
    let link = format!("{}/visit/b/{}", hall.site().base_url, VISIT.link(hall, row.id));
    let body = t.mail_body(
        &link,
        office.map_or("", |office| office.name.get(lang)),
        office.map_or(city.phone.as_str(), |office| office.phone.as_str()),
        place,
        &when(lang, Millis(row.at)),
    );
    Letter { to: row.contact.clone(), lang, subject: subject.into_owned(), body: format!("{first}\n\n{body}\n") }
}

fn when(lang: Lang, at: Millis) -> String {
    format!("{} {}", say::full_date(lang, at.date()), say::time(at))
}

/// What the house changed, with when it was and why.
fn by_the_house(hall: &Hall, t: T, row: &booking::Model, wanted: &Wanted) -> (Cow<'static, str>, Cow<'static, str>) {
    let (lang, short) = (t.lang(), hall.city().short.get(t.lang()));
    let was = when(lang, Millis(wanted.was.unwrap_or(row.at)));
    let of = wanted.was_at.as_deref().unwrap_or(&row.office);
    let office = hall.city().office(of).map_or("", |office| office.name.get(lang));
    let reason = wanted.reason.as_ref().map_or("", |reason| reason.get(lang));
    match wanted.kind.as_str() {
        "lost" => (t.mail_lost_subject(short), t.mail_lost(office, reason, &was)),
        "back" => (t.mail_back_subject(short), t.mail_back()),
        _ => (t.mail_moved_subject(short), t.mail_moved(office, reason, &was)),
    }
}
