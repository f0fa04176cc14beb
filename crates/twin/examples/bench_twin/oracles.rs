//! Queues whose answers are known: how far the mean of many seeds is off, and how often one seed's interval covers the truth.

use serde_json::{Map, Value, json};
use twin::oracle::oracles;
use twin::trial::gather;

use super::{Two, size};

/// Words: seeds, cases.
pub fn run(words: &[String]) -> Map<String, Value> {
    let (seeds, cases) = (size(words, 0, 1000), size(words, 1, 300_000));
    let mut said = Map::new();
    let (mut worst, mut least, mut most) = (0.0_f64, 1.0_f64, 0.0_f64);
    for oracle in oracles().expect("they compile") {
        let count = usize::try_from(seeds).unwrap_or(0);
        let all = gather(&Two, count, &|seed| oracle.asked(seed as u64, cases, 0.99)).expect("they run");
        for (class, truth) in oracle.truth.iter().enumerate() {
            let mean = all.iter().map(|of| of[class].mean).sum::<f64>() / f64::from(seeds);
            let covered = u32::try_from(all.iter().filter(|of| of[class].covers(*truth)).count()).unwrap_or(0);
            let (off, covered) = ((mean / truth - 1.0).abs(), f64::from(covered) / f64::from(seeds));
            (worst, least, most) = (worst.max(off), least.min(covered), most.max(covered));
            let name = oracle.name;
            println!(
                "{name:<22} class {class}  theory {truth:>9.4} min  twin {mean:>9.4}  off {off:.5}  covered {covered:.3}"
            );
        }
    }
    let figures = [("worst_off", worst), ("least_covered", least), ("most_covered", most), ("seeds", seeds.into())];
    said.extend(figures.map(|(key, value)| (key.to_owned(), json!(value))));
    said
}
