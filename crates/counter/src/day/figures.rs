//! What a day was like for those who came and for those who served.

use super::live::Log;
use super::people::share_of;
use crate::Counters;
use crate::draw::{float, real};

/// Minutes, but for people and shares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub visits: usize,
    /// From coming to the call, or from the booked time for who came before it.
    pub mean_wait: f64,
    pub p90_wait: f64,
    pub max_wait: f64,
    /// From coming to the call, whoever came early.
    pub mean_in_lobby: f64,
    /// People who wait, at nineteen of twenty minutes of the day no more than these.
    pub p95_in_lobby: f64,
    /// With somebody at the desk, or with a call nobody answered, summed over desks.
    pub at_desks: f64,
    /// On duty without anybody at the desk, summed over desks.
    pub idle: f64,
    /// At the desk after the desk's last hour, summed over desks.
    pub overtime: f64,
    /// The share that gave up.
    pub gave_up: f64,
    /// Served by nobody.
    pub left_over: usize,
}

impl Figures {
    pub fn of(log: &Log) -> Self {
        let called = || log.visits.iter().filter_map(|visit| Some((visit, visit.call?)));
        let answered = || called().filter(|(_, call)| call.gone.is_none());
        let mut waits: Vec<f64> = answered().map(|(visit, call)| real(visit.waited(call.at)) / 60_000.0).collect();
        waits.sort_unstable_by(f64::total_cmp);
        let lobby = answered().map(|(visit, call)| real(call.at - visit.comes) / 60_000.0);
        let mut people = in_lobby(log);
        people.sort_unstable_by(f64::total_cmp);
        let served: f64 = called().map(|(_, call)| real(call.ends - call.at)).sum::<f64>() / 60_000.0;
        let overtime = overtime(log);
        let on_duty: i64 = log.places.iter().flat_map(|place| &place.on).map(|(from, until)| until - from).sum();
        Self {
            visits: log.visits.len(),
            mean_wait: waits.iter().sum::<f64>() / float(waits.len().max(1) as u64),
            p90_wait: at(&waits, 0.9),
            max_wait: waits.last().copied().unwrap_or(0.0),
            mean_in_lobby: lobby.sum::<f64>() / float(waits.len().max(1) as u64),
            p95_in_lobby: at(&people, 0.95),
            at_desks: served,
            idle: real(on_duty) / 60_000.0 - (served - overtime),
            overtime,
            gave_up: share_of(called().filter(|(_, call)| call.gone.is_some()).count(), log.visits.len()),
            left_over: log.visits.iter().filter(|visit| visit.call.is_none()).count(),
        }
    }
}

/// The value below which a share of sorted values lies.
pub fn at(sorted: &[f64], share: f64) -> f64 {
    sorted.get(crate::draw::place(share, sorted.len())).copied().unwrap_or(0.0)
}

/// People who wait at each minute anybody could be there.
fn in_lobby(log: &Log) -> Vec<f64> {
    let Some(from) = log.places.iter().filter_map(|place| place.on.first()).map(|(from, _)| *from).min() else {
        return Vec::new();
    };
    let closes = log.places.iter().filter_map(|place| place.on.last()).map(|(_, until)| *until).max().unwrap_or(from);
    let last = log.visits.iter().filter_map(|visit| Some(visit.call?.at)).max().unwrap_or(from);
    let until = closes.max(last);
    let mut minutes = Vec::new();
    let mut minute = from;
    while minute <= until {
        let people = log.visits.iter().filter(|visit| visit.waits_at(minute));
        minutes.push(people.map(|visit| f64::from(visit.plan.person.party)).sum());
        minute += 60_000;
    }
    minutes
}

/// What officers do before the visits of a day for those who answered ahead, in minutes: away from the desk, and from the idle minutes when there
/// are.
pub fn preparation(log: &Log, counters: &Counters) -> f64 {
    let plans = log.visits.iter().map(|visit| &visit.plan).chain(&log.no_shows);
    let prepared = plans.filter(|plan| plan.booked.is_some() && plan.prepared);
    prepared.map(|plan| f64::from(counters.services[plan.person.service].preparation)).sum()
}

/// What was worked outside the desks' own hours.
fn overtime(log: &Log) -> f64 {
    let mut outside = 0;
    for call in log.visits.iter().filter_map(|visit| visit.call) {
        let within: i64 = log.places[call.place]
            .on
            .iter()
            .map(|(from, until)| (call.ends.min(*until) - call.at.max(*from)).max(0))
            .sum();
        outside += call.ends - call.at - within;
    }
    real(outside) / 60_000.0
}
