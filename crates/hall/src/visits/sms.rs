//! Short messages for whoever gave a phone and no address, by the city's gateway: one small JSON, signed as webhooks are.
//!
//! A message says time and place, never a service, a name or a link: a number that was heard wrong must open nothing. Without a gateway nothing
//! leaves, and the person stands on the call list.

use std::time::Duration;

use civic::Millis;
use serde_json::json;
use store::{NotDone, Queue, Queued, Worker};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::say;

use super::book::read;
use super::mail::{Wanted, lang_of, stands};
use super::records::booking;
use super::texts::T;
use crate::Hall;
use crate::notices::{away, unreadable};
use crate::outgoing::Parcel;

/// The effect kind; its body names the booking, never the number.
pub const VISIT_SMS: &str = "visit-sms";
/// A gateway may be away for a day and a half: at an hour between tries, after the first few.
const ATTEMPTS: i32 = 40;
/// How long the worker sleeps when nothing is due.
const IDLE: Duration = Duration::from_secs(1);

/// Its own worker: a gateway that is slow holds up no mail.
pub fn sms_worker(hall: &Hall) -> Worker {
    let at = hall.clone();
    let mut worker = Worker::new(hall.db().clone(), Queue::Effects).handle(VISIT_SMS, move |queued| {
        let hall = at.clone();
        async move { deliver(&hall, &queued).await }
    });
    worker.most_attempts = ATTEMPTS;
    worker
}

/// Sends until `stop` becomes true.
pub fn spawn_sms(hall: &Hall, stop: &watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(sms_worker(hall).run(IDLE, stop.clone()))
}

/// Whether a booking's person is told by the gateway.
pub fn reaches(hall: &Hall, row: &booking::Model) -> bool {
    row.way == "phone" && hall.gateway().is_some()
}

async fn deliver(hall: &Hall, queued: &Queued) -> Result<(), NotDone> {
    let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
    let reads = hall.db().reads().await.map_err(|_| away())?;
    let row = read(&reads, wanted.booking).await.map_err(|_| away())?;
    drop(reads);
    // A later change has a message of its own, and what is over needs none.
    let due = |row: &booking::Model| {
        row.way == "phone"
            && row.sequence == wanted.sequence
            && row.at > hall.now().0
            && stands(row, &wanted.kind, hall.now())
    };
    let Some(row) = row.filter(due) else { return Ok(()) };
    let Some(gateway) = hall.gateway() else {
        return Err(NotDone::Dead("no gateway for short messages in the settings".to_owned()));
    };
    let body = json!({
        "id": queued.id.to_string(),
        "kind": "sms",
        "to": row.contact,
        "text": text(hall, &row, &wanted.kind),
    });
    gateway.send(|secret| Parcel::signed(secret, queued.id, hall.now(), &body)).await
}

fn text(hall: &Hall, row: &booking::Model, kind: &str) -> String {
    let (lang, city) = (lang_of(row), hall.city());
    let t = T::new(lang);
    let office = city.office(&row.office);
    let name = office.map_or("", |office| office.name.get(lang));
    let phone = office.map_or(city.phone.as_str(), |office| office.phone.as_str());
    let at = Millis(row.at);
    let when = format!("{} {}", say::date(lang, at.date()), say::time(at));
    let city = city.short.get(lang);
    match kind {
        "changed" => t.sms_changed(city, name, phone, &when),
        "cancelled" => t.sms_cancelled(city, name, phone, &when),
        "reminder" => t.sms_reminder(city, name, phone, &when),
        _ => t.sms_booked(city, name, phone, &when),
    }
    .into_owned()
}
