//! Submissions a second through the whole hall, beside a bare peer on the same committer and a raw loop of bare statements.
use std::{collections::BTreeMap, io};

use serde_json::{Map, Value};

use super::report::Goal;
use super::{Report, example};
use crate::{place, service::postgres::Postgres};

/// Commands that the raw loop writes: a few seconds of work.
const RAW: &str = "40000";

/// Words: the engine (`sqlite`, `postgres`) and how many drafts are sent (12000). PostgreSQL is a throw-away cluster.
pub fn run(words: &[String]) -> io::Result<Report> {
    let engine = words.first().map_or("sqlite", String::as_str);
    let cluster = match engine {
        "sqlite" => None,
        "postgres" => Some(Postgres::start()?),
        other => return Err(io::Error::other(format!("no engine `{other}`: sqlite or postgres"))),
    };
    let variables: Vec<_> = cluster.iter().map(|cluster| ("YAKUBA_TEST_PG", cluster.url())).collect();
    let load = load();
    let mut said = example::run_with("testkit", "bench_submit", words, &variables)?;
    let raw = raw(cluster.as_ref())?;
    add_raw(&mut said, &raw);
    said.insert("load_before".into(), load.into());
    let goals = BTreeMap::from([
        ("per_second", Goal::AtLeast(2500.0)),
        ("ratio_to_bare", Goal::AtLeast(0.4)),
        ("p99_ms", Goal::AtMost(50.0)),
        ("sound", Goal::AtLeast(1.0)),
    ]);
    Ok(example::report("submit", &said, &goals))
}

/// The store's own rate and that of bare multi-row statements, eight rows a command.
fn raw(cluster: Option<&Postgres>) -> io::Result<Map<String, Value>> {
    let folder = tempfile::tempdir_in(place::work("bench")?)?;
    let url = cluster.map_or_else(|| format!("sqlite:{}", folder.path().join("raw.sqlite").display()), Postgres::url);
    example::run("store", "commit_rate", &[url, RAW.to_owned(), "--reference".to_owned()])
}

fn add_raw(said: &mut Map<String, Value>, raw: &Map<String, Value>) {
    let number = |map: &Map<String, Value>, key: &str| map.get(key).and_then(Value::as_f64);
    for key in ["store_per_second", "raw_per_second", "store_ratio_to_raw"] {
        said.insert(key.into(), number(raw, key).into());
    }
    if let (Some(rate), Some(raw)) = (number(said, "per_second"), number(raw, "raw_per_second")) {
        said.insert("ratio_to_raw_loop_of_8_rows".into(), (rate / raw).into());
    }
}

/// What else the machine does: the load of the last minute.
pub fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or_default().to_owned()
}
