//! An opening rush at the counter: nobody's seat twice, everybody told, officers untouched; and durable bookings a second on both databases.
use std::{collections::BTreeMap, io};

use super::report::Goal;
use super::{Report, example};
use crate::service::postgres::Postgres;

/// Word: how many citizens (100000). The rush is played on SQLite; PostgreSQL is a throw-away cluster for the rate of bookings.
pub fn run(words: &[String]) -> io::Result<Report> {
    let count = words.first().map_or("100000", String::as_str).to_owned();
    let mut said = example::run("testkit", "bench_rush", &[count.clone(), "sqlite".to_owned()])?;
    let cluster = Postgres::start()?;
    let variables = [("YAKUBA_TEST_PG", cluster.url())];
    let other = example::run_with("testkit", "bench_rush", &[count, "postgres".to_owned()], &variables)?;
    for key in ["bookings_per_second", "commits_per_second", "ratio_to_commits", "sound"] {
        said.insert(format!("postgres_{key}"), other.get(key).cloned().unwrap_or_default());
    }
    said.insert("load_before".into(), super::submit::load().into());
    let goals = BTreeMap::from([
        ("unsold", Goal::AtMost(0.0)),
        ("crooked", Goal::AtMost(0.0)),
        ("sold_after_s", Goal::AtMost(60.0)),
        ("told_after_s", Goal::AtMost(300.0)),
        ("untold", Goal::AtMost(0.0)),
        ("answers_5xx", Goal::AtMost(0.0)),
        ("bot_bookings", Goal::AtMost(0.0)),
        ("booking_p99_ms", Goal::AtMost(1_000.0)),
        ("staff_p99_ms", Goal::AtMost(1_000.0)),
        ("pages_per_second", Goal::AtLeast(15_000.0)),
        ("bookings_per_second", Goal::AtLeast(1_500.0)),
        ("postgres_bookings_per_second", Goal::AtLeast(1_500.0)),
        ("rush_sound", Goal::AtLeast(1.0)),
        ("sound", Goal::AtLeast(1.0)),
    ]);
    Ok(example::report("rush", &said, &goals))
}
