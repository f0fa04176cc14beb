//! Writing a long list out as a file: seconds and memory.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};
use crate::place;

/// Words: how many cases (100000).
pub fn run(words: &[String]) -> io::Result<Report> {
    let count = words.first().map_or("100000", String::as_str);
    let folder = tempfile::tempdir_in(place::work("bench")?)?;
    let file = folder.path().join("hall.sqlite").display().to_string();
    let fill = ["fill", file.as_str(), count].map(str::to_owned);
    example::run("testkit", "bench_export", &fill)?;
    let said = example::run("testkit", "bench_export", &["measure".to_owned(), file])?;
    let goals = BTreeMap::from([
        ("utf8_s", Goal::AtMost(3.0)),
        ("sjis_s", Goal::AtMost(3.0)),
        ("added_peak_mb", Goal::AtMost(50.0)),
    ]);
    Ok(example::report("export", &said, &goals))
}
