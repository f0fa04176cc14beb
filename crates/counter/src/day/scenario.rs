//! A day at a counter as a city writes it down in `scenarios/counter.yaml`: how many come when, for what, and what people and desks are like.
//!
//! Values only. Whoever learns from a simulated day never sees this file.

use std::collections::BTreeMap;

use civic::{Calendar, Lang};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::people::{booked, people};
use super::{InTurn, Log, Place, Truth};
use crate::model::Absence;
use crate::roster::OnDate;
use crate::{Counters, Office, TICK, Ticks};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// People who come to one office.
    pub visits: u32,
    /// How days differ, of the logarithm.
    pub spread: f64,
    /// Shares by hour.
    pub curve: BTreeMap<u8, f64>,
    pub services: BTreeMap<String, Demand>,
    pub complicated: Complicated,
    /// Shares of people who come alone, in twos, in threes.
    pub party: Vec<f64>,
    pub languages: BTreeMap<Lang, f64>,
    /// The share called first for a reason.
    pub urgent: f64,
    /// Minutes in the mean until somebody gives up.
    pub patience: f64,
    /// Seconds a call that nobody answers keeps a desk.
    pub unanswered: i64,
    /// Seconds from the call to the desk.
    pub way: i64,
    /// How desks differ on a day, of the logarithm.
    pub pace: f64,
    /// Times of an hour against the others'.
    pub hours: BTreeMap<u8, f64>,
    /// Minutes in the mean a desk is back late.
    pub back: f64,
    pub bookings: Bookings,
    /// The share of people without a booking who answered ahead.
    pub prepared: f64,
    #[serde(default)]
    pub days: BTreeMap<String, Unlike>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    pub share: f64,
    /// Of the logarithm of the minutes.
    pub spread: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complicated {
    pub share: f64,
    pub times: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bookings {
    pub share: f64,
    pub no_show: f64,
    /// Minutes from the time to coming: mean and spread.
    pub comes: f64,
    pub spread: f64,
    pub prepared: f64,
}

/// What is different on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Unlike {
    pub visits: Option<u32>,
    pub curve: Option<BTreeMap<u8, f64>>,
    pub shares: BTreeMap<String, f64>,
    /// Doubled by helpers.
    pub desks: Vec<u16>,
    pub away: Vec<Away>,
    /// The share that books.
    pub booked: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Away {
    pub desk: u16,
    pub start: Time,
    pub end: Time,
}

impl Scenario {
    /// This scenario on a named day.
    #[must_use]
    pub fn on(&self, unlike: &Unlike) -> Self {
        let mut day = self.clone();
        day.visits = unlike.visits.unwrap_or(day.visits);
        day.curve = unlike.curve.clone().unwrap_or(day.curve);
        day.bookings.share = unlike.booked.unwrap_or(day.bookings.share);
        for (service, share) in &unlike.shares {
            if let Some(demand) = day.services.get_mut(service) {
                demand.share = *share;
            }
        }
        day
    }
}

/// An office's whole day: who comes by the scenario, books by the real board, and is called by the city's rules. Nothing when it is closed.
pub fn played(
    scenario: &Scenario,
    counters: &Counters,
    office: &Office,
    date: Date,
    calendar: &Calendar,
    seed: u64,
) -> Option<Log> {
    let OnDate::Open(day) = counters.day(office, date, calendar) else { return None };
    let (places, reception) = places(counters, office, date, calendar)?;
    let people = people(scenario, counters, reception, seed);
    let plans = booked(scenario, counters, &day, &people, seed);
    Some(Truth { scenario, counters, seed }.run(&places, &plans, &InTurn::by(&counters.rules)))
}

/// An office with the helpers of a day and without those who are away.
pub fn staffed(office: &Office, unlike: &Unlike, date: Date) -> Office {
    let mut office = office.clone();
    let most = office.desks.iter().map(|desk| desk.no).max().unwrap_or(0);
    for (more, no) in (1..).zip(&unlike.desks) {
        if let Some(desk) = office.desks.iter().find(|desk| desk.no == *no).cloned() {
            office.desks.push(crate::Desk { no: most + more, ..desk });
        }
    }
    office.absences.extend(unlike.away.iter().map(|away| Absence {
        desk: away.desk,
        from: date,
        to: date,
        start: Some(away.start),
        end: Some(away.end),
    }));
    office
}

/// An office's day as the moving hall needs it: desks, and when somebody is taken in (milliseconds of the day).
pub fn places(
    counters: &Counters,
    office: &Office,
    date: Date,
    calendar: &Calendar,
) -> Option<(Vec<Place>, (i64, i64))> {
    let OnDate::Open(day) = counters.day(office, date, calendar) else { return None };
    let ms = |tick: u8| i64::from(day.minute_of(tick)) * 60_000;
    let closes = ms(Ticks::MOST.min(last(day.open)));
    let place = |lane: &crate::Lane| {
        let on: Vec<(i64, i64)> = runs(lane.on).map(|(from, until)| (ms(from), ms(until))).collect();
        let stays = on.last().is_some_and(|(_, until)| *until >= closes);
        Place { desk: lane.desk, skills: lane.skills, on, stays }
    };
    let reception = (ms(day.reception.first()?), ms(last(day.reception)));
    Some((day.lanes.iter().map(place).collect(), reception))
}

/// The tick after the last one.
fn last(ticks: Ticks) -> u8 {
    ticks.iter().last().map_or(0, |tick| tick + 1)
}

/// Stretches of ticks in a row: from, until.
fn runs(ticks: Ticks) -> impl Iterator<Item = (u8, u8)> {
    let mut rest = ticks;
    std::iter::from_fn(move || {
        let from = rest.first()?;
        let until = (!rest).since(from).first().unwrap_or(Ticks::MOST);
        rest = rest.since(until);
        Some((from, until))
    })
}

/// Milliseconds of one tick.
pub const TICK_MS: i64 = TICK as i64 * 60_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_of_a_day() {
        let ticks = Ticks::run(0, 4) | Ticks::run(9, 1) | Ticks::run(120, 8);
        assert_eq!(runs(ticks).collect::<Vec<_>>(), vec![(0, 4), (9, 10), (120, 128)]);
        assert_eq!((last(ticks), last(Ticks::NONE)), (128, 0));
        assert_eq!(runs(Ticks::NONE).count(), 0);
    }
}
