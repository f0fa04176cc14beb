//! Whole lives of cases a second, and the officer's inbox while citizens send.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};

/// Words: stored cases for the lifecycles (10000), lifecycles (2000), stored cases for the inbox (100000), seconds of inbox (10).
pub fn run(words: &[String]) -> io::Result<Report> {
    let load = super::submit::load();
    let mut said = example::run("testkit", "bench_lifecycle", words)?;
    said.insert("load_before".into(), load.into());
    let goals = BTreeMap::from([
        ("lifecycles_per_second", Goal::AtLeast(300.0)),
        ("inbox_p99_ms", Goal::AtMost(50.0)),
        ("sound", Goal::AtLeast(1.0)),
    ]);
    Ok(example::report("lifecycle", &said, &goals))
}
