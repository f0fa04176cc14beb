//! The city's own facts, from its `city.yaml`: name, offices, organisation, roles, life events, closed days.
//!
//! Read once at the start and pinned for the life of the process. Procedures and letters are not here: they are published into the
//! database (see `catalog`). Accounts here only seed a new city; the living ones are in the database too.

use std::collections::BTreeMap;

use civic::{Closure, Lang, Text};
use counter::Counters;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    pub city: String,
    /// 全国地方公共団体コード, six digits.
    pub code: String,
    pub name: Text,
    pub short: Text,
    pub phone: String,
    pub hours: Text,
    pub email: String,
    /// Where the city hall stands and gets its post; empty where the city says nothing.
    #[serde(default)]
    pub address: Text,
    /// What a reader should know of this city's figures: where they come from, what is not checked.
    #[serde(default)]
    pub about: Text,
    /// 記号 of reception numbers in use, so that a mistyped one is told early.
    #[serde(default)]
    pub symbols: Vec<String>,
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// Where fees are transferred to, as it stands on a notice of payment; without it they are paid at a desk.
    #[serde(default)]
    pub fee_account: Option<Text>,
    /// What one visit costs a citizen on the road, as the city assumes it; without it no hours are told.
    #[serde(default)]
    pub road: Option<Road>,
    /// Days after posting at which a letter counts as delivered when the day is not known.
    pub post_presumed_days: u16,
    /// What an hour of overtime costs, in yen: only where a figure in hours is also told in money.
    #[serde(default = "usual_overtime_yen")]
    pub overtime_yen: u32,
    pub wards: Vec<Named>,
    pub offices: Vec<Office>,
    pub units: Vec<Unit>,
    pub roles: BTreeMap<String, Text>,
    pub life_events: Vec<LifeEvent>,
    #[serde(default)]
    pub towns: Vec<Town>,
    #[serde(default)]
    pub accounts: Vec<Account>,
    /// What its counters offer, from `counters.yaml`; a city without one has no counters here.
    #[serde(skip)]
    pub counters: Counters,
    /// The file as it was written, for an author who takes the folder home.
    #[serde(skip)]
    pub source: String,
    /// `counters.yaml` as it was written; empty where there is none.
    #[serde(skip)]
    pub counters_source: String,
    /// Scenarios of its folder by name.
    #[serde(skip)]
    pub scenarios: Vec<(String, twin::scenario::Scenario)>,
}

/// As Kumamoto City reckoned it.
fn usual_overtime_yen() -> u32 {
    2_667
}

impl City {
    /// A unit of the organisation in force on a day.
    pub fn unit_on(&self, id: &str, day: Date) -> Option<&Unit> {
        let in_force = |unit: &&Unit| unit.from <= day && unit.to.is_none_or(|to| day <= to);
        self.units.iter().filter(in_force).find(|unit| unit.id == id)
    }

    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The office's name; the id of one that is not known.
    pub fn office_name(&self, id: &str, lang: Lang) -> String {
        self.office(id).map_or_else(|| id.to_owned(), |office| office.name.get(lang).to_owned())
    }

    pub fn life_event(&self, id: &str) -> Option<&LifeEvent> {
        self.life_events.iter().find(|event| event.id == id)
    }
}

/// An assumption, and where it comes from: both are shown wherever it is used.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// There and back.
    pub minutes: u16,
    pub source: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub id: String,
    pub name: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    pub id: String,
    pub ward: String,
    pub name: Text,
    pub address: String,
    pub phone: String,
}

/// A bureau, ward, section or unit, from a day and perhaps to a day (both included).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub id: String,
    #[serde(default)]
    pub parent: Option<String>,
    pub kind: UnitKind,
    pub name: Text,
    #[serde(default)]
    pub phone: Option<String>,
    pub from: Date,
    #[serde(default)]
    pub to: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitKind {
    Bureau,
    Ward,
    Section,
    Unit,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifeEvent {
    pub id: String,
    pub name: Text,
    #[serde(default)]
    pub words: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    pub postal: String,
    pub ward: String,
    pub town: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    pub login: String,
    pub name: String,
    pub posts: Vec<Post>,
    /// Login of whoever may decide in this person's absence (代決).
    #[serde(default)]
    pub deputy: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub unit: String,
    pub role: String,
}
