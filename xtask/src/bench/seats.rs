//! Seats under a long walk of random acts on both databases: that none is sold twice and nothing acknowledged is lost.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};
use crate::service::postgres::Postgres;

/// Words: acts on SQLite (100,000), acts on PostgreSQL (20,000), the seed. PostgreSQL is a throw-away cluster.
pub fn run(words: &[String]) -> io::Result<Report> {
    let cluster = Postgres::start()?;
    let word = |at: usize, otherwise: &str| words.get(at).cloned().unwrap_or_else(|| otherwise.to_owned());
    let words = [word(0, "100000"), word(1, "20000"), word(2, "11")];
    let said = example::run_with("testkit", "bench_seats", &words, &[("YAKUBA_TEST_PG", cluster.url())])?;
    let goals = BTreeMap::from([("sqlite_overbooked", Goal::AtMost(0.0)), ("postgres_overbooked", Goal::AtMost(0.0))]);
    Ok(example::report("seats", &said, &goals))
}
