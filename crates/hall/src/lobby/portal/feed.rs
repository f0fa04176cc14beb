//! The same as data, for whoever shows it elsewhere: one QueueMonitor for each office, after the NGSI-LD data model of that name.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use civic::Lang;
use counter::forecast::Range;
use serde_json::{Value, json};
use web::guard::Anyone;
use web::{Problem, say};

use super::{Crowd, crowd, words};
use crate::Hall;
use crate::lobby::day::Line;
use crate::status;
use crate::visits::next_free;

pub async fn get(State(hall): State<Hall>, permit: Anyone<Crowd>) -> Result<Response, Problem> {
    let now = permit.now();
    let lines = crowd::lines(&hall, &permit).await?;
    let mut all: Vec<Value> = lines.iter().map(|line| monitor(&hall, line, now)).collect();
    for (monitor, line) in all.iter_mut().zip(&lines) {
        monitor["nextFreeBooking"] = next_free(&hall, &permit, &line.today.office).await?.map(say::iso_time).into();
    }
    // Anybody's page may read it: nothing in it is anybody's.
    let open = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((open, Json(all)).into_response())
}

fn monitor(hall: &Hall, line: &Line, now: civic::Millis) -> Value {
    let open = crowd::is_open(hall, line, now);
    let wait = if open { line.waits(hall, now).anybody() } else { Range::Unknown };
    let last = line.rows.iter().max_by_key(|row| row.serial).map(words::number);
    let served =
        line.rows.iter().filter(|row| row.called_at.is_some()).max_by_key(|row| row.called_at).map(words::number);
    json!({
        "id": format!("urn:ngsi-ld:QueueMonitor:{}:{}", hall.city().code, line.today.office),
        "type": "QueueMonitor",
        "officeName": words::office(hall, Lang::Ja, &line.today.office).0,
        "dateObserved": say::iso_time(now),
        "serviceStatus": if open { "open" } else { "closed" },
        "serviceNotes": status::at_office(hall, &line.today.office, Lang::Ja, now).into_iter().map(|notice| notice.title).collect::<Vec<_>>(),
        "lastTicketIssued": last,
        "ticketServed": served,
        "ticketsToServe": line.waiting(),
        "peopleInHall": line.people(),
        "hallCapacity": line.today.place().map_or(0, |office| office.capacity),
        "waitMinutesLow": wait.least(),
        "waitMinutesHigh": wait.most(),
    })
}
