//! Why a model cannot be simulated, or a run was not finished, by the names its author knows.

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
    /// A kind of node the twin does not walk.
    NotSimulated(Spot),
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
