//! The moving hall against what queueing theory knows exactly.

use super::*;
use crate::day::order::InTurn;
use crate::draw;

/// Serves everybody for what is written down and notes when they were called.
struct Fixed<'a> {
    guests: &'a [Guest],
    service: Vec<i64>,
    called: Vec<i64>,
}

impl Fate for Fixed<'_> {
    fn called(&mut self, guest: usize, _place: usize, at: i64) -> i64 {
        assert!(self.guests[guest].comes <= at, "called before they came");
        assert_eq!(self.called[guest], NEVER, "called twice");
        self.called[guest] = at;
        self.service[guest]
    }
}

fn waits(places: &[Place], guests: &[Guest], service: Vec<i64>) -> Vec<i64> {
    let mut fate = Fixed { guests, service, called: vec![NEVER; guests.len()] };
    Hall::default().run(places, &vec![0; places.len()], guests, &[], &InTurn::DEFAULT, &mut fate);
    fate.called.iter().zip(guests).map(|(called, guest)| called.saturating_sub(guest.comes)).collect()
}

fn desks(count: u16) -> Vec<Place> {
    (0..count).map(|desk| Place { desk, skills: Skills::one(0), on: vec![(0, NEVER)], stays: true }).collect()
}

fn walk_in(comes: i64) -> Guest {
    Guest { comes, booked: None, urgent: false, needs: Skills::one(0) }
}

#[test]
fn even_arrivals_and_even_services_are_exact() {
    // D/D/1 with a load below one: nobody waits. Above one: each waits longer than the one before by the difference.
    let guests: Vec<Guest> = (0..200).map(|n| walk_in(n * 10)).collect();
    assert_eq!(waits(&desks(1), &guests, vec![10; 200]), vec![0; 200]);
    let growing: Vec<i64> = (0..200).map(|n| n * 3).collect();
    assert_eq!(waits(&desks(1), &guests, vec![13; 200]), growing);
    // D/D/2: two desks take turns.
    let by_two: Vec<i64> = (0..200).map(|n| n / 2 * 6).collect();
    assert_eq!(waits(&desks(2), &guests, vec![26; 200]), by_two);
}

#[test]
fn a_lunch_a_closing_and_a_skill_that_nobody_has() {
    let place = Place { desk: 1, skills: Skills::one(0), on: vec![(0, 100), (150, 200)], stays: false };
    let mut guests: Vec<Guest> = [0, 90, 95, 160, 190, 195].map(walk_in).to_vec();
    guests.push(Guest { needs: Skills::one(3), ..walk_in(195) });
    let never = |comes: i64| NEVER - comes;
    let found = waits(std::slice::from_ref(&place), &guests, vec![30; 7]);
    assert_eq!(found, vec![0, 0, 55, 20, never(190), never(195), never(195)]);
    let stays = Place { stays: true, ..place };
    assert_eq!(
        waits(&[stays], &guests, vec![30; 7]),
        vec![0, 0, 55, 20, 20, 45, never(195)],
        "overtime, but only for what it can do"
    );
}

/// The mean wait of M/M/c by Erlang's formula, in mean services.
fn erlang_c(servers: u16, load: f64) -> f64 {
    let offered = load * f64::from(servers);
    let mut term = 1.0;
    let mut sum = 1.0;
    for n in 1..servers {
        term *= offered / f64::from(n);
        sum += term;
    }
    let last = term * offered / f64::from(servers) / (1.0 - load);
    last / (sum + last) / (f64::from(servers) * (1.0 - load))
}

#[test]
fn chance_arrivals_and_services_wait_as_erlang_says() {
    for (servers, load) in [(1, 0.7), (3, 0.8), (6, 0.85)] {
        let (batches, each, mean) = (60_usize, 5_000_usize, 600_000.0);
        let exponential = |who: usize, purpose| -libm::log(draw::unit(11, who as u64, purpose)) * mean;
        let mut at = 0.0;
        let guests: Vec<Guest> = (0..batches * each)
            .map(|who| {
                at += exponential(who, 1) / (load * f64::from(servers));
                walk_in(draw::whole(at))
            })
            .collect();
        let service = (0..guests.len()).map(|who| draw::whole(exponential(who, 2))).collect();
        let waits = waits(&desks(servers), &guests, service);
        let means: Vec<f64> = waits
            .chunks(each)
            .skip(2)
            .map(|batch| batch.iter().map(|wait| draw::real(*wait) / mean).sum::<f64>() / draw::float(each as u64))
            .collect();
        let count = draw::float(means.len() as u64);
        let found = means.iter().sum::<f64>() / count;
        let spread = means.iter().map(|one| (one - found) * (one - found)).sum::<f64>() / (count - 1.0);
        let error = libm::sqrt(spread / count);
        let expected = erlang_c(servers, load);
        assert!((found - expected).abs() < 3.0 * error, "M/M/{servers}: {found} ± {error}, Erlang says {expected}");
        assert!(error < expected * 0.06, "M/M/{servers}: too rough to say anything: ± {error}");
    }
}
