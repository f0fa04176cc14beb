//! What `cargo xtask bench fit` measures: a log of the six-step hall is made by the twin, its numbers are counted and judged.
//!
//! `bench_fit EVENTS SEED`; the last line is one JSON object.

use std::time::Instant;
use std::{env, fs, io};

use civic::Calendar;
use counter::draw::{float, real};
use fit::{Asked, log_of_run};
use jiff::civil::date;
use serde_json::json;
use twin::trial::{Alone, Quiet};
use twin::{Go, Plan, Setting, sample};

/// 2026-04-06, a Monday.
const MONDAY: i64 = 20_549 * 86_400_000;
/// Pieces of work a hundred cases of the hall have.
const A_HUNDRED: u32 = 558;

/// The memory this process has, or has had at most, in bytes.
fn memory(of: &str) -> u64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(of));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0_u64) * 1024
}

fn main() -> io::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let number = |at: usize, usual: u32| words.get(at).map_or(Ok(usual), |word| word.parse().map_err(io::Error::other));
    let (events, seed) = (number(0, 1_000_000)?, number(1, 1)?);
    let other = |what: &dyn std::fmt::Debug| io::Error::other(format!("{what:?}"));
    let (graph, truth, calendar) = (sample::hall6_graph(), sample::hall6(), Calendar::default());
    let setting = Setting { from: date(2026, 4, 6), weeks: 520, calendar: &calendar };
    let plan = Plan::compile(&[("hall6", &graph)], &truth, &setting).map_err(|fault| other(&fault))?;
    let mut run = twin::Log::default();
    let cases = events / A_HUNDRED * 100;
    twin::run(&plan, &Go::cases(seed.into(), cases), &mut run).map_err(|fault| other(&fault))?;
    let log = log_of_run(&plan, &run, MONDAY, &|node| Some(node.to_owned())).map_err(|what| other(&what))?;
    drop(run);
    let label = |id: &str| id.to_owned();
    let asked = Asked {
        procedure: "hall6",
        rules_hash: "",
        graph: &graph,
        label: &label,
        calendar: &calendar,
        channels: None,
        seed: 1,
    };
    // Forgets how much making the log took.
    let _forgotten = fs::write("/proc/self/clear_refs", "5");
    let before = memory("VmRSS:");
    let from = Instant::now();
    let found = fit::parameters(&log, &asked).map_err(|fault| other(&fault))?;
    let fit_s = from.elapsed().as_secs_f64();
    let more = memory("VmHWM:").saturating_sub(before);
    let from = Instant::now();
    let judged = fit::judged(&log, &asked, &Alone, &Quiet).map_err(|fault| other(&fault))?;
    let judged_s = from.elapsed().as_secs_f64();
    let off = |node: &str, minutes: f64| {
        let step = &found.parameters.procedures["hall6"].steps[node];
        match step.work {
            Some(twin::Dist::Exponential { mean }) => (mean / minutes - 1.0).abs(),
            _ => f64::INFINITY,
        }
    };
    let minutes_off = sample::HALL6_MINUTES.map(|(node, minutes)| off(node, minutes)).into_iter().fold(0.0, f64::max);
    let bytes = u32::try_from(log.bytes()).map_or(f64::NAN, f64::from);
    let mut said = json!({
        "events": log.events(),
        "cases": log.cases.len(),
        "fit_s": fit_s,
        "events_per_second": float(log.events() as u64) / fit_s,
        "log_bytes_an_event": bytes / float(log.events() as u64),
        "more_mb": real(i64::try_from(more).unwrap_or(0)) / 1e6,
        "more_bytes_an_event": real(i64::try_from(more).unwrap_or(0)) / float(log.events() as u64),
        "minutes_off": minutes_off,
        "judged_s": judged_s,
        "advises": f64::from(u8::from(judged.advises)),
    });
    for figure in &judged.figures {
        let name = serde_json::to_value(figure.measure)?;
        let name = name.as_str().unwrap_or_default();
        said[format!("{name}_error")] = figure.error.into();
        said[format!("{name}_floor")] = figure.floor.into();
    }
    println!("{said}");
    Ok(())
}
