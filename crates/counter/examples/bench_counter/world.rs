//! The demo city's files, and one office's day made of them.

use std::{error, fs, path::Path};

use civic::Calendar;
use counter::Counters;
use counter::day::people::{booked, people, walk_in};
use counter::day::scenario::{Unlike, places, staffed};
use counter::day::{InTurn, Log, Place, Scenario, Truth};
use counter::roster::{self, OnDate};
use jiff::civil::{Date, date};

/// A Monday: which one does not matter to the roster.
const DATE: Date = date(2026, 9, 28);

pub struct World {
    pub counters: Counters,
    scenario: Scenario,
}

/// One kind of day: its scenario and its roster.
pub struct Setting<'a> {
    pub counters: &'a Counters,
    pub scenario: Scenario,
    pub places: Vec<Place>,
    day: roster::Day,
    reception: (i64, i64),
}

impl World {
    pub fn read(folder: &str) -> Result<Self, Box<dyn error::Error>> {
        let text = |file: &str| fs::read_to_string(Path::new(folder).join(file));
        let counters = serde_saphyr::from_str(&text("counters.yaml")?)?;
        let scenario = serde_saphyr::from_str(&text("scenarios/counter.yaml")?)?;
        Ok(Self { counters, scenario })
    }

    pub fn setting(&self, name: &str) -> Setting<'_> {
        let unlike = self.scenario.days.get(name).cloned().unwrap_or_else(Unlike::default);
        let office = staffed(&self.counters.offices[0], &unlike, DATE);
        let OnDate::Open(day) = self.counters.day(&office, DATE, &Calendar::default()) else {
            panic!("the office is open on a Monday")
        };
        let (places, reception) = places(&self.counters, &office, DATE, &Calendar::default()).expect("it is open");
        Setting { counters: &self.counters, scenario: self.scenario.on(&unlike), places, day, reception }
    }
}

impl Setting<'_> {
    pub fn truth(&self, seed: u64) -> Truth<'_> {
        Truth { scenario: &self.scenario, counters: self.counters, seed }
    }

    /// A day as the scenario has it: those who would book do.
    pub fn log(&self, seed: u64) -> Log {
        let people = people(&self.scenario, self.counters, self.reception, seed);
        let plans = booked(&self.scenario, self.counters, &self.day, &people, seed);
        self.truth(seed).run(&self.places, &plans, &InTurn::DEFAULT)
    }

    /// The same people, and nobody can book.
    pub fn log_without_booking(&self, seed: u64) -> Log {
        let people = people(&self.scenario, self.counters, self.reception, seed);
        self.truth(seed).run(&self.places, &walk_in(&self.scenario, &people, seed), &InTurn::DEFAULT)
    }
}
