//! The demo city's scenario, read as a city reads it.

use counter::model::Day;
use flow::Graph;
use jiff::civil::time;

use super::*;
use crate::trial::{Alone, How, Pick, Quiet, compare};
use crate::{Plan, Setting, sample};

const HOURS: &str = include_str!("../../../../cities/hinokuni/scenarios/hours.yaml");

fn read(text: &str) -> Result<Scenario, String> {
    serde_saphyr::from_str(text).map_err(|fault| fault.to_string())
}

/// Steps of the moving-in procedure's names; that its own graph has them is proven where procedures are known.
fn moving_in() -> Graph {
    let clerk = || sample::task("clerk");
    sample::graph(
        &[
            ("start", flow::NodeKind::Start),
            ("prepare/prepare", clerk()),
            ("prepare/next", flow::NodeKind::Xor),
            ("correction", flow::NodeKind::Citizen),
            ("visit", flow::NodeKind::Visit { role: "clerk".to_owned(), minutes: 15 }),
            ("visit/next", flow::NodeKind::Xor),
            ("record/record", clerk()),
            ("decide-not-accepted/draft", clerk()),
            ("decide-not-accepted/approve1", sample::task("chief")),
            ("decide-not-accepted/approve2", sample::task("manager")),
            ("end", sample::end()),
        ],
        &[
            ("start", "prepare/prepare", ""),
            ("prepare/prepare", "prepare/next", ""),
            ("prepare/next", "visit", "accept"),
            ("prepare/next", "correction", "correct"),
            ("correction", "prepare/prepare", "back:prepare"),
            ("visit", "visit/next", ""),
            ("visit/next", "record/record", "ok"),
            ("visit/next", "correction", "correct"),
            ("visit/next", "decide-not-accepted/draft", "ground"),
            ("record/record", "end", ""),
            ("decide-not-accepted/draft", "decide-not-accepted/approve1", ""),
            ("decide-not-accepted/approve1", "decide-not-accepted/approve2", "approve"),
            ("decide-not-accepted/approve1", "decide-not-accepted/draft", "return"),
            ("decide-not-accepted/approve2", "end", "approve"),
            ("decide-not-accepted/approve2", "decide-not-accepted/draft", "return"),
        ],
    )
}

#[test]
fn shorter_hours_for_five_wards_run() {
    let scenario = read(HOURS).expect("it is read");
    let (graph, calendar) = (moving_in(), civic::Calendar::default());
    let setting = Setting { from: jiff::civil::date(2026, 10, 5), weeks: 60, calendar: &calendar };
    let graphs = |id: &str| (id == "moving-in").then_some(&graph);
    let as_is = Plan::of(&graphs, &scenario.as_is, &setting).expect("compiles");
    let to_be = Plan::of(&graphs, &scenario.changed().expect("names are there"), &setting).expect("compiles");
    assert_eq!(scenario.as_is.procedures.len(), 5);
    let how = How { first: 3, most: 3, ..How::cases(1, 200, Pick::MeanLead) };
    let said = compare(&as_is, &to_be, &how, &Alone, &Quiet).expect("runs");
    assert!(said.pairs.iter().all(|(one, two)| one.cases == 1_000 && two.cases == 1_000 && one != two));
    let week = |parameters: &Parameters, name: &str| parameters.hours[name].week[0].clone();
    let open = week(&scenario.changed().expect("names are there"), "counter");
    assert_eq!((open.open, open.close), (time(9, 0, 0, 0), time(16, 30, 0, 0)));
    assert!(open.days.contains(&Day::Fri));
}

const BOOKING: &str = include_str!("../../../../cities/hinokuni/scenarios/booking.yaml");

#[test]
fn when_half_book_waits_are_shorter() {
    let scenario = read(BOOKING).expect("it is read");
    let (graph, calendar) = (moving_in(), civic::Calendar::default());
    let setting = Setting { from: jiff::civil::date(2026, 10, 5), weeks: 60, calendar: &calendar };
    let graphs = |id: &str| (id == "moving-in").then_some(&graph);
    let as_is = Plan::of(&graphs, &scenario.as_is, &setting).expect("compiles");
    let to_be = Plan::of(&graphs, &scenario.changed().expect("names are there"), &setting).expect("compiles");
    let how = How { first: 12, most: 12, ..How::cases(1, 500, Pick::P50Lead) };
    let said = compare(&as_is, &to_be, &how, &Alone, &Quiet).expect("runs");
    assert_eq!(said.verdict.says, crate::trial::Says::Better, "{:?}", said.verdict);
    assert!(said.means(Pick::P90Wait).0 > 0.0, "a visit is at a counter");
    let (half, most) = (said.means(Pick::P50Wait).1, said.means(Pick::P90Wait).1);
    assert!(half < most, "{half} {most}");
    let (visits, _) = said.means(Pick::Visits);
    assert!((1.0..1.2).contains(&visits), "one in twenty-five comes twice: {visits}");
    let (few, many) = said.means(Pick::NoShow);
    assert!((few - 0.009).abs() < 0.005 && (many - 0.045).abs() < 0.01, "{few} {many}");
}

#[test]
fn rules_that_moved_make_it_stale() {
    let scenario = read(HOURS).expect("it is read");
    let written = scenario.as_is.procedures["moving-in@chuo"].rules_hash.clone();
    assert_eq!(scenario.stale(&|_| Some(written.clone())), []);
    let moved = scenario.stale(&|id| (id == "moving-in").then(|| "other".to_owned()));
    assert_eq!(moved.len(), 5);
    assert_eq!((moved[0].written_for.as_str(), moved[0].in_force.as_deref()), (written.as_str(), Some("other")));
    assert!(scenario.stale(&|_| None).iter().all(|stale| stale.in_force.is_none()));
}

#[test]
fn keys_nobody_knows_are_refused() {
    let with = HOURS.replacen("as_is:", "colour: red\nas_is:", 1);
    assert!(read(&with).is_err_and(|fault| fault.contains("colour")));
    let deep = HOURS.replacen("rules_hash:", "rule_hash:", 1);
    assert!(read(&deep).is_err_and(|fault| fault.contains("rule_hash")));
    let mut scenario = read(HOURS).expect("it is read");
    scenario.to_be.procedures.insert("nobody".to_owned(), ProcedureChange::default());
    assert_eq!(scenario.changed(), Err(NotThere { name: "nobody".to_owned() }));
}

#[test]
fn a_scenario_is_written_as_it_was_read() {
    let scenario = read(HOURS).expect("it is read");
    let text = serde_json::to_string(&scenario).expect("it is written");
    assert_eq!(serde_json::from_str::<Scenario>(&text).expect("it is read"), scenario);
}
