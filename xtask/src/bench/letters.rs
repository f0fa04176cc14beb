//! Letters as the post room opens them, as pages and as files; each must be the one that was asked for, also when the maker is begun anew.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};
use crate::place;

/// Words: how many letters (10000), and how many of them as PDF (0: without the feature, and without building the typesetter).
pub fn run(words: &[String]) -> io::Result<Report> {
    let (count, pdfs) = (words.first().map_or("10000", String::as_str), words.get(1).map_or("0", String::as_str));
    let features = if pdfs == "0" { "" } else { "pdf" };
    let folder = tempfile::tempdir_in(place::work("bench")?)?;
    let file = folder.path().join("hall.sqlite").display().to_string();
    example::run_featured("testkit", "bench_letters", features, &["fill", &file, count].map(str::to_owned))?;
    let measure = ["measure", &file, count, pdfs].map(str::to_owned);
    let mut said = example::run_featured("testkit", "bench_letters", features, &measure)?;
    if pdfs == "0" {
        said.insert("pdf".into(), "not measured: built without the feature `pdf`".into());
    } else {
        said.insert("pdf".into(), format!("{pdfs} set; the time for all is reckoned from them, not measured").into());
    }
    let goals = BTreeMap::from([("html_s", Goal::AtMost(20.0)), ("mismatches", Goal::AtMost(0.0))]);
    Ok(example::report("letters", &said, &goals))
}
