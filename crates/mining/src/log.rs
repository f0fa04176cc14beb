//! The log in columns: what was done, by whom, from when to when; one case's events lie side by side.
//!
//! An event takes 28 bytes (36 with starts, 44 with the moments work became possible), names stand once. Every log says in which order its
//! events lie: ties are broken by the place in the file, so that two readers of the same file see the same.

mod build;

use serde::Serialize;

use crate::names::Names;

pub use build::{Builder, Event};

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
