//! What a proposal changes, and the parameters and the text of the file with it changed. Pure; it knows no page and no record.
//!
//! Everything is said as a value to be reached, not as a difference, and only what is other than today is kept. What is no number of the twin
//! (an approver, a paper) is changed in the file, and the twin walks the file's graph.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Time;
use procedure::patch::Edit;
use serde::{Deserialize, Serialize};
use twin::Dist;
use twin::scenario::{Change, ProcedureChange, Scenario};
use twin::spec::{Arrivals, Booked, Come, Parameters, Part, Rates, Step, WeekHours};

mod shifts;

pub use shifts::{Leave, PartTime, alike};

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
    /// Working minutes by node.
    pub minutes: BTreeMap<String, u16>,
    /// Share of cases sent back to the citizen, by gateway.
    pub again: BTreeMap<String, f64>,
    /// Share of a channel by its name.
    pub channels: BTreeMap<String, f64>,
    /// Share of those who book a time.
    pub booked: Option<f64>,
    /// (stage, number from 1) of approvers left out.
    pub approvers: BTreeSet<(String, usize)>,
    /// Papers nobody has to bring any more.
    pub papers: BTreeSet<String>,
    /// Pools whose people work as one.
    pub pooled: BTreeSet<String>,
    /// By node: today's minutes as walks measured them. No change, but what both sides rest on.
    pub walked: BTreeMap<String, Walked>,
    /// What else the scenario's file changes, as it stands there.
    pub given: Change,
}

/// The procedure a scenario is mostly about: the first it names.
pub fn procedure_of(scenario: &Scenario) -> Option<String> {
    let (key, of) = scenario.as_is.procedures.iter().next()?;
    Some(of.of.as_ref().unwrap_or(key).clone())
}

/// What walks through the counters (窓口体験調査) said of the desk that somebody chose for a step, at that time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walked {
    pub desk: String,
    /// The middle of so many walks.
    pub walks: usize,
    pub minutes: u16,
}

/// How far measured minutes spread where the parameters say nothing of a step: what the twin takes there, too.
const USUAL_CV: f64 = 0.5;

/// The exit by which a case is sent back for a correction.
pub const CORRECT: &str = "correct";

/// The pool of those who work as one.
pub const POOLED: &str = "center";

impl Edits {
    /// What a scenario's file changes: what the room can turn as a turn of it, the rest as it stands there.
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let mut edits = Self { given: scenario.to_be.clone(), ..Self::default() };
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
            if share.is_some_and(|share| with_booked(was, share) == *now) {
                edits.booked = share;
                change.arrivals = None;
            }
        }
        given.procedures.retain(|_, change| *change != ProcedureChange::default());
        edits
    }

    /// What is to be written into the procedure's file. Approvers from the last, so that numbers stay true.
    pub fn of_file(&self) -> Vec<Edit> {
        let approver = |(stage, level): &(String, usize)| Edit::Approver { stage: stage.clone(), level: *level };
        let minutes = self.minutes.iter().filter(|(node, _)| !self.is_left_out(node));
        // The approvers of a stage have one number of minutes together.
        minutes
            .map(|(node, minutes)| Edit::Minutes { node: node.clone(), minutes: *minutes })
            .chain(self.papers.iter().map(|id| Edit::Paper { id: id.clone() }))
            .chain(self.approvers.iter().rev().map(approver))
            .collect()
    }

    fn is_left_out(&self, node: &str) -> bool {
        approver_of(node).is_some_and(|(stage, level)| self.approvers.contains(&(stage.to_owned(), level)))
    }

    /// The parameters of today, with what walks measured in the place of a step's minutes.
    pub fn today(&self, as_is: &Parameters, procedure: &str) -> Parameters {
        let mut today = as_is.clone();
        for (_, of) in today.procedures.iter_mut().filter(|(key, of)| is_of(key, of.of.as_deref(), procedure)) {
            for (node, walked) in &self.walked {
                let (step, mean) = (of.steps.entry(node.clone()).or_default(), f64::from(walked.minutes));
                step.work.get_or_insert(Dist::Lognormal { mean, cv: USUAL_CV });
                put_minutes(step, mean);
            }
        }
        today
    }

    /// The parameters with everything changed.
    pub fn applied(&self, as_is: &Parameters, procedure: &str) -> Parameters {
        let as_is = &self.today(as_is, procedure);
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
        self.pool(&mut to_be);
        for (_, of) in to_be.procedures.iter_mut().filter(|(key, of)| is_of(key, of.of.as_deref(), procedure)) {
            if let Some(share) = self.booked {
                of.arrivals = with_booked(&of.arrivals, share);
            }
            for (node, minutes) in &self.minutes {
                if let Some(step) = of.steps.get_mut(node) {
                    put_minutes(step, f64::from(*minutes));
                }
            }
            for (node, share) in &self.again {
                if let Some(step) = of.steps.get_mut(node) {
                    put_share(&mut step.shares, CORRECT, *share);
                }
            }
            for (name, share) in &self.channels {
                let was = of.channels.iter().find(|channel| channel.name == *name).map_or(0.0, |channel| channel.share);
                for channel in &mut of.channels {
                    channel.share = if channel.name == *name { *share } else { rest(channel.share, was, *share) };
                }
            }
            of.steps = std::mem::take(&mut of.steps)
                .into_iter()
                .filter_map(|(node, step)| self.renumbered(&node).map(|node| (node, step)))
                .collect();
        }
        to_be
    }

    /// Approvers behind one that is left out move up.
    fn renumbered(&self, node: &str) -> Option<String> {
        let Some((stage, level)) = approver_of(node) else { return Some(node.to_owned()) };
        if self.is_left_out(node) {
            return None;
        }
        let gone = self.approvers.iter().filter(|(of, number)| of == stage && *number < level).count();
        Some(procedure::compile::approve_node(stage, level - gone))
    }

    fn pool(&self, to_be: &mut Parameters) {
        let Some(first) = self.pooled.iter().find(|name| to_be.pools.contains_key(*name)) else { return };
        if self.pooled.len() < 2 {
            return;
        }
        let mut one = to_be.pools[first].clone();
        one.staff.clear();
        for name in &self.pooled {
            one.staff.extend(to_be.pools.remove(name).into_iter().flat_map(|pool| pool.staff));
        }
        to_be.pools.insert(POOLED.to_owned(), one);
        let moved = |pool: &mut String| {
            if self.pooled.contains(pool) {
                POOLED.clone_into(pool);
            }
        };
        for of in to_be.procedures.values_mut() {
            of.pools.values_mut().for_each(moved);
            of.steps.values_mut().filter_map(|step| step.pool.as_mut()).for_each(moved);
        }
    }
}

/// Whether an entry of the parameters is of this procedure.
pub fn is_of(key: &str, of: Option<&str>, procedure: &str) -> bool {
    of.unwrap_or(key) == procedure
}

/// Stage and number of an approver's node.
pub fn approver_of(node: &str) -> Option<(&str, usize)> {
    let (stage, rest) = node.split_once('/')?;
    Some((stage, rest.strip_prefix("approve")?.parse().ok()?))
}

fn put_hours(hours: &mut WeekHours, part: &Part) {
    for shift in &mut hours.week {
        shift.open = part.open;
        shift.close = part.close;
    }
}

fn with_booked(arrivals: &Arrivals, share: f64) -> Arrivals {
    let booked = arrivals.booked.clone().map(|booked| Booked { share, ..booked });
    Arrivals { booked, ..arrivals.clone() }
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

/// The mean of working minutes, where the parameters say one.
pub fn mean_minutes(dist: &Dist) -> f64 {
    match dist {
        Dist::Fixed(mean) | Dist::Exponential { mean } | Dist::Lognormal { mean, .. } => *mean,
        Dist::Uniform { low, high } => f64::midpoint(*low, *high),
        Dist::Empirical(seen) => twin::stats::mean(seen),
    }
}

/// The same shape about another mean.
fn scaled(dist: &Dist, by: f64) -> Dist {
    match dist {
        Dist::Fixed(mean) => Dist::Fixed(mean * by),
        Dist::Exponential { mean } => Dist::Exponential { mean: mean * by },
        Dist::Lognormal { mean, cv } => Dist::Lognormal { mean: mean * by, cv: *cv },
        Dist::Uniform { low, high } => Dist::Uniform { low: low * by, high: high * by },
        Dist::Empirical(seen) => Dist::Empirical(seen.iter().map(|minutes| minutes * by).collect()),
    }
}

/// A step without a time of its own follows the file.
fn put_minutes(step: &mut Step, minutes: f64) {
    let Some(work) = &step.work else { return };
    let mean = mean_minutes(work);
    let by = if mean > 0.0 { minutes / mean } else { 1.0 };
    step.work = Some(scaled(work, by));
    step.work_by_channel.values_mut().for_each(|work| *work = scaled(work, by));
}

/// The others keep their proportion.
fn put_share(shares: &mut BTreeMap<String, f64>, exit: &str, share: f64) {
    let Some(was) = shares.get(exit).copied() else { return };
    for (name, other) in shares.iter_mut() {
        *other = if name == exit { share } else { rest(*other, was, share) };
    }
}

fn rest(other: f64, was: f64, now: f64) -> f64 {
    if was < 1.0 { other * (1.0 - now) / (1.0 - was) } else { 1.0 - now }
}

#[cfg(test)]
mod tests;
