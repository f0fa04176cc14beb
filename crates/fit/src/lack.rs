//! What a log does not say: what must be known, and is refused, and what can be done without, and is named.

use std::fmt;

use serde::Serialize;

/// Why there are no numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No case has a moment.
    Empty,
    /// Nothing says when work began: how long it takes cannot be known.
    NoStarts,
    /// None of the log's activities is a step of the procedure.
    Strange,
    /// Nobody is noted for the work of a role: how many there are cannot be known.
    NoPeople { role: String },
    /// Moments lie further apart than any office's records: one of them is wrong.
    TooLong { years: u32 },
    /// The twin cannot walk the procedure, or not with these numbers.
    NotSimulated { why: String },
    /// Whoever asked for it said stop.
    Cancelled,
}

/// What was done without.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Nothing says when work could begin. Arrivals are the first moments seen; what is waited for is the time since the step before.
    NoEnabled,
    /// Work without a begin: its length is taken from the others.
    NoStart { node: String, without: u64, of: u64 },
    /// A step the log does not tell, or too seldom to know its length: the procedure's own minutes stand.
    FewWork { node: String, seen: u64 },
    /// No case was seen to choose here: all ways are taken to be alike.
    NoShares { node: String },
    /// What must be waited for here is not known: the usual time stands.
    NoDelay { node: String },
    /// Too little work to tell this role's hours: those of the whole office stand.
    FewHours { role: String },
    /// People who work for more than one role are counted in each.
    SharedPeople { people: u32 },
    /// Events at the same moment as the one before: their order is the file's.
    Ties { events: u64 },
    /// Events without a moment were left out.
    Timeless { events: u64 },
    /// People were free and it was not begun, in this part of the cases (in a hundred): what they waited for is not in the log.
    Unexplained { node: String, percent: u32 },
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("no case has a moment"),
            Self::NoStarts => {
                out.write_str("the log does not say when work began, so how long it takes cannot be known")
            }
            Self::Strange => out.write_str("none of the log's activities is a step of the procedure"),
            Self::NoPeople { role } => write!(out, "nobody is noted for the work of `{role}`"),
            Self::TooLong { years } => write!(out, "its moments lie {years} years apart: one of them is wrong"),
            Self::NotSimulated { why } => write!(out, "it cannot be simulated: {why}"),
            Self::Cancelled => out.write_str("it was stopped"),
        }
    }
}

impl From<twin::Fault> for Fault {
    fn from(fault: twin::Fault) -> Self {
        match fault {
            twin::Fault::Cancelled => Self::Cancelled,
            other => Self::NotSimulated { why: other.to_string() },
        }
    }
}
