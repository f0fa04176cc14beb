//! Giving out tickets: at a kiosk, at the desk, to who has booked, and in the place of a lost one. Numbers have no gap and none is given
//! twice, because each is decided on the line as it was read; a button pressed twenty times gives one ticket.

use civic::{Lang, Millis};
use counter::forecast::Range;
use counter::line::{Calling, Needs};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use serde_json::{Value, json};
use store::{Changes, NewEvent, OnceKey, Row};
use uuid::Uuid;
use web::Problem;

use super::day::{Line, Today, on_line};
use super::records::{lobby_ticket, lobby_told};
use super::{code, rules};
use crate::Hall;
use crate::hand::Hand;

/// Somebody who wants to be served.
#[derive(Clone, Debug)]
pub struct NewTicket {
    /// In the order in which they are served.
    pub services: Vec<String>,
    pub party: u16,
    pub needs: Needs,
    pub calling: Calling,
    pub lang: Lang,
    /// Comes from the form: the same form sent twice is one ticket.
    pub once: String,
}

/// Who gives it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Kiosk(Uuid),
    Desk(Uuid),
}

/// What the line needs to know of a booking.
#[derive(Clone, Debug)]
pub struct Booked {
    pub booking: Uuid,
    pub at: Millis,
    pub services: Vec<String>,
    pub party: u16,
    pub needs: Needs,
    pub lang: Lang,
    /// The questions were answered ahead.
    pub prepared: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub id: Uuid,
    /// For the address of its own page.
    pub code: String,
}

#[derive(Debug)]
pub enum NotTaken {
    /// No more today: the reception is over, or the day is closed.
    Closed,
    /// The services are not the city's.
    Unknown,
    Problem(Problem),
}

impl From<Problem> for NotTaken {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// What is the same for every way of taking one.
struct Draft<'a> {
    new: &'a NewTicket,
    booked: Option<&'a Booked>,
    scope: String,
}

/// A ticket for who came without a booking.
pub async fn take(hall: &Hall, by: Hand<'_>, today: &Today, new: &NewTicket, from: Source) -> Result<Taken, NotTaken> {
    let known = |id: &String| id == rules::TALK || today.counters.service(id).is_some();
    if new.services.is_empty() || new.services.len() > 5 || !new.services.iter().all(known) {
        return Err(NotTaken::Unknown);
    }
    let scope = match from {
        Source::Kiosk(device) => format!("kiosk:{device}"),
        Source::Desk(account) => format!("desk:{account}"),
    };
    give(hall, by, today, &Draft { new, booked: None, scope }).await
}

/// A ticket for who has booked and is here. The booking itself gives one ticket, however often it is shown.
pub async fn check_in(hall: &Hall, by: Hand<'_>, today: &Today, booked: &Booked) -> Result<Taken, NotTaken> {
    let new = NewTicket {
        services: booked.services.clone(),
        party: booked.party,
        needs: booked.needs,
        calling: Calling::Screen,
        lang: booked.lang,
        once: booked.booking.to_string(),
    };
    give(hall, by, today, &Draft { new: &new, booked: Some(booked), scope: "booking".to_owned() }).await
}

async fn give(hall: &Hall, by: Hand<'_>, today: &Today, draft: &Draft<'_>) -> Result<Taken, NotTaken> {
    let decide = |line: &Line| Ok::<_, NotTaken>(((), Some(decided(hall, by, line, draft)?)));
    let ((), done) = on_line(hall, by, today, decide).await?;
    let ticket = done.as_ref().and_then(|done| done.answer.get("ticket"));
    let id = ticket.and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or(Problem::Broken)?;
    Ok(Taken { id, code: code::of(hall, id) })
}

fn decided(hall: &Hall, by: Hand<'_>, line: &Line, draft: &Draft<'_>) -> Result<Changes, NotTaken> {
    let (new, today, now) = (draft.new, &line.today, by.now());
    let day = today.roster(hall).filter(|_| line.closed.is_none()).ok_or(NotTaken::Closed)?;
    let first = new.services.first().ok_or(NotTaken::Unknown)?;
    // Who has booked is served, however long the line is.
    let foretold = line.waits(hall, now);
    let wait = if draft.booked.is_some() { Range::Unknown } else { foretold.newcomer(first) };
    if !rules::gives_tickets(&day, now, wait) {
        return Err(NotTaken::Closed);
    }
    let row = row(hall, by, line, draft);
    let body = json!({
        "ticket": row.id, "letter": row.letter, "nth": row.nth, "services": new.services,
        "kind": row.kind, "party": row.party, "at": now.0, "booking": draft.booked.map(|booked| booked.booking),
        "booked_at": row.booked_at, "prepared": row.prepared,
    });
    let said = format!("{:?} {} {:?} {:?} {}", new.services, new.party, new.needs, new.calling, new.lang);
    let told = foretold.told(first).filter(|_| draft.booked.is_none());
    let told = told.into_iter().map(|told| Row::of(told_of(&row, first, told)));
    let changes = told.fold(Changes::new(), Changes::insert);
    Ok(changes
        .event(NewEvent::new(today.stream(), "ticket-taken", by.actor(), body))
        .once(OnceKey::new(format!("{}:{}", draft.scope, today.id), "lobby-ticket", new.once.clone(), said.as_bytes()))
        .answer(json!({ "ticket": row.id }))
        .insert(Row::of(row.into_active_model())))
}

/// What they are told of their wait, to be held against what comes.
fn told_of(row: &lobby_ticket::Model, service: &str, (raw, said): ([i64; 3], [i64; 3])) -> lobby_told::ActiveModel {
    lobby_told::ActiveModel {
        city: Set(row.city),
        ticket: Set(row.id),
        day_id: Set(row.day_id),
        service: Set(service.to_owned()),
        low: Set(raw[0]),
        middle: Set(raw[1]),
        high: Set(raw[2]),
        said_low: Set(said[0]),
        said_high: Set(said[2]),
    }
}

/// The serial of the day and the number of the letter: one more than the last.
pub fn numbers(line: &Line, letter: &str) -> (i64, i64) {
    let serial = line.rows.iter().map(|row| row.serial).max().unwrap_or(0) + 1;
    let of_letter = line.rows.iter().filter(|row| row.letter == letter);
    (serial, of_letter.map(|row| row.nth).max().unwrap_or(0) + 1)
}

fn row(hall: &Hall, by: Hand<'_>, line: &Line, draft: &Draft<'_>) -> lobby_ticket::Model {
    let (new, id) = (draft.new, hall.new_id());
    let letter = rules::letter(&line.today.counters, &new.services).to_string();
    let (serial, nth) = numbers(line, &letter);
    lobby_ticket::Model {
        city: hall.db().city().0,
        id,
        day_id: line.today.id,
        office: line.today.office.clone(),
        serial,
        letter,
        nth,
        mark: code::mark(hall, &code::of(hall, id)),
        wants: new.services.join(" "),
        done: 0,
        kind: if draft.booked.is_some() { "booked" } else { "walk-in" }.to_owned(),
        reason: String::new(),
        booked_at: draft.booked.map(|booked| booked.at.0),
        prepared: draft.booked.is_some_and(|booked| booked.prepared),
        party: i64::from(new.party.clamp(1, 20)),
        pram: new.needs.pram,
        wheelchair: new.needs.wheelchair,
        lang: new.lang.tag().to_owned(),
        calling: if new.calling == Calling::InPerson { "in-person" } else { "screen" }.to_owned(),
        state: "waiting".to_owned(),
        desk: 0,
        passed: 0,
        calls: 0,
        rule: String::new(),
        outcome: String::new(),
        arrived: by.now().0,
        since: by.now().0,
        called_at: None,
    }
}

/// A ticket in the place of a lost one: same wants, same place in the line, a new number and a new code.
pub fn instead(hall: &Hall, line: &Line, lost: &lobby_ticket::Model) -> lobby_ticket::Model {
    let (serial, nth) = numbers(line, &lost.letter);
    let id = hall.new_id();
    lobby_ticket::Model { id, serial, nth, mark: code::mark(hall, &code::of(hall, id)), ..lost.clone() }
}
