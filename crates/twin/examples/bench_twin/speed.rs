//! How fast, and in how much memory.

use std::time::Instant;

use serde_json::{Map, Value, json};
use twin::ledger::{Told, ledger as book};
use twin::{Go, Log, Plan, run, sample};

use super::{median, size};

/// The parameters every tool is given.
pub fn model() -> Map<String, Value> {
    let minutes: Map<String, Value> =
        sample::HALL6_MINUTES.iter().map(|(id, mean)| ((*id).to_owned(), json!(mean))).collect();
    let people = |pools: &[(&str, u16)]| -> Map<String, Value> {
        pools.iter().map(|(id, count)| ((*id).to_owned(), json!(count))).collect()
    };
    [
        ("minutes", json!(minutes)),
        ("gap", json!(sample::HALL6_GAP)),
        ("staff", json!(people(&sample::HALL6_STAFF))),
        ("servers", json!(people(&sample::NET6_STAFF))),
        ("inquire", json!(sample::HALL6_INQUIRE)),
        ("rework", json!(sample::HALL6_REWORK)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into_iter()
    .collect()
}

fn hall(parameters: &twin::Parameters) -> Plan {
    sample::compiled(&[("hall6", &sample::hall6_graph())], parameters).expect("the sample compiles")
}

fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).map_or(f64::NAN, |kb| kb / 1024.0)
}

/// One run with its whole log in memory; its seconds.
fn timed(plan: &Plan, seed: u64, cases: u32) -> (f64, Log) {
    let begin = Instant::now();
    let mut log = Log::with_room(cases, 6);
    run(plan, &Go::cases(seed, cases), &mut log).expect("the sample runs");
    (begin.elapsed().as_secs_f64(), log)
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn told(log: &Log, seconds: Vec<f64>, cases: u32) -> Map<String, Value> {
    let ended: Vec<_> = log.cases.iter().flatten().collect();
    let lead: i64 = ended.iter().map(|case| case.done - case.arrived).sum();
    let wait: i64 = log.rows().map(|row| row.started - row.enabled).sum();
    let middle = median(seconds);
    let said = json!({
        "cases": cases,
        "seconds": middle,
        "rows": log.len(),
        "rows_per_second": log.len() as f64 / middle,
        "mean_lead_hours": lead as f64 / 3.6e6 / ended.len() as f64,
        "mean_wait_minutes": wait as f64 / 6e4 / log.len() as f64,
        "peak_mb": peak_mb(),
    });
    said.as_object().cloned().unwrap_or_default()
}

/// The median of runs, each by its own seed; memory is the peak of all, which hold one log at a time.
fn measured(plan: &Plan, words: &[String]) -> Map<String, Value> {
    let (cases, runs) = (size(words, 0, 100_000), size(words, 1, 7));
    let mut seconds = Vec::new();
    let mut last = Log::default();
    for seed in 0..runs {
        drop(std::mem::take(&mut last));
        let (took, log) = timed(plan, u64::from(seed), cases);
        seconds.push(took);
        last = log;
    }
    told(&last, seconds, cases)
}

pub fn hall6(words: &[String]) -> Map<String, Value> {
    measured(&hall(&sample::hall6()), words)
}

pub fn net6(words: &[String]) -> Map<String, Value> {
    let (graph, parameters) = sample::net6();
    let plan = sample::compiled(&[("line", &graph)], &parameters).expect("the sample compiles");
    measured(&plan, words)
}

/// Personal calendars, two priorities, and the ledger of it all.
pub fn people(words: &[String]) -> Map<String, Value> {
    let plan = hall(&sample::hall6_people());
    let (cases, runs) = (size(words, 0, 100_000), size(words, 1, 7));
    let (mut seconds, mut booking) = (Vec::new(), Vec::new());
    let mut last = Log::default();
    for seed in 0..runs {
        drop(std::mem::take(&mut last));
        let begin = Instant::now();
        let (_, log) = timed(&plan, u64::from(seed), cases);
        let simulated = begin.elapsed().as_secs_f64();
        let booked = book(&Told::new(&plan, &log)).expect("the twin's rows are in order");
        seconds.push(begin.elapsed().as_secs_f64());
        booking.push(begin.elapsed().as_secs_f64() - simulated);
        assert_eq!(booked.cases.len(), log.cases.len());
        last = log;
    }
    let mut said = told(&last, seconds, cases);
    said.insert("ledger_seconds".to_owned(), json!(median(booking)));
    said
}

/// Whether the ledger of a million cases sums to the millisecond, and where the time went.
#[expect(clippy::cast_precision_loss, reason = "shares for people")]
pub fn ledger(words: &[String]) -> Map<String, Value> {
    let plan = hall(&sample::hall6_people());
    let cases = size(words, 0, 1_000_000);
    let (_, log) = timed(&plan, 2026, cases);
    let pieces = Told::new(&plan, &log);
    let booked = book(&pieces).expect("the twin's rows are in order");
    let ended = || log.cases.iter().zip(&booked.cases).filter_map(|(case, spent)| Some((case.as_ref()?, spent)));
    let torn = ended().filter(|(case, spent)| spent.whole() != case.done - case.arrived).count();
    let below = |spent: &twin::ledger::Spent| spent.heads().iter().any(|head| head.1 < 0);
    let negative = ended().filter(|(_, spent)| below(spent)).count();
    let torn_rows =
        (0..log.len()).filter(|at| booked.piece(&pieces, *at).whole() != log.done[*at] - log.enabled[*at]).count();
    let whole = booked.whole();
    let mut said = json!({ "cases": ended().count(), "wrong_cases": torn + negative, "wrong_rows": torn_rows });
    if let Some(said) = said.as_object_mut() {
        for (head, ms) in whole.heads() {
            said.insert(format!("share_{head}"), json!(ms as f64 / whole.whole() as f64));
        }
    }
    said.as_object().cloned().unwrap_or_default()
}
