//! Staffings and rosters that keep a promise, and what they cost whom.

use super::{Threads, hall6};
use crate::trial::{Alone, Cover, LONGEST, Pick, Quiet, Roster, Search, Trade, Vary};
use crate::{Fault, sample};

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
