//! How cases come in, as a file says it.

use counter::model::Day;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::dist::Dist;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrivals {
    pub come: Come,
    /// Hours in which they come, and days off; without it at any time. A name of the parameters' hours.
    #[serde(default)]
    pub hours: Option<String>,
    /// Come on top: a campaign, the last days of March.
    #[serde(default)]
    pub bursts: Vec<Burst>,
    /// Those who book a time instead of just coming.
    #[serde(default)]
    pub booked: Option<Booked>,
}

/// Whoever books comes at the first free time from the moment on at which they would have come; times lie in the hours of the arrivals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booked {
    /// Of all who come.
    pub share: f64,
    /// Share of bookings nobody comes for.
    #[serde(default)]
    pub no_show: f64,
    /// Minutes from one time to the next.
    pub slot: f64,
    /// Bookings at the same time.
    pub per_slot: u16,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Come {
    /// Nobody but the bursts and what is under way.
    #[default]
    Nobody,
    /// Minutes from one to the next.
    Renewal(Dist),
    /// At random, more at some hours than at others.
    Rates(Vec<Rates>),
    /// The moments at which they came; local time.
    History(Vec<DateTime>),
}

/// Cases an hour, on these days, from each hour to the next that is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    pub days: Vec<Day>,
    pub hourly: std::collections::BTreeMap<u8, f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Burst {
    pub at: DateTime,
    pub cases: u32,
    /// Spread evenly at random over so many minutes.
    pub over: f64,
}
