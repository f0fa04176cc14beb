//! Our side of the comparison, and digests by which both sides can see that they counted the same.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::io;
use std::time::Instant;

use mining::{Log, Net, XesOptions};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn read(path: &str) -> io::Result<Log> {
    // The peer takes every line for an event.
    let options = XesOptions { paired: false, ..XesOptions::default() };
    mining::read_xes(File::open(path)?, &options).map_err(io::Error::other)
}

/// The median of some runs, in ms.
fn median<T>(runs: usize, mut what: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let from = Instant::now();
            black_box(what());
            from.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

/// One line a move: what a log calls it (or nothing), places from, places to.
pub fn model_text(net: &Net) -> String {
    let label = |of: &mining::Move| if of.seen { Value::from(of.node.as_str()) } else { Value::Null };
    let moves: Vec<Value> = net.moves.iter().map(|of| json!([label(of), of.from, of.to])).collect();
    json!({ "places": net.places.len(), "start": net.start, "end": net.end, "moves": moves }).to_string()
}

fn model(path: &str) -> io::Result<Net> {
    let said: Value = serde_json::from_slice(&fs::read(path)?)?;
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap_or(0)).unwrap_or(0);
    let places = |value: &Value| value.as_array().into_iter().flatten().map(number).collect::<Vec<_>>();
    let mut net = Net { places: vec![String::new(); number(&said["places"])], ..Net::default() };
    (net.start, net.end) = (number(&said["start"]), number(&said["end"]));
    for of in said["moves"].as_array().into_iter().flatten() {
        match of[0].as_str() {
            Some(name) => net.seen(name, &places(&of[1]), &places(&of[2])),
            None => net.silent("", &places(&of[1]), &places(&of[2])),
        }
    }
    Ok(net)
}

pub fn run(xes: &str, model_path: &str) -> io::Result<()> {
    let before = resident();
    let log = read(xes)?;
    let peak = resident().saturating_sub(before);
    let parse = median(5, || read(xes).map(|log| log.events()));
    let together = median(9, || {
        let ways = mining::variants(&log);
        (mining::dfg(&log).arcs.len(), mining::rework(&log, &ways).len())
    });
    let ways = mining::variants(&log);
    let graph = mining::dfg(&log);
    let more = median(5, || {
        let groups = mining::groups_by_main_activity(&log);
        let first = mining::first_time_right(&log, &ways, &[], &[]);
        let spread = mining::spread(mining::case_durations(&log), 20);
        (mining::heat(&log), mining::handovers(&log, &groups), mining::bottlenecks(&graph), first, spread)
    });
    let net = model(model_path)?;
    let replay = median(3, || mining::replay(&net, &log, &ways, str::to_owned));
    let replayed = mining::replay(&net, &log, &ways, str::to_owned);
    let calibrate = median(3, || mining::calibrate(&log, &graph, &[], None));
    let lines: BTreeMap<(&str, &str), u32> = graph
        .arcs
        .iter()
        .map(|arc| ((log.activities.get(arc.from.into()), log.activities.get(arc.to.into())), arc.count))
        .collect();
    let text: String = lines.iter().map(|((from, to), count)| format!("{from}\t{to}\t{count}\n")).collect();
    let digest: String = Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let said = json!({
        "events": log.events(),
        "cases": log.cases.len(),
        "variants": ways.ways.len(),
        "arcs": graph.arcs.len(),
        "file_mb": ratio(fs::metadata(xes)?.len(), 1_000_000),
        "parse_s": parse / 1000.0,
        "bytes_an_event": ratio(log.bytes() as u64, log.events() as u64),
        "resident_bytes_an_event": ratio(peak as u64, log.events() as u64),
        "measures_ms": together,
        "more_measures_ms": more,
        "calibrate_ms": calibrate,
        "replay_ms": replay,
        "fitness": replayed.fitness,
        "mean_fitness": replayed.mean_fitness,
        "fitting_share": ratio(replayed.fitting, replayed.cases),
        "dfg_digest": digest,
    });
    println!("{said}");
    Ok(())
}

pub fn apart(one: &str, other: &str) -> io::Result<()> {
    let (one, other) = (read(one)?, read(other)?);
    let time = median(5, || mining::distances(&one, &other));
    let found = mining::distances(&one, &other);
    let said = json!({
        "cases": one.cases.len(),
        "distances_ms": time,
        "cycle_time": found.cycle_time,
        "three_gram": found.three_gram,
        "relative_event": found.relative_event,
        "circadian": found.circadian,
    });
    println!("{said}");
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn ratio(part: u64, of: u64) -> f64 {
    part as f64 / of.max(1) as f64
}

/// The most memory this process has held, as Linux counts it.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap_or(0) * 1024
}
