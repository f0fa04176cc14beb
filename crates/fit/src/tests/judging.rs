//! The same model is trusted, another one is not.

use civic::Calendar;
use flow::Graph;
use jiff::civil::time;
use mining::{Builder, Event, Log, Moment, Order};
use twin::spec::{Class, Come, Parameters, Pool, Rates};
use twin::trial::{Alone, Quiet};
use twin::{Dist, sample};

use super::{MONDAY, asked, log, log_from};
use crate::{Judged, LEAST_HELD, Measure, Reason, judged};

/// The hall with more people, so that chance does not hide everything, and closed on holidays as the city is.
fn hall() -> (Graph, Parameters) {
    let mut truth = sample::hall6();
    truth.hours.get_mut("office").expect("hours").on_holidays = false;
    for (pool, people) in [("front", 7), ("back", 22), ("managers", 6)] {
        truth.pools.insert(pool.to_owned(), Pool::of(people, "office"));
    }
    (sample::hall6_graph(), truth)
}

fn of(graph: &Graph, id: &str, log: &Log) -> Judged {
    let calendar = Calendar::default();
    judged(log, &asked(id, graph, &calendar), &Alone, &Quiet).expect("judged")
}

/// One log after the other.
pub(super) fn joined(logs: &[Log]) -> Log {
    let mut builder = Builder::default();
    let at = |ms| Some(Moment { ms, offset: 0 });
    for log in logs {
        for events in log.by_case() {
            for event in events {
                let activity = log.activities.get(usize::from(log.activity[event]));
                let resource = log.resources.get(usize::try_from(log.resource[event]).expect("a number"));
                let event = Event {
                    activity: builder.activity(activity.as_bytes()).expect("a name"),
                    resource: builder.resource(resource.as_bytes()).expect("a name"),
                    done: at(log.done[event]),
                    started: at(log.started[event]),
                    enabled: at(log.enabled[event]),
                    ..Event::default()
                };
                builder.event(event).expect("room");
            }
            builder.end_case(None).expect("room");
        }
    }
    builder.finish(Order::Time, true)
}

#[test]
fn the_same_model_is_trusted() {
    let (graph, truth) = hall();
    for seed in 1..=3 {
        let judged = of(&graph, "hall6", &log(&graph, "hall6", &truth, seed, 6_000));
        assert!(judged.advises, "{seed}: {judged:?}");
        assert_eq!(judged.figures.len(), 4);
        assert!(
            judged.figures.iter().all(|figure| figure.floor > 0.0 && figure.ratio.is_some_and(|ratio| ratio < 2.0))
        );
    }
}

#[test]
fn waits_for_others_are_trusted_too() {
    let (graph, truth) = super::back::with_waits();
    let judged = of(&graph, "waits", &log(&graph, "waits", &truth, 1, 5_000));
    assert!(judged.advises, "{judged:?}");
}

#[test]
fn other_work_is_trusted_too() {
    let (graph, truth) = super::back::with_other_work();
    for seed in [1, 3] {
        let judged = of(&graph, "waits", &log(&graph, "waits", &truth, seed, 4_000));
        assert!(judged.advises, "{judged:?}");
    }
}

#[test]
fn minutes_that_doubled_meanwhile_are_refused() {
    let (graph, truth) = hall();
    let mut slower = truth.clone();
    let steps = &mut slower.procedures.get_mut("hall6").expect("hall6").steps;
    steps.get_mut("inquire").expect("a step").work = Some(Dist::Exponential { mean: sample::HALL6_MINUTES[2].1 * 2.0 });
    for seed in 1..=2 {
        let half = log(&graph, "hall6", &truth, seed, 3_000);
        let other = log_from(&graph, "hall6", &slower, seed + 100, 3_000, MONDAY + 35);
        let judged = of(&graph, "hall6", &joined(&[half, other]));
        assert!(judged.reasons.contains(&Reason::TooFar(Measure::CycleTime)), "{seed}: {judged:?}");
        assert!(!judged.advises);
    }
}

/// A counter most people come to in the morning, whose queue lasts until the evening.
fn mornings(classes: Vec<Class>) -> (Graph, Parameters) {
    use counter::model::Day::{Fri, Mon, Thu, Tue, Wed};
    let work = Dist::Lognormal { mean: 12.0, cv: 0.5 };
    let (graph, mut truth) = sample::line(&[sample::Station::new("desk", 6, work)], Dist::Fixed(1.0), classes);
    let open = |from, to| twin::spec::hours(&[Mon, Tue, Wed, Thu, Fri], time(from, 0, 0, 0), time(to, 0, 0, 0));
    truth.hours.insert("always".to_owned(), open(9, 17));
    let rates = Rates { days: vec![Mon, Tue, Wed, Thu, Fri], hourly: [(9, 90.0), (10, 90.0)].into() };
    truth.procedures.get_mut("line").expect("line").arrivals.come = Come::Rates(vec![rates]);
    truth.procedures.get_mut("line").expect("line").arrivals.hours = Some("always".to_owned());
    (graph, truth)
}

#[test]
fn a_hidden_priority_is_refused() {
    let known = Class { name: "known".to_owned(), share: 0.5, priority: 0 };
    let others = Class { name: "others".to_owned(), share: 0.5, priority: 1 };
    for (classes, hidden) in [(vec![known, others], true), (Vec::new(), false)] {
        let (graph, truth) = mornings(classes);
        for seed in 1..=3 {
            let judged = of(&graph, "line", &log(&graph, "line", &truth, seed, 9_000));
            assert_eq!(judged.reasons.contains(&Reason::TooFar(Measure::CycleTime)), hidden, "{seed}: {judged:?}");
            assert_eq!(judged.advises, !hidden, "{seed}: {judged:?}");
        }
    }
}

#[test]
fn too_few_cases_are_told_by_number() {
    let (graph, truth) = hall();
    let judged = of(&graph, "hall6", &log(&graph, "hall6", &truth, 1, 200));
    assert!(!judged.advises && judged.figures.is_empty());
    assert_eq!(judged.reasons, [Reason::TooFew { held: judged.held, needed: LEAST_HELD }]);
}
