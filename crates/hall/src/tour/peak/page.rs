//! The page of the day at one moment, and its quarters as a file.

use askama::Template;
use axum::response::Response;
use counter::day::{Log, Moment, Sits};
use web::sheet::{self, Encoding};
use web::{Anyone, Asked, Page, Problem, html, say};

use super::drawing::{Lines, Queue, height};
use super::figures::{Row, Verdict, minutes, now, whole};
use super::moment::{clock, in_address};
use super::quarters::Counted;
use super::{OFFICE, Peak, Played};
use crate::Hall;
use crate::screening::sheet_file;
use crate::tour::See;
use crate::tour::texts::T;

pub const HERE: &str = "/tour/march-28";
pub const FILE: &str = "/tour/march-28.csv";

/// A desk: its number, how it is drawn, and in words.
struct Desk {
    no: u16,
    looks: &'static str,
    words: String,
}

struct Half {
    title: String,
    desks: Vec<Desk>,
    queue: Queue,
    queue_says: String,
    /// Said once the last visit has ended.
    over: Option<String>,
}

/// A place the reader can go to in the day.
struct Step {
    key: String,
    label: String,
    at: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "tour/peak/page.html")]
struct DayPage {
    page: Page,
    t: T,
    made: String,
    at: i64,
    first: i64,
    last: i64,
    clock: String,
    /// How many wait now; and at the last full hour, which is read out.
    finding: String,
    says: String,
    /// A quarter back, and one on.
    steps: [Step; 2],
    hours: Vec<Step>,
    halves: [Half; 2],
    height: usize,
    rows: Vec<Row>,
    lines: Lines,
    verdict: Option<Verdict>,
    quarters: Vec<(String, Vec<String>)>,
    prepared: String,
}

pub fn get(peak: &Peak, hall: &Hall, permit: &Anyone<See>, Asked(asked): &Asked) -> Result<Response, Problem> {
    let (t, played) = (T::new(permit.lang()), peak.played(hall)?);
    let (twice, quarters) = (&played.twice, &played.quarters);
    let (span, logs) = (quarters.span, [&twice.without, &twice.with]);
    let at = span.read(asked.get("at"));
    let moments = logs.map(|log| Moment::of(log, at * 60_000));
    let (back, on) = span.around_minute(at);
    let ended = at >= span.last;
    html(&DayPage {
        page: permit.page(t.day_title()).crumb(t.crumb_home(), "/").crumb(t.title(), "/tour").crumb(t.day_title(), ""),
        made: peak.made(hall, t, &played),
        first: span.first,
        last: span.last,
        clock: clock(at),
        finding: t
            .day_says(&clock(at), &moments[1].people().to_string(), &moments[0].people().to_string())
            .into_owned(),
        says: says(t, &played, at),
        steps: [step("back", &t.day_back(), back, at), step("on", &t.day_on(), on, at)],
        hours: span.hours().map(|hour| step(&format!("h{hour}"), &clock(hour), Some(hour), at)).collect(),
        halves: [0, 1].map(|nth| half(t, &played, nth, logs[nth], &moments[nth], at)),
        height: height(quarters.most()),
        rows: now(t, &moments.each_ref().map(Counted::from)),
        lines: Lines::up_to(quarters, at),
        verdict: ended.then(|| peak.verdict(t, logs)),
        quarters: quarters.rows.iter().filter(|(minute, _)| *minute <= at).map(|row| cells(t, row)).collect(),
        prepared: percent(peak.0.scenario.bookings.prepared),
        at,
        t,
    })
}

/// What is played, and where it comes from.
impl Peak {
    fn made(&self, hall: &Hall, t: T, played: &Played) -> String {
        let office = self.0.counters.offices.get(OFFICE).map_or("", |office| office.id.as_str());
        let office = hall.city().office_name(office, t.lang());
        t.day_made(&say::full_date(t.lang(), played.twice.date), &office, &visits(played)).into_owned()
    }
}

fn visits(played: &Played) -> String {
    played.twice.without.visits.len().to_string()
}

fn percent(share: f64) -> String {
    whole(share * 100.0).to_string()
}

fn step(key: &str, label: &str, to: Option<i64>, at: i64) -> Step {
    let here = to.is_none_or(|to| to == at);
    Step { key: key.to_owned(), label: label.to_owned(), at: in_address(to.unwrap_or(at)), here }
}

fn title(t: T, played: &Played, nth: usize) -> String {
    if nth == 0 { t.day_without() } else { t.day_with(&percent(played.twice.share)) }.into_owned()
}

fn half(t: T, played: &Played, nth: usize, log: &Log, moment: &Moment, at: i64) -> Half {
    let people = moment.people().to_string();
    let booked: u32 = moment.line.iter().filter(|stands| stands.booked).map(|stands| u32::from(stands.people)).sum();
    let ends = log.ends().div_euclid(60_000) + 1;
    Half {
        title: title(t, played, nth),
        desks: moment.desks.iter().map(|(no, sits)| desk(t, *no, *sits)).collect(),
        queue: Queue::of(&moment.line),
        queue_says: t.day_queue(&booked.to_string(), &people).into_owned(),
        over: (ends <= at).then(|| t.day_over(&clock(ends)).into_owned()),
    }
}

fn desk(t: T, no: u16, sits: Sits) -> Desk {
    let (looks, words) = match sits {
        Sits::Away => ("away", t.desk_away()),
        Sits::Free => ("free", t.desk_free()),
        Sits::Serves { booked: false } => ("serves", t.desk_serves()),
        Sits::Serves { booked: true } => ("booked", t.desk_booked()),
        Sits::Calls => ("calls", t.desk_calls()),
    };
    Desk { no, looks, words: words.into_owned() }
}

/// What is read out: once an hour of the day, and at its end.
fn says(t: T, played: &Played, at: i64) -> String {
    let span = played.quarters.span;
    let hour = if at >= span.last { span.last } else { at.div_euclid(60) * 60 };
    let row = played.quarters.rows.iter().find(|(minute, _)| *minute == hour);
    let said = |(minute, [without, with]): &(i64, [Counted; 2])| {
        t.day_says(&clock(*minute), &with.people.to_string(), &without.people.to_string()).into_owned()
    };
    row.map(said).unwrap_or_default()
}

fn cells(t: T, (minute, both): &(i64, [Counted; 2])) -> (String, Vec<String>) {
    let of = |half: &Counted| {
        let (people, served, gave_up) = (half.people, half.served, half.gave_up);
        let waits = [half.p50, half.p90, half.longest].map(|wait| minutes(t, wait));
        [people.to_string()].into_iter().chain(waits).chain([served.to_string(), gave_up.to_string()])
    };
    (clock(*minute), both.iter().flat_map(of).collect())
}

/// The whole day, quarter by quarter.
pub fn file(peak: &Peak, hall: &Hall, permit: &Anyone<See>) -> Result<Response, Problem> {
    let (t, played) = (T::new(permit.lang()), peak.played(hall)?);
    let mut out = sheet::begin(Encoding::Utf8);
    let columns = [t.col_people(), t.col_p50(), t.col_p90(), t.col_longest(), t.col_served(), t.col_gave_up()];
    let of = |half: usize| {
        let half = if half == 0 { t.day_without() } else { t.day_with_short() };
        columns.iter().map(move |column| t.col_of(column, &half).into_owned())
    };
    let head: Vec<String> = [t.col_time().into_owned()].into_iter().chain(of(0)).chain(of(1)).collect();
    sheet::line(Encoding::Utf8, head.iter().map(String::as_str), &mut out);
    for (minute, both) in &played.quarters.rows {
        let wait = |wait: Option<f64>| wait.map_or_else(String::new, |wait| format!("{wait:.1}"));
        let cells = |half: &Counted| {
            let (people, served, gave_up) = (half.people, half.served, half.gave_up);
            let waits = [half.p50, half.p90, half.longest].map(wait);
            [people.to_string()].into_iter().chain(waits).chain([served.to_string(), gave_up.to_string()])
        };
        let line: Vec<String> = [clock(*minute)].into_iter().chain(both.iter().flat_map(cells)).collect();
        sheet::line(Encoding::Utf8, line.iter().map(String::as_str), &mut out);
    }
    Ok(sheet_file(&t.day_file(), Encoding::Utf8, out))
}
