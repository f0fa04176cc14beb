//! What a proposal changes, and the parameters and the text of the file with it changed. Pure; it knows no page and no record.
//!
//! Everything is said as a value to be reached, not as a difference, and only what is other than today is kept. What is no number of the twin
//! (an approver, a paper) is changed in the file, and the twin walks the file's graph.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use twin::scenario::{Change, ProcedureChange, Scenario};
use twin::spec::{Arrivals, Come, Parameters, Part, Rates, WeekHours};

mod pooled;
mod shifts;
mod turns;

pub use pooled::POOLED;
pub use shifts::{Leave, PartTime, alike};
use turns::with_booked;
pub use turns::{CORRECT, Turns, Walked, mean_minutes};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Edits {
    /// Opening hours by the name of the parameters' hours.
    pub hours: BTreeMap<String, Part>,
    /// People by pool.
    pub people: BTreeMap<String, u16>,
    /// Who of a pool works part of the day, by pool.
    pub part_time: BTreeMap<String, PartTime>,
    /// Planned leave, by pool.
    pub leave: BTreeMap<String, Leave>,
    /// Share of the days on which people of a pool are away at short notice, by pool.
    pub absent: BTreeMap<String, f64>,
    /// Pools whose people work as one.
    pub pooled: BTreeSet<String>,
    /// Of the proposal's own procedure.
    #[serde(flatten)]
    pub own: Turns,
    /// Of the other procedures that the numbers name, by procedure.
    pub others: BTreeMap<String, Turns>,
    /// What else the scenario's file changes, as it stands there.
    pub given: Change,
}

/// The procedure a scenario is mostly about: the first it names.
pub fn procedure_of(scenario: &Scenario) -> Option<String> {
    let (key, of) = scenario.as_is.procedures.iter().next()?;
    Some(of.of.as_ref().unwrap_or(key).clone())
}

impl Edits {
    /// What a scenario's file changes: what the room can turn as a turn of it, the rest as it stands there.
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let mut edits = Self { given: scenario.to_be.clone(), ..Self::default() };
        let own = procedure_of(scenario).unwrap_or_default();
        edits.pooled = pooled::read(&scenario.as_is, &mut edits.given);
        let mut booked: BTreeMap<String, f64> = BTreeMap::new();
        let (as_is, given) = (&scenario.as_is, &mut edits.given);
        given.hours.retain(|name, hours| {
            let one = |hours: &WeekHours| match hours.week.as_slice() {
                [shift] => Some((shift.days.clone(), Part { open: shift.open, close: shift.close })),
                _ => None,
            };
            let was = as_is.hours.get(name).and_then(one);
            let Some(((_, part), _)) = one(hours).zip(was).filter(|(now, was)| now.0 == was.0) else { return true };
            edits.hours.insert(name.clone(), part);
            false
        });
        let (mut parts, mut all_hours) = (BTreeSet::new(), as_is.hours.clone());
        all_hours.extend(scenario.to_be.hours.clone());
        given.pools.retain(|name, pool| {
            let Some(was) = as_is.pools.get(name) else { return true };
            let Some(read) = shifts::read(was, pool, &all_hours) else { return true };
            edits.people.extend(read.people.map(|count| (name.clone(), count)));
            edits.part_time.extend(read.part_time.map(|part| (name.clone(), part)));
            edits.leave.extend(read.leave.map(|leave| (name.clone(), leave)));
            edits.absent.extend(read.absent.map(|share| (name.clone(), share)));
            parts.extend(read.hours);
            false
        });
        let pools = &given.pools;
        let worked = |name: &String| pools.values().flat_map(|pool| &pool.staff).any(|staff| staff.hours == *name);
        given.hours.retain(|name, _| as_is.hours.contains_key(name) || !parts.contains(name) || worked(name));
        // Who comes at which hour follows from the hours.
        for (key, change) in &mut given.procedures {
            let hours = as_is.procedures.get(key).and_then(|of| of.arrivals.hours.as_ref());
            if hours.is_some_and(|name| edits.hours.contains_key(name)) {
                change.arrivals = None;
            }
            let was = as_is.procedures.get(key).map(|of| &of.arrivals);
            let Some((now, was)) = change.arrivals.as_ref().zip(was) else { continue };
            let share = now.booked.as_ref().map(|booked| booked.share);
            if let Some(share) = share.filter(|share| with_booked(was, *share) == *now) {
                booked.insert(as_is.procedures[key].of.as_ref().unwrap_or(key).clone(), share);
                change.arrivals = None;
            }
        }
        given.procedures.retain(|_, change| *change != ProcedureChange::default());
        for (id, share) in booked {
            edits.of_mut(&own, &id).booked = Some(share);
        }
        edits
    }

    /// The proposal's own procedure, then the others that are turned.
    pub fn turned<'a>(&'a self, own: &'a str) -> impl Iterator<Item = (&'a str, &'a Turns)> {
        std::iter::once((own, &self.own)).chain(self.others.iter().map(|(id, turns)| (id.as_str(), turns)))
    }

    /// What is turned of a procedure, in a proposal of `own`.
    pub fn of(&self, own: &str, id: &str) -> Option<&Turns> {
        if id == own { Some(&self.own) } else { self.others.get(id) }
    }

    fn of_mut(&mut self, own: &str, id: &str) -> &mut Turns {
        if id == own { &mut self.own } else { self.others.entry(id.to_owned()).or_default() }
    }

    /// The parameters of today, with what walks measured in the place of a step's minutes.
    pub fn today(&self, as_is: &Parameters, own: &str) -> Parameters {
        let mut today = as_is.clone();
        for (key, of) in &mut today.procedures {
            if let Some(turns) = self.of(own, of.of.as_deref().unwrap_or(key)) {
                turns.today(of);
            }
        }
        today
    }

    /// The parameters with everything changed.
    pub fn applied(&self, as_is: &Parameters, own: &str) -> Parameters {
        let as_is = &self.today(as_is, own);
        let given = Scenario { as_is: as_is.clone(), to_be: self.given.clone(), ..Scenario::default() };
        let mut to_be = given.changed().unwrap_or_else(|_| as_is.clone());
        for (name, part) in &self.hours {
            let Some(hours) = to_be.hours.get_mut(name) else { continue };
            let was = hours.clone();
            put_hours(hours, part);
            for of in to_be.procedures.values_mut().filter(|of| of.arrivals.hours.as_ref() == Some(name)) {
                crowd(&mut of.arrivals, &was, part);
            }
        }
        for (name, count) in &self.people {
            if let Some([staff]) = to_be.pools.get_mut(name).map(|pool| pool.staff.as_mut_slice()) {
                staff.count = *count;
            }
        }
        shifts::put(self, &mut to_be);
        pooled::put(&self.pooled, &mut to_be);
        for (key, of) in &mut to_be.procedures {
            if let Some(turns) = self.of(own, of.of.as_deref().unwrap_or(key)) {
                turns.put(of);
            }
        }
        to_be
    }
}

/// The procedures that the numbers name, the proposal's own first.
pub fn procedures_of(as_is: &Parameters, own: &str) -> Vec<String> {
    let mut all = vec![own.to_owned()];
    for (key, of) in &as_is.procedures {
        let id = of.of.as_ref().unwrap_or(key);
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}

/// Whether an entry of the parameters is of this procedure.
pub fn is_of(key: &str, of: Option<&str>, procedure: &str) -> bool {
    of.unwrap_or(key) == procedure
}

fn put_hours(hours: &mut WeekHours, part: &Part) {
    for shift in &mut hours.week {
        shift.open = part.open;
        shift.close = part.close;
    }
}

/// As many people a day as before: those of the hours that are gone come at the others, in their proportion.
fn crowd(arrivals: &mut Arrivals, was: &WeekHours, now: &Part) {
    let Come::Rates(all) = &mut arrivals.come else { return };
    for rates in all {
        let on = was.week.iter().find(|shift| shift.days.iter().any(|day| rates.days.contains(day)));
        let Some(shift) = on else { continue };
        let before = people(rates, &Part { open: shift.open, close: shift.close });
        let after = people(rates, now);
        if after > 0.0 {
            rates.hourly.values_mut().for_each(|rate| *rate *= before / after);
        }
    }
}

/// People who come between opening and closing. A rate holds until the next one that is named.
fn people(rates: &Rates, part: &Part) -> f64 {
    let minute = |time: Time| f64::from(time.hour()) * 60.0 + f64::from(time.minute());
    let (open, close) = (minute(part.open), minute(part.close));
    let ends = rates.hourly.keys().skip(1).map(|hour| f64::from(*hour) * 60.0).chain([1_440.0]);
    rates
        .hourly
        .iter()
        .zip(ends)
        .map(|((hour, rate), end)| {
            let overlap = end.min(close) - (f64::from(*hour) * 60.0).max(open);
            rate * overlap.max(0.0) / 60.0
        })
        .sum()
}

#[cfg(test)]
mod tests;
