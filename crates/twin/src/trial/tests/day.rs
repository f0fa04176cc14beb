//! What a trial says of the officers' day.

use super::{Threads, hall6};
use crate::trial::{Alone, Half, How, Pick, Quiet, Says, compare, figures, side};
use crate::{Plan, sample};

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
