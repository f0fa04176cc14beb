//! Verdicts on changes whose effect is known, by any number of hands.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::{Fault, Plan, sample};

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

/// Two people must close up for half an hour each every day, when the counter has closed.
fn closing(close: i8) -> Plan {
    let mut parameters = sample::hall6();
    let days = [counter::model::Day::Mon, counter::model::Day::Tue, counter::model::Day::Wed, counter::model::Day::Thu];
    let time = |hour| jiff::civil::time(hour, 0, 0, 0);
    parameters.hours.insert("counter".to_owned(), crate::spec::hours(&days, time(9), time(close)));
    let of = parameters.pools.get_mut("front").expect("there");
    of.overtime = Some(crate::spec::Overtime { most: 60.0 });
    let minutes = crate::Dist::Lognormal { mean: 30.0, cv: 0.3 };
    of.daily = vec![crate::spec::Daily { name: "close".to_owned(), after: "counter".to_owned(), minutes, people: 2 }];
    sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles")
}

#[test]
fn overtime_is_a_figure_with_a_verdict_the_same_for_any_hands() {
    let how = How { first: 6, most: 6, ..How::cases(3, 1_500, Pick::Overtime) };
    let said = compare(&closing(17), &closing(16), &how, &Alone, &Quiet).expect("runs");
    assert_eq!(said.verdict.says, Says::Better, "{:?}", said.verdict);
    let (as_is, to_be) = said.means(Pick::Overtime);
    // An hour of closing up, and whoever is inside at five.
    assert!((1.8..2.8).contains(&as_is) && (0.4..1.0).contains(&(as_is - to_be)), "{as_is} {to_be}");
    assert_eq!(said, compare(&closing(17), &closing(16), &how, &Threads(3), &Quiet).expect("runs"));
    let none = figures(&hall6(), &crate::Go::cases(3, 500), 0, &Quiet).expect("runs");
    assert!(none.overtime.abs() < 1e-12, "nobody stays where nobody is asked to");
}

#[test]
fn a_side_tells_the_day_by_half_hours_and_what_a_case_takes() {
    let told = side(&closing(17), &crate::Go::cases(5, 3_000)).expect("runs");
    let front = told.pools.iter().find(|busy| busy.pool == "front").expect("there");
    let sum = |of: fn(&Half) -> f64| front.halves.iter().map(of).sum::<f64>() / 2.0;
    assert!((sum(|half| half.on_duty) - 48.0).abs() < 1e-6, "six people, eight hours");
    assert!((sum(|half| half.overtime) - front.overtime).abs() < 1e-6);
    let mean = front.halves.iter().map(|half| half.worked * half.on_duty).sum::<f64>() / 96.0;
    assert!((mean - front.worked).abs() < 1e-6);
    assert!(front.halves[18].worked > 0.3 && front.halves[17] == Half::default() && front.halves[34].overtime > 0.5);
    // Two people half an hour each, on four days of five.
    assert!((front.daily - 0.8).abs() < 0.05, "{}", front.daily);
    // 9 and 10 minutes, 20 for a quarter, 33 and 12 as often as the approver wants it.
    let wanted = 9.0 + 10.0 + 5.0 + 45.0 / 0.9;
    assert!((told.minutes_a_case / wanted - 1.0).abs() < 0.03, "{} {wanted}", told.minutes_a_case);
    let pools: f64 = told.pools.iter().map(|busy| busy.minutes_a_case).sum();
    assert!((pools - told.minutes_a_case).abs() < 1e-6);
    // All but the closing up could be done at home, as far as the graph says.
    assert!((0.97..1.0).contains(&told.at_home), "{}", told.at_home);
    let mut parameters = sample::hall6();
    let of = parameters.procedures.get_mut("hall6").expect("there");
    of.steps.get_mut("receive").expect("there").at_home = Some(false);
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles");
    let told = side(&plan, &crate::Go::cases(5, 3_000)).expect("runs");
    assert!((told.at_home - (1.0 - 9.0 / wanted)).abs() < 0.01, "{}", told.at_home);
}

#[test]
fn days_after_the_last_arrival_do_not_make_people_idle() {
    let mut parameters = sample::hall6();
    let few = parameters.procedures["hall6"].clone();
    parameters.procedures.insert("later".to_owned(), few);
    let later = parameters.procedures.get_mut("later").expect("there");
    later.arrivals.come = crate::spec::Come::Renewal(crate::Dist::Exponential { mean: 300.0 });
    let graph = sample::hall6_graph();
    let plan = sample::compiled(&[("hall6", &graph), ("later", &graph)], &parameters).expect("compiles");
    // As many of both: the usual ones have all come when one in a hundred of the others has.
    let both = side(&plan, &crate::Go::cases(5, 1_600)).expect("runs");
    let alone = side(&hall6(), &crate::Go::cases(5, 1_600)).expect("runs");
    for (both, alone) in both.pools.iter().zip(&alone.pools) {
        assert!((both.worked - alone.worked).abs() < 0.08, "{both:?} {alone:?}");
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

#[test]
fn the_race_finds_what_the_exhaustive_search_finds_with_fewer_runs() {
    let plan = hall6();
    let pools: Vec<usize> = ["front", "back", "managers"].iter().filter_map(|id| plan.pool(id)).collect();
    let options = [5, 6, 7].iter().flat_map(|front| [17, 18, 19, 21].map(|back| vec![*front, back, 6])).collect();
    let search = Search {
        plan: &plan,
        vary: Vary::Staff(pools),
        options,
        costs: vec![1.0, 1.0, 2.0],
        pick: Pick::P90Lead,
        target: 24.0,
        replications: 8,
        seed: 1,
        cases: 1_000,
    };
    let whole = search.exhaustive(&Alone, &Quiet).expect("runs");
    let raced = search.race(&Threads(3), &Quiet).expect("runs");
    assert_eq!(raced, search.race(&Alone, &Quiet).expect("runs"));
    assert!(whole.winner.is_some() && whole.winner == raced.winner, "{whole:?}");
    assert!(raced.runs < whole.runs, "{} {}", raced.runs, whole.runs);
    let curve = whole.trade();
    assert_eq!(curve.len(), 12);
    for (at, point) in curve.iter().enumerate() {
        let dominates = |other: &Trade| {
            other.p90 <= point.p90
                && other.minutes <= point.minutes
                && (other.p90, other.minutes) != (point.p90, point.minutes)
        };
        assert_eq!(point.best, !curve.iter().any(dominates), "{point:?}");
        assert!(at == 0 || curve[at - 1].minutes <= point.minutes);
        // Eight hours on 261 weekdays a year, holidays worked in the sample.
        let people: u16 = search.options[point.option].iter().sum();
        assert!((point.minutes / (f64::from(people) * 261.0 * 480.0) - 1.0).abs() < 0.01, "{point:?}");
    }
    assert!(curve.iter().filter(|point| point.best).count() >= 3);
    let impossible = Search { target: 0.0, ..search };
    assert_eq!(impossible.race(&Alone, &Quiet).expect("runs").winner, None);
}

#[test]
fn rosters_keep_the_days_length_and_the_noon_and_the_best_is_searched_among_them() {
    let mut parameters = sample::hall6();
    let week = [counter::model::Day::Mon, counter::model::Day::Tue, counter::model::Day::Wed];
    let shift = |parts: &[(i8, i8)]| {
        let hours = |(from, to): &(i8, i8)| crate::spec::Shift {
            days: week.to_vec(),
            open: jiff::civil::time(*from, 0, 0, 0),
            close: jiff::civil::time(*to, 0, 0, 0),
        };
        crate::spec::WeekHours { week: parts.iter().map(hours).collect(), on_holidays: true, ..Default::default() }
    };
    for (name, parts) in [
        ("long", &[(8, 17)][..]),
        ("noon off", &[(9, 12), (13, 17)]),
        ("one off", &[(9, 13), (14, 17)]),
        ("morning", &[(9, 14)]),
    ] {
        parameters.hours.insert(name.to_owned(), shift(parts));
    }
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &parameters).expect("compiles");
    let shifts: Vec<String> = ["long", "noon off", "one off", "morning"].map(str::to_owned).to_vec();
    let noon = Cover { from: 12 * crate::HOUR, to: 14 * crate::HOUR, people: 2 };
    let roster = Roster { shifts: shifts.clone(), people: 7, longest: LONGEST, cover: vec![noon] };
    let options = roster.options(&plan).expect("known");
    let mut wanted = Vec::new();
    for noon_off in 0..=7 {
        for one_off in 0..=7 - noon_off {
            let morning = 7 - noon_off - one_off;
            if one_off + morning >= 2 && noon_off + morning >= 2 {
                wanted.push(vec![0, noon_off, one_off, morning]);
            }
        }
    }
    assert_eq!(options, wanted);
    let unknown = Roster { shifts: vec!["night".to_owned()], ..roster };
    assert_eq!(unknown.options(&plan), Err(Fault::UnknownHours("night".to_owned())));
    let search = Search {
        plan: &plan,
        vary: Vary::Shifts(plan.pool("front").expect("there"), shifts),
        options: options
            .into_iter()
            .filter(|counts| counts.iter().filter(|count| **count % 3 == 1).count() < 2)
            .collect(),
        costs: vec![540.0, 420.0, 420.0, 300.0],
        pick: Pick::P90Lead,
        target: 200.0,
        replications: 3,
        seed: 1,
        cases: 150,
    };
    let found = search.exhaustive(&Alone, &Quiet).expect("runs");
    assert!(found.winner.is_some() && found.looks.len() > 5);
    // Whoever works more hours is no worse, and costs more of them.
    let most = found.looks.iter().max_by(|one, two| one.cost.total_cmp(&two.cost)).expect("some");
    let least = found.looks.iter().min_by(|one, two| one.cost.total_cmp(&two.cost)).expect("some");
    assert!(most.minutes > least.minutes && most.p90 < least.p90, "{most:?} {least:?}");
    assert!(found.trade().iter().filter(|point| point.best).count() >= 2);
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
