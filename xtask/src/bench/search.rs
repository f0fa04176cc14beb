//! How fast free times are found over a whole city: a month of one office, the first time anywhere for three services, a schedule after an edit.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};

pub fn run(words: &[String]) -> io::Result<Report> {
    let said = example::run("counter", "search_rate", words)?;
    let goals = BTreeMap::from([
        ("month_p99_ms", Goal::AtMost(5.0)),
        ("first_p99_ms", Goal::AtMost(10.0)),
        ("edited_p99_ms", Goal::AtMost(100.0)),
    ]);
    Ok(example::report("search", &said, &goals))
}
