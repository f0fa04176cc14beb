//! Making a log: events as a reader hands them on, numbered, joined and put in order.

use super::{Log, NEVER, Order, Transition};
use crate::fault::What;
use crate::lifecycle;
use crate::names::{Interner, Refused};
use crate::num::narrow;
use crate::time::Moment;

/// One event on its way into a log; numbers come from the builder.
#[derive(Clone, Copy, Debug, Default)]
pub struct Event {
    pub activity: u16,
    pub resource: u32,
    pub done: Option<Moment>,
    pub started: Option<Moment>,
    pub enabled: Option<Moment>,
    pub transition: Transition,
}

/// Makes a log, case by case or in any order.
#[derive(Debug)]
pub struct Builder {
    pub(crate) log: Log,
    cases: Interner,
    activities: Interner,
    resources: Interner,
    pub(crate) transition: Vec<Transition>,
    /// The case of each event, where they come in any order.
    case_of: Vec<u32>,
}

impl Default for Builder {
    fn default() -> Self {
        let mut resources = Interner::default();
        let _ = resources.number(b"");
        Self {
            log: Log { bounds: vec![0], ..Log::default() },
            cases: Interner::default(),
            activities: Interner::default(),
            resources,
            transition: Vec::new(),
            case_of: Vec::new(),
        }
    }
}

fn refused(refused: &Refused) -> What {
    match refused {
        Refused::NotUtf8 => What::Encoding("UTF-8".into()),
        Refused::Full => What::Names,
    }
}

impl Builder {
    pub fn activity(&mut self, name: &[u8]) -> Result<u16, What> {
        let number = self.activities.number(name).map_err(|why| refused(&why))?;
        u16::try_from(number).ok().filter(|number| *number < 65_000).ok_or(What::Activities)
    }

    pub fn resource(&mut self, name: &[u8]) -> Result<u32, What> {
        self.resources.number(name).map_err(|why| refused(&why))
    }

    pub fn events(&self) -> u64 {
        self.log.activity.len() as u64
    }

    /// Adds an event to the case that ends next.
    pub fn event(&mut self, event: Event) -> Result<(), What> {
        if self.log.activity.len() >= u32::MAX as usize - 1 {
            return Err(What::Events);
        }
        let at = self.log.activity.len();
        let log = &mut self.log;
        log.activity.push(event.activity);
        log.resource.push(event.resource);
        log.done.push(event.done.map_or(NEVER, |moment| moment.ms));
        log.offset.push(event.done.or(event.started).map_or(0, |moment| moment.offset));
        put(&mut log.started, at, event.started);
        put(&mut log.enabled, at, event.enabled);
        self.transition.push(event.transition);
        Ok(())
    }

    /// All events since the last case are this one's.
    pub fn end_case(&mut self, name: Option<&str>) -> Result<(), What> {
        let named;
        let name = if let Some(name) = name.filter(|name| !name.is_empty()) {
            name
        } else {
            self.log.notes.nameless_cases += 1;
            named = format!("#{}", self.log.cases.len() + 1);
            &named
        };
        if !self.log.cases.fits(name.len()) {
            return Err(What::Names);
        }
        self.log.cases.push(name);
        self.log.bounds.push(narrow(self.log.activity.len()));
        Ok(())
    }

    /// Adds an event to a case by its name, whatever came before.
    pub fn event_of(&mut self, case: &[u8], event: Event) -> Result<(), What> {
        let case = self.cases.number(case).map_err(|why| refused(&why))?;
        self.case_of.push(case);
        self.event(event)
    }

    /// The log, in this order; work that was started and done becomes one event where `paired`.
    pub fn finish(mut self, order: Order, paired: bool) -> Log {
        self.log.activities = self.activities.names;
        self.log.resources = self.resources.names;
        let events = self.log.activity.len();
        self.log.notes.read = events as u64;
        self.log.notes.timeless = self.log.done.iter().filter(|at| **at == NEVER).count() as u64;
        self.log.sequence = (0..narrow(events)).collect();
        self.log.order = order;
        if !self.case_of.is_empty() {
            self.log.cases = self.cases.names;
            let (bounds, places) = grouped(&self.case_of, self.log.cases.len());
            self.case_of = Vec::new();
            self.log.bounds = bounds;
            reorder(&mut self.log, &mut self.transition, &places);
        }
        if order == Order::Time {
            by_time(&mut self.log, &mut self.transition);
        }
        if paired && self.transition.iter().any(|transition| *transition != Transition::Done) {
            lifecycle::pair(&mut self.log, &self.transition);
        }
        self.log.notes.ties = ties(&self.log);
        self.log.shrink();
        self.log
    }
}

fn put(column: &mut Vec<i64>, at: usize, moment: Option<Moment>) {
    if let Some(moment) = moment {
        column.resize(at, NEVER);
        column.push(moment.ms);
    } else if !column.is_empty() {
        column.push(NEVER);
    }
}

/// Where each case's events begin, and the events in that order.
fn grouped(case_of: &[u32], cases: usize) -> (Vec<u32>, Vec<u32>) {
    let mut bounds = vec![0_u32; cases + 1];
    for case in case_of {
        bounds[*case as usize + 1] += 1;
    }
    for case in 0..cases {
        bounds[case + 1] += bounds[case];
    }
    let mut next = bounds.clone();
    let mut places = vec![0_u32; case_of.len()];
    for (event, case) in case_of.iter().enumerate() {
        let at = &mut next[*case as usize];
        places[*at as usize] = narrow(event);
        *at += 1;
    }
    (bounds, places)
}

fn by_time(log: &mut Log, transition: &mut Vec<Transition>) {
    let mut places: Vec<u32> = Vec::new();
    let mut keys: Vec<i64> = Vec::new();
    for case in 0..log.bounds.len() - 1 {
        let events = log.case(case);
        // An event without a moment stays behind the one it follows.
        keys.clear();
        let mut last = NEVER;
        for at in &log.done[events.clone()] {
            last = if *at == NEVER { last } else { *at };
            keys.push(last);
        }
        if keys.is_sorted() {
            continue;
        }
        log.notes.reordered += 1;
        if places.is_empty() {
            places = (0..narrow(log.activity.len())).collect();
        }
        let from = events.start;
        places[events].sort_by_key(|event| keys[*event as usize - from]);
    }
    if !places.is_empty() {
        reorder(log, transition, &places);
    }
}

fn reorder(log: &mut Log, transition: &mut Vec<Transition>, places: &[u32]) {
    fn by<T: Copy>(column: &mut Vec<T>, places: &[u32]) {
        if !column.is_empty() {
            *column = places.iter().map(|event| column[*event as usize]).collect();
        }
    }
    // The columns that are empty or shorter than the log begin with what nobody wrote down.
    for column in [&mut log.started, &mut log.enabled] {
        if !column.is_empty() {
            column.resize(places.len(), NEVER);
        }
        by(column, places);
    }
    by(&mut log.done, places);
    by(&mut log.activity, places);
    by(&mut log.resource, places);
    by(&mut log.offset, places);
    by(&mut log.sequence, places);
    by(transition, places);
}

fn ties(log: &Log) -> u64 {
    let tied = |events: std::ops::Range<usize>| {
        log.done[events].windows(2).filter(|pair| pair[0] == pair[1] && pair[0] != NEVER).count() as u64
    };
    log.by_case().map(tied).sum()
}
