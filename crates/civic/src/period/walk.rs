//! The one place where days are counted: the clock is walked day by day from the arrival, and every day gets exactly one kind.

use jiff::civil::Date;

use super::{ClosedEnd, PauseReason, Period, PeriodClock};
use crate::Calendar;
use crate::calendar::{Closed, HORIZON_DAYS};

/// What a day did to the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Counted,
    Stopped(PauseReason),
    Closed(Closed),
}

/// Every day from the first that could count to the end, in order.
pub struct Walk {
    pub days: Vec<(Date, Step)>,
    /// The day the period ends; `None` when it stands still and never gets there.
    pub end: Option<Date>,
}

/// How the walk takes a pause that has not ended.
#[derive(Clone, Copy)]
pub enum OpenPause {
    Endless,
    EndsOn(Date),
}

impl PeriodClock {
    /// Walks as far as is known on `today`: a pause that begins later is not known yet.
    pub(super) fn walk(&self, calendar: &Calendar, today: Date, open: OpenPause) -> Walk {
        let mut walker = Walker { clock: self, calendar, today, open, days: Vec::new(), next: self.first_day() };
        let mut end = Some(self.arrival);
        for period in std::iter::once(self.period).chain(self.extensions.iter().copied()) {
            match walker.run(period) {
                Run::Done(Some(last)) => end = Some(last),
                Run::Done(None) => {}
                Run::Never => return Walk { days: walker.days, end: None },
            }
        }
        if let (Some(last), ClosedEnd::Moves, false) =
            (end, self.closed_end, self.last_period().counts_only_open_days())
        {
            end = Some(walker.move_off(last));
        }
        Walk { days: walker.days, end }
    }

    /// The kind of one day, wherever it lies.
    pub(super) fn step(&self, calendar: &Calendar, day: Date, period: Period, today: Date, open: OpenPause) -> Step {
        if period.counts_only_open_days()
            && let Some(why) = calendar.why_closed(day)
        {
            return Step::Closed(why);
        }
        let stops = |from: Date, to: Option<Date>| {
            let to = to.or(match open {
                OpenPause::Endless => None,
                OpenPause::EndsOn(on) => Some(on),
            });
            from <= today && from < day && to.is_none_or(|to| day <= to)
        };
        let pause = self.pauses.iter().find(|pause| stops(pause.from, pause.to));
        pause.map_or(Step::Counted, |pause| Step::Stopped(pause.why))
    }

    pub(super) fn last_period(&self) -> Period {
        self.extensions.last().copied().unwrap_or(self.period)
    }

    fn first_day(&self) -> Date {
        if self.counts_arrival_day { self.arrival } else { self.arrival.tomorrow().unwrap_or(self.arrival) }
    }
}

struct Walker<'a> {
    clock: &'a PeriodClock,
    calendar: &'a Calendar,
    today: Date,
    open: OpenPause,
    days: Vec<(Date, Step)>,
    next: Date,
}

enum Run {
    /// With the last day counted, if there was one.
    Done(Option<Date>),
    Never,
}

impl Walker<'_> {
    fn run(&mut self, period: Period) -> Run {
        let need = days_in(period, self.next);
        let (mut counted, mut idle, mut last) = (0, 0, None);
        while counted < need {
            let step = self.clock.step(self.calendar, self.next, period, self.today, self.open);
            if step == Step::Counted {
                (counted, idle, last) = (counted + 1, 0, Some(self.next));
            } else {
                idle += 1;
            }
            let endless =
                idle > 0 && matches!(self.open, OpenPause::Endless) && self.next > self.today && self.stands_still();
            if idle > HORIZON_DAYS || endless {
                return Run::Never;
            }
            self.days.push((self.next, step));
            let Ok(next) = self.next.tomorrow() else { return Run::Done(last) };
            self.next = next;
        }
        Run::Done(last)
    }

    /// Whether an open pause known today holds every later day.
    fn stands_still(&self) -> bool {
        self.clock.pauses.iter().any(|pause| pause.to.is_none() && pause.from <= self.today)
    }

    /// A closed last day gives its place to the next open day.
    fn move_off(&mut self, last: Date) -> Date {
        let open = self.calendar.next_open(last);
        if open == last || self.days.pop_if(|(day, _)| *day == last).is_none() {
            return last;
        }
        for day in last.series(jiff::Span::new().days(1)).take_while(|day| *day < open) {
            let step = self.calendar.why_closed(day).map_or(Step::Counted, Step::Closed);
            self.days.push((day, step));
        }
        self.days.push((open, Step::Counted));
        open
    }
}

/// How many days must count, for a period whose first day is `first`.
fn days_in(period: Period, first: Date) -> i32 {
    match period {
        Period::BusinessDays(days) | Period::Days(days) => i32::from(days),
        Period::Weeks(weeks) => i32::from(weeks) * 7,
        Period::Months(months) => {
            let Ok(same_day) = first.checked_add(jiff::Span::new().months(i32::from(months))) else { return 0 };
            let span = first.until(same_day).map_or(0, |span| span.get_days());
            // No corresponding day in the last month: the period ends with that month, not the day before.
            if same_day.day() < first.day() { span + 1 } else { span }
        }
    }
}
