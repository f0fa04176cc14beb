//! A log as the procedure sees it: which activity is which step, whose work it is, when each case came, all by the clock on the wall.

use civic::Calendar;
use counter::model::Day;
use jiff::ToSpan as _;
use jiff::civil::Date;
use mining::{Log, NEVER};

use crate::{Asked, Fault, Lack};

pub(crate) const DAY: i64 = 86_400_000;
pub(crate) const MINUTE: i64 = 60_000;
/// Longer than any office's records.
const YEARS: i64 = 30;

/// Cases that came from one moment of the wall clock until another; work done before that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub from: i64,
    pub until: i64,
}

impl Window {
    pub const ALL: Self = Self { from: i64::MIN, until: i64::MAX };

    pub fn has(self, at: i64) -> bool {
        at != NEVER && self.from <= at && at < self.until
    }
}

pub(crate) struct View<'a> {
    pub log: &'a Log,
    pub asked: &'a Asked<'a>,
    /// Of each activity: the first node it stands for.
    pub node: Vec<Option<usize>>,
    /// Of each activity: who works on it, as a place in `pools`; nobody of ours for the citizen's turn.
    pub pool: Vec<Option<usize>>,
    /// Roles of the graph.
    pub pools: Vec<String>,
    /// When each case came; the first moment of it that is known.
    pub arrived: Vec<i64>,
    /// The case of each event.
    pub case_of: Vec<u32>,
    /// Days since 1970 of the first moment and of the last.
    pub first: i64,
    pub last: i64,
}

impl<'a> View<'a> {
    pub fn of(log: &'a Log, asked: &'a Asked<'a>) -> Result<Self, Fault> {
        let names: Vec<Option<String>> =
            asked.graph.nodes.iter().map(|(id, node)| node.kind.lane().map(|_| (asked.label)(id))).collect();
        let stands_for = |name: &str| names.iter().position(|known| known.as_deref() == Some(name));
        let node: Vec<Option<usize>> = log.activities.iter().map(stands_for).collect();
        let mut pools: Vec<String> = Vec::new();
        for role in asked.graph.nodes.values().filter(|of| of.kind.minutes().is_some()).filter_map(|of| of.kind.lane())
        {
            if !pools.iter().any(|known| known == role) {
                pools.push(role.to_owned());
            }
        }
        let role = |node: usize| {
            let kind = &asked.graph.nodes[node].kind;
            kind.minutes().and_then(|_| kind.lane()).and_then(|role| pools.iter().position(|known| known == role))
        };
        let pool = node.iter().map(|node| node.and_then(role)).collect();
        let mut view = Self {
            log,
            asked,
            node,
            pool,
            pools,
            arrived: Vec::with_capacity(log.cases.len()),
            case_of: Vec::with_capacity(log.events()),
            first: 0,
            last: -1,
        };
        view.moments()?;
        if view.node.iter().all(Option::is_none) {
            return Err(Fault::Strange);
        }
        if log.started.iter().all(|at| *at == NEVER) {
            return Err(Fault::NoStarts);
        }
        Ok(view)
    }

    fn moments(&mut self) -> Result<(), Fault> {
        let (mut first, mut last) = (i64::MAX, i64::MIN);
        for (case, events) in (0_u32..).zip(self.log.by_case()) {
            let mut arrived = NEVER;
            for event in events {
                self.case_of.push(case);
                for at in [self.enabled(event), self.started(event), self.done(event)].into_iter().flatten() {
                    arrived = if arrived == NEVER { at } else { arrived.min(at) };
                    (first, last) = (first.min(at), last.max(at));
                }
            }
            self.arrived.push(arrived);
        }
        if first > last {
            return Err(Fault::Empty);
        }
        if last - first > YEARS * 366 * DAY {
            return Err(Fault::TooLong { years: u32::try_from((last - first) / (365 * DAY)).unwrap_or(u32::MAX) });
        }
        (self.first, self.last) = (first.div_euclid(DAY), last.div_euclid(DAY));
        Ok(())
    }

    fn wall(&self, event: usize, at: i64) -> i64 {
        at.saturating_add(i64::from(self.log.offset[event]) * MINUTE)
    }

    pub fn started(&self, event: usize) -> Option<i64> {
        self.log.started_at(event).map(|at| self.wall(event, at))
    }

    pub fn done(&self, event: usize) -> Option<i64> {
        self.log.done_at(event).map(|at| self.wall(event, at))
    }

    pub fn enabled(&self, event: usize) -> Option<i64> {
        self.log.enabled.get(event).copied().filter(|at| *at != NEVER).map(|at| self.wall(event, at))
    }

    /// When it could begin, as far as the log says: else when the step before it in its case was done.
    pub fn could_begin(&self, event: usize) -> Option<i64> {
        self.enabled(event).or_else(|| {
            let before = event.checked_sub(1).filter(|before| self.case_of[*before] == self.case_of[event])?;
            self.done(before)
        })
    }

    pub fn pool_of(&self, event: usize) -> Option<usize> {
        self.pool[usize::from(self.log.activity[event])]
    }

    pub fn taken(&self, event: usize, window: Window) -> bool {
        window.has(self.arrived[self.case_of[event] as usize])
    }

    /// Cases that came within the window.
    pub fn cases(&self, window: Window) -> impl Iterator<Item = usize> {
        self.arrived.iter().enumerate().filter(move |(_, at)| window.has(**at)).map(|(case, _)| case)
    }

    pub fn events(&self, window: Window) -> u64 {
        self.cases(window).map(|case| self.log.case(case).len() as u64).sum()
    }

    pub fn channel(&self, case: usize) -> Option<usize> {
        let channels = self.asked.channels?;
        channels
            .of_case
            .get(case)
            .map(|channel| usize::from(*channel))
            .filter(|channel| *channel < channels.names.len())
    }

    /// Number of days from the first moment to the last.
    pub fn days(&self) -> usize {
        usize::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// The activity that stands for a node.
    pub fn activity(&self, node: usize) -> Option<usize> {
        let name = (self.asked.label)(self.asked.graph.id(node));
        self.asked.graph.nodes[node].kind.lane()?;
        self.log.activities.find(&name)
    }

    /// Work by people of ours, each person's by its begin.
    pub fn order(&self) -> Vec<u32> {
        let begun = |event: usize| self.started(event).or(self.done(event));
        let whose = |event: &usize| {
            self.log.resource[*event] > 0 && self.pool_of(*event).is_some() && self.log.done_at(*event).is_some()
        };
        let mut order: Vec<u32> =
            (0..self.log.events()).filter(whose).filter_map(|event| u32::try_from(event).ok()).collect();
        order.sort_unstable_by_key(|event| (self.log.resource[*event as usize], begun(*event as usize), *event));
        order
    }

    pub fn lacks(&self, window: Window) -> Vec<Lack> {
        let mut lacks = Vec::new();
        if self.log.enabled.iter().all(|at| *at == NEVER) {
            lacks.push(Lack::NoEnabled);
        }
        let taken = || (0..self.log.events()).filter(|event| self.taken(*event, window));
        let timeless = taken().filter(|event| self.log.done[*event] == NEVER).count() as u64;
        let tied = |event: &usize| {
            let done = self.log.done[*event];
            done != NEVER
                && event
                    .checked_sub(1)
                    .is_some_and(|before| self.case_of[before] == self.case_of[*event] && self.log.done[before] == done)
        };
        let ties = taken().filter(tied).count() as u64;
        lacks.extend((ties > 0).then_some(Lack::Ties { events: ties }));
        lacks.extend((timeless > 0).then_some(Lack::Timeless { events: timeless }));
        lacks
    }
}

/// A day since 1970.
pub(crate) fn date(day: i64) -> Date {
    let days = i32::try_from(day).unwrap_or(0);
    Date::constant(1970, 1, 1).checked_add(days.days()).unwrap_or(Date::MAX)
}

/// Monday is 0.
pub(crate) fn weekday(day: i64) -> usize {
    usize::try_from((day + 3).rem_euclid(7)).unwrap_or(0)
}

pub(crate) const WEEK: [Day; 7] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri, Day::Sat, Day::Sun];

/// Whether the twin would take a day for a holiday: the week itself says whether Saturdays are worked.
pub(crate) fn is_holiday(day: i64, calendar: &Calendar) -> bool {
    let date = date(day);
    if weekday(day) < 5 { !calendar.is_open(date) } else { calendar.holidays.is_holiday(date) }
}
