//! Which figure of a run is meant.

use serde::{Deserialize, Serialize};

/// One figure of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// Hours from arrival to end.
    MeanLead,
    P50Lead,
    P90Lead,
    /// Hours a piece of work waited until somebody began.
    MeanWait,
    /// Share of cases ended by their statutory date.
    Kept,
    /// Share of cases whose citizen left.
    Left,
    /// Hours half of all wait at a counter at most; 0 where no step is at one.
    P50Wait,
    /// Hours nine in ten wait at a counter at most; 0 where no step is at one.
    P90Wait,
    /// Visits to a counter a case takes.
    Visits,
    /// Hours of overtime a working day, of all pools together.
    Overtime,
    /// Share of all who came and found no room to wait in.
    TurnedAway,
    /// Share of all who were expected and did not come.
    NoShow,
}

impl Pick {
    /// Whether less of it is better.
    pub fn less_is_better(self) -> bool {
        self != Self::Kept
    }
}
