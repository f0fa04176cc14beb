//! Verdicts on changes whose effect is known, by any number of hands.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::{Fault, Plan, sample};

mod day;
mod search;

fn hall6() -> Plan {
    sample::compiled(&[("hall6", &sample::hall6_graph())], &sample::hall6()).expect("compiles")
}

fn back(plan: &Plan, count: u16) -> Plan {
    plan.with_staff(plan.pool("back").expect("there"), count).expect("compiles")
}

/// Threads, as a caller has them.
struct Threads(usize);

impl Hands for Threads {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..self.0 {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= count {
                            break;
                        }
                        work(number);
                    }
                });
            }
        });
    }
}

#[test]
fn one_more_officer_is_better_and_one_less_is_worse() {
    let plan = hall6();
    let how = How { first: 6, most: 12, ..How::cases(1, 2_500, Pick::MeanLead) };
    for (count, wanted) in [(20, Says::Better), (18, Says::Worse), (19, Says::NotDistinguishable)] {
        let said = compare(&plan, &back(&plan, count), &how, &Alone, &Quiet).expect("runs");
        assert_eq!(said.verdict.says, wanted, "{count}: {:?}", said.verdict);
        assert_eq!(said.verdict.effect.mean > 0.0, wanted == Says::Worse);
    }
}

#[test]
fn whoever_does_the_runs_the_answer_is_the_same() {
    let (plan, changed) = (hall6(), back(&hall6(), 21));
    let how = How { first: 4, most: 4, ..How::cases(3, 800, Pick::P90Lead) };
    let one = compare(&plan, &changed, &how, &Alone, &Quiet).expect("runs");
    for threads in [2, 5] {
        assert_eq!(one, compare(&plan, &changed, &how, &Threads(threads), &Quiet).expect("runs"));
    }
}

#[test]
fn luck_is_shared_so_that_one_pair_mostly_tells_the_sign() {
    let (plan, more) = (hall6(), back(&hall6(), 20));
    let how = How::cases(5, 4_000, Pick::MeanLead);
    let all = pairs((&plan, &more), &how, 0..24, &Alone, &Quiet).expect("runs");
    let wrong = all.iter().filter(|(one, two)| two.mean_lead >= one.mean_lead).count();
    assert!(wrong <= 1, "{wrong} of 24");
}

#[test]
fn a_verdict_knows_which_way_is_better() {
    let up = [1.0, 1.1, 0.9, 1.05];
    assert_eq!(judge(&up, 0.95, true).says, Says::Worse);
    assert_eq!(judge(&up, 0.95, false).says, Says::Better);
    assert_eq!(judge(&up.map(|value| -value), 0.95, true).says, Says::Better);
    assert_eq!(judge(&up.map(|value| -value), 0.95, false).says, Says::Worse);
    assert_eq!(judge(&[-1.0, 1.0, 0.5], 0.95, true).says, Says::NotDistinguishable);
    assert_eq!(judge(&[], 0.95, true).says, Says::NotDistinguishable);
}

/// Says stop after some runs.
struct After(AtomicUsize, usize);

impl Watch for After {
    fn go_on(&self) -> bool {
        self.0.load(Ordering::Relaxed) < self.1
    }
    fn one_done(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_trial_is_told_how_far_it_is_and_stops_when_told() {
    let plan = hall6();
    let how = How { first: 8, most: 8, ..How::cases(3, 100, Pick::P90Lead) };
    let watch = After(AtomicUsize::new(0), 1_000);
    compare(&plan, &plan, &how, &Alone, &watch).expect("runs");
    assert_eq!(watch.0.into_inner(), 16);
    let watch = After(AtomicUsize::new(0), 5);
    assert_eq!(compare(&plan, &plan, &how, &Alone, &watch), Err(Fault::Cancelled));
}

#[test]
fn an_empty_hall_warms_up() {
    let plan = hall6();
    let cut = warm_up_cases(&plan, 1, 6_000, &Alone).expect("runs");
    assert!(cut <= 3_000, "{cut}");
}
