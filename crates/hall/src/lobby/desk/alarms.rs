//! The record of quiet alarms: where and when, by whom, and what followed. An alarm ends when somebody has written what followed.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use procedure::form::FaultCode;
use uuid::Uuid;
use web::{Errors, KindFields, Page, Problem, Staff, html, html_with, say, see_other};

use super::texts::T;
use crate::Hall;
use crate::lobby::alarms;
use crate::lobby::portal::words;
use crate::people::{CallTickets, names};
use crate::talks;

struct Row {
    id: Uuid,
    when: String,
    place: String,
    by: String,
    /// What followed, once it is over.
    followed: Option<String>,
    ended: String,
}

#[derive(Template)]
#[template(path = "lobby/desk/alarms.html")]
struct AlarmsPage {
    page: Page,
    t: T,
    errors: Errors,
    rows: Vec<Row>,
    /// The alarm whose end was refused, with what was typed.
    typed: Option<(Uuid, String)>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<CallTickets>) -> Result<Response, Problem> {
    html(&draw(&hall, &staff, Errors::none(web::texts::T::new(staff.lang())), None).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path(id): Path<Uuid>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let alarm = alarms::one(&staff.reads().await?, id).await?;
    let back = sent.fields.get("back").to_owned();
    if alarm.ended_at.is_some() {
        return Ok(see_other("/desk/calls/alarms"));
    }
    // A kiosk's call is over when somebody goes there: there is nothing to write.
    if alarm.kind == alarms::STAFF {
        alarms::end(&hall, &staff, staff.account(), &alarm, "").await?;
        let back = if back.starts_with("/desk/calls/") { back.as_str() } else { "/desk/calls" };
        return Ok(see_other(back));
    }
    let typed = sent.fields.get("followed").to_owned();
    match talks::judged(&typed, staff.today()) {
        Ok(followed) if sent.errors.is_empty() => {
            alarms::end(&hall, &staff, staff.account(), &alarm, &followed).await?;
            return Ok(see_other("/desk/calls/alarms"));
        }
        Ok(_) => {}
        Err(code) => sent.errors.add(format!("followed-{id}"), fault(T::new(staff.lang()), &code)),
    }
    let page = draw(&hall, &staff, sent.errors, Some((id, typed))).await?;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub fn fault(t: T, code: &FaultCode) -> String {
    match code {
        FaultCode::TooLong { max, now } => t.fault_too_long(&max.to_string(), &now.to_string()),
        FaultCode::MyNumber => t.fault_my_number(),
        FaultCode::Character { char } => t.fault_character(&char.to_string()),
        _ => t.fault_empty(),
    }
    .into_owned()
}

async fn draw(
    hall: &Hall,
    staff: &Staff<CallTickets>,
    errors: Errors,
    typed: Option<(Uuid, String)>,
) -> Result<AlarmsPage, Problem> {
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let all = alarms::newest(&reads).await?;
    let people: Vec<Uuid> = all.iter().flat_map(|row| [row.by_staff, row.ended_by]).flatten().collect();
    let names = names(&reads, &people).await?;
    drop(reads);
    let name = |id: Option<Uuid>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let rows = all.into_iter().map(|row| Row {
        id: row.id,
        when: say::date_time(t.lang(), Millis(row.at)),
        place: t.desk_of(&row.desk.to_string(), &words::office(hall, t.lang(), &row.office).0).into_owned(),
        by: name(row.by_staff),
        ended: row
            .ended_at
            .map_or_else(String::new, |at| format!("{}　{}", say::short(Millis(at)), name(row.ended_by))),
        followed: row.ended_at.map(|_| row.followed),
    });
    let rows = rows.collect();
    let page = hall.desk_page(staff, t.alarms_title()).await?.back(t.title(), "/desk/calls");
    Ok(AlarmsPage { page: page.erring(!errors.is_empty()), t, errors, rows, typed })
}
