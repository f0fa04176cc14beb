//! The calculation behind the clock: each day from the arrival to the promised one, and why it counts or not.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::PauseReason;
use engine::{ExpectedKind, Passed};
use jiff::civil::Date;
use uuid::Uuid;
use web::parts::Promise;
use web::{Page, Problem, Staff, html, say};

use super::head::{Head, days};
use super::open::open;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::people::ReadCases;

#[derive(Template)]
#[template(path = "cases/desk/clock.html")]
struct ClockPage {
    page: Page,
    t: T,
    head: Head,
    promise: Option<Promise>,
    /// What it means that the day has passed.
    passed: Option<String>,
    /// The legal period behind a standard one.
    legal: Option<String>,
    /// (why, from, to).
    stops: Vec<(String, String, String)>,
    /// (date, what it is).
    every: Vec<(String, String)>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<ReadCases>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let (t, today, file) = (T::new(staff.lang()), staff.today(), &*opened.file);
    let lang = t.lang();
    let expected = engine::expected(&file.procedure, &file.shape, hall.calendar(), today);
    let passed = expected.as_ref().and_then(|expected| expected.passed).map(|passed| match passed {
        Passed::LongerThanUsual { days } => t.passed_standard(&days.to_string()).into(),
        Passed::LegalPeriodOver { days } => t.passed_legal(&days.to_string()).into(),
    });
    let legal =
        expected.as_ref().and_then(|expected| expected.legal).map(|day| t.legal_behind(&say::date(lang, day)).into());
    let marks = engine::promise_calendar(&file.procedure, &file.shape, hall.calendar(), today);
    let every = marks.iter().map(|mark| (say::date(lang, mark.date), explain(t, mark))).collect();
    let shown = ClockPage {
        page: hall.desk_page(&staff, t.clock_title()).await?.back(t.back_to_case(), opened.href()),
        head: Head::of(&hall, t, file, today),
        promise: expected.as_ref().map(|expected| promise(t, file, expected, &marks, today)),
        passed,
        legal,
        stops: stops(t, file),
        every,
        t,
    };
    html(&shown)
}

fn promise(t: T, file: &CaseFile, expected: &engine::Expected, marks: &[civic::DayMark], today: Date) -> Promise {
    let parts = expected.parts;
    let period = match expected.kind {
        ExpectedKind::Standard => t.sum_standard(),
        ExpectedKind::Legal => t.sum_legal(),
        ExpectedKind::Extended => t.sum_extended(),
    };
    let lines = [
        (period, parts.standard),
        (t.sum_stopped(), parts.stopped),
        (t.sum_weekend(), parts.weekend),
        (t.sum_holiday(), parts.holiday),
        (t.sum_closed(), parts.other_closed),
    ];
    let sum = lines
        .into_iter()
        .filter(|(_, days)| *days > 0)
        .map(|(what, days)| (what.into_owned(), t.sum_days(&days.to_string()).into_owned()));
    let date = expected.date.or(expected.if_answered_today).unwrap_or(today);
    let stopped = expected.date.is_none().then(|| t.clock_stopped_long().into_owned());
    Promise {
        t: web::texts::T::new(t.lang()),
        date,
        today,
        by: if expected.kind == ExpectedKind::Standard { t.by_standard() } else { t.by_law() }.into(),
        lead: t.clock_lead(&say::date(t.lang(), file.shape.arrived), &expected.used.to_string()).into(),
        days: days(marks),
        sum: sum.collect(),
        stopped,
    }
}

fn stops(t: T, file: &CaseFile) -> Vec<(String, String, String)> {
    let day = |date| say::date(t.lang(), date);
    let stop = |pause: &civic::Pause| {
        (why(t, pause.why), day(pause.from), pause.to.map_or_else(|| t.still_stopped().into(), day))
    };
    file.shape.pauses.iter().map(stop).collect()
}

fn why(t: T, reason: PauseReason) -> String {
    match reason {
        PauseReason::Correction => t.pause_correction(),
        PauseReason::Applicant => t.pause_applicant(),
        PauseReason::Payment => t.pause_payment(),
        PauseReason::Outside => t.pause_outside(),
        PauseReason::Crisis => t.pause_other(),
    }
    .into()
}

fn explain(t: T, mark: &civic::DayMark) -> String {
    match &mark.kind {
        civic::DayKind::Arrival => t.day_arrival(),
        civic::DayKind::Counted(n) => t.day_counted(&n.to_string()),
        civic::DayKind::Coming => t.day_coming(),
        civic::DayKind::Due => t.day_due(),
        civic::DayKind::Stopped(reason) => return why(t, *reason),
        civic::DayKind::Closed(civic::Closed::Weekend) => t.day_weekend(),
        civic::DayKind::Closed(civic::Closed::Holiday(name)) => return name.to_string(),
        civic::DayKind::Closed(civic::Closed::YearEnd) => t.day_year_end(),
        civic::DayKind::Closed(civic::Closed::Local(name)) => return name.get(t.lang()).to_owned(),
    }
    .into()
}
