//! The twin beside the simulators people use, on the same model in the same run; and whether what it says can be believed.
//!
//! Each part is a process of its own. Peers come from the Python package index; their scripts stand beside this file.
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value};

use super::report::Goal;
use super::{Report, example};
use crate::{command, place, venv};

/// A peer that cannot be had is told, and its goals are missed.
struct Peer {
    name: &'static str,
    package: &'static str,
    script: &'static str,
    /// Cases it is given; its seconds are scaled to the twin's.
    cases: u32,
}

const PEERS: [Peer; 3] = [
    Peer { name: "simpy", package: "simpy==4.1.2", script: include_str!("twin/simpy_hall6.py"), cases: 100_000 },
    Peer { name: "ciw", package: "ciw==3.2.7", script: include_str!("twin/ciw_net6.py"), cases: 20_000 },
    Peer {
        name: "prosimos",
        package: "prosimos==2.1.0",
        script: include_str!("twin/prosimos_hall6.py"),
        cases: 20_000,
    },
];
/// Cases of the twin's own runs.
const CASES: u32 = 100_000;

const GOALS: [(&str, Goal); 22] = [
    ("hall6_seconds", Goal::AtMost(0.15)),
    ("hall6_peak_mb", Goal::AtMost(40.0)),
    ("ratio_to_simpy", Goal::AtLeast(30.0)),
    ("ratio_to_ciw", Goal::AtLeast(80.0)),
    ("ratio_to_prosimos", Goal::AtLeast(400.0)),
    ("people_seconds", Goal::AtMost(0.45)),
    ("people_peak_mb", Goal::AtMost(64.0)),
    ("ledger_cases", Goal::AtLeast(1e6)),
    ("ledger_wrong_cases", Goal::AtMost(0.0)),
    ("ledger_wrong_rows", Goal::AtMost(0.0)),
    ("oracles_worst_off", Goal::AtMost(0.005)),
    ("oracles_least_covered", Goal::AtLeast(0.98)),
    ("oracles_most_covered", Goal::AtMost(0.997)),
    ("whatif_wrong_sign", Goal::AtMost(0.01)),
    ("whatif_coverage", Goal::AtLeast(0.93)),
    ("whatif_coverage_most", Goal::AtMost(0.97)),
    ("whatif_a_versus_a_not_distinguishable", Goal::AtLeast(0.94)),
    ("search_options", Goal::AtLeast(112.0)),
    ("search_exhaustive_runs", Goal::AtLeast(3360.0)),
    ("search_exhaustive_seconds", Goal::AtMost(40.0)),
    ("search_race_seconds", Goal::AtMost(8.0)),
    ("search_same_winner", Goal::AtLeast(1.0)),
];

/// Words: seeds of each oracle (1000), what-if trials of ten pairs (1000). Fewer of either say less: the bounds of coverage are for a thousand.
pub fn run(words: &[String]) -> io::Result<Report> {
    let seeds = words.first().map_or("1000", String::as_str);
    let trials = words.get(1).map_or("1000", String::as_str);
    let model = part(&["model"])?;
    println!("the hall: {}", Value::Object(model.clone()));
    let mut said = Map::new();
    let cases = CASES.to_string();
    for name in ["hall6", "net6", "people"] {
        take(&mut said, name, part(&[name, &cases, "7"])?);
        // Memory of one run alone.
        let once = part(&[name, &cases, "1"])?;
        said.insert(format!("{name}_peak_mb"), once.get("peak_mb").cloned().unwrap_or(Value::Null));
    }
    peers(&mut said, &model)?;
    take(&mut said, "ledger", part(&["ledger"])?);
    take(&mut said, "oracles", part(&["oracles", seeds])?);
    take(&mut said, "whatif", part(&["whatif", trials])?);
    if let Some(coverage) = said.get("whatif_coverage").cloned() {
        said.insert("whatif_coverage_most".to_owned(), coverage);
    }
    take(&mut said, "search", part(&["search"])?);
    Ok(example::report("twin", &said, &BTreeMap::from(GOALS)))
}

fn part(words: &[&str]) -> io::Result<Map<String, Value>> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    example::run_loud("twin", "bench_twin", &words)
}

fn take(said: &mut Map<String, Value>, name: &str, part: Map<String, Value>) {
    said.extend(part.into_iter().map(|(key, value)| (format!("{name}_{key}"), value)));
}

/// Runs every peer that can be had, and holds the twin's time against its.
fn peers(said: &mut Map<String, Value>, model: &Map<String, Value>) -> io::Result<()> {
    let folder = place::work("twin")?;
    let file = folder.join("model.json");
    fs::write(&file, Value::Object(model.clone()).to_string())?;
    for peer in PEERS {
        let seconds = match asked(&peer, &folder, &file) {
            Ok(told) => {
                let seconds = number(&told, "seconds") * f64::from(CASES) / number(&told, "cases");
                take(said, peer.name, told);
                seconds
            }
            Err(fault) => {
                said.insert(format!("{}_missing", peer.name), fault.to_string().into());
                f64::NAN
            }
        };
        let ours = if peer.name == "ciw" { "net6_seconds" } else { "hall6_seconds" };
        let ratio = seconds / number(said, ours);
        said.insert(format!("ratio_to_{}", peer.name), ratio.into());
        if peer.cases != CASES {
            said.insert(format!("{}_scaled_from_cases", peer.name), peer.cases.into());
        }
    }
    Ok(())
}

fn number(of: &Map<String, Value>, key: &str) -> f64 {
    of.get(key).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

fn asked(peer: &Peer, folder: &Path, model: &Path) -> io::Result<Map<String, Value>> {
    let python: PathBuf = venv::with(&[peer.package])?.join("bin/python");
    // Not by its bare name: Python would import the script instead of the package.
    let script = folder.join(format!("peer_{}.py", peer.name));
    fs::write(&script, peer.script)?;
    let mut run = Command::new(python);
    run.arg(script).arg(model).arg(peer.cases.to_string()).current_dir(folder);
    let output = command::quiet(&mut run)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.trim_end().lines().last().unwrap_or_default();
    println!("{:<9} {last}", peer.name);
    serde_json::from_str(last).map_err(|fault| io::Error::other(format!("{} said no JSON at last: {fault}", peer.name)))
}
