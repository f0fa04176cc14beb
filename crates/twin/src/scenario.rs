//! A scenario as a city's file says it (`cities/*/scenarios`): how a hall works now, and what is changed.
//!
//! Keyed by procedure and node, with the hash of the rules it was written for: when a procedure's rules have moved, its numbers are stale, and that is
//! said before anything is simulated. It refuses keys it does not know. What its numbers rest on is the file's own matter, in `basis`.

use std::collections::BTreeMap;

use civic::Text;
use serde::{Deserialize, Serialize};

use crate::spec::{Arrivals, Parameters, Pool, Step, WeekHours};

mod stale;

pub use stale::Stale;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub name: Text,
    /// What is tried, in a sentence.
    pub about: Text,
    /// Where the numbers come from: measured, stated, or assumed.
    pub basis: Text,
    /// What its pools and hours are called.
    #[serde(default)]
    pub names: BTreeMap<String, Text>,
    pub as_is: Parameters,
    pub to_be: Change,
}

/// What is put in the place of what has the same name; everything else stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Change {
    pub hours: BTreeMap<String, WeekHours>,
    pub pools: BTreeMap<String, Pool>,
    pub procedures: BTreeMap<String, ProcedureChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProcedureChange {
    pub arrivals: Option<Arrivals>,
    /// Shares of channels by name.
    pub channels: BTreeMap<String, f64>,
    /// Roles that are served by another pool.
    pub pools: BTreeMap<String, String>,
    /// Whole steps by node.
    pub steps: BTreeMap<String, Step>,
}

/// The change names something that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotThere {
    pub name: String,
}

impl Scenario {
    /// The parameters with the change made.
    pub fn changed(&self) -> Result<Parameters, NotThere> {
        let mut to_be = self.as_is.clone();
        let missing = |name: &String| NotThere { name: name.clone() };
        to_be.hours.extend(self.to_be.hours.clone());
        to_be.pools.extend(self.to_be.pools.clone());
        for (id, change) in &self.to_be.procedures {
            let of = to_be.procedures.get_mut(id).ok_or_else(|| missing(id))?;
            if let Some(arrivals) = &change.arrivals {
                of.arrivals.clone_from(arrivals);
            }
            for (name, share) in &change.channels {
                let channel = of.channels.iter_mut().find(|channel| channel.name == *name);
                channel.ok_or_else(|| missing(name))?.share = *share;
            }
            of.pools.extend(change.pools.clone());
            of.steps.extend(change.steps.clone());
        }
        Ok(to_be)
    }
}

#[cfg(test)]
mod tests;
