//! Who a held time is for: an address that a code reaches, or the number and code of one's own case. No account.
//!
//! The code is nowhere stored; five wrong tries end it. What somebody is held to (one booking of a service, so many in all) hangs on this.

use store::{Changes, NewEffect, Reads, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::VISIT_MAIL;
use super::book::{Not, read};
use super::records::booking;
use crate::Hall;
use crate::keys::same;

/// Minutes for which a code can be typed in.
pub const CODE_MINUTES: i64 = 30;
const CODE_TRIES: i64 = 5;

/// What became of a code that was typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    Right,
    Wrong(i64),
    Spent,
}

/// What is kept of somebody before they are reached.
pub struct Typed<'a> {
    pub name: &'a str,
    pub mail: &'a str,
    pub proxy: &'a str,
}

/// Six digits bound to the booking, the address and this sending.
pub fn code_of(hall: &Hall, id: Uuid, nonce: Uuid, address: &str) -> String {
    let part = [nonce.as_bytes().as_slice(), address.as_bytes()].concat();
    hall.keys().six_digits("visit-mail-code", id, &part)
}

/// Writes the address down and sends a new code to it. Limited by booking and by address.
pub async fn ask(hall: &Hall, permit: &Permit, id: Uuid, typed: &Typed<'_>) -> Result<(), Not> {
    let limit = &hall.limits().mail;
    limit.check(&("visit", id), permit.now()).map_err(Problem::from)?;
    limit.check(&("to", typed.mail.to_ascii_lowercase()), permit.now()).map_err(Problem::from)?;
    let nonce = hall.new_id();
    let body = serde_json::json!({ "booking": id, "kind": "code", "nonce": nonce });
    let update = Update::new("booking")
        .key("id", id)
        .set("name", typed.name)
        .set("contact", typed.mail)
        .set("way", "mail")
        .set("proxy", typed.proxy)
        .set("reached", false)
        .set("nonce", nonce)
        .set("code_until", hall.now().plus_minutes(CODE_MINUTES).0)
        .set("tries", 0i64);
    let changes = Changes::new().update(update).effect(NewEffect::new(hall.new_id(), VISIT_MAIL, body));
    permit.submit(changes).await.map_err(Problem::from)?;
    Ok(())
}

/// Judges a typed code and counts the try.
pub async fn tried(hall: &Hall, permit: &Permit, id: Uuid, typed: &str) -> Result<Tried, Not> {
    let row = read(&permit.reads().await?, id).await?.ok_or(Not::Over)?;
    let (Some(nonce), Some(until)) = (row.nonce, row.code_until) else { return Ok(Tried::Spent) };
    if row.reached {
        return Ok(Tried::Right);
    }
    if row.tries >= CODE_TRIES || hall.now().0 >= until {
        return Ok(Tried::Spent);
    }
    let right = same(&code_of(hall, id, nonce, &row.contact), typed);
    let update = Update::new("booking").key("id", id);
    let update = if right { update.set("reached", true) } else { update.set("tries", row.tries + 1) };
    permit.submit(Changes::new().update(update)).await.map_err(Problem::from)?;
    let left = CODE_TRIES - row.tries - 1;
    Ok(match (right, left) {
        (true, _) => Tried::Right,
        (false, 0) => Tried::Spent,
        (false, left) => Tried::Wrong(left),
    })
}

/// The code of a sending, for its mail; nothing when a newer one went out or it has grown too old.
pub async fn to_send(
    hall: &Hall,
    reads: &Reads,
    id: Uuid,
    nonce: Uuid,
) -> Result<Option<(booking::Model, String)>, Problem> {
    let row = read(reads, id).await?;
    let due = |row: &booking::Model| {
        row.nonce == Some(nonce) && !row.reached && row.code_until.is_some_and(|until| hall.now().0 < until)
    };
    Ok(row.filter(due).map(|row| {
        let code = code_of(hall, id, nonce, &row.contact);
        (row, code)
    }))
}
