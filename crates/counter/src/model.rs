//! What a city offers at its counters, as its `counters.yaml` says it: services, offices, desks, hours, and the rules of booking.
//!
//! Values only. A desk is a window with a number; who sits there is the roster's matter. Nothing here knows who came or what is free.

pub(crate) mod check;

use std::collections::HashMap;

use civic::Text;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::Skills;
use crate::edits::Edit;

pub use check::Fault;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counters {
    pub rules: Rules,
    pub services: Vec<Service>,
    pub offices: Vec<Office>,
}

/// The same for every office of the city. Minutes, unless a name says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// A seat is booked at least so long ahead.
    pub lead: u16,
    /// And at most so many days.
    pub ahead_days: u16,
    /// How long a chosen time is kept while somebody gives their address.
    pub hold: u16,
    /// Until so long before the time a booking is changed or called off by the citizen.
    pub change_until: u16,
    /// Bookings of one person that lie in the future.
    pub per_person: u16,
    /// The most people of one booking.
    pub party: u16,
    /// Who comes up to so long before the booked time is checked in.
    pub early: u16,
    /// Who comes up to so long after it keeps the booked place.
    pub grace: u16,
    /// How often a waiting ticket may be passed by those who came later.
    pub overtakes: u16,
    /// An offer from the waiting list stands so long.
    pub offer: u16,
    /// A line before the booking; without it whoever comes is served at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rush: Option<Rush>,
}

/// How a rush is kept in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rush {
    /// The moment of each day at which the last day that is sold is opened; without it at midnight, and without a draw.
    #[serde(default)]
    pub opens: Option<Time>,
    /// So long before it people may wait for the draw.
    #[serde(default = "half_an_hour")]
    pub before: u16,
    /// People who are let in a second.
    pub pace: u16,
}

fn half_an_hour() -> u16 {
    30
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    pub id: String,
    pub name: Text,
    /// The group of tickets it is called by: A 047.
    pub letter: char,
    pub skill: String,
    /// At the desk, when nothing was written before.
    pub minutes: u16,
    /// At the desk, when the questions were answered ahead (書かない窓口).
    pub prepared: u16,
    /// What an officer does before the visit, once somebody has booked.
    #[serde(default)]
    pub preparation: u16,
    /// The published procedure it belongs to.
    #[serde(default)]
    pub procedure: Option<String>,
    /// Who may come in another's place, and with what.
    #[serde(default)]
    pub proxy: Text,
    #[serde(default)]
    pub brings: Text,
    /// 戸籍届: received whatever the hour.
    #[serde(default)]
    pub always: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// As in `city.yaml`.
    pub id: String,
    /// Where in the house.
    pub place: Text,
    /// People the hall holds.
    pub capacity: u16,
    pub hours: Vec<Hours>,
    #[serde(default)]
    pub special: Vec<Special>,
    /// Where a 戸籍届 is received when the counter is closed.
    #[serde(default)]
    pub after_hours: Text,
    pub desks: Vec<Desk>,
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// What was decided about some of its days since, in the order of approval. No file says it.
    #[serde(skip)]
    pub edits: Vec<Edit>,
}

/// When an office is open, from a day and perhaps to a day (both included).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    pub from: Date,
    #[serde(default)]
    pub to: Option<Date>,
    pub days: Vec<Day>,
    pub open: Time,
    pub close: Time,
    /// Nobody is taken in after it; work goes on until `close`.
    pub reception_until: Time,
}

/// One day that is not like the others: closed where it has no hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Special {
    pub date: Date,
    pub reason: Text,
    #[serde(default)]
    pub hours: Option<SpecialHours>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialHours {
    pub open: Time,
    pub close: Time,
    pub reception_until: Time,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    pub no: u16,
    pub skills: Vec<String>,
    #[serde(default)]
    pub sale: Sale,
    pub shifts: Vec<Shift>,
}

/// Who may book a lane's seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sale {
    /// Everybody, from the same stock.
    #[default]
    Public,
    /// Officers alone: for who calls, and for who stands at the desk.
    Staff,
    /// Nobody: kept for people who come without booking.
    WalkIn,
}

/// When somebody sits at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    pub days: Vec<Day>,
    pub start: Time,
    pub end: Time,
    #[serde(default)]
    pub from: Option<Date>,
    #[serde(default)]
    pub to: Option<Date>,
}

/// Nobody sits at a desk from a day to a day, the whole day or between two times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub desk: u16,
    pub from: Date,
    pub to: Date,
    #[serde(default)]
    pub start: Option<Time>,
    #[serde(default)]
    pub end: Option<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

/// The skills of a service, by its id.
pub type SkillsOf<'a> = HashMap<&'a str, Skills>;

impl Counters {
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// Every skill once, in the order services name them: a skill's bit in [`Skills`].
    pub fn skills(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for service in &self.services {
            if !all.contains(&service.skill.as_str()) {
                all.push(&service.skill);
            }
        }
        all
    }

    /// What each service needs, found once for all who ask.
    pub fn skills_of(&self) -> SkillsOf<'_> {
        let all = self.skills();
        let bit = |skill: &str| all.iter().position(|known| *known == skill).map_or(Skills::default(), Skills::one);
        self.services.iter().map(|service| (service.id.as_str(), bit(&service.skill))).collect()
    }

    /// These skills as a set. One no service needs is no use to anybody and has no bit.
    pub fn set_of<'a>(&self, skills: impl IntoIterator<Item = &'a str>) -> Skills {
        let all = self.skills();
        let bit = |skill: &str| all.iter().position(|known| *known == skill).map_or(Skills::default(), Skills::one);
        skills.into_iter().fold(Skills::default(), |set, skill| set.and(bit(skill)))
    }
}
