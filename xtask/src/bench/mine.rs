//! Event logs read, counted, replayed and compared beside pm4py and log-distance-measures, in the same run.
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value};

use super::report::Goal;
use super::{Report, example};
use crate::{command, place, venv};

/// Pinned: another version counts otherwise. With r4pm (and what it needs) the peer reads XES by its own fast reader.
const PEERS: [&str; 5] =
    ["pm4py==2.7.23.11", "r4pm==0.6.2", "polars==2.1.0", "pyarrow==26.0.1", "log-distance-measures==2.2.0"];
const EVENTS: &str = "1000000";
/// Events of each of the two logs that are compared: the peer takes its time.
const SMALL: &str = "60000";

/// Words: an XES file instead of a made log of a million events; then the peer's inductive miner makes the model both replay.
pub fn run(words: &[String]) -> io::Result<Report> {
    let folder = place::work("bench-mine")?;
    let python = venv::with(&PEERS)?.join("bin/python");
    let script = folder.join("mine.py");
    std::fs::write(&script, include_str!("mine.py"))?;
    let peer = |words: &[&str]| ask(&python, &script, words);
    let text = |path: PathBuf| path.display().to_string();
    let (xes, model) = (text(folder.join("made.xes")), text(folder.join("model.json")));
    let _ = std::fs::remove_file(folder.join("model.pnml"));
    let given = words.first();
    if given.is_none() {
        example::run("mining", "bench_mine", &["make", EVENTS, "2026", &xes, &model].map(str::to_owned))?;
    }
    let xes = given.unwrap_or(&xes);
    let theirs = peer(&["measure", xes, &model, "3"])?;
    let ours = example::run("mining", "bench_mine", &["measure".to_owned(), xes.clone(), model])?;
    let mut said = beside(&ours, &theirs);
    if given.is_none() {
        let logs = ["one.xes", "other.xes"].map(|name| text(folder.join(name)));
        let no_model = text(folder.join("unused.json"));
        for (log, seed) in logs.iter().zip(["7", "8"]) {
            example::run("mining", "bench_mine", &["make", SMALL, seed, log, &no_model].map(str::to_owned))?;
        }
        let theirs = peer(&["apart", &logs[0], &logs[1]])?;
        let ours = example::run("mining", "bench_mine", &["apart", &logs[0], &logs[1]].map(str::to_owned))?;
        said.extend(floor(&ours, &theirs));
    }
    let mut goals = BTreeMap::from([
        ("replay_ratio", Goal::AtLeast(200.0)),
        ("fitness_off", Goal::AtMost(0.005)),
        ("bytes_an_event", Goal::AtMost(64.0)),
        ("dfg_equal", Goal::AtLeast(1.0)),
    ]);
    if given.is_none() {
        goals.extend([
            ("parse_s", Goal::AtMost(0.4)),
            ("measures_ms", Goal::AtMost(20.0)),
            ("distances_off", Goal::AtMost(1e-6)),
            ("distances_ratio", Goal::AtLeast(100.0)),
        ]);
    }
    Ok(example::report("mine", &said, &goals))
}

fn ask(python: &Path, script: &Path, words: &[&str]) -> io::Result<Map<String, Value>> {
    let told = command::quiet(Command::new(python).arg(script).args(words))?;
    let text = String::from_utf8_lossy(&told.stdout);
    let last = text.trim_end().lines().last().unwrap_or_default();
    serde_json::from_str(last).map_err(|fault| io::Error::other(format!("the peer said no JSON: {fault}: {text}")))
}

fn number(of: &Map<String, Value>, key: &str) -> f64 {
    of.get(key).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

/// Our figures, the peer's under `peer_…`, and how they stand to each other.
fn beside(ours: &Map<String, Value>, theirs: &Map<String, Value>) -> Map<String, Value> {
    let mut said = ours.clone();
    for (key, value) in theirs {
        let key = if key == "peer" { key.clone() } else { format!("peer_{key}") };
        said.insert(key, value.clone());
    }
    let counted: f64 = ["dfg_s", "performance_s", "variants_s", "rework_s"].iter().map(|key| number(theirs, key)).sum();
    let same = ["dfg_digest", "variants", "events"].iter().all(|key| ours.get(*key) == theirs.get(*key));
    for (key, value) in [
        ("parse_ratio", number(theirs, "parse_s") / number(ours, "parse_s")),
        ("measures_ratio", counted * 1000.0 / number(ours, "measures_ms")),
        ("replay_ratio", number(theirs, "replay_s") * 1000.0 / number(ours, "replay_ms")),
        ("fitness_off", (number(theirs, "fitness") - number(ours, "fitness")).abs()),
        ("mean_fitness_off", (number(theirs, "mean_fitness") - number(ours, "mean_fitness")).abs()),
        ("dfg_equal", f64::from(u8::from(same))),
    ] {
        said.insert(key.into(), value.into());
    }
    said
}

/// Two logs of the same model with other seeds: the distance that means nothing.
fn floor(ours: &Map<String, Value>, theirs: &Map<String, Value>) -> Map<String, Value> {
    let mut said = Map::new();
    let mut off: f64 = 0.0;
    for key in ["cycle_time", "three_gram", "relative_event", "circadian"] {
        said.insert(format!("floor_{key}"), number(ours, key).into());
        off = off.max((number(ours, key) - number(theirs, key)).abs());
    }
    said.insert("floor_cases".into(), number(ours, "cases").into());
    said.insert("distances_ms".into(), number(ours, "distances_ms").into());
    said.insert("distances_off".into(), off.into());
    let ratio = number(theirs, "distances_s") * 1000.0 / number(ours, "distances_ms");
    said.insert("distances_ratio".into(), ratio.into());
    said
}
