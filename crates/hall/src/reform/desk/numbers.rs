//! What the records say of a procedure in numbers the twin can use, how far the twin with them is from what it has not seen, and whether to build on
//! it. Whose minute it saves: that of whoever would otherwise guess minutes and shares for a proposal.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use fit::{Fault, Figure, Measure, Reason};
use procedure::compile::compile;
use tokio::sync::Semaphore;
use twin::trial::Quiet;
use web::{Page, Permission, Problem, Staff, html, say as words};

use super::texts::T;
use crate::Hall;
use crate::outlook::{PERCENT, Told};
use crate::past::{self, Measured, Subject, log, measured};
use crate::people::{EditProcedures, SignedIn};

/// One at a time in a process: citizens' pages come first.
static ONE: Semaphore = Semaphore::const_new(1);

struct Row {
    word: String,
    error: String,
    floor: String,
    times: String,
    far: bool,
}

struct Counted {
    said: String,
    rows: Vec<Row>,
    advises: bool,
    reasons: Vec<String>,
    lacks: usize,
}

#[derive(Template)]
#[template(path = "reform/desk/numbers.html")]
struct NumbersPage {
    page: Page,
    t: T,
    id: String,
    counted: Option<Counted>,
    not: Option<String>,
    make: bool,
    /// Whether days are told to citizens, and why not.
    days: String,
}

/// Counted from the records of the past year, off the threads that serve pages.
pub async fn count<P: Permission>(hall: &Hall, staff: &Staff<P>, id: &str) -> Result<Result<Measured, Fault>, Problem> {
    let procedure = hall.library().shelf().procedure(id).ok_or(Problem::NotFound)?;
    let reads = staff.reads().await?;
    let (ended, tasks) = past::records(&reads, id, past::year_before(hall.now())).await?;
    drop(reads);
    let one = ONE.acquire().await.map_err(|closed| Problem::broken(&closed))?;
    let (hall, id) = (hall.clone(), id.to_owned());
    let counted = tokio::task::spawn_blocking(move || {
        let _one = one;
        let records = log(&ended, &tasks).ok_or(Fault::Empty)?;
        let graph = compile(&procedure);
        let of =
            Subject { procedure: &id, rules_hash: &procedure.rules_hash, graph: &graph, calendar: hall.calendar() };
        measured(&records, &of, &Quiet)
    });
    counted.await.map_err(|panic| Problem::broken(&panic))
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<SignedIn>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let shelf = hall.library().shelf();
    let name = shelf.card(&id).ok_or(Problem::NotFound)?.name.get(t.lang()).to_owned();
    let (counted, not) = match count(&hall, &staff, &id).await? {
        Ok(measured) => (Some(told(t, &measured)), None),
        Err(fault) => (None, Some(fault_word(t, &fault))),
    };
    let make = staff.has(EditProcedures::NAME) && counted.as_ref().is_some_and(|counted| counted.advises);
    let page = hall.desk_page(&staff, t.numbers_title(&name)).await?;
    let page = page.back(t.map_title(&name), format!("/desk/reform/{id}"));
    let days = days(t, &hall, &id);
    html(&NumbersPage { page, t, id, counted, not, make, days })
}

/// What came of days foretold in the records, and whether citizens are told any.
fn days(t: T, hall: &Hall, id: &str) -> String {
    let percent = PERCENT.to_string();
    match hall.outlook().told(id) {
        None => t.days_not_yet(),
        Some(Told::Unfit(_) | Told::Faulty(_)) => t.days_unfit(),
        Some(Told::Untrue(of)) if of.tried < fit::LEAST_TRIED => {
            t.days_few(&fit::LEAST_TRIED.to_string(), &of.tried.to_string())
        }
        Some(Told::Untrue(of)) => t.days_untrue(&of.kept.to_string(), &percent, &of.tried.to_string()),
        Some(Told::Days(of)) => {
            let cases = hall.outlook().cases(id);
            t.days_told(&cases.to_string(), &of.kept.to_string(), &percent, &of.tried.to_string())
        }
    }
    .into_owned()
}

/// What the records do not say, so that there is nothing to count.
fn fault_word(t: T, fault: &Fault) -> String {
    match fault {
        Fault::Empty => t.numbers_none(),
        Fault::NoStarts => t.numbers_no_starts(),
        Fault::Strange => t.numbers_strange(),
        Fault::NoPeople { .. } => t.numbers_nobody(),
        other => t.numbers_fault(&other.to_string()),
    }
    .into_owned()
}

fn told(t: T, measured: &Measured) -> Counted {
    let (fitted, judged) = (&measured.fitted, &measured.judged);
    let day = |day: jiff::civil::Date| words::date(t.lang(), day);
    let said = t.numbers_said(&fitted.cases.to_string(), &day(fitted.from), &day(fitted.to)).into_owned();
    Counted {
        said,
        rows: judged.figures.iter().map(|figure| row(t, figure)).collect(),
        advises: judged.advises,
        reasons: judged.reasons.iter().map(|reason| reason_word(t, reason)).collect(),
        lacks: fitted.lacks.len(),
    }
}

fn row(t: T, figure: &Figure) -> Row {
    let of = |value: f64| format!("{value:.2}");
    Row {
        word: measure_word(t, figure.measure),
        error: of(figure.error),
        floor: of(figure.floor),
        times: figure.ratio.map_or_else(|| "–".to_owned(), of),
        far: figure.far,
    }
}

fn measure_word(t: T, measure: Measure) -> String {
    match measure {
        Measure::CycleTime => t.measure_cycle(),
        Measure::ThreeGram => t.measure_grams(),
        Measure::RelativeEvent => t.measure_relative(),
        Measure::Circadian => t.measure_circadian(),
    }
    .into_owned()
}

pub fn reason_word(t: T, reason: &Reason) -> String {
    match reason {
        Reason::TooFew { held, needed } => t.reason_few(&held.to_string(), &needed.to_string()),
        Reason::TooFar(measure) => t.reason_far(&measure_word(t, *measure)),
        Reason::NotTheProcedure { fitness } => t.reason_other(&format!("{:.0}", fitness * 100.0)),
    }
    .into_owned()
}
