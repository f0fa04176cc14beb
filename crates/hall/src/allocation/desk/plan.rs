//! The seats of one round and what would come of them, until it is confirmed.
//!
//! Saves the evenings in which a section sorts hundreds of applications in a spreadsheet, and the mistakes made there at midnight.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use engine::Unweighed;
use engine::allocation::Placed;
use jiff::civil::Date;
use store::{Changes, DecideError};
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html_with, say, see_other};

use super::labels::{Labels, results};
use super::lines::{self, Line, Lines, MOST};
use super::texts::T;
use super::{found, look};
use crate::Hall;
use crate::allocation::pool::{self, Batch, Waiting};
use crate::allocation::records::allocation_round;
use crate::allocation::round::{self, Standing, Trial};
use crate::allocation::rules::{Arrival, MOST_SEATS, Table, Unmet, cells};
use crate::people::{Officer, WorkTasks};

struct Seat {
    name: String,
    class: String,
    value: String,
    faulty: bool,
}

struct SeatRow {
    place: String,
    cells: Vec<Seat>,
}

struct CellLine {
    place: String,
    class: String,
    seats: String,
    first: String,
    offered: String,
    left: String,
    cut_off: String,
}

struct Shown {
    sum: String,
    odd: String,
    cells: Vec<CellLine>,
    all: String,
    part: String,
    lines: Lines,
    next: Option<String>,
    nobody: bool,
    seen: String,
    confirm: String,
}

struct Round {
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "allocation/desk/plan.html")]
struct PlanPage {
    page: Page,
    t: T,
    errors: Errors,
    href: String,
    waiting: String,
    until: String,
    seats: Vec<SeatRow>,
    trial: Option<Shown>,
    rounds: Vec<Round>,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((procedure, stage)): Path<(String, String)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (officer, batch) = found(&hall, &staff, &procedure, &stage).await?;
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    let from = asked.get("from").parse().unwrap_or(0);
    let sent = KindFields { fields: Fields::default(), errors };
    draw(&hall, &staff, (&officer, batch), from, sent, StatusCode::OK).await
}

enum Deed {
    Try(Date, Table),
    Drop,
    Confirm,
}

enum Undone {
    /// Nothing is open any more.
    NoRound,
    /// It would come out otherwise than it was seen.
    Changed,
    Problem(Problem),
}

impl From<Problem> for Undone {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((procedure, stage)): Path<(String, String)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let (officer, batch) = found(&hall, &staff, &procedure, &stage).await?;
    let t = T::new(staff.lang());
    let deed = match sent.fields.get("do") {
        "try" => typed(t, &staff, &batch, &mut sent).map(|(until, table)| Deed::Try(until, table)),
        "drop" => Some(Deed::Drop),
        "confirm" => Some(Deed::Confirm),
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    if let Some(deed) = deed {
        match carry_out(&hall, &staff, (&officer, &batch), &deed, sent.fields.get("seen")).await {
            Ok(None) => return Ok(see_other(&batch.href())),
            Ok(Some(round)) => return Ok(see_other(&format!("{}/{round}", batch.href()))),
            Err(Undone::NoRound) => sent.errors.add("seats", t.no_round()),
            Err(Undone::Changed) => sent.errors.add("seats", t.changed()),
            Err(Undone::Problem(problem)) => return Err(problem),
        }
    }
    draw(&hall, &staff, (&officer, batch), 0, sent, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The closing day and the seats as typed; every fault is told at once.
fn typed(t: T, staff: &Staff<WorkTasks>, batch: &Batch, sent: &mut KindFields) -> Option<(Date, Table)> {
    let until = sent.fields.get("until").parse::<Date>().ok().filter(|until| *until <= staff.today());
    if until.is_none() {
        sent.errors.add("until", t.until_bad());
    }
    let labels = Labels::new(t, &batch.procedure, &batch.stage);
    let mut table = Table::default();
    for (place, place_label) in &labels.places {
        for (class, class_label) in &labels.classes {
            match seats(sent.fields.get(&name(place, class))) {
                Some(0) => {}
                Some(seats) => table.set(place, class, seats),
                None => {
                    let at = format!("{place_label} {class_label}");
                    sent.errors.add("seats", t.seats_bad(MOST_SEATS.to_string().as_str(), &at));
                }
            }
        }
    }
    until.filter(|_| sent.errors.is_empty()).map(|until| (until, table))
}

fn name(place: &str, class: &str) -> String {
    format!("s.{place}.{class}")
}

/// Full-width digits are digits; nothing is no seat.
fn seats(text: &str) -> Option<u32> {
    let text = civic::kana::to_half_width(text.trim());
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|seats| *seats <= MOST_SEATS) }
}

/// The round that was confirmed, where one was.
async fn carry_out(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    (officer, batch): (&Officer, &Batch),
    deed: &Deed,
    seen: &str,
) -> Result<Option<Uuid>, Undone> {
    let by = (&staff.actor(), staff.account());
    let confirmed = std::sync::Mutex::new(None);
    let confirmed = &confirmed;
    let done = staff.decide(|reads| async move {
        let standing = round::standing(&reads, batch.clone()).await?;
        match deed {
            Deed::Try(until, table) => Ok(standing.enter(hall, *until, table, by)),
            Deed::Drop => standing.dropped(by.0).ok_or(Undone::NoRound),
            Deed::Confirm => {
                let trial = standing.trial(hall, &reads, officer).await?.ok_or(Undone::NoRound)?;
                if trial.seen != seen || trial.placed.is_empty() {
                    return Err(Undone::Changed);
                }
                if let Ok(mut confirmed) = confirmed.lock() {
                    *confirmed = Some(trial.round.id);
                }
                Ok::<Changes, Undone>(standing.confirmed(hall, &trial, by))
            }
        }
    });
    match done.await {
        Ok(_) => Ok(confirmed.lock().ok().and_then(|mut id| id.take())),
        Err(DecideError::Decision(undone)) => Err(undone),
        Err(DecideError::Refused(refused)) => Err(Undone::Problem(refused.into())),
        Err(DecideError::Read(error)) => Err(Undone::Problem(error.into())),
    }
}

async fn draw(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    (officer, batch): (&Officer, Batch),
    from: usize,
    sent: KindFields,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let labels = Labels::new(t, &batch.procedure, &batch.stage);
    let reads = staff.reads().await?;
    let waiting = pool::count(&reads, officer, &batch).await?;
    let standing = round::standing(&reads, batch).await?;
    let trial = standing.trial(hall, &reads, officer).await?;
    let rounds = round::latest(&reads, &standing.batch, 12).await?;
    drop(reads);
    let teller = Teller { t, labels: &labels, standing: &standing };
    let shown = trial.as_ref().map(|trial| teller.shown(trial, from));
    let (shown, subjects) = shown.map_or((None, Vec::new()), |(shown, subjects)| (Some(shown), subjects));
    look(staff, subjects).await?;
    let batch = &standing.batch;
    let title = t.plan_title(batch.procedure.name.get(t.lang()), &batch.stage_name(t.lang())).into_owned();
    let page = hall.desk_page(staff, title).await?.back(t.list_title(), "/desk/batches");
    let (table, until) = entered(trial.as_ref(), &rounds, staff.today(), &sent.fields);
    html_with(
        status,
        &PlanPage {
            page: page.erring(!sent.errors.is_empty()),
            t,
            href: batch.href(),
            waiting: count(waiting),
            until,
            seats: teller.seats(&table, &sent.fields),
            trial: shown,
            rounds: rounds.iter().map(|round| teller.round(round)).collect(),
            errors: sent.errors,
        },
    )
}

/// The seats of the open round, or else of the last; the closing day as typed, of the open round, or today.
fn entered(trial: Option<&Trial>, rounds: &[allocation_round::Model], today: Date, typed: &Fields) -> (Table, String) {
    let last = || rounds.first().map(|round| Table::read(&round.seats));
    let table = trial.map(|trial| trial.table.clone()).or_else(last).unwrap_or_default();
    let until = trial.map_or(today, |trial| trial.until).to_string();
    (table, if typed.has("until") { typed.get("until").to_owned() } else { until })
}

fn count(n: usize) -> String {
    say::number(i64::try_from(n).unwrap_or(i64::MAX))
}

struct Teller<'a> {
    t: T,
    labels: &'a Labels,
    standing: &'a Standing,
}

impl Teller<'_> {
    fn seats(&self, table: &Table, typed: &Fields) -> Vec<SeatRow> {
        let cell = |place: &str, class: &str, label: &str| {
            let name = name(place, class);
            let (entered, kept) = (typed.get(&name).to_owned(), table.of(place, class));
            let kept = if kept == 0 { String::new() } else { kept.to_string() };
            let faulty = typed.has(&name) && seats(&entered).is_none();
            Seat { class: label.to_owned(), value: if typed.has(&name) { entered } else { kept }, faulty, name }
        };
        let rows = self.labels.places.iter().map(|(place, label)| SeatRow {
            place: label.clone(),
            cells: self.labels.classes.iter().map(|(class, label)| cell(place, class, label)).collect(),
        });
        rows.collect()
    }

    /// A page of the trial, and the cases on it.
    fn shown(&self, trial: &Trial, from: usize) -> (Shown, Vec<Uuid>) {
        let (t, batch) = (self.t, &self.standing.batch);
        let of: BTreeMap<Uuid, &Waiting> = trial.waiting.iter().map(|one| (one.row.id, one)).collect();
        let ranked = trial.placed.iter().filter_map(|one| Some(self.ranked(one, of.get(&one.id.1)?)));
        let odd = trial.waiting.iter().filter_map(|one| self.unranked(one));
        let odd_count = trial.waiting.len() - trial.placed.len();
        let all = trial.waiting.len();
        let lines: Vec<Line> = ranked.chain(odd).skip(from).take(MOST).collect();
        let subjects = lines.iter().map(|line| line.case).collect();
        let offered = trial.placed.iter().filter(|one| one.offered.is_some()).count();
        let (placed, none) = (count(trial.placed.len()), count(trial.placed.len() - offered));
        let (yes, no) = results(t, &batch.procedure, &batch.stage);
        let to = from + lines.len();
        let part = t.part(&count(all), &count(from + 1), &count(to)).into_owned();
        let shown = Shown {
            sum: t.trial_sum(&placed, &none, &count(offered)).into_owned(),
            odd: if odd_count == 0 { String::new() } else { t.trial_odd(&count(odd_count)).into_owned() },
            cells: self.cells(trial, &of),
            all: count(all),
            part: if all > MOST { part } else { String::new() },
            next: (to < all).then(|| format!("{}?from={to}", batch.href())),
            lines: Lines { t, all: count(all), lines, states: false },
            nobody: trial.placed.is_empty(),
            seen: trial.seen.clone(),
            confirm: t.confirm_lead(&no, &none, &count(offered), &yes).into_owned(),
        };
        (shown, subjects)
    }

    fn ranked(&self, one: &Placed<Arrival>, of: &Waiting) -> Line {
        let (t, labels) = (self.t, self.labels);
        let class = of.weighed.as_ref().map_or("", |weighed| weighed.class.as_str());
        let offered = one.offered.as_ref();
        let offered = offered.map(|it| (it.place.as_str(), i64::try_from(it.wish).unwrap_or(i64::MAX)));
        let missed: Vec<Unmet> = one.missed.iter().map(Unmet::from).collect();
        Line {
            class: labels.class(class),
            rank: count(one.rank),
            points: lines::number(one.points),
            result: lines::result(t, labels, offered),
            strong: offered.is_some(),
            missed: lines::missed(t, labels, &missed),
            ..named(of)
        }
    }

    fn unranked(&self, of: &Waiting) -> Option<Line> {
        let why = match of.weighed.as_ref().err()? {
            Unweighed::Points => self.t.odd_points(),
            Unweighed::Class => self.t.odd_class(),
        };
        Some(Line { result: why.into_owned(), ..named(of) })
    }

    /// Places and classes with seats, or with somebody who wishes for one.
    fn cells(&self, trial: &Trial, of: &BTreeMap<Uuid, &Waiting>) -> Vec<CellLine> {
        let each = trial.placed.iter().filter_map(|one| {
            let weighed = of.get(&one.id.1)?.weighed.as_ref().ok()?;
            Some((one, weighed.class.as_str(), weighed.wishes.first().map(String::as_str)))
        });
        let cells = cells(&trial.table, each);
        let mut lines = Vec::new();
        for (place, place_label) in &self.labels.places {
            for (class, class_label) in &self.labels.classes {
                let Some(cell) = cells.get(&(place.clone(), class.clone())) else { continue };
                let number = |n: u32| say::number(i64::from(n));
                lines.push(CellLine {
                    place: place_label.clone(),
                    class: class_label.clone(),
                    seats: number(cell.seats),
                    first: number(cell.first),
                    offered: number(cell.offered),
                    left: number(cell.seats.saturating_sub(cell.offered)),
                    cut_off: cell.cut_off.map(lines::number).unwrap_or_default(),
                });
            }
        }
        lines
    }

    fn round(&self, round: &allocation_round::Model) -> Round {
        let (t, lang) = (self.t, self.t.lang());
        let when = say::date_time(lang, Millis(round.confirmed_at.unwrap_or(round.begun_at)));
        let until = round.until_day.parse().map_or_else(|_| round.until_day.clone(), |day| say::date(lang, day));
        let label = t.round_line(&until, &when).into_owned();
        Round { href: format!("{}/{}", self.standing.batch.href(), round.id), label }
    }
}

/// Number and name, and nothing said of it yet.
fn named(of: &Waiting) -> Line {
    Line {
        case: of.row.id,
        number: of.row.number.clone(),
        name: of.row.applicant.clone(),
        class: String::new(),
        rank: String::new(),
        points: String::new(),
        result: String::new(),
        strong: false,
        missed: String::new(),
        state: String::new(),
    }
}
