//! Measures how long a procedure takes to be read, checked and proven by its own examples. `cargo xtask bench check` runs it.
//!
//! `cargo run --release -p engine --example check_rate -- FOLDER [ROUNDS]` prints one JSON line.

use std::time::{Duration, Instant};
use std::{env, error, fs, path::Path};

fn files(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn error::Error>> {
    let mut found = Vec::new();
    for sub in ["", "procedures", "letters"] {
        for entry in fs::read_dir(folder.join(sub))? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "yaml") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let name = if sub.is_empty() { name } else { format!("{sub}/{name}") };
                found.push((name, fs::read_to_string(&path)?));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Time on a processor so far: what the work costs, whoever else keeps the machine busy.
fn on_cpu() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).ok_or("the folder of a city")?;
    let rounds: u32 = env::args().nth(2).map_or(Ok(50), |rounds| rounds.parse())?;
    let files = files(Path::new(&folder))?;
    let (mut read, mut check, mut examples) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let mut procedures = 0;
    let begun = on_cpu();
    for _ in 0..rounds {
        let start = Instant::now();
        let bundle = procedure::load(&files).map_err(|faults| format!("{} faults", faults.len()))?;
        let loaded = Instant::now();
        let faults = procedure::check(&bundle).len();
        let checked = Instant::now();
        let lies: usize = bundle.procedures.iter().map(|sheet| engine::examples::run(&sheet.value).len()).sum();
        examples += checked.elapsed();
        read += loaded - start;
        check += checked - loaded;
        procedures = bundle.procedures.len();
        if faults + lies > 0 {
            return Err(format!("{faults} faults and {lies} lying examples: nothing worth measuring").into());
        }
    }
    let cpu = begun.and_then(|begun| on_cpu()?.checked_sub(begun));
    let each = |time: Duration| {
        time.as_secs_f64() * 1000.0 / f64::from(rounds) / f64::from(u32::try_from(procedures).unwrap_or(1))
    };
    println!(
        "{{\"procedures\":{procedures},\"rounds\":{rounds},\"read_ms\":{:.4},\"check_ms\":{:.4},\"examples_ms\":{:.4},\"mean_ms\":{:.4},\"mean_cpu_ms\":{:.4}}}",
        each(read),
        each(check),
        each(examples),
        each(read + check + examples),
        each(cpu.unwrap_or_default())
    );
    Ok(())
}
