//! The close of a day: every ticket that is not over gets its end (left, a promise for another day, handed over), and the desk writes what
//! the next day has to know. A closed day gives no ticket and calls nobody.

use std::collections::BTreeMap;

use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{Changes, NewEvent, Row, Touched, Update};
use uuid::Uuid;
use web::{Permit, Problem};

use super::day::{Line, Today, on_line};
use super::records::{lobby_close, lobby_ticket};
use crate::Hall;
use crate::hand::Hand;

/// What became of a ticket that was not served.
pub const OUTCOMES: [&str; 4] = ["no-show", "left", "promised", "handed"];

pub fn open_tickets(line: &Line) -> impl Iterator<Item = &lobby_ticket::Model> {
    line.rows.iter().filter(|row| !matches!(row.state.as_str(), "done" | "left" | "void"))
}

/// What is proposed for a ticket: who was called and did not come is a no-show.
pub fn proposed(row: &lobby_ticket::Model) -> &'static str {
    match row.state.as_str() {
        "absent" => "no-show",
        "parked" => "handed",
        _ => "left",
    }
}

/// Closes it. `ends`: what became of each ticket that is still open; a ticket that came meanwhile is asked about first.
pub async fn close(
    hall: &Hall,
    permit: &Permit,
    by: Uuid,
    today: &Today,
    ends: &BTreeMap<Uuid, &'static str>,
    note: &str,
) -> Result<bool, Problem> {
    let decide = |line: &Line| {
        let asked = open_tickets(line).all(|row| ends.contains_key(&row.id));
        let closes = asked && line.closed.is_none();
        Ok::<_, Problem>((asked, closes.then(|| changes(hall, permit, by, line, ends, note))))
    };
    Ok(on_line(hall, Hand::Of(permit), today, decide).await?.0)
}

fn changes(
    hall: &Hall,
    permit: &Permit,
    by: Uuid,
    line: &Line,
    ends: &BTreeMap<Uuid, &'static str>,
    note: &str,
) -> Changes {
    let today = &line.today;
    let open: Vec<&lobby_ticket::Model> = open_tickets(line).collect();
    let count = |outcome: &str| {
        let n = open.iter().filter(|row| ends.get(&row.id).is_some_and(|end| *end == outcome)).count();
        i64::try_from(n).unwrap_or(i64::MAX)
    };
    let salt = hall.db().salt();
    let served = line.rows.iter().filter(|row| row.state == "done").count();
    let row = lobby_close::Model {
        city: hall.db().city().0,
        day_id: today.id,
        office: today.office.clone(),
        date: today.date.to_string(),
        by_staff: by,
        at: permit.now().0,
        served: i64::try_from(served).unwrap_or(i64::MAX),
        left_early: count("left"),
        no_shows: count("no-show"),
        promised: count("promised"),
        handed: count("handed"),
        note: note.to_owned(),
        salt: salt.0.clone(),
    };
    let body =
        json!({ "served": row.served, "no_shows": row.no_shows, "promised": row.promised, "handed": row.handed });
    let event = NewEvent::new(today.stream(), "day-closed", permit.actor(), body).touching(Touched::new(
        "lobby_close",
        today.id,
        1,
        &salt,
        note.as_bytes(),
    ));
    let mut changes = Changes::new().event(event);
    changes = changes.insert(Row::of(row.into_active_model()));
    for ticket in open {
        let outcome = ends.get(&ticket.id).copied().unwrap_or("left");
        let over = Update::new("lobby_ticket").key("id", ticket.id).set("state", "left").set("outcome", outcome);
        changes = changes.update(over.set("desk", 0_i64).set("since", permit.now().0));
    }
    changes
}
