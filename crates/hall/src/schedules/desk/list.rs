//! Every office with its hours of today, and all edits that are drafted, in force or just over.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use counter::roster::{OnDate, Why};
use jiff::civil::Date;
use web::{Page, Problem, Staff, html, say};

use super::texts::T;
use super::words::{self, Line};
use crate::Hall;
use crate::people::CallTickets;
use crate::schedules::edits;

struct Office {
    href: String,
    name: String,
    today: String,
}

#[derive(Template)]
#[template(path = "schedules/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    offices: Vec<Office>,
    lines: Vec<Line>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<CallTickets>) -> Result<Response, Problem> {
    let (t, today) = (T::new(staff.lang()), staff.today());
    let all = edits::recent(&staff.reads().await?, staff.now()).await?;
    let counters = hall.counters();
    let offices = counters.offices.iter().map(|office| Office {
        href: format!("/desk/schedules/{}", office.id),
        name: words::office(&hall, t.lang(), &office.id),
        today: match counters.day(office, today, hall.calendar()) {
            OnDate::Open(day) => {
                hours(&day).map_or_else(|| t.closed().into_owned(), |(open, until)| format!("{open}–{until}"))
            }
            OnDate::Closed(why) => closed(t, &why),
        },
    });
    html(&ListPage {
        page: hall.desk_page(&staff, t.title()).await?,
        offices: offices.collect(),
        lines: all.iter().map(|(row, edit)| words::line(&hall, t, row, edit, today)).collect(),
        t,
    })
}

pub fn clock(date: Date, minute: u16) -> String {
    say::time(Millis::start_of(date).plus_minutes(i64::from(minute)))
}

/// When it opens and closes.
pub fn hours(day: &counter::Day) -> Option<(String, String)> {
    let last = day.open.iter().last()?;
    let (open, close) = (day.minute_of(day.open.first()?), day.minute_of(last) + counter::TICK);
    Some((clock(day.date, open), clock(day.date, close)))
}

pub fn closed(t: T, why: &Why) -> String {
    match why {
        Why::Special(reason) if !reason.ja.is_empty() => t.closed_why(reason.get(t.lang())),
        _ => t.closed(),
    }
    .into_owned()
}
