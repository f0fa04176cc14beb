//! A finished day looked at again: what a forecast could have been told at each moment, and what the day's records teach.
//!
//! It hands out only what a hall knows at that moment. The truth (how long it will take, who has silently gone) stays behind.

use super::hall::pass;
use super::live::{Log, Visit, What};
use super::order::{Guest, InTurn};
use super::people::Plan;
use crate::Counters;
use crate::draw::real;
use crate::forecast::known::{kind_of, on_duty};
use crate::forecast::{Coming, Desk, Habits, Known, Scene, Served, Times, Waiting};

/// A booking is waited for so long.
const LATEST: i64 = 3_600_000;

/// Somebody has just taken a ticket and is not called at once.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// In `Log::visits`.
    pub visit: usize,
    /// They are the last in its line.
    pub scene: Scene<'a>,
    /// The line's places in `Log::visits`.
    pub standing: &'a [usize],
}

/// The state of the counter while a day is looked at again.
#[derive(Debug)]
pub struct Replay<'a> {
    log: &'a Log,
    known: &'a Known,
    guests: Vec<Guest>,
    standing: Vec<usize>,
    passed: Vec<u16>,
    serves: Vec<Option<(usize, i64)>>,
    /// What each place finished, and by how much it took longer than expected, of the logarithm.
    finished: Vec<(u32, f64)>,
}

pub fn kind(plan: &Plan) -> usize {
    kind_of(plan.person.service, plan.prepared)
}

impl<'a> Replay<'a> {
    pub fn new(log: &'a Log, known: &'a Known) -> Self {
        let places = log.places.len();
        Self {
            log,
            known,
            guests: log.visits.iter().map(Visit::guest).collect(),
            standing: Vec::new(),
            passed: vec![0; log.visits.len()],
            serves: vec![None; places],
            finished: vec![(0, 0.0); places],
        }
    }

    /// Shows each moment at which somebody begins to wait.
    pub fn each(mut self, mut show: impl FnMut(&Moment<'_>)) {
        let log = self.log;
        for event in log.events() {
            match event.what {
                What::Comes => {
                    self.standing.push(event.visit);
                    if log.visits[event.visit].call.is_none_or(|call| call.at > event.at) {
                        self.show(event.visit, event.at, &mut show);
                    }
                }
                What::Called(place) => self.call(event.visit, place, event.at),
                What::Ends(place) => self.end(place, event.at),
                What::Gone(place) => self.serves[place] = None,
            }
        }
    }

    fn call(&mut self, visit: usize, place: usize, at: i64) {
        let found = self.standing.iter().position(|one| *one == visit).unwrap_or(0);
        let skills = self.log.places[place].skills;
        pass(&self.standing, found, &self.guests, skills, &InTurn::DEFAULT, at, |earlier| self.passed[earlier] += 1);
        self.standing.remove(found);
        self.serves[place] = Some((visit, at));
    }

    fn end(&mut self, place: usize, at: i64) {
        if let Some((visit, since)) = self.serves[place].take() {
            let kind = &self.known.kinds[kind(&self.log.visits[visit].plan)];
            self.finished[place].0 += 1;
            self.finished[place].1 += kind.excess(since, at - since);
        }
    }

    fn show(&self, visit: usize, now: i64, show: &mut impl FnMut(&Moment<'_>)) {
        let log = self.log;
        let waiting = |one: &usize| {
            let plan = &log.visits[*one].plan;
            let guest = self.guests[*one];
            Waiting { ticket: plan.person.number, kind: kind(plan), guest, passed: self.passed[*one] }
        };
        let waiting: Vec<Waiting> = self.standing.iter().map(waiting).collect();
        let desks: Vec<Desk> = (0..log.places.len()).map(|place| self.desk(place, now)).collect();
        let pace: Vec<f64> = self.finished.iter().map(|(finished, left)| Times::pace(*finished, *left)).collect();
        let coming = |plan: &Plan| {
            let booked = plan.booked.filter(|booked| booked + LATEST > now)?;
            Some(Coming { ticket: plan.person.number, kind: kind(plan), booked })
        };
        let later = log.visits.iter().filter(|visit| visit.comes > now).map(|visit| &visit.plan);
        let coming: Vec<Coming> = later.chain(&log.no_shows).filter_map(coming).collect();
        let scene = Scene {
            now,
            places: &log.places,
            desks: &desks,
            pace: &pace,
            waiting: &waiting,
            coming: &coming,
            newcomers: &[],
        };
        show(&Moment { visit, scene, standing: &self.standing });
    }

    fn desk(&self, place: usize, now: i64) -> Desk {
        if let Some((visit, since)) = self.serves[place] {
            let plan = &self.log.visits[visit].plan;
            return Desk::Serves { ticket: plan.person.number, kind: kind(plan), since };
        }
        let away = self.log.backs.iter().any(|back| back.place == place && back.due <= now && now < back.at);
        if away { Desk::Away } else { Desk::Free }
    }
}

/// What a day's own records teach.
pub fn records(log: &Log, counters: &Counters) -> (Vec<Served>, Habits) {
    let mut served = Vec::new();
    let mut habits = Habits { days: 1, ..Habits::default() };
    for visit in &log.visits {
        let person = &visit.plan.person;
        let hour = |at: i64| u8::try_from(at / 3_600_000).unwrap_or(0);
        let service = &counters.services[person.service].id;
        *habits.came.entry(service.clone()).or_default() += 1;
        if let Some(booked) = visit.plan.booked {
            habits.booked += 1;
            habits.comes.add(real(visit.comes - booked) / 60_000.0);
        } else if person.urgent {
            *habits.urgent.entry(hour(visit.comes)).or_default() += 1;
        }
        let Some(call) = visit.call else { continue };
        let ms = call.ends - call.at;
        habits.call(call.at - visit.comes, call.gone.map(|_| ms));
        if call.gone.is_none() {
            let on_duty = on_duty(&log.places, call.at);
            let prepared = visit.plan.prepared;
            served.push(Served { service: service.clone(), prepared, on_duty, hour: hour(call.at), ms });
        }
    }
    let missed = u32::try_from(log.no_shows.len()).unwrap_or(u32::MAX);
    habits.booked += missed;
    habits.no_show += missed;
    for (at, back) in log.backs.iter().enumerate() {
        if log.backs[..at].iter().any(|earlier| earlier.place == back.place) {
            habits.back.add(real(back.at - back.due) / 60_000.0);
        }
    }
    (served, habits)
}
