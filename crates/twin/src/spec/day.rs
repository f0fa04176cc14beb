//! What belongs to a pool's day beside its cases: how long people stay on, and what has to be done after closing.

use serde::{Deserialize, Serialize};

use crate::dist::Dist;

/// Staying on after one's hours while work stands there that was ready before they ended. Nobody inside is sent home for the clock's sake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overtime {
    /// Minutes a person a day at most; what is left then waits for the morning.
    pub most: f64,
}

/// What must be done every working day after a counter has closed, before anybody goes home (締め, 翌日の準備). It belongs to no case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Daily {
    pub name: String,
    /// The hours after which it begins: a name of the parameters' hours. Where they end later than the pool's own, it begins with the end of those.
    pub after: String,
    /// Of each.
    pub minutes: Dist,
    /// So many of the pool have it to do.
    #[serde(default = "super::one")]
    pub people: u16,
}
