//! Why a model cannot be simulated, or a run was not finished, by the names its author knows.

use std::fmt;

/// A node of a procedure's graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub procedure: String,
    pub node: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Parameters for a procedure of which there is no graph, or the other way round.
    UnknownProcedure(String),
    NoStart(String),
    /// The parameters name a node that the graph does not have.
    UnknownNode(Spot),
    UnknownExit(Spot, String),
    UnknownChannel(Spot, String),
    UnknownPool(Spot, String),
    UnknownHours(String),
    /// A duration, rate or share that is no number, negative, or shares that sum to nothing. Says where.
    BadNumber(String),
    /// More people in one pool than a set holds.
    TooManyPeople(String),
    /// More than 64 skills, or a model larger than a table.
    TooLarge(String),
    /// Nobody of the pool has the skills.
    NobodyCan(Spot),
    /// Work is handed to people who never come.
    NeverOpens(String),
    /// Cases arrive only at times at which no time ever is.
    NeverArrives(String),
    /// From here the end is not reached whatever happens.
    NoWayToEnd(Spot),
    /// A step with a batch and something else to wait for.
    BatchAndBefore(Spot),
    /// Other work keeps people from a step that is nobody's.
    NobodysWork(Spot),
    /// A kind of node the twin does not walk.
    NotSimulated(Spot),
    /// A timer whose time is no duration, and of which the parameters say nothing either.
    NoTime(Spot),
    /// Came past the same node more often than allowed: an endless loop.
    Endless(Spot, u16),
    /// Tokens wait at this join for others that never come.
    Deadlock(Spot),
    /// A case under way stands where it cannot stand.
    BadState(String),
    /// More cases or events than a run may have.
    TooLong,
    /// Whoever asked for it said stop.
    Cancelled,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` of `{}`", self.node, self.procedure)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProcedure(id) => write!(f, "`{id}` stands in the parameters or in the graphs, not in both"),
            Self::NoStart(id) => write!(f, "`{id}` has no start"),
            Self::UnknownNode(spot) => write!(f, "there is no step {spot}"),
            Self::UnknownExit(spot, exit) => write!(f, "{spot} has no exit `{exit}`"),
            Self::UnknownChannel(spot, channel) => write!(f, "{spot}: there is no channel `{channel}`"),
            Self::UnknownPool(spot, pool) => write!(f, "{spot}: there is no pool `{pool}`"),
            Self::UnknownHours(hours) => write!(f, "there are no hours `{hours}`"),
            Self::BadNumber(place) => write!(f, "{place}: not a number that can be, or shares that sum to nothing"),
            Self::TooManyPeople(pool) => write!(f, "`{pool}` has more people than one pool holds (256)"),
            Self::TooLarge(what) => write!(f, "{what}: more than fits (64 skills, 65,535 of everything else)"),
            Self::NobodyCan(spot) => write!(f, "nobody has the skills for {spot}"),
            Self::NeverOpens(what) => write!(f, "{what}: its people never come"),
            Self::NeverArrives(what) => write!(f, "{what}: cases come only when no time ever is"),
            Self::NoWayToEnd(spot) => write!(f, "from {spot} the end is never reached"),
            Self::BatchAndBefore(spot) => write!(f, "{spot} waits for a batch and for something else"),
            Self::NobodysWork(spot) => {
                write!(f, "{spot} is nobody's work, so no other work (`other_work`) keeps them from it")
            }
            Self::NotSimulated(spot) => write!(f, "{spot} is of a kind that is not simulated"),
            Self::NoTime(spot) => write!(f, "how long {spot} takes is no duration: say it as the step's `before`"),
            Self::Endless(spot, times) => write!(f, "a case came to {spot} more than {times} times: an endless loop"),
            Self::Deadlock(spot) => write!(f, "cases wait for ever at {spot}"),
            Self::BadState(case) => write!(f, "{case}: a case under way cannot stand there"),
            Self::TooLong => f.write_str("more cases or events than a run may have"),
            Self::Cancelled => f.write_str("stopped as asked"),
        }
    }
}

impl std::error::Error for Fault {}
