//! A model made ready to run: graphs, parameters and calendars as flat tables of numbers.
//!
//! Compiled once and shared by all replications; a scenario that only changes numbers of staff is a cheap copy. Everything that can be wrong with
//! a model is found here and named, so that a run never meets a name it does not know.

use std::collections::BTreeMap;

use civic::Calendar;
use jiff::civil::Date;

use crate::dist::Draw;
use crate::hours::Hours;
use crate::set::People;
use crate::spec::{Cause, Order};

mod absent;
mod arrivals;
mod build;
mod check;
mod day;
mod duty;
mod inclusive;
mod people;
mod roster;
mod steps;
mod times;
mod timing;
mod ways;

pub(crate) use arrivals::{Coming, Prepared};

/// No entry.
pub(crate) const NONE: u32 = u32::MAX;

/// When and where a model begins.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Moment 0 is this day's first.
    pub from: Date,
    /// Holidays and leave are laid out so far; then the plain week goes on.
    pub weeks: u16,
    pub calendar: &'a Calendar,
}

#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) from: Date,
    pub(crate) flows: Vec<Flow>,
    pub(crate) stops: Vec<Stop>,
    pub(crate) ways: Vec<Way>,
    pub(crate) draws: Vec<Draw>,
    /// Running sums, per stop a row for each channel.
    pub(crate) shares: Vec<f64>,
    pub(crate) hours: Vec<Hours>,
    pub(crate) pools: Vec<Pool>,
    pub(crate) lanes: Vec<Lane>,
    /// Lanes of each stop, one a class.
    pub(crate) lane_of: Vec<u32>,
    pub(crate) batches: Vec<Batch>,
    /// What is done every day; the last stops, in the same order, from `first_daily` on.
    pub(crate) daily: Vec<Daily>,
    pub(crate) first_daily: u32,
    /// How many may wait, of steps with a bound.
    pub(crate) rooms: Vec<u16>,
    /// All hours of the parameters by name.
    pub(crate) shifts: BTreeMap<String, u16>,
    /// Days that were laid out.
    pub(crate) days: i64,
    /// Nodes of the largest graph, and tokens on edges into joins.
    pub(crate) stride: usize,
    pub(crate) joins: usize,
    /// Of edges into inclusive joins: from which nodes of its graph a token can come along it.
    pub(crate) feeds: Vec<Box<[bool]>>,
    /// Inclusive joins.
    pub(crate) or_joins: Vec<u32>,
    /// Whether any way back depends on who asked.
    pub(crate) asks: bool,
    names: Vec<String>,
    assumed: Vec<Assumed>,
}

/// Something the parameters did not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumed {
    /// The duration about the graph's minutes.
    Work(String),
    /// The usual time of a citizen or somebody outside.
    Before(String),
    /// All exits alike.
    Shares(String),
}

#[derive(Clone, Debug)]
pub(crate) struct Flow {
    pub id: String,
    pub start: u32,
    pub first: u32,
    pub nodes: u32,
    pub classes: Vec<f64>,
    pub priorities: Vec<u8>,
    pub channels: Vec<f64>,
    pub term: Option<i64>,
    pub coming: Prepared,
    /// Per local stage: whether a way back from it depends on who asked.
    pub asking: Vec<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// At once: start, gateways with one token, automatic steps.
    Pass,
    Split,
    Join,
    /// Along one or more of its ways.
    OrSplit,
    /// When no more can come.
    OrJoin,
    End,
    /// Somebody works on it.
    Work,
    /// Only waited for: the citizen's turn, a timer.
    Delay,
}

impl Kind {
    pub fn is_join(self) -> bool {
        matches!(self, Self::Join | Self::OrJoin)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Stop {
    pub kind: Kind,
    pub flow: u16,
    pub local: u16,
    pub stage: u16,
    pub count: u16,
    /// Edges into it, of a join.
    pub into: u16,
    /// The place of its way that is gone where none of the others is; `u16::MAX` if it has none.
    pub default: u16,
    /// Of each edge into an inclusive join, in [`Plan::feeds`].
    pub feeds: u32,
    pub ways: u32,
    /// The same for a node of this name in every graph: what draws are keyed by.
    pub key: u32,
    pub shares: u32,
    /// Some of its ways depend on who asked.
    pub asks: bool,
    pub pool: u16,
    /// Into [`Plan::lane_of`].
    pub lanes: u32,
    /// A draw for each channel.
    pub work: u32,
    pub before: u32,
    pub cause: Option<Cause>,
    pub patience: u32,
    pub batch: u32,
    /// Where its tokens on edges begin, of a join.
    pub tokens: u32,
    /// A citizen stands before whoever works on it.
    pub counter: bool,
    /// Whoever works on it may do so at home.
    pub at_home: bool,
    pub room: u32,
    pub no_show: f64,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    pub from: u32,
    pub to: u32,
    /// The token's place, of an edge into a join.
    pub token: u32,
    pub to_asker: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Pool {
    pub id: String,
    pub order: Order,
    /// Working hours of each person.
    pub hours: Vec<u16>,
    /// Which hours anybody keeps, and who.
    pub groups: Vec<(u16, People)>,
    /// Lanes of this pool by priority.
    pub lanes: Vec<u32>,
    pub skills: Vec<u64>,
    /// Hours of each person with the overtime they can be asked for; where there is none, `hours` again.
    pub stays: Vec<u16>,
    pub overtime: Option<i64>,
    /// The share of days each person is away by chance.
    pub absent: Vec<f64>,
}

/// Items of one pool with the same priority that the same people can do.
#[derive(Clone, Debug)]
pub(crate) struct Lane {
    pub pool: u16,
    pub priority: u8,
    pub skills: u64,
    pub able: People,
    /// When any of them is there.
    pub open: u16,
}

/// Work of each day that belongs to no case.
#[derive(Clone, Debug)]
pub(crate) struct Daily {
    pub pool: u16,
    /// What its draws begin with.
    pub key: u64,
    pub after: u16,
    pub people: u16,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Batch {
    pub size: u16,
    pub within: Option<i64>,
}

impl Plan {
    /// The day whose first moment is 0.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The node's id.
    pub fn node(&self, stop: u32) -> &str {
        self.names.get(crate::num::at(stop)).map_or("", String::as_str)
    }

    /// The procedure's id.
    pub fn procedure(&self, flow: u16) -> &str {
        self.flows.get(usize::from(flow)).map_or("", |flow| &flow.id)
    }

    /// Index of a node of a procedure.
    pub fn stop(&self, procedure: &str, node: &str) -> Option<u32> {
        let flow = self.flows.iter().find(|flow| flow.id == procedure)?;
        (flow.first..flow.first + flow.nodes).find(|stop| self.node(*stop) == node)
    }

    pub fn pools(&self) -> impl Iterator<Item = (&str, usize)> {
        self.pools.iter().map(|pool| (pool.id.as_str(), pool.hours.len()))
    }

    pub fn pool(&self, id: &str) -> Option<usize> {
        self.pools.iter().position(|pool| pool.id == id)
    }

    /// Whose work a node is; meaningless for a node nobody works on.
    pub fn pool_of(&self, stop: u32) -> u16 {
        self.stops.get(crate::num::at(stop)).map_or(0, |stop| stop.pool)
    }

    /// What was filled in because the parameters are silent.
    pub fn assumed(&self) -> &[Assumed] {
        &self.assumed
    }

    pub fn hours(&self) -> &[Hours] {
        &self.hours
    }

    pub(crate) fn spot(&self, stop: u32) -> crate::fault::Spot {
        let flow = self.stops.get(crate::num::at(stop)).map_or(0, |stop| stop.flow);
        crate::fault::Spot { procedure: self.procedure(flow).to_owned(), node: self.node(stop).to_owned() }
    }
}
