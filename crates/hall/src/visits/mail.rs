//! The mails of a booking, written at the moment they leave: a code, what was booked, changed or called off, a reminder, an offer.
//!
//! They name the time, the place and a link, never a service or a name: a mailbox may be shared.

use civic::{Lang, Millis};
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
use crate::Hall;
use crate::notices::{Letter, away, unreadable};

#[derive(Deserialize)]
pub struct Wanted {
    pub booking: Uuid,
    pub kind: String,
    #[serde(default)]
    pub sequence: i64,
    nonce: Option<Uuid>,
}

type Soon<'a, T> = std::pin::Pin<Box<dyn Future<Output = Result<T, NotDone>> + Send + 'a>>;

pub fn compose<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, Option<Letter>> {
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
        Ok(row.filter(due).map(|row| letter(hall, &row, &wanted.kind)))
    })
}

/// Whether the booking is still as the message would say.
pub fn stands(row: &booking::Model, kind: &str, now: Millis) -> bool {
    match State::of(&row.state).map(|state| state.at(row.until, now)) {
        Some(State::Cancelled) => kind == "cancelled",
        Some(State::Offered) => kind == "offered",
        Some(State::Booked) => matches!(kind, "booked" | "changed" | "reminder"),
        _ => false,
    }
}

/// On the working day before; it becomes a message unless the booking has changed since.
pub fn remind<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, ()> {
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

fn letter(hall: &Hall, row: &booking::Model, kind: &str) -> Letter {
    let (lang, city) = (lang_of(row), hall.city());
    let t = T::new(lang);
    let (subject, first) = match kind {
        "changed" => (t.mail_changed_subject(city.short.get(lang)), t.mail_changed()),
        "cancelled" => (t.mail_cancelled_subject(city.short.get(lang)), t.mail_cancelled()),
        "reminder" => (t.mail_reminder_subject(city.short.get(lang)), t.mail_reminder()),
        "offered" => (t.mail_offered_subject(city.short.get(lang)), t.mail_offered()),
        _ => (t.mail_booked_subject(city.short.get(lang)), t.mail_booked()),
    };
    let office = city.offices.iter().find(|office| office.id == row.office);
    let counters = hall.counters();
    let place = counters.office(&row.office).map_or("", |office| office.place.get(lang));
    let link = format!("{}/visit/b/{}", hall.site().base_url, VISIT.link(hall, row.id));
    let at = Millis(row.at);
    let when = format!("{} {}", say::full_date(lang, at.date()), say::time(at));
    let body = t.mail_body(
        &link,
        office.map_or("", |office| office.name.get(lang)),
        office.map_or(city.phone.as_str(), |office| office.phone.as_str()),
        place,
        &when,
    );
    Letter { to: row.contact.clone(), lang, subject: subject.into_owned(), body: format!("{first}\n\n{body}\n") }
}
