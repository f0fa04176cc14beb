//! The counter's simulated days: how good forecasts of waits are, and what booking and preparation do to a day.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};

/// The days `bench wait` looks at, as the figures name them.
const TRACES: [&str; 4] = ["lunch", "march_28", "shifts", "card_wave"];
/// Of every trace: half the error of the ZMS formula, never more than the best baseline, most of the way from it to what nobody can know, and four
/// of five waits within the range.
const GOALS: [(&str, Goal); 4] = [
    ("ratio_to_zms", Goal::AtMost(0.5)),
    ("ratio_to_best", Goal::AtMost(1.0)),
    ("gap_closed", Goal::AtLeast(0.6)),
    ("coverage_off", Goal::AtMost(0.02)),
];

/// Words: the seed (2026), days looked at of each trace (60).
pub fn wait(words: &[String]) -> io::Result<Report> {
    let keys: Vec<(String, Goal)> = TRACES
        .iter()
        .flat_map(|trace| GOALS.iter().map(move |(what, goal)| (format!("{trace}_{what}"), *goal)))
        .chain([("event_p50_us".to_owned(), Goal::AtMost(1000.0))])
        .collect();
    let goals = keys.iter().map(|(key, goal)| (key.as_str(), *goal)).collect();
    run("wait", words, &goals)
}

/// Words: the seed (2026), days (40).
pub fn day(words: &[String]) -> io::Result<Report> {
    run("day", words, &BTreeMap::new())
}

fn run(name: &'static str, words: &[String], goals: &BTreeMap<&str, Goal>) -> io::Result<Report> {
    let folder = crate::place::root().join("cities/hinokuni").display().to_string();
    let words: Vec<String> = [folder, name.to_owned()].into_iter().chain(words.iter().cloned()).collect();
    let said = example::run_loud("counter", "bench_counter", &words)?;
    Ok(example::report(name, &said, goals))
}
