//! The day by which an answer can be expected, with the numbers that explain it, and what it means when it has passed.

use civic::{Breakdown, Calendar, DayMark, PeriodClock};
use jiff::civil::Date;
use procedure::Procedure;
use serde::Serialize;

use crate::{Case, clock};

/// 標準処理期間 is a 目安 ("…ごろまで"); a legal period binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedKind {
    Standard,
    Legal,
    /// The legal period with its extension.
    Extended,
}

/// What is to be said once the day is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passed {
    /// It takes longer than usual; the case is being worked on, and the section can be asked (行手法9条).
    LongerThanUsual { days: u16 },
    /// The legal period is over: the delay is the office's fault, and an appeal against inaction is open (行審法3条).
    LegalPeriodOver { days: u16 },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// `None` while the clock stands still.
    pub date: Option<Date>,
    /// While it stands still: the day it would be if the answer came today.
    pub if_answered_today: Option<Date>,
    pub kind: ExpectedKind,
    /// Where the promise is the standard period: the legal one behind it.
    pub legal: Option<Date>,
    /// Days of the period itself, stopped days, closed days by cause.
    pub parts: Breakdown,
    /// Days consumed up to today.
    pub used: u16,
    pub passed: Option<Passed>,
}

/// `None` where nothing is promised: no period in the file, or the case has ended.
pub fn expected(procedure: &Procedure, case: &Case, calendar: &Calendar, today: Date) -> Option<Expected> {
    let (kind, clock) = promise(procedure, case).filter(|_| case.is_open())?;
    let due = clock.due(calendar, today);
    let late = due.date.filter(|date| *date < today).map(|_| u16::try_from(-due.left).unwrap_or(0));
    let legal = procedure.clock.legal.as_ref().filter(|_| kind == ExpectedKind::Standard);
    let legal = legal.map(|legal| clock::legal(procedure, legal, case).due(calendar, today));
    let legal_late = legal.as_ref().filter(|legal| legal.date.is_some_and(|date| date < today));
    let passed = match (legal_late, late) {
        (Some(legal), _) => Some(Passed::LegalPeriodOver { days: u16::try_from(-legal.left).unwrap_or(0) }),
        (None, Some(days)) if kind == ExpectedKind::Standard => Some(Passed::LongerThanUsual { days }),
        (None, Some(days)) => Some(Passed::LegalPeriodOver { days }),
        (None, None) => None,
    };
    Some(Expected {
        date: due.date,
        if_answered_today: due.date_if_resumed_today,
        kind,
        legal: legal.and_then(|legal| legal.date),
        parts: due.breakdown,
        used: due.used,
        passed,
    })
}

/// Each day from the arrival to the expected one.
pub fn promise_calendar(procedure: &Procedure, case: &Case, calendar: &Calendar, today: Date) -> Vec<DayMark> {
    promise(procedure, case).map_or_else(Vec::new, |(_, clock)| clock.days(calendar, today))
}

/// The extended legal period where there was an extension, else the city's own standard, else the legal one.
fn promise(procedure: &Procedure, case: &Case) -> Option<(ExpectedKind, PeriodClock)> {
    let legal = procedure.clock.legal.as_ref().map(|legal| clock::legal(procedure, legal, case));
    match (case.extension, procedure.clock.standard, legal) {
        (Some(_), _, Some(legal)) => Some((ExpectedKind::Extended, legal)),
        (_, Some(standard), _) => Some((ExpectedKind::Standard, clock::standard(procedure, standard, case))),
        (_, None, Some(legal)) => Some((ExpectedKind::Legal, legal)),
        (_, None, None) => None,
    }
}
