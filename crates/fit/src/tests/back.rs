//! What was put into the twin comes back out of its log.

use std::collections::BTreeMap;

use civic::Calendar;
use flow::{Graph, NodeKind};
use twin::spec::{Before, Burst, Cause, Channel, Come, Parameters, Pool, Procedure, Step};
use twin::{Dist, Go, sample};

use super::{asked, compiled, log, of_run};
use crate::{Asked, Channels, Lack, parameters};

fn mean(dist: &Dist) -> f64 {
    match dist {
        Dist::Fixed(mean) | Dist::Exponential { mean } | Dist::Lognormal { mean, .. } => *mean,
        Dist::Uniform { low, high } => f64::midpoint(*low, *high),
        Dist::Empirical(row) => row.iter().sum::<f64>() / f64::from(u32::try_from(row.len()).expect("few")),
    }
}

#[test]
fn the_halls_numbers_come_back() {
    let (graph, truth) = (sample::hall6_graph(), sample::hall6());
    let calendar = Calendar::default();
    for seed in 1..=3 {
        let log = log(&graph, "hall6", &truth, seed, 4_000);
        let found = parameters(&log, &asked("hall6", &graph, &calendar)).expect("numbers");
        let back = &found.parameters;
        for (pool, count) in sample::HALL6_STAFF {
            assert_eq!(back.pools[pool].staff[0].count, count, "{pool}");
            let hours = &back.hours[pool];
            assert!(hours.on_holidays && hours.week.len() == 1, "{hours:?}");
            assert_eq!((hours.week[0].open.hour(), hours.week[0].close.hour(), hours.week[0].days.len()), (9, 17, 5));
        }
        let of = &back.procedures["hall6"];
        for (node, minutes) in sample::HALL6_MINUTES {
            let work = of.steps[node].work.as_ref().expect("work");
            assert!(matches!(work, Dist::Exponential { .. }), "{node}: {work:?}");
            // Four thousand exponential minutes: five deviations of their mean; a thousand where one in four asks.
            assert!((mean(work) / minutes - 1.0).abs() < 0.1, "{node}: {work:?}");
            assert_eq!(of.steps[node].before, None, "{node}");
        }
        assert!((of.steps["check"].shares["ask"] - sample::HALL6_INQUIRE).abs() < 0.03);
        assert!((of.steps["approve"].shares["again"] - sample::HALL6_REWORK).abs() < 0.02);
        let Come::Rates(rates) = &of.arrivals.come else { panic!("rates") };
        let day: f64 =
            rates.iter().find(|of| of.days.contains(&counter::model::Day::Wed)).expect("a day").hourly.values().sum();
        assert!((day / (480.0 / sample::HALL6_GAP) - 1.0).abs() < 0.08, "{day} a day");
        assert_eq!(of.arrivals.bursts, Vec::new());
        assert!((found.fitness - 1.0).abs() < 1e-12);
        assert!(
            !found.lacks.iter().any(|lack| matches!(lack, Lack::NoEnabled | Lack::FewWork { .. })),
            "{:?}",
            found.lacks
        );
        assert_eq!(found, parameters(&log, &asked("hall6", &graph, &calendar)).expect("the same again"));
    }
}

/// Looked at by a clerk, back to the citizen for some, decided by a chief, taken over by another office's system.
pub(super) fn with_waits() -> (Graph, Parameters) {
    let system = NodeKind::System { role: "clerk".into(), minutes: 5 };
    let graph = sample::graph(
        &[
            ("start", NodeKind::Start),
            ("look", sample::task("clerk")),
            ("correct", NodeKind::Citizen),
            ("decide", NodeKind::Approval { role: "chief".into(), minutes: 3 }),
            ("record", system),
            ("end", sample::end()),
        ],
        &[
            ("start", "look", ""),
            ("look", "correct", "ask"),
            ("look", "decide", "accept"),
            ("correct", "look", ""),
            ("decide", "record", ""),
            ("record", "end", ""),
        ],
    );
    let mut parameters = sample::hall6();
    let office = parameters.hours.get_mut("office").expect("hours");
    office.on_holidays = false;
    parameters.pools =
        [("clerk", 5), ("chief", 2)].map(|(pool, people)| (pool.to_owned(), Pool::of(people, "office"))).into();
    let shares = |ask: f64| BTreeMap::from([("ask".to_owned(), ask), ("accept".to_owned(), 1.0 - ask)]);
    let before = |time, cause| Some(Before { time, cause });
    let work = |mean| Some(Dist::Lognormal { mean, cv: 0.6 });
    let steps = [
        (
            "look",
            Step {
                work: work(14.0),
                shares: shares(0.2),
                shares_by_channel: [("desk".to_owned(), shares(0.05)), ("post".to_owned(), shares(0.3))].into(),
                ..Step::default()
            },
        ),
        (
            "correct",
            Step { before: before(Dist::Lognormal { mean: 4_000.0, cv: 1.0 }, Cause::Citizen), ..Step::default() },
        ),
        ("decide", Step { work: work(4.0), ..Step::default() }),
        (
            "record",
            Step {
                work: Some(Dist::Uniform { low: 2.0, high: 6.0 }),
                before: before(Dist::Exponential { mean: 1_500.0 }, Cause::OtherOffice),
                ..Step::default()
            },
        ),
    ];
    let mut procedure = parameters.procedures.remove("hall6").expect("hall6");
    procedure = Procedure {
        channels: [("desk", 0.6), ("post", 0.4)].map(|(name, share)| Channel { name: name.to_owned(), share }).into(),
        steps: steps.map(|(id, step)| (id.to_owned(), step)).into(),
        ..procedure
    };
    procedure.arrivals.come = Come::Renewal(Dist::Exponential { mean: 5.0 });
    parameters.procedures.insert("waits".to_owned(), procedure);
    (graph, parameters)
}

#[test]
fn waits_channels_and_odd_laws_come_back() {
    let (graph, truth) = with_waits();
    let calendar = Calendar::default();
    for seed in 1..=3 {
        let plan = compiled(&graph, "waits", &truth, super::MONDAY);
        let mut run = twin::Log::default();
        twin::run(&plan, &Go::cases(seed, 4_000), &mut run).expect("runs");
        let log = of_run(&plan, &run, super::MONDAY);
        let channels = Channels {
            names: vec!["desk".into(), "post".into()],
            of_case: run.cases.iter().flatten().map(|case| case.channel).collect(),
        };
        let asked = Asked { channels: Some(&channels), ..asked("waits", &graph, &calendar) };
        let found = parameters(&log, &asked).expect("numbers");
        assert_eq!(found.lacks, Vec::new());
        assert!((found.fitness - 1.0).abs() < 1e-12, "every trace of the twin replays");
        let back = &found.parameters.procedures["waits"];
        assert!((back.channels[0].share - 0.6).abs() < 0.03, "{:?}", back.channels);
        let look = &back.steps["look"];
        assert!((look.shares_by_channel["desk"]["ask"] - 0.05).abs() < 0.02, "{look:?}");
        assert!((look.shares_by_channel["post"]["ask"] - 0.3).abs() < 0.04, "{look:?}");
        let Some(Dist::Lognormal { mean: minutes, cv }) = look.work else { panic!("{look:?}") };
        assert!((minutes / 14.0 - 1.0).abs() < 0.05 && (cv / 0.6 - 1.0).abs() < 0.1, "{look:?}");
        let correct = back.steps["correct"].before.as_ref().expect("a wait");
        assert_eq!(correct.cause, Cause::Citizen);
        assert!((mean(&correct.time) / 4_000.0 - 1.0).abs() < 0.15, "{correct:?}");
        // A row of values stands for what follows no law.
        let record = &back.steps["record"];
        let Some(Dist::Empirical(row)) = &record.work else { panic!("{record:?}") };
        assert!(
            (row[0] - 2.0).abs() < 0.2
                && (row[99] - 6.0).abs() < 0.2
                && (mean(record.work.as_ref().expect("work")) - 4.0).abs() < 0.1
        );
        let before = record.before.as_ref().expect("a wait");
        assert_eq!(before.cause, Cause::OtherOffice);
        // Most were ready at night or on a Saturday, when nobody looked.
        assert!((1_400.0..1_650.0).contains(&mean(&before.time)), "{}", mean(&before.time));
        assert_eq!((&back.steps["decide"].before, &look.before), (&None, &None));
        assert_eq!(["clerk", "chief"].map(|pool| found.parameters.pools[pool].staff[0].count), [5, 2]);
    }
}

/// Chiefs who are at other things for a working day before they look, as most records of a city hall have it.
pub(super) fn with_other_work() -> (Graph, Parameters) {
    let (graph, mut truth) = with_waits();
    let procedure = truth.procedures.get_mut("waits").expect("waits");
    procedure.arrivals.come = Come::Renewal(Dist::Exponential { mean: 40.0 });
    let step = procedure.steps.get_mut("decide").expect("a step");
    step.before = Some(Before { time: Dist::Uniform { low: 0.0, high: 960.0 }, cause: Cause::OtherWork });
    (graph, truth)
}

#[test]
fn what_lies_beside_other_work_comes_back_in_working_time() {
    let (graph, truth) = with_other_work();
    for seed in 1..=3 {
        let log = log(&graph, "waits", &truth, seed, 2_000);
        let found = parameters(&log, &asked("waits", &graph, &Calendar::default())).expect("numbers");
        let steps = &found.parameters.procedures["waits"].steps;
        let before = steps["decide"].before.as_ref().expect("a delay");
        assert_eq!(before.cause, Cause::OtherWork);
        assert!((mean(&before.time) / 480.0 - 1.0).abs() < 0.1, "{}", mean(&before.time));
        assert_eq!(steps["look"].before, None, "clerks take what is there");
        assert!(
            matches!(&found.lacks[..], [Lack::Unexplained { node, percent: 80.. }] if node == "decide"),
            "{:?}",
            found.lacks
        );
    }
}

#[test]
fn the_file_it_is_written_to_says_the_same() {
    let (graph, truth) = with_waits();
    let log = log(&graph, "waits", &truth, 1, 1_500);
    let found = parameters(&log, &asked("waits", &graph, &Calendar::default())).expect("numbers");
    let text = serde_saphyr::to_string(&found.parameters).expect("YAML");
    assert_eq!(serde_saphyr::from_str::<Parameters>(&text).expect("read back"), found.parameters);
}

/// Somebody closed the office for a day, and once a crowd came.
#[test]
fn a_closed_day_and_a_crowd_are_no_part_of_the_usual() {
    let (graph, mut truth) = with_waits();
    let day = jiff::civil::date(2026, 5, 20);
    truth.hours.get_mut("office").expect("hours").except.insert(day, Vec::new());
    let crowd = Burst { at: jiff::civil::date(2026, 5, 27).at(9, 0, 0, 0), cases: 400, over: 420.0 };
    truth.procedures.get_mut("waits").expect("waits").arrivals.bursts.push(crowd);
    let log = log(&graph, "waits", &truth, 1, 4_000);
    let found = parameters(&log, &asked("waits", &graph, &Calendar::default())).expect("numbers").parameters;
    assert_eq!(found.hours["clerk"].except.keys().collect::<Vec<_>>(), [&day]);
    let arrivals = &found.procedures["waits"].arrivals;
    let [burst] = &arrivals.bursts[..] else { panic!("{:?}", arrivals.bursts) };
    assert_eq!(burst.at.date(), jiff::civil::date(2026, 5, 27));
    assert!((350..450).contains(&burst.cases), "{burst:?}");
    let Come::Rates(rates) = &arrivals.come else { panic!("rates") };
    let day: f64 =
        rates.iter().find(|of| of.days.contains(&counter::model::Day::Wed)).expect("a day").hourly.values().sum();
    assert!((day / 96.0 - 1.0).abs() < 0.1, "{day} a day");
}
