//! The next fourteen days of one office as they will be: open, end of reception, desks on duty by hour, and the edits that make them so.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use counter::edits::Edit;
use counter::roster::{Day, OnDate};
use counter::{Counters, Office, Skills};
use jiff::ToSpan;
use jiff::civil::Date;
use web::{Page, Permission, Problem, Staff, html, say};

use super::list::{clock, closed, hours};
use super::texts::T;
use super::words::{self, Line};
use crate::Hall;
use crate::people::{CallTickets, EditSchedules};
use crate::schedules::edits;

const DAYS: usize = 14;

struct Row {
    date: String,
    open: String,
    reception: String,
    duty: Vec<String>,
    edits: Vec<(String, String)>,
    closed: bool,
}

#[derive(Template)]
#[template(path = "schedules/desk/office.html")]
struct OfficePage {
    page: Page,
    t: T,
    hours: Vec<u16>,
    rows: Vec<Row>,
    lines: Vec<Line>,
    new: Option<String>,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path(office): Path<String>,
) -> Result<Response, Problem> {
    let (t, today) = (T::new(staff.lang()), staff.today());
    let counters = hall.counters();
    let office = counters.office(&office).ok_or(Problem::NotFound)?;
    let mut all = edits::recent(&staff.reads().await?, staff.now()).await?;
    all.retain(|(row, _)| row.office == office.id);
    let days: Vec<(Date, OnDate)> =
        today.series(1.day()).take(DAYS).map(|date| (date, counters.day(office, date, hall.calendar()))).collect();
    let hours = span(&days);
    let name = words::office(&hall, t.lang(), &office.id);
    let new = staff.has(EditSchedules::NAME).then(|| format!("/desk/schedules/{}/new", office.id));
    html(&OfficePage {
        page: hall.desk_page(&staff, t.office_title(&name)).await?.back(t.title(), "/desk/schedules"),
        rows: days.iter().map(|(date, on)| row(t, *date, on, &hours, office)).collect(),
        lines: all.iter().map(|(row, edit)| words::line(&hall, t, row, edit, today)).collect(),
        hours,
        new,
        t,
    })
}

/// The hours that any of these days is open in.
fn span(days: &[(Date, OnDate)]) -> Vec<u16> {
    let open = days.iter().filter_map(|(_, on)| match on {
        OnDate::Open(day) => Some((day.minute_of(day.open.first()?) / 60, day.minute_of(day.open.iter().last()?) / 60)),
        OnDate::Closed(_) => None,
    });
    let (first, last) = open.fold((24, 0), |(first, last), (from, to)| (first.min(from), last.max(to)));
    (first..=last).collect()
}

fn row(t: T, date: Date, on: &OnDate, shown: &[u16], office: &Office) -> Row {
    let named = |edit: &&Edit| edit.holds(date);
    let edits = office
        .edits
        .iter()
        .filter(named)
        .map(|edit| (format!("/desk/schedules/of/{}", uuid::Uuid::from_u128(edit.id)), words::what(t, edit)));
    let edits = edits.collect();
    match on {
        OnDate::Closed(why) => Row {
            date: say::date(t.lang(), date),
            open: closed(t, why),
            reception: String::new(),
            duty: vec![String::new(); shown.len()],
            edits,
            closed: true,
        },
        OnDate::Open(day) => Row {
            date: say::date(t.lang(), date),
            open: hours(day).map_or_else(String::new, |(open, close)| format!("{open}–{close}")),
            reception: day.reception_minutes().map_or_else(String::new, |(_, until)| clock(date, until)),
            duty: shown.iter().map(|hour| duty(day, *hour)).collect(),
            edits,
            closed: false,
        },
    }
}

/// The fewest desks on duty within an hour; nothing where it is closed.
fn duty(day: &Day, hour: u16) -> String {
    let ticks = day.open.iter().filter(|tick| day.minute_of(*tick) / 60 == hour);
    let fewest = ticks.map(|tick| day.on_duty(tick, Skills::default())).min();
    fewest.map_or_else(String::new, |fewest| fewest.to_string())
}

/// Only desks of this office can be edited.
pub fn desks(counters: &Counters, office: &str) -> Vec<u16> {
    counters.office(office).map_or_else(Vec::new, |office| office.desks.iter().map(|desk| desk.no).collect())
}
