//! The seats of one round and what would come of them, until it is confirmed.
//!
//! Saves the evenings in which a section sorts hundreds of applications in a spreadsheet, and the mistakes made there at midnight.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use store::{Changes, DecideError};
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html_with, see_other};

use super::labels::Labels;
use super::lines::count;
use super::texts::T;
use super::trial::{Round, SeatRow, Shown, Teller, name, seats};
use super::{found, look};
use crate::Hall;
use crate::allocation::pool::{self, Batch};
use crate::allocation::records::allocation_round;
use crate::allocation::round::{self, Trial};
use crate::allocation::rules::{MOST_SEATS, Table};
use crate::people::{Officer, WorkTasks};

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
