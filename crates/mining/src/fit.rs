//! Which simple law durations follow: one number, exponential, lognormal, or none of them, and then they stand for themselves.
//!
//! The law is taken whose curve lies nearest to the sample (the largest vertical distance, as Kolmogorov and Smirnov measure it), if it
//! lies near enough; a small sample must lie nearer to nothing than chance would bring it.

use serde::Serialize;

use crate::num::{float, place, real};

/// How durations are spread; times in ms.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    Fixed(i64),
    Exponential {
        mean: f64,
    },
    /// Of the logarithm.
    LogNormal {
        mu: f64,
        sigma: f64,
    },
    /// From the shortest to the longest, equal shares between.
    Empirical(Vec<i64>),
}

const STEPS: usize = 20;
/// A curve farther away than this says something else.
const NEAR: f64 = 0.05;

/// The law of a sample, which is put in order.
pub fn law(sample: &mut [i64]) -> Fit {
    sample.sort_unstable();
    let [Some(first), Some(last)] = [sample.first(), sample.last()] else { return Fit::Fixed(0) };
    let at = |share: f64| sample[place(share, sample.len())];
    if first == last || (at(0.95) - at(0.05)) * 100 <= at(0.5) {
        return Fit::Fixed(at(0.5));
    }
    let count = float(sample.len() as u64);
    let mean = sample.iter().map(|value| real(*value)).sum::<f64>() / count;
    let positive = sample.iter().filter(|value| **value > 0);
    let logs = positive.map(|value| libm::log(real(*value)));
    let (many, sum, squares) =
        logs.fold((0.0, 0.0, 0.0), |(many, sum, squares), log| (many + 1.0, sum + log, squares + log * log));
    let mu = sum / many;
    let sigma = libm::sqrt((squares / many - mu * mu).max(0.0));
    let exponential = distance(sample, |value| 1.0 - libm::exp(-value / mean));
    let lognormal = if many < count || sigma == 0.0 {
        1.0
    } else {
        distance(sample, |value| 0.5 * libm::erfc(-(libm::log(value) - mu) / (sigma * std::f64::consts::SQRT_2)))
    };
    // What chance alone brings a small sample to (5 %).
    let near = NEAR.max(1.0 / libm::sqrt(count));
    if exponential <= near && exponential <= lognormal {
        Fit::Exponential { mean }
    } else if lognormal <= near {
        Fit::LogNormal { mu, sigma }
    } else {
        Fit::Empirical((0..=STEPS).map(|step| at(float(step as u64) / float(STEPS as u64))).collect())
    }
}

/// The largest distance between a sorted sample's steps and a curve.
fn distance(sample: &[i64], curve: impl Fn(f64) -> f64) -> f64 {
    let count = float(sample.len() as u64);
    let mut most: f64 = 0.0;
    for (rank, value) in sample.iter().enumerate() {
        let share = curve(real(*value));
        let below = float(rank as u64) / count;
        most = most.max((share - below).abs()).max((share - below - 1.0 / count).abs());
    }
    most
}
