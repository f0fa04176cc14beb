//! A city of thousands of procedures: seconds to open the hall, memory, and the time of a search.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};
use crate::place;

/// Words: how many procedures (4500).
pub fn run(words: &[String]) -> io::Result<Report> {
    let count = words.first().map_or("4500", String::as_str);
    let folder = tempfile::tempdir_in(place::work("bench")?)?;
    let file = folder.path().join("hall.sqlite").display().to_string();
    let fill = ["fill", file.as_str(), count].map(str::to_owned);
    example::run("testkit", "bench_publish", &fill)?;
    let said = example::run("testkit", "bench_publish", &["measure".to_owned(), file])?;
    let goals = BTreeMap::from([
        ("start_s", Goal::AtMost(2.0)),
        ("search_p99_ms", Goal::AtMost(10.0)),
        ("peak_mb", Goal::AtMost(300.0)),
    ]);
    Ok(example::report("publish", &said, &goals))
}
