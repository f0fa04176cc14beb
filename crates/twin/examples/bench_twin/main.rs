//! What `cargo xtask bench twin` runs.
use std::time::Instant;
use twin::{Go, Log, run, sample};

fn main() {
    let graph = sample::hall6_graph();
    for parameters in [sample::hall6(), sample::hall6_people()] {
        let plan = sample::compiled(&[("hall6", &graph)], &parameters).expect("compiles");
        for seed in 0..5 {
            let start = Instant::now();
            let mut log = Log::default();
            let ended = run(&plan, &Go::cases(seed, 100_000), &mut log).expect("runs");
            let took = start.elapsed().as_secs_f64();
            let cases: Vec<_> = log.cases.iter().flatten().collect();
            let wait: i64 = log.rows().map(|row| row.started - row.enabled).sum();
            let lead: i64 = cases.iter().map(|case| case.done - case.arrived).sum();
            println!(
                "{took:.4} s {} rows {} events; wait {} s, cycle {:.3} h, until day {}",
                log.len(),
                ended.events,
                wait / 1000 / log.len() as i64,
                lead as f64 / 3.6e6 / cases.len() as f64,
                ended.at / twin::DAY
            );
        }
    }
    println!(
        "{}",
        std::fs::read_to_string("/proc/self/status").unwrap().lines().find(|l| l.starts_with("VmHWM")).unwrap()
    );
}
