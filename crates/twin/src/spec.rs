//! The parameters of a model, as a file says them: hours, pools, arrivals, and for each step of a graph how long, by whom and which way next.
//!
//! Values only, named as the field names them. Nothing here is proven; [`crate::Plan::compile`] does that and says what is wrong by name.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::dist::Dist;

mod arrivals;
mod day;
mod hours;

pub use arrivals::{Arrivals, Booked, Burst, Come, Rates};
pub use day::{Daily, Overtime};
pub use hours::{Part, Shift, WeekHours};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Times of work by name.
    pub hours: BTreeMap<String, WeekHours>,
    /// Who works, by the role of a graph's tasks. Pools are shared by all procedures.
    pub pools: BTreeMap<String, Pool>,
    /// By the id of the procedure.
    pub procedures: BTreeMap<String, Procedure>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    pub staff: Vec<Staff>,
    #[serde(default)]
    pub order: Order,
    /// Without it everybody goes home when their hours end, and what is in hand waits for the morning.
    #[serde(default)]
    pub overtime: Option<Overtime>,
    #[serde(default)]
    pub daily: Vec<Daily>,
}

impl Pool {
    /// So many who all work the same hours and can do everything.
    pub fn of(count: u16, hours: &str) -> Self {
        Self { staff: vec![Staff { count, hours: hours.to_owned(), ..Staff::default() }], ..Self::default() }
    }
}

/// One person, or several alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    #[serde(default = "one")]
    pub count: u16,
    /// A name of [`Parameters::hours`].
    pub hours: String,
    #[serde(default)]
    pub skills: Vec<String>,
    /// Days off.
    #[serde(default)]
    pub leave: Vec<Date>,
    /// Share of their days on which they are away at short notice, each day by itself.
    #[serde(default)]
    pub absent: f64,
}

impl Default for Staff {
    fn default() -> Self {
        Self { count: 1, hours: String::new(), skills: Vec::new(), leave: Vec::new(), absent: 0.0 }
    }
}

fn one() -> u16 {
    1
}

/// Who of those waiting with the same priority is next. Nobody is interrupted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    FirstCome,
    /// Whose statutory date is nearest.
    EarliestDue,
    /// As the counter calls its tickets: booked people from their time on, then those with a priority, then whoever came first. Who is later than
    /// `grace` minutes has lost the booked place; nobody is passed more than `overtakes` times.
    Counter { grace: u16, overtakes: u16 },
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The procedure whose graph it walks, where one procedure stands several times: by ward. Else its own key.
    #[serde(default)]
    pub of: Option<String>,
    /// Of the rules these numbers were written for.
    #[serde(default)]
    pub rules_hash: String,
    pub arrivals: Arrivals,
    /// Kinds of cases by urgency; empty: all alike.
    #[serde(default)]
    pub classes: Vec<Class>,
    /// Ways a case comes in; empty: one.
    #[serde(default)]
    pub channels: Vec<Channel>,
    #[serde(default)]
    pub term: Option<Term>,
    /// Pools that serve a role, where they do not bear its name.
    #[serde(default)]
    pub pools: BTreeMap<String, String>,
    /// By node id.
    #[serde(default)]
    pub steps: BTreeMap<String, Step>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub name: String,
    pub share: f64,
    /// 0 is served first.
    #[serde(default)]
    pub priority: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub name: String,
    pub share: f64,
}

/// The statutory clock: days from the arrival (標準処理期間). It stands still while the citizen is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub days: u16,
}

/// What happens at one node. What is left out follows the graph.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// Who works on it; else the role.
    pub pool: Option<String>,
    /// Working time; else lognormal about the graph's minutes.
    pub work: Option<Dist>,
    /// Working time by channel, where it differs.
    pub work_by_channel: BTreeMap<String, Dist>,
    /// What must be waited for before anybody can work on it.
    pub before: Option<Before>,
    /// Who can do it.
    pub skills: Vec<String>,
    /// Added to the case's own.
    pub priority: u8,
    /// How long somebody waits before leaving for good.
    pub patience: Option<Dist>,
    /// Whoever finds so many waiting here is turned away.
    pub room: Option<u16>,
    /// Share of those expected here who do not come.
    pub no_show: f64,
    /// Done together.
    pub batch: Option<Batch>,
    /// Whether it can be done at home; without it, all that is no visit can.
    pub at_home: Option<bool>,
    /// By exit, or by the next node where exits have no name; else all alike.
    pub shares: BTreeMap<String, f64>,
    pub shares_by_channel: BTreeMap<String, BTreeMap<String, f64>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    pub time: Dist,
    pub cause: Cause,
}

/// Who is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Citizen,
    OtherOffice,
    External,
    /// Others of its kind, to be done together.
    Batching,
    /// Whoever would do it, while they are busy with what is no case here. Counted in their working hours, not by the clock on the wall.
    OtherWork,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    pub size: u16,
    /// Minutes after the first, when it goes on though it is not full.
    #[serde(default)]
    pub within: Option<f64>,
}

/// The office's own hours for a test or a model made by a program.
pub fn hours(days: &[counter::model::Day], open: Time, close: Time) -> WeekHours {
    WeekHours { week: vec![Shift { days: days.to_vec(), open, close }], ..WeekHours::default() }
}
