//! What happened, in columns: one row for each piece of work when it is done, one for each case when it ends.
//!
//! Rows stand in the order in which work was finished; their place is the total order of the log. Whoever needs only sums writes a [`Sink`].

use crate::num;

/// The person of a row nobody of ours worked on.
pub const NOBODY: u16 = u16::MAX;

/// The case of a row that belongs to none: work of every day.
pub const NO_CASE: u32 = u32::MAX;

/// A piece of work that is done. `ready` is when it could be worked on: later than `enabled` where somebody else had to be waited for first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub case: u32,
    /// The case's urgency.
    pub class: u8,
    pub stop: u32,
    /// Index within the pool, or [`NOBODY`].
    pub person: u16,
    pub enabled: i64,
    pub ready: i64,
    pub started: i64,
    pub done: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The end node.
    End(u32),
    /// The citizen waited too long and left.
    Left,
    /// There was no room to wait in.
    TurnedAway,
    /// Was expected, and did not come.
    NoShow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// In the order of arrival, from 0.
    pub number: u32,
    pub flow: u16,
    pub class: u8,
    pub channel: u8,
    pub arrived: i64,
    pub done: i64,
    /// The statutory date, if there is one: moved by what the citizen took.
    pub due: Option<i64>,
    /// The booked time.
    pub booked: Option<i64>,
    pub outcome: Outcome,
}

/// Whoever listens to a run.
pub trait Sink {
    fn row(&mut self, row: &Row);
    fn case(&mut self, case: &Case);
}

/// Everything, in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    pub case: Vec<u32>,
    pub stop: Vec<u32>,
    pub person: Vec<u16>,
    pub enabled: Vec<i64>,
    /// Empty where nobody else is ever waited for before work: then it is `enabled`.
    pub ready: Vec<i64>,
    pub started: Vec<i64>,
    pub done: Vec<i64>,
    /// By number; a case that has not ended is `None`.
    pub cases: Vec<Option<Case>>,
}

impl Log {
    /// With room for so many cases of so many pieces of work each: nothing is copied while it grows to that.
    pub fn with_room(cases: u32, pieces: u32) -> Self {
        let (cases, rows) = (num::at(cases), num::at(cases).saturating_mul(num::at(pieces)));
        Self {
            case: Vec::with_capacity(rows),
            stop: Vec::with_capacity(rows),
            person: Vec::with_capacity(rows),
            enabled: Vec::with_capacity(rows),
            ready: Vec::new(),
            started: Vec::with_capacity(rows),
            done: Vec::with_capacity(rows),
            cases: Vec::with_capacity(cases),
        }
    }

    pub fn len(&self) -> usize {
        self.case.len()
    }

    pub fn is_empty(&self) -> bool {
        self.case.is_empty()
    }

    pub fn row(&self, at: usize) -> Row {
        Row {
            case: self.case[at],
            class: self.cases.get(num::at(self.case[at])).copied().flatten().map_or(0, |case| case.class),
            stop: self.stop[at],
            person: self.person[at],
            enabled: self.enabled[at],
            ready: self.ready.get(at).copied().unwrap_or(self.enabled[at]),
            started: self.started[at],
            done: self.done[at],
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.len()).map(|at| self.row(at))
    }
}

impl Sink for Log {
    fn row(&mut self, row: &Row) {
        if row.ready != row.enabled || !self.ready.is_empty() {
            if self.ready.is_empty() {
                self.ready.clone_from(&self.enabled);
            }
            self.ready.push(row.ready);
        }
        self.case.push(row.case);
        self.stop.push(row.stop);
        self.person.push(row.person);
        self.enabled.push(row.enabled);
        self.started.push(row.started);
        self.done.push(row.done);
    }

    fn case(&mut self, case: &Case) {
        let at = num::at(case.number);
        if self.cases.len() <= at {
            self.cases.resize(at + 1, None);
        }
        self.cases[at] = Some(*case);
    }
}
