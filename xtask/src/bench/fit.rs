//! The twin's numbers counted from a log of a million events, and held against its later part.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};

/// Words: events (a million), seed.
pub fn run(words: &[String]) -> io::Result<Report> {
    let said = example::run("fit", "bench_fit", words)?;
    let goals = BTreeMap::from([("fit_s", Goal::AtMost(2.0)), ("minutes_off", Goal::AtMost(0.02))]);
    Ok(example::report("fit", &said, &goals))
}
