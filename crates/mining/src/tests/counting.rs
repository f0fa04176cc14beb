//! Calibration and distances on logs whose truth is known.

use super::log;
use crate::{Builder, Event, Fit, Log, Moment, Order, calendar, calibrate, dfg, distances, n_gram, n_gram_shares};

/// One event of one activity a case: started at 9:00 on the following days, as long as said.
fn work(minutes: impl Iterator<Item = f64>) -> Log {
    let mut builder = Builder::default();
    for (day, minutes) in (0..).zip(minutes) {
        let start = 1_775_466_000_000 + day * 86_400_000;
        let at = |ms| Some(Moment { ms, offset: 0 });
        let activity = builder.activity(b"A").expect("a name");
        let resource = builder.resource(b"r").expect("a name");
        let done = at(start + crate::num::whole(minutes * 60_000.0));
        builder.event(Event { activity, resource, done, started: at(start), ..Event::default() }).expect("room");
        builder.end_case(None).expect("room");
    }
    builder.finish(Order::Time, true)
}

fn fitted(minutes: impl Iterator<Item = f64>) -> Fit {
    let log = work(minutes);
    calibrate(&log, &dfg(&log), &[None, Some(3)], None).durations[0].fit.clone()
}

/// The middles of so many equal shares.
fn shares(count: u32) -> impl Iterator<Item = f64> {
    (0..count).map(move |at| (f64::from(at) + 0.5) / f64::from(count))
}

#[test]
fn laws_of_durations_are_told_apart() {
    assert_eq!(fitted(shares(50).map(|_| 10.0)), Fit::Fixed(600_000));
    let Fit::Exponential { mean } = fitted(shares(500).map(|share| -10.0 * libm::log(1.0 - share))) else {
        panic!("exponential")
    };
    assert!((mean / 600_000.0 - 1.0).abs() < 0.01, "{mean}");
    // Logarithms of a logistic law lie near those of a normal one, and far from an exponential's.
    let normal = |share: f64| libm::log(share / (1.0 - share)) / 1.702;
    let Fit::LogNormal { mu, sigma } = fitted(shares(500).map(|share| libm::exp(3.0 + 0.4 * normal(share)))) else {
        panic!("lognormal")
    };
    assert!((mu - libm::log(60_000.0) - 3.0).abs() < 0.01 && (sigma - 0.42).abs() < 0.03, "{mu} {sigma}");
    let two = shares(500).map(|share| if share < 0.5 { 5.0 + share } else { 60.0 + share });
    let Fit::Empirical(steps) = fitted(two) else { panic!("two humps") };
    assert_eq!((steps.len(), steps[0] / 60_000, steps[20] / 60_000), (21, 5, 60));
}

#[test]
fn arrivals_count_hours_that_were_there() {
    let log = work(shares(15).map(|_| 1.0));
    let counted = calibrate(&log, &dfg(&log), &[], None);
    assert_eq!((counted.arrivals.days, counted.arrivals.cases[0][9], counted.arrivals.cases[1][9]), (15, 3, 2));
    assert_eq!(
        (counted.arrivals.per_hour[0][9], counted.arrivals.per_hour[6][9], counted.arrivals.per_hour[0][10]),
        (1.0, 1.0, 0.0)
    );
    let open = counted.calendar.open;
    assert!((0..7).all(|day| open[day][9] && !open[day][8] && !open[day][10]));
    assert_eq!(calendar(&log, |resource| resource != 1).counts, [[0; 24]; 7]);
}

#[test]
fn shares_of_a_choice_come_from_the_replay() {
    let mut graph = flow::Graph::default();
    graph.node("start", "", flow::NodeKind::Start);
    graph.node("end", "", flow::NodeKind::End { outcome: "done".into() });
    for id in ["A", "B"] {
        graph.node(id, "s", flow::NodeKind::Task { role: "desk".into(), minutes: 1 });
    }
    graph.node("x", "s", flow::NodeKind::Xor);
    for (from, to, exit) in [("start", "A", ""), ("A", "x", ""), ("x", "B", "b"), ("x", "end", "no"), ("B", "end", "")]
    {
        graph.edge(from, to, exit).expect("both ends");
    }
    let log = log(&["AB", "A", "AB", "AB"]);
    let replayed = crate::replay(&crate::Net::of(&graph), &log, &crate::variants(&log), str::to_owned);
    let counted = calibrate(&log, &dfg(&log), &[], Some((&graph, &replayed)));
    let shares: Vec<(&str, u64, f64)> =
        counted.shares.iter().map(|of| (of.exit.as_str(), of.count, of.share)).collect();
    assert_eq!(shares, [("b", 3, 0.75), ("no", 1, 0.25)]);
    assert!(counted.durations.is_empty(), "a log without starts cannot say how long work takes");
}

#[test]
fn a_log_is_no_distance_from_itself_and_a_known_one_from_another() {
    let one = log(&["ABC", "AB"]);
    let same = distances(&one, &one);
    assert_eq!((same.cycle_time, same.three_gram, same.relative_event, same.circadian), (0.0, 0.0, 0.0, 0.0));
    // ··A ·AB AB· B·· against ··A ·AC AC· C··: one of four is shared.
    assert!((n_gram(&log(&["AB"]), &log(&["AC"]), 3) - 0.75).abs() < 1e-12);
    // A log of twice as many cases is farther by its counts, not by its shares.
    let (one, twice) = (log(&["AB", "AC"]), log(&["AB", "AC", "AB", "AC"]));
    assert!(n_gram(&one, &twice, 3) > 0.3 && n_gram_shares(&one, &twice, 3) < 1e-9);
    assert!((n_gram_shares(&log(&["AB"]), &log(&["AC"]), 3) - 0.75).abs() < 1e-9);
    // Both begin on Monday at nine; one needs three hours longer and works on until noon.
    let mut later = log(&["AB"]);
    later.done[1] += 3 * 3_600_000;
    let apart = distances(&log(&["AB"]), &later);
    assert_eq!((apart.cycle_time, apart.relative_event), (3.0, 1.5));
    assert!((apart.circadian - 1.5 / 7.0).abs() < 1e-12, "{}", apart.circadian);
}
