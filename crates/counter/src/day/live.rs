//! The day as it happens: plans become visits, calls and ends, each to the millisecond.
//!
//! Here alone the truth of a scenario is drawn: how long a service takes, who has gone, which desk is slow today. It decides no rule.

use super::hall::{Fate, Hall, Place};
use super::order::{Guest, Order};
use super::people::{Plan, median, purpose};
use super::scenario::Scenario;
use crate::draw::{self, real, whole};
use crate::{Counters, Skills};

/// What came of a plan whose person came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub plan: Plan,
    pub comes: i64,
    pub needs: Skills,
    /// Not before the last desk went home.
    pub call: Option<Call>,
}

impl Visit {
    /// As the call order sees them.
    pub fn guest(&self) -> Guest {
        let Plan { person, booked, .. } = &self.plan;
        Guest { comes: self.comes, booked: *booked, urgent: person.urgent, needs: self.needs }
    }

    /// Until this moment, in milliseconds: from coming, or from the booked time for who came before it.
    pub fn waited(&self, until: i64) -> i64 {
        (until - self.comes.max(self.plan.booked.unwrap_or(self.comes))).max(0)
    }

    /// Has come, was not called yet, and is still there.
    pub fn waits_at(&self, at: i64) -> bool {
        self.comes <= at && self.call.is_none_or(|call| at < call.gone.unwrap_or(call.at))
    }

    /// Has gone before they were called.
    pub fn left_before(&self, at: i64) -> bool {
        self.call.and_then(|call| call.gone).is_some_and(|gone| gone <= at)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    pub at: i64,
    pub place: usize,
    pub ends: i64,
    /// Nobody answered: when they had left.
    pub gone: Option<i64>,
}

/// A desk that came back after it was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    pub place: usize,
    pub due: i64,
    pub at: i64,
}

/// One day of one office, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    pub places: Vec<Place>,
    /// In the order they came.
    pub visits: Vec<Visit>,
    /// Bookings nobody came for.
    pub no_shows: Vec<Plan>,
    pub backs: Vec<Back>,
    /// Each place's times today, as a factor: the truth nobody is told.
    pub paces: Vec<f64>,
}

/// Something that happened, for whoever watches the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    pub at: i64,
    pub what: What,
    /// In `Log::visits`.
    pub visit: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The service has ended at the place.
    Ends(usize),
    /// Nobody answered the place's call.
    Gone(usize),
    Comes,
    Called(usize),
}

impl Log {
    /// Everything in order.
    pub fn events(&self) -> Vec<Event> {
        let mut events = Vec::with_capacity(self.visits.len() * 3);
        for (visit, one) in self.visits.iter().enumerate() {
            events.push(Event { at: one.comes, what: What::Comes, visit });
            if let Some(call) = one.call {
                events.push(Event { at: call.at, what: What::Called(call.place), visit });
                let ends = if call.gone.is_none() { What::Ends(call.place) } else { What::Gone(call.place) };
                events.push(Event { at: call.ends, what: ends, visit });
            }
        }
        events.sort_unstable();
        events
    }

    /// From when the first desk opens until the last has closed and the last visit has ended.
    pub fn span(&self) -> (i64, i64) {
        let on = || self.places.iter().flat_map(|place| &place.on);
        let closes = on().map(|(_, until)| *until).max().unwrap_or(0);
        (on().map(|(from, _)| *from).min().unwrap_or(0), self.ends().max(closes))
    }

    /// When the last visit has ended.
    pub fn ends(&self) -> i64 {
        self.visits.iter().filter_map(|visit| Some(visit.call?.ends)).max().unwrap_or(0)
    }
}

/// What is true of a scenario and a seed.
#[derive(Clone, Copy, Debug)]
pub struct Truth<'a> {
    pub scenario: &'a Scenario,
    pub counters: &'a Counters,
    pub seed: u64,
}

impl Truth<'_> {
    fn share(&self, who: u64, purpose: u64) -> f64 {
        draw::unit(self.seed, who, purpose)
    }

    pub fn pace(&self, place: usize) -> f64 {
        libm::exp(self.scenario.pace * draw::normal(self.share(place as u64, purpose::PACE)))
    }

    /// An hour's times against the others'.
    pub fn hour(&self, at: i64) -> f64 {
        let hour = u8::try_from(at / 3_600_000).unwrap_or(0);
        self.scenario.hours.get(&hour).copied().unwrap_or(1.0)
    }

    pub fn spread(&self, service: usize) -> f64 {
        self.scenario.services.get(&self.counters.services[service].id).map_or(0.0, |demand| demand.spread)
    }

    /// At the desk, way included, at a desk and an hour like any other.
    fn takes(&self, plan: &Plan) -> f64 {
        let who = plan.person.number;
        let by_chance = self.spread(plan.person.service) * draw::normal(self.share(who, purpose::TAKES));
        let complicated = self.share(who, purpose::COMPLICATED) < self.scenario.complicated.share;
        let times = if complicated { self.scenario.complicated.times } else { 1.0 };
        median(self.counters, plan.person.service, plan.prepared) * libm::exp(by_chance) * times
            + real(self.scenario.way * 1000)
    }

    fn patience(&self, who: u64) -> i64 {
        whole(-libm::log(self.share(who, purpose::PATIENCE)) * self.scenario.patience * 60_000.0)
    }

    fn late(&self, place: usize, due: i64) -> i64 {
        let who = (place as u64) << 32 | u64::try_from(due / 60_000).unwrap_or(0);
        whole(-libm::log(self.share(who, purpose::BACK)) * self.scenario.back * 60_000.0)
    }

    /// The day runs.
    pub fn run(&self, places: &[Place], plans: &[Plan], order: &impl Order) -> Log {
        let needs = |plan: &Plan| self.counters.set_of([self.counters.services[plan.person.service].skill.as_str()]);
        let came = |plan: &Plan| Some(Visit { comes: plan.comes?, needs: needs(plan), plan: plan.clone(), call: None });
        let mut visits: Vec<Visit> = plans.iter().filter_map(came).collect();
        visits.sort_by_key(|visit| (visit.comes, visit.plan.person.number));
        let guests: Vec<Guest> = visits.iter().map(Visit::guest).collect();
        let paces: Vec<f64> = (0..places.len()).map(|place| self.pace(place)).collect();
        let mut live = Live { truth: self, visits, backs: Vec::new(), paces };
        Hall::default().run(places, &vec![0; places.len()], &guests, &[], order, &mut live);
        let no_shows = plans.iter().filter(|plan| plan.comes.is_none()).cloned().collect();
        Log { places: places.to_vec(), visits: live.visits, no_shows, backs: live.backs, paces: live.paces }
    }
}

struct Live<'a> {
    truth: &'a Truth<'a>,
    visits: Vec<Visit>,
    backs: Vec<Back>,
    paces: Vec<f64>,
}

impl Fate for Live<'_> {
    fn called(&mut self, guest: usize, place: usize, at: i64) -> i64 {
        let visit = &mut self.visits[guest];
        let leaves = visit.comes.saturating_add(self.truth.patience(visit.plan.person.number));
        let gone = (leaves < at).then_some(leaves);
        let ms = match gone {
            None => whole(self.truth.takes(&visit.plan) * self.truth.hour(at) * self.paces[place]),
            Some(_) => self.truth.scenario.unanswered * 1000,
        };
        visit.call = Some(Call { at, place, ends: at + ms, gone });
        ms
    }

    fn back(&mut self, place: usize, due: i64) -> i64 {
        // In the morning everybody is there.
        let first = self.backs.iter().all(|back| back.place != place) && due < 10 * 3_600_000;
        let at = if first { due } else { due + self.truth.late(place, due) };
        self.backs.push(Back { place, due, at });
        at
    }
}
