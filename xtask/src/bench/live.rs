//! Thousands of open pages on one machine: from an act to the last page that knows of it.
use std::{collections::BTreeMap, io};

use rustix::process::{Resource, getrlimit, setrlimit};

use super::report::Goal;
use super::{Report, example};

/// Connections of one process have two ends here, and the rest of it needs a few.
const SPARE: u64 = 500;

/// Words: open streams (5000), acts (20).
pub fn run(words: &[String]) -> io::Result<Report> {
    let word = |at: usize, otherwise: &str| words.get(at).cloned().unwrap_or_else(|| otherwise.to_owned());
    let words = [word(0, "5000"), word(1, "20")];
    let streams: u64 = words[0].parse().map_err(|_| io::Error::other(format!("`{}` is no number", words[0])))?;
    raise(streams * 2 + SPARE)?;
    let said = example::run("testkit", "bench_live", &words)?;
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let goals = BTreeMap::from([("opened", Goal::AtLeast(streams as f64)), ("p99_ms", Goal::AtMost(250.0))]);
    Ok(example::report("live", &said, &goals))
}

/// Files a process of ours may have open; what it starts inherits it.
fn raise(wanted: u64) -> io::Result<()> {
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current.is_none_or(|now| now >= wanted) {
        return Ok(());
    }
    limit.current = Some(wanted);
    limit.maximum = limit.maximum.map(|most| most.max(wanted));
    setrlimit(Resource::Nofile, limit)
        .map_err(|error| io::Error::other(format!("{wanted} open files are needed and refused: {error}")))
}
