//! How long the check of one procedure takes: read, judged, and run by its own examples.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};

/// Words: the rounds (50).
pub fn run(words: &[String]) -> io::Result<Report> {
    let folder = crate::place::root().join("cities/hinokuni").display().to_string();
    let words: Vec<String> = std::iter::once(folder).chain(words.iter().cloned()).collect();
    let said = example::run("engine", "check_rate", &words)?;
    Ok(example::report("check", &said, &BTreeMap::from([("mean_ms", Goal::AtMost(1.0))])))
}
