//! The call display: number and desk, who comes next, and how long it takes about. Never a name. Everything on it stands still; a new call
//! changes colour once and may chime. Without script the browser asks anew; with it, what is old gives way to a neutral page.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Lang;
use counter::line;
use web::guard::Anyone;
use web::{Page, Problem, html, say};

use super::texts::T;
use super::{Device, not_a_device, words};
use crate::Hall;
use crate::lobby::day::{Line, Today, line as read};
use crate::lobby::{devices, live};
use crate::status;

/// Seconds between two reloads of a browser without script.
const RELOAD: u32 = 15;
/// Calls and next numbers shown.
const CALLS: usize = 4;
const NEXT: usize = 4;
/// Strips of what is suspended; the page of it holds the rest.
const STRIPS: usize = 2;

struct Call {
    number: String,
    desk: i64,
}

struct Wait {
    letter: char,
    ja: String,
    en: String,
    range: String,
    people: String,
}

#[derive(Template)]
#[template(path = "lobby/portal/display.html")]
struct DisplayPage {
    page: Page,
    ja: T,
    en: T,
    office: String,
    place: String,
    date: String,
    time: String,
    updated: String,
    live: String,
    at: i64,
    /// Changes with every call and every call once more.
    chime: String,
    calls: Vec<Call>,
    next: Vec<String>,
    waits: Vec<Wait>,
    /// What is suspended here, in Japanese and English.
    strips: Vec<(String, String)>,
    stands: i64,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Device>) -> Result<Response, Problem> {
    let Some(device) = devices::here(&hall, &permit, "display").await? else { return not_a_device(&permit) };
    let today = Today::of(&hall, &device.office, permit.now()).ok_or(Problem::NotFound)?;
    let line = read(&hall, &permit.reads().await?, today).await?;
    let (ja, en, now) = (T::new(Lang::Ja), T::new(Lang::En), permit.now());
    let (office, place) = words::office(&hall, Lang::Ja, &device.office);
    let calls = calls(&line);
    let mut page = permit.page(ja.now_calling());
    page.lang = Lang::Ja;
    page.refresh = Some(RELOAD);
    html(&DisplayPage {
        page,
        ja,
        en,
        office,
        place,
        date: say::date(Lang::Ja, now.date()),
        time: say::time(now),
        updated: ja.updated(&say::time(now)).into_owned(),
        strips: strips(&hall, &device.office, now),
        stands: hall.standings().position(now),
        live: format!("/live?topics={},{}", live::topic(&device.office), status::TOPIC),
        at: live::position(&line.today, line.version),
        chime: calls.iter().map(|(call, calls)| format!("{} {} {calls}", call.number, call.desk)).take(1).collect(),
        calls: calls.into_iter().map(|(call, _)| call).collect(),
        next: next(&hall, &line, now),
        waits: waits(&hall, &line, now),
    })
}

/// One strip for each thing that is suspended: what, and what instead.
fn strips(hall: &Hall, office: &str, now: civic::Millis) -> Vec<(String, String)> {
    let said = |lang| {
        let all = status::at_office(hall, office, lang, now);
        all.into_iter().map(|notice| {
            [notice.title].into_iter().chain(notice.lines.into_iter().take(2)).collect::<Vec<_>>().join("　")
        })
    };
    said(Lang::Ja).zip(said(Lang::En)).take(STRIPS).collect()
}

/// Who is called or served, the newest call first.
fn calls(line: &Line) -> Vec<(Call, i64)> {
    let here = line.rows.iter().filter(|row| matches!(row.state.as_str(), "called" | "serving"));
    let mut rows: Vec<_> = here.filter(|row| row.called_at.is_some()).collect();
    // Who still has to come stands above who is there already.
    rows.sort_by_key(|row| (row.state != "called", std::cmp::Reverse(row.called_at), row.serial));
    rows.truncate(CALLS);
    rows.iter().map(|row| (Call { number: words::number(row), desk: row.desk }, row.calls)).collect()
}

/// The numbers the desks on duty would call next, as the line stands now.
fn next(hall: &Hall, shown: &Line, now: civic::Millis) -> Vec<String> {
    let mut tickets = shown.tickets();
    let desks = shown.on_duty(hall, now);
    let mut found = Vec::new();
    for desk in desks.iter().cycle().take(desks.len() * NEXT) {
        let Some(pick) = line::next(&tickets, *desk, now, &shown.today.counters.rules) else { continue };
        if found.len() == NEXT || line::call(&mut tickets, &pick, 0).is_err() {
            break;
        }
        found
            .extend(tickets.iter().find(|ticket| ticket.serial == pick.serial).map(|ticket| ticket.number.to_string()));
    }
    found
}

/// How long whoever takes a ticket of each letter now will wait, by the first service of the letter.
fn waits(hall: &Hall, line: &Line, now: civic::Millis) -> Vec<Wait> {
    let (ja, counters, foretold) = (T::new(Lang::Ja), hall.counters(), line.waits(hall, now));
    let mut waits: Vec<Wait> = Vec::new();
    for service in &counters.services {
        if waits.iter().any(|wait| wait.letter == service.letter) {
            continue;
        }
        let waiting = line.rows.iter().filter(|row| row.state == "waiting" && row.letter.starts_with(service.letter));
        waits.push(Wait {
            letter: service.letter,
            ja: service.name.get(Lang::Ja).to_owned(),
            en: service.name.get(Lang::En).to_owned(),
            range: words::range(ja, foretold.newcomer(&service.id)),
            people: ja.groups(i64::try_from(waiting.count()).unwrap_or(0)).into_owned(),
        });
    }
    waits
}
