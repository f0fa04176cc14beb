//! What one office-day taught: how long services took, what people and desks did, and how wrong the ranges were that people were told.
//!
//! Made once, from the day's journal and the forecasts kept with its tickets; then only summed. Small moments and histograms: nobody's visit can
//! be told from them.

use std::collections::{BTreeMap, HashMap};

use counter::forecast::{Habits, Range, Stretch, Times, Wait};
use serde::{Deserialize, Serialize};

use super::book::{Book, Came};
use crate::lobby::records::lobby_told;
use crate::visits::Expected;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Lesson {
    pub times: Times,
    pub habits: Habits,
    pub stretch: Stretch,
    pub told: Told,
    /// Whoever was called: people by the whole minutes they waited. A day that taught before this was kept has none.
    #[serde(default)]
    pub waits: BTreeMap<u16, u32>,
}

/// Ranges people were told when they took a ticket, against the wait that came. Times in ms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub n: u32,
    /// Called before P10, and after P90.
    pub early: u32,
    pub late: u32,
    /// Called within the range as it was said, in whole steps of minutes.
    pub kept: u32,
    /// Called after the range that was said was over.
    pub broken: u32,
    /// The middle against what came: summed as it is (below zero: it came sooner), and without its sign.
    pub off: i64,
    pub off_by: i64,
}

impl Told {
    fn learn(&mut self, [low, middle, high]: [i64; 3], actual: i64) {
        self.n += 1;
        self.early += u32::from(actual < low);
        self.late += u32::from(actual > high);
        let minutes = actual.max(0) / 60_000;
        let said = Range::between(low, middle, high);
        let (from, until) = (said.least().map_or(0, i64::from), said.most().map_or(i64::MAX, i64::from));
        self.kept += u32::from((from..=until).contains(&minutes));
        self.broken += u32::from(minutes > until);
        self.off += actual - middle;
        self.off_by += (actual - middle).abs();
    }

    pub fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.early += other.early;
        self.late += other.late;
        self.kept += other.kept;
        self.broken += other.broken;
        self.off += other.off;
        self.off_by += other.off_by;
    }
}

impl Lesson {
    /// Of a day that is over. `missing`: who was booked and did not come.
    pub fn of(book: &Book, told: &[lobby_told::Model], missing: &[Expected]) -> Self {
        let mut lesson = Self::default();
        for finished in &book.finished {
            lesson.times.learn(&finished.served);
        }
        lesson.habits = habits(book, missing.len());
        for wait in book.came.values().filter_map(waited) {
            lesson.waited(wait);
        }
        let told: HashMap<_, _> = told.iter().map(|one| (one.ticket, one)).collect();
        for (ticket, came) in &book.came {
            let Some((told, wait)) = told.get(ticket).zip(waited(came)) else { continue };
            let raw = [told.low, told.middle, told.high];
            lesson.told(&told.service, raw, [told.said_low, told.middle, told.said_high], wait);
        }
        lesson
    }

    /// Somebody was told this, and waited so long: P10, P50 and P90 as computed and as said, all in ms.
    pub fn told(&mut self, service: &str, raw: [i64; 3], said: [i64; 3], waited: i64) {
        let computed = Wait { quantiles: Some(raw), mean: raw[1], called: 1.0 };
        self.stretch.learn(service, &computed, waited);
        self.told.learn(said, waited);
    }

    /// Somebody was called after so many ms.
    pub fn waited(&mut self, ms: i64) {
        let minutes = u16::try_from(ms.max(0) / 60_000).unwrap_or(u16::MAX);
        *self.waits.entry(minutes).or_default() += 1;
    }

    pub fn merge(&mut self, other: &Self) {
        for (minutes, people) in &other.waits {
            *self.waits.entry(*minutes).or_default() += people;
        }
        self.times.merge(&other.times);
        self.habits.merge(&other.habits);
        self.stretch.merge(&other.stretch);
        self.told.merge(other.told);
    }
}

/// From the ticket to the first call, in ms.
fn waited(came: &Came) -> Option<i64> {
    came.called.map(|called| called.0 - came.arrived.0)
}

fn habits(book: &Book, missing: usize) -> Habits {
    let missing = u32::try_from(missing).unwrap_or(u32::MAX);
    let mut habits = Habits { days: 1, booked: missing, no_show: missing, ..Habits::default() };
    let mut all: Vec<&Came> = book.came.values().collect();
    // Sums of fractions depend on their order: the same day teaches the same.
    all.sort_by_key(|came| (came.arrived, came.booked_at));
    for came in all {
        if let Some(service) = came.service() {
            *habits.came.entry(service.to_owned()).or_default() += 1;
        }
        if let Some(booked) = came.booked_at {
            habits.booked += 1;
            habits.comes.add(minutes(came.arrived.0 - booked.0));
        } else if came.urgent {
            let hour = u8::try_from(came.arrived.local().hour()).unwrap_or(0);
            *habits.urgent.entry(hour).or_default() += 1;
        }
        if let Some(ms) = waited(came) {
            habits.call(ms, came.unanswered);
        }
    }
    habits
}

/// A span of a day as minutes with their fraction.
fn minutes(ms: i64) -> f64 {
    let seconds = (ms / 1_000).clamp(-86_400, 86_400);
    f64::from(i32::try_from(seconds).unwrap_or(0)) / 60.0
}
