//! Signing in by mail: a link and a code that work once, within half an hour.
//!
//! Nothing that opens a page is stored: link and code are made from the city's key and the mail's own nonce. An address that has no page yet
//! is asked and answered like any other, so that nobody can learn here who has one. Refuses to sign in by a link alone in a browser that did
//! not ask for it: there the code of the same mail must be typed.

use civic::Lang;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, Delete, NewEffect, NewEvent, Reads, Refused, Row, Stream, Update};
use uuid::Uuid;
use web::{Citizen, Device, Problem};

use super::records::{citizen, citizen_mail, sign_in_mail};
use crate::Hall;
use crate::keys::{hex, same};

/// The effect kind of a mail that signs in; its body names the row, never the address.
pub const SIGN_IN_MAIL: &str = "sign-in-mail";
/// Minutes for which a link and its code work.
pub const MINUTES: i64 = 30;
/// Wrong codes before a new mail is needed.
const TRIES: i64 = 5;
/// How often the same mail is sent again.
const SENDS: i64 = 3;

/// What became of the wish for a mail. The page says the same of `Sent` whoever has a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Sent,
    /// Enough mails for now; the next in so many minutes, where that is known.
    Enough(Option<i64>),
}

/// What became of a link or a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    In,
    /// So many tries are left.
    Wrong(i64),
    /// Used, too old, or tried too often.
    Spent,
}

/// The mail, for the sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInMail {
    pub to: String,
    pub lang: Lang,
    /// The path of the link, without the city's address.
    pub path: String,
    pub code: String,
}

/// The stream of one person's own page.
pub fn stream(person: Uuid) -> Stream {
    Stream::new("citizen", person)
}

fn mail_stream(mail: Uuid) -> Stream {
    Stream::new("sign-in-mail", mail)
}

/// The mark by which an address is found.
fn mark(hall: &Hall, address: &str) -> String {
    hex(&hall.keys().derive("citizen-mail", Uuid::nil(), address.to_lowercase().as_bytes()))
}

/// Eight digits: typed from one screen to another.
fn code_of(hall: &Hall, row: &sign_in_mail::Model) -> String {
    let [a, b, c, d, e, f, g, h, ..] = hall.keys().derive("sign-in-code", row.id, row.nonce.as_bytes());
    format!("{:08}", u64::from_le_bytes([a, b, c, d, e, f, g, h]) % 100_000_000)
}

/// What the link ends with: the row, and 128 bits nobody can guess.
fn key_of(hall: &Hall, row: &sign_in_mail::Model) -> String {
    format!("{}{}", row.id.simple(), hex(&hall.keys().derive("sign-in-link", row.id, row.nonce.as_bytes())[..16]))
}

fn is_live(hall: &Hall, row: &sign_in_mail::Model) -> bool {
    row.used_at.is_none() && hall.now().0 < row.until && row.tries < TRIES
}

async fn row(reads: &Reads, id: Uuid) -> Result<Option<sign_in_mail::Model>, Problem> {
    Ok(reads.of::<sign_in_mail::Entity>().filter(sign_in_mail::Column::Id.eq(id)).one(reads).await?)
}

/// Sends a mail to this address and remembers in this browser that it was asked for here.
pub async fn ask(hall: &Hall, permit: &mut Citizen, address: &str) -> Result<Asked, Problem> {
    let now = permit.now();
    let (of_address, of_place) = (("sign-in", address.to_lowercase()), ("sign-in", permit.reader().address));
    let within =
        hall.limits().sign_in_wide.check(&of_place, now).and_then(|_| hall.limits().mail.check(&of_address, now));
    if let Err(limited) = within {
        return Ok(Asked::Enough(Some(limited.minutes())));
    }
    let id = hall.new_id();
    let row = sign_in_mail::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        mail: Set(address.to_owned()),
        lang: Set(permit.lang().tag().to_owned()),
        nonce: Set(hall.new_id()),
        made_at: Set(now.0),
        until: Set(now.plus_minutes(MINUTES).0),
        tries: Set(0),
        sends: Set(1),
        used_at: Set(None),
    };
    let event = NewEvent::new(mail_stream(id), "sign-in-asked", permit.actor(), json!({}));
    permit
        .submit(Changes::new().expect_new(mail_stream(id)).insert(Row::of(row)).event(event).effect(effect(hall, id)))
        .await?;
    permit.keep_asked(id).await?;
    Ok(Asked::Sent)
}

fn effect(hall: &Hall, mail: Uuid) -> NewEffect {
    NewEffect::new(hall.new_id(), SIGN_IN_MAIL, json!({ "mail": mail }))
}

/// Sends the mail this browser asked for once more: the same link, the same code. A thousand presses send a few.
pub async fn again(hall: &Hall, permit: &Citizen) -> Result<Asked, Problem> {
    let Some(id) = permit.data().asked else { return Ok(Asked::Enough(None)) };
    for _ in 0..RETRIES {
        let reads = permit.reads().await?;
        let (found, version) = (row(&reads, id).await?, reads.version(mail_stream(id)).await?);
        drop(reads);
        let Some(row) = found.filter(|row| is_live(hall, row) && row.sends < SENDS) else {
            return Ok(Asked::Enough(None));
        };
        let sent = Update::new("sign_in_mail").key("id", id).set("sends", row.sends + 1);
        let event = NewEvent::new(mail_stream(id), "sign-in-asked", permit.actor(), json!({ "again": row.sends }));
        let changes =
            Changes::new().expect(mail_stream(id), version).update(sent).event(event).effect(effect(hall, id));
        match permit.submit(changes).await {
            Ok(_) => return Ok(Asked::Sent),
            Err(Refused::Stale(_)) => {}
            Err(refused) => return Err(refused.into()),
        }
    }
    Ok(Asked::Enough(None))
}

/// How often a command is decided anew when another press was faster.
const RETRIES: usize = 8;

/// What to mail; `None` when it was used or has grown too old.
pub async fn mail(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Option<SignInMail>, Problem> {
    let Some(row) = row(reads, id).await?.filter(|row| is_live(hall, row)) else { return Ok(None) };
    let path = format!("/mypage/link/{}", key_of(hall, &row));
    let (code, lang) = (code_of(hall, &row), row.lang.parse().unwrap_or_default());
    Ok(Some(SignInMail { to: row.mail, lang, path, code }))
}

/// The mail a link belongs to, while it works. Reading it uses nothing up: scanners of mail follow links too.
pub async fn of_link(hall: &Hall, reads: &Reads, link: &str) -> Result<Option<Uuid>, Problem> {
    let Some(id) = link.get(..32).and_then(|id| Uuid::try_parse(id).ok()) else { return Ok(None) };
    let found = row(reads, id).await?.filter(|row| is_live(hall, row) && same(&key_of(hall, row), link));
    Ok(found.map(|row| row.id))
}

/// Signs in by the link, in the browser that asked for it.
pub async fn enter_by_link(hall: &Hall, permit: &mut Citizen, mail: Uuid, device: Device) -> Result<Entered, Problem> {
    if permit.data().asked != Some(mail) {
        return Ok(Entered::Spent);
    }
    enter(hall, permit, mail, None, device).await
}

/// Signs in by the code of this mail, wherever it is typed. A wrong one is counted.
pub async fn enter_by_code(
    hall: &Hall,
    permit: &mut Citizen,
    mail: Uuid,
    typed: &str,
    device: Device,
) -> Result<Entered, Problem> {
    enter(hall, permit, mail, Some(typed), device).await
}

async fn enter(
    hall: &Hall,
    permit: &mut Citizen,
    id: Uuid,
    typed: Option<&str>,
    device: Device,
) -> Result<Entered, Problem> {
    for _ in 0..RETRIES {
        let reads = permit.reads().await?;
        let (found, version) = (row(&reads, id).await?, reads.version(mail_stream(id)).await?);
        let Some(row) = found.filter(|row| is_live(hall, row)) else { return Ok(Entered::Spent) };
        let changes = Changes::new().expect(mail_stream(id), version);
        if typed.is_some_and(|typed| !same(&code_of(hall, &row), typed)) {
            drop(reads);
            let left = TRIES - row.tries - 1;
            let tried = Update::new("sign_in_mail").key("id", id).set("tries", row.tries + 1);
            let event = NewEvent::new(mail_stream(id), "sign-in-tried", permit.actor(), json!({}));
            match permit.submit(changes.update(tried).event(event)).await {
                Ok(_) if left > 0 => return Ok(Entered::Wrong(left)),
                Ok(_) => return Ok(Entered::Spent),
                Err(Refused::Stale(_)) => continue,
                Err(refused) => return Err(refused.into()),
            }
        }
        let (person, changes) = used(hall, &reads, permit.actor(), &row, changes).await?;
        drop(reads);
        match permit.sign_in(person, device, changes).await {
            Ok(()) => return Ok(Entered::In),
            // Another press of the same button, or the first two mails of a new address at once: looked at anew.
            Err(Refused::Stale(_) | Refused::Taken(_)) => {}
            Err(refused) => return Err(refused.into()),
        }
    }
    Err(Problem::Stale { who: None, at: None })
}

/// The link is used up; the page of its address is there from now on.
async fn used(
    hall: &Hall,
    reads: &Reads,
    by: ActorRef,
    row: &sign_in_mail::Model,
    changes: Changes,
) -> Result<(Uuid, Changes), Problem> {
    let (now, mark) = (hall.now().0, mark(hall, &row.mail));
    let known = reads.of::<citizen_mail::Entity>().filter(citizen_mail::Column::Mark.eq(&mark)).one(reads).await?;
    let mut changes = changes.update(Update::new("sign_in_mail").key("id", row.id).set("used_at", now).set("mail", ""));
    let person = if let Some(known) = known {
        changes = changes.update(Update::new("citizen").key("id", known.citizen).set("signed_in_at", now));
        known.citizen
    } else {
        let person = hall.new_id();
        let claimed = citizen_mail::ActiveModel { city: Set(row.city), mark: Set(mark), citizen: Set(person) };
        changes = changes.claim(Row::of(claimed), "mail").insert(Row::of(citizen::ActiveModel {
            city: Set(row.city),
            id: Set(person),
            mail: Set(row.mail.clone()),
            lang: Set(row.lang.clone()),
            created_at: Set(now),
            signed_in_at: Set(now),
        }));
        person
    };
    let used = NewEvent::new(mail_stream(row.id), "sign-in-used", by.clone(), json!({}));
    let event = NewEvent::new(stream(person), "citizen-signed-in", by, json!({ "mail": row.id }));
    Ok((person, changes.event(used).event(event)))
}

/// The address that opens this page.
pub async fn address(reads: &Reads, person: Uuid) -> Result<String, Problem> {
    let found = reads.of::<citizen::Entity>().filter(citizen::Column::Id.eq(person)).one(reads).await?;
    Ok(found.map(|row| row.mail).unwrap_or_default())
}

/// Deletes up to `most` mails that work no more. How many it deleted.
pub async fn sweep(hall: &Hall, most: usize) -> Result<usize, Problem> {
    let reads = hall.db().reads().await?;
    let old = reads.of::<sign_in_mail::Entity>().filter(sign_in_mail::Column::Until.lt(hall.now().plus_days(-1).0));
    let old = old.all(&reads).await?;
    drop(reads);
    let gone: Vec<Uuid> = old.into_iter().take(most).map(|row| row.id).collect();
    for id in &gone {
        hall.db()
            .submit(Changes::new().delete(Delete::new("sign_in_mail").key("id", *id)))
            .await
            .map_err(Problem::from)?;
    }
    Ok(gone.len())
}
