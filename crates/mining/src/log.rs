//! The log in columns: what was done, by whom, from when to when; one case's events lie side by side.
//!
//! An event takes 28 bytes (36 with starts, 44 with the moments work became possible), names stand once. Every log says in which order its
//! events lie: ties are broken by the place in the file, so that two readers of the same file see the same.

use serde::Serialize;

use crate::fault::What;
use crate::lifecycle;
use crate::names::{Interner, Names, Refused};
use crate::num::narrow;
use crate::time::Moment;

/// A moment nobody wrote down.
pub const NEVER: i64 = i64::MIN;

/// In which order a case's events lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By the moment; equal moments, and events without one, as in the file.
    #[default]
    Time,
    /// As in the file.
    Document,
}

/// What a line of the file says about a piece of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transition {
    /// It was done; also where nothing is said.
    #[default]
    Done,
    /// It could be begun.
    Enabled,
    Started,
    /// Paused, taken up again, handed on: not an event of its own.
    Other,
}

impl Transition {
    /// By the words of XES's lifecycle extension, and of older logs.
    pub fn of(word: &[u8]) -> Self {
        let is = |known: &str| word.eq_ignore_ascii_case(known.as_bytes());
        if is("complete") || word.is_empty() {
            Self::Done
        } else if is("start") {
            Self::Started
        } else if is("schedule") || is("assign") || is("enable") || is("enabled") {
            Self::Enabled
        } else if ["suspend", "resume", "reassign", "withdraw", "pi_abort", "ate_abort", "autoskip", "manualskip"]
            .iter()
            .any(|word| is(word))
        {
            Self::Other
        } else {
            Self::Done
        }
    }
}

/// What a reader noticed that is no fault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Notes {
    /// Events of the file, before starts and ends were joined.
    pub read: u64,
    /// Events without the name of an activity.
    pub nameless: u64,
    /// Cases without a name.
    pub nameless_cases: u64,
    /// Events without a moment.
    pub timeless: u64,
    /// Events at the same moment as the one before them in their case.
    pub ties: u64,
    /// Cases whose events were put in another order than the file's.
    pub reordered: u64,
    /// Work that was begun, with no end in the log.
    pub unfinished: u64,
    /// Pauses and the like.
    pub passed_over: u64,
    /// The wall clock assumed for moments without one, in minutes ahead of UTC, where that happened.
    pub assumed_offset: Option<i16>,
}

/// An event log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    pub cases: Names,
    pub activities: Names,
    /// The first is nobody.
    pub resources: Names,
    /// Where each case begins, and the end of the last.
    pub(crate) bounds: Vec<u32>,
    pub activity: Vec<u16>,
    pub resource: Vec<u32>,
    pub done: Vec<i64>,
    /// Empty where the log has no starts.
    pub started: Vec<i64>,
    /// Empty where the log does not say.
    pub enabled: Vec<i64>,
    /// Minutes the wall clock was ahead of UTC.
    pub offset: Vec<i16>,
    /// The place in the file.
    pub sequence: Vec<u32>,
    pub order: Order,
    pub notes: Notes,
}

impl Log {
    pub fn events(&self) -> usize {
        self.activity.len()
    }

    /// The events of a case.
    pub fn case(&self, case: usize) -> std::ops::Range<usize> {
        match (self.bounds.get(case), self.bounds.get(case + 1)) {
            (Some(from), Some(to)) => *from as usize..*to as usize,
            _ => 0..0,
        }
    }

    /// The events of each case.
    pub fn by_case(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.bounds.windows(2).map(|pair| pair[0] as usize..pair[1] as usize)
    }

    /// When an event began, as far as the log knows.
    pub fn started_at(&self, event: usize) -> Option<i64> {
        self.started.get(event).copied().filter(|at| *at != NEVER)
    }

    /// When it was done.
    pub fn done_at(&self, event: usize) -> Option<i64> {
        self.done.get(event).copied().filter(|at| *at != NEVER)
    }

    fn shrink(&mut self) {
        self.bounds.shrink_to_fit();
        self.activity.shrink_to_fit();
        self.offset.shrink_to_fit();
        for column in [&mut self.resource, &mut self.sequence] {
            column.shrink_to_fit();
        }
        for column in [&mut self.done, &mut self.started, &mut self.enabled] {
            column.shrink_to_fit();
        }
    }

    /// Bytes of the columns and the names: what a log costs beside the file.
    pub fn bytes(&self) -> usize {
        let names = [&self.cases, &self.activities, &self.resources];
        let text: usize = names.iter().map(|names| names.iter().map(str::len).sum::<usize>() + names.len() * 4).sum();
        let wide = self.done.capacity() + self.started.capacity() + self.enabled.capacity();
        let four = self.bounds.capacity() + self.resource.capacity() + self.sequence.capacity();
        text + wide * 8 + four * 4 + (self.activity.capacity() + self.offset.capacity()) * 2
    }
}

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
