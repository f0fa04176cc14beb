//! The promised day with the days that made it, in the reader's words.

use civic::period::Period;
use civic::{Closed, DayKind as Kind, DayMark};
use engine::{Case, Expected, ExpectedKind, Passed};
use jiff::civil::Date;
use web::parts::{Day, DayKind, Promise};
use web::say;

use super::own::Section;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;

/// The promise of a case that is worked on; none where nothing is promised.
pub fn promise(hall: &Hall, file: &CaseFile, shape: &Case, section: &Section, t: T) -> Option<Promise> {
    let today = hall.now().date();
    let expected = engine::expected(&file.procedure, shape, hall.calendar(), today)?;
    let date = expected.date.or(expected.if_answered_today)?;
    let teller = Teller { t, file, shape, expected: &expected, date, today };
    let marks = engine::promise_calendar(&file.procedure, shape, hall.calendar(), today);
    Some(Promise {
        t: web::texts::T::new(t.lang()),
        date,
        today,
        by: if teller.is_standard() { t.by_standard() } else { t.by_law() }.into_owned(),
        lead: teller.lead(section),
        days: days(&marks),
        sum: teller.sum(),
        stopped: teller.stopped(),
    })
}

struct Teller<'a> {
    t: T,
    file: &'a CaseFile,
    shape: &'a Case,
    expected: &'a Expected,
    date: Date,
    today: Date,
}

impl Teller<'_> {
    fn is_standard(&self) -> bool {
        self.expected.kind == ExpectedKind::Standard
    }

    fn short(&self) -> String {
        say::day(self.t.lang(), self.date)
    }

    /// `15営業日`, `30日`.
    fn period(&self) -> String {
        let (t, days) = (self.t, i64::from(self.expected.parts.standard));
        let open_days = matches!(self.file.procedure.clock.standard, Some(Period::BusinessDays(_)));
        if self.is_standard() && open_days { t.business_days(days) } else { t.days(days) }.into_owned()
    }

    /// The parts that are not nothing: what, and how many days.
    fn parts(&self) -> Vec<(String, String)> {
        let (t, parts) = (self.t, &self.expected.parts);
        let base = match &self.file.procedure.clock.legal {
            Some(legal) if !self.is_standard() => t.part_legal(&legal.basis).into_owned(),
            _ => t.part_standard().into_owned(),
        };
        let more = [
            (t.part_stopped(), parts.stopped),
            (t.part_weekend(), parts.weekend),
            (t.part_holiday(), parts.holiday),
            (t.part_closed(), parts.other_closed),
        ];
        let more = more
            .into_iter()
            .filter(|(_, days)| *days > 0)
            .map(|(what, days)| (what.into_owned(), t.days(i64::from(days)).into_owned()));
        std::iter::once((base, self.period())).chain(more).collect()
    }

    fn sum(&self) -> Vec<(String, String)> {
        let t = self.t;
        let mut sum: Vec<_> = self.parts();
        for (_, days) in sum.iter_mut().skip(1) {
            *days = format!("＋{days}");
        }
        let from = say::day(t.lang(), self.shape.arrived);
        sum.push((
            t.since_arrival(&from).into_owned(),
            t.days_after(i64::from(self.expected.parts.total())).into_owned(),
        ));
        sum
    }

    /// 「10月6日ごろまで: 標準処理期間15営業日、回答を待った日3日、…」
    fn why(&self) -> String {
        let (t, english) = (self.t, self.t.lang() == civic::Lang::En);
        let parts: Vec<_> = self
            .parts()
            .into_iter()
            .map(|(what, days)| if english { format!("{what} {days}") } else { format!("{what}{days}") })
            .collect();
        t.why(&self.short(), &parts.join(if english { ", " } else { "、" })).into_owned()
    }

    fn lead(&self, section: &Section) -> String {
        let (t, expected) = (self.t, self.expected);
        let now = match expected.passed {
            Some(Passed::LongerThanUsual { days }) => {
                t.passed_standard(i64::from(days), section.phone.as_str(), &section.name)
            }
            Some(Passed::LegalPeriodOver { days }) => {
                t.passed_legal(i64::from(days), section.phone.as_str(), &section.name)
            }
            None if expected.date.is_none() => t.if_answered(&say::date(t.lang(), self.date)),
            None => {
                let used = i64::from(expected.used);
                let left = (i64::from(expected.parts.standard) - used).max(0);
                if used == 0 { t.lead_before(&self.period()) } else { t.lead(left, used) }
            }
        };
        let extended =
            self.shape.extension.map(|extension| t.extended_on(&say::date(t.lang(), extension.on)).into_owned());
        [Some(now.into_owned()), extended, Some(self.why())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(if t.lang() == civic::Lang::En { " " } else { "" })
    }

    fn stopped(&self) -> Option<String> {
        let since = self.shape.pauses.iter().find(|pause| pause.to.is_none())?.from;
        let day = say::day(self.t.lang(), since);
        Some(
            if self.shape.correction.is_some() { self.t.stopped_for_you(&day) } else { self.t.stopped(&day) }
                .into_owned(),
        )
        .filter(|_| self.today >= since)
    }
}

fn days(marks: &[DayMark]) -> Vec<Day> {
    let mut counted: i64 = 0;
    let mut day = |mark: &DayMark| {
        let kind = match &mark.kind {
            Kind::Arrival => DayKind::Received,
            Kind::Counted(n) => {
                counted = i64::from(*n);
                DayKind::Counted(counted)
            }
            Kind::Coming | Kind::Due => {
                counted += 1;
                DayKind::Counted(counted)
            }
            Kind::Stopped(_) => DayKind::Stopped,
            Kind::Closed(Closed::Weekend) => DayKind::Weekend,
            Kind::Closed(Closed::Holiday(_)) => DayKind::Holiday,
            Kind::Closed(Closed::YearEnd | Closed::Local(_)) => DayKind::Closed,
        };
        Day { date: mark.date, kind }
    };
    marks.iter().map(&mut day).collect()
}
