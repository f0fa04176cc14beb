//! How full each office is, for whoever has not left home yet: people, the house's limit, a range, and as of when.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use web::guard::Anyone;
use web::{Page, Problem, html};

use super::texts::T;
use super::{Crowd, words};
use crate::Hall;
use crate::catalog::Notice;
use crate::lobby::day::{Line, Today, line};
use crate::lobby::{live, rules};
use crate::status;
use crate::visits::next_free;

struct Row {
    id: String,
    name: String,
    people: String,
    range: String,
    free: String,
}

#[derive(Template)]
#[template(path = "lobby/portal/crowd.html")]
struct CrowdPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    as_of: String,
    live: String,
    at: i64,
}

#[derive(Template)]
#[template(path = "lobby/portal/office.html")]
struct OfficePage {
    page: Page,
    t: T,
    place: String,
    open: bool,
    people: i64,
    capacity: i64,
    people_line: String,
    always: String,
    waits: Vec<(String, String)>,
    notices: Vec<Notice>,
    stands: i64,
    free: String,
    as_of: String,
    live: String,
    at: i64,
}

/// The line of every office with counters, in the order of the city's file.
pub async fn lines(hall: &Hall, permit: &Anyone<Crowd>) -> Result<Vec<Line>, Problem> {
    let (counters, reads) = (hall.counters(), permit.reads().await?);
    let mut lines = Vec::new();
    for office in &counters.offices {
        if let Some(today) = Today::of(hall, &office.id, permit.now()) {
            lines.push(line(hall, &reads, today).await?);
        }
    }
    Ok(lines)
}

/// Whether somebody who comes now is taken in.
pub fn is_open(hall: &Hall, line: &Line, now: Millis) -> bool {
    let day = line.today.roster(hall).filter(|_| line.closed.is_none());
    day.is_some_and(|day| rules::gives_tickets(&day, now, line.waits(hall, now).newcomer(rules::TALK)))
}

pub async fn all(State(hall): State<Hall>, permit: Anyone<Crowd>) -> Result<Response, Problem> {
    let (t, now) = (T::new(permit.lang()), permit.now());
    let lines = lines(&hall, &permit).await?;
    let topics: Vec<String> = lines.iter().map(|line| live::topic(&line.today.office)).collect();
    let at = lines.iter().map(|line| live::position(&line.today, line.version)).min().unwrap_or(0);
    let mut free = Vec::new();
    for line in &lines {
        free.push(next_free(&hall, &permit, &line.today.office).await?);
    }
    let row = |(line, free): (&Line, Option<Millis>)| {
        let capacity = line.today.place().map_or(0, |office| office.capacity).to_string();
        let open = is_open(&hall, line, now);
        Row {
            id: line.today.office.clone(),
            name: words::office(&hall, t.lang(), &line.today.office).0,
            people: if open { t.people_of(&capacity, &line.people().to_string()).into_owned() } else { String::new() },
            range: if open { words::range(t, line.waits(&hall, now).anybody()) } else { t.crowd_shut().into_owned() },
            free: words::free(t, free),
        }
    };
    html(&CrowdPage {
        page: permit.page(t.crowd_title()),
        rows: lines.iter().zip(free).map(row).collect(),
        as_of: words::as_of(t, now),
        live: format!("/live?topics={}", topics.join(",")),
        at,
        t,
    })
}

pub async fn one(
    State(hall): State<Hall>,
    permit: Anyone<Crowd>,
    Path(office): Path<String>,
) -> Result<Response, Problem> {
    let (t, now) = (T::new(permit.lang()), permit.now());
    let today = Today::of(&hall, &office, now).ok_or(Problem::NotFound)?;
    let line = line(&hall, &permit.reads().await?, today).await?;
    let foretold = line.waits(&hall, now);
    let capacity = line.today.place().map_or(0, |office| office.capacity);
    let (name, place) = words::office(&hall, t.lang(), &office);
    let open = is_open(&hall, &line, now);
    let wait = |service: &counter::Service| {
        (service.name.get(t.lang()).to_owned(), words::range(t, foretold.newcomer(&service.id)))
    };
    html(&OfficePage {
        page: permit.page(t.crowd_of(&name)).back(t.crowd_title(), "/crowd"),
        place,
        notices: status::at_office(&hall, &office, t.lang(), now),
        stands: hall.standings().position(now),
        open,
        people: line.people(),
        capacity: i64::from(capacity),
        people_line: t.people_of(&capacity.to_string(), &line.people().to_string()).into_owned(),
        always: line.today.place().map_or_else(String::new, |office| office.after_hours.get(t.lang()).to_owned()),
        waits: if open { line.today.counters.services.iter().map(wait).collect() } else { Vec::new() },
        free: words::free(t, next_free(&hall, &permit, &office).await?),
        as_of: words::as_of(t, now),
        live: format!("/live?topics={},{}", live::topic(&office), status::TOPIC),
        at: live::position(&line.today, line.version),
        t,
    })
}
