//! The simulator against the formulas, small.

use super::*;
use crate::stats::Estimate;

/// The bench does a thousand seeds of three hundred thousand cases; here the interval of three pooled seeds must hold the truth.
#[test]
fn the_simulator_agrees_with_theory() {
    for oracle in oracles().expect("they compile") {
        let seeds: Vec<Vec<Estimate>> = (0..4).map(|seed| oracle.asked(seed, 40_000, 0.95).expect("runs")).collect();
        for (class, truth) in oracle.truth.iter().enumerate() {
            let means: Vec<f64> = seeds.iter().map(|of| of[class].mean).collect();
            let mean = crate::stats::mean(&means);
            let error = seeds.iter().map(|of| of[class].half()).sum::<f64>() / 4.0;
            assert!((mean - truth).abs() < error, "{} class {class}: {mean} for {truth}", oracle.name);
            assert!(error < 0.2 * truth, "{}: too wide to say anything", oracle.name);
        }
    }
}
