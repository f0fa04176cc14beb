//! How long things took: all samples kept, so that a percentile is a real one.
use std::time::Duration;

/// Samples in microseconds.
#[derive(Debug, Clone, Default)]
pub struct Latency(Vec<u32>);

impl Latency {
    pub fn add(&mut self, took: Duration) {
        self.0.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
    }

    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The smallest sample that at least this share (0–100) of all samples does not exceed, in milliseconds.
    pub fn percentile_ms(&mut self, share: f64) -> f64 {
        if self.0.is_empty() {
            return 0.0;
        }
        self.0.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a rank"
        )]
        let rank = (share / 100.0 * self.0.len() as f64).ceil() as usize;
        f64::from(self.0[rank.clamp(1, self.0.len()) - 1]) / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_nearest_ranks() {
        let mut latency = Latency::default();
        (1..=200).rev().for_each(|ms| latency.add(Duration::from_millis(ms)));
        let exact = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        exact(latency.percentile_ms(50.0), 100.0);
        exact(latency.percentile_ms(99.0), 198.0);
        exact(latency.percentile_ms(100.0), 200.0);
        exact(Latency::default().percentile_ms(99.0), 0.0);
    }
}
