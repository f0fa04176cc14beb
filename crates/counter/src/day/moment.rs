//! A played day at one moment: who waits, what each desk does, and what the waits were so far. What a visitor of the hall would see at that time.
//!
//! It only looks back: nothing of what comes later is in it. Who will have left before being called waits until they leave.

use super::figures::at as share_of_sorted;
use super::live::{Call, Log, Visit};
use crate::draw::real;

/// Somebody who waits, with those who came along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    pub people: u16,
    pub booked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sits {
    /// Nobody sits there.
    Away,
    /// Somebody sits there, and nobody waits whom they could serve.
    Free,
    Serves {
        booked: bool,
    },
    /// A call nobody answers.
    Calls,
}

/// Minutes, but for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// In the order they came.
    pub line: Vec<Stands>,
    /// By number of the desk.
    pub desks: Vec<(u16, Sits)>,
    /// Of those who were called so far, half waited no longer, and nine of ten; nothing before the first call.
    pub p50: Option<f64>,
    pub p90: Option<f64>,
    /// The longest that somebody who still waits has waited.
    pub longest: Option<f64>,
    /// Visits that have ended.
    pub served: usize,
    /// Visits of people who left before they were called.
    pub gave_up: usize,
}

impl Moment {
    /// At a millisecond of the day.
    pub fn of(log: &Log, at: i64) -> Self {
        let called = || log.visits.iter().filter_map(|visit| Some((visit, visit.call.filter(|call| call.at <= at)?)));
        let mut waits: Vec<f64> = called()
            .filter(|(_, call)| call.gone.is_none())
            .map(|(visit, call)| minutes(visit.waited(call.at)))
            .collect();
        waits.sort_unstable_by(f64::total_cmp);
        let known = |share: f64| (!waits.is_empty()).then(|| share_of_sorted(&waits, share));
        let line = || log.visits.iter().filter(|visit| visit.waits_at(at));
        let stands = |visit: &Visit| Stands { people: visit.plan.person.party, booked: visit.plan.booked.is_some() };
        Self {
            desks: desks(log, at),
            p50: known(0.5),
            p90: known(0.9),
            longest: line().map(|visit| minutes(visit.waited(at))).max_by(f64::total_cmp),
            served: called().filter(|(_, call)| call.gone.is_none() && call.ends <= at).count(),
            gave_up: log.visits.iter().filter(|visit| visit.left_before(at)).count(),
            line: line().map(stands).collect(),
        }
    }

    /// People who wait, those who came along among them.
    pub fn people(&self) -> u32 {
        self.line.iter().map(|stands| u32::from(stands.people)).sum()
    }
}

fn minutes(ms: i64) -> f64 {
    real(ms) / 60_000.0
}

/// What each place does.
fn desks(log: &Log, at: i64) -> Vec<(u16, Sits)> {
    let busy = |place: usize| {
        let here =
            |visit: &&Visit| visit.call.is_some_and(|call| call.place == place && call.at <= at && at < call.ends);
        log.visits.iter().find(here)
    };
    let late = |place: usize| log.backs.iter().any(|back| back.place == place && back.due <= at && at < back.at);
    let one = |(nth, place): (usize, &super::Place)| {
        let sits = match busy(nth) {
            Some(Visit { call: Some(Call { gone: Some(_), .. }), .. }) => Sits::Calls,
            Some(visit) => Sits::Serves { booked: visit.plan.booked.is_some() },
            None if place.is_on(at) && !late(nth) => Sits::Free,
            None => Sits::Away,
        };
        (place.desk, sits)
    };
    let mut desks: Vec<_> = log.places.iter().enumerate().map(one).collect();
    desks.sort_unstable_by_key(|(desk, _)| *desk);
    desks
}

#[cfg(test)]
mod tests;
