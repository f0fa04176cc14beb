//! Very many durations in a fixed space, and the law or the row of values that stands for them.
//!
//! The rule: a law (one number, exponential, lognormal) stands for a sample whose curve lies no farther from the law's than 0.05, or than chance
//! would bring a small sample (see [`mining::law`]); else a hundred values at equal shares stand for themselves. Either way the mean is the mean of
//! all values seen, since that is what fills an office's days.

use counter::draw;
use mining::Fit;
use twin::Dist;

/// Values kept of each kind.
const KEPT: usize = 4096;
/// Values a row of them has.
const ROW: usize = 100;
/// Fewer say nothing.
pub(crate) const FEW: u64 = 10;

/// Takes the `count`th of what came by into a fair sample of a fixed size.
pub(crate) fn keep<T>(kept: &mut Vec<T>, value: T, count: u64, seed: u64, kind: u64) {
    if kept.len() < KEPT {
        kept.push(value);
        return;
    }
    let place = usize::try_from(draw::below(count, seed, kind, count)).unwrap_or(KEPT);
    if let Some(kept) = kept.get_mut(place) {
        *kept = value;
    }
}

/// A fair sample of what came by, the same for the same seed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reservoir {
    kept: Vec<i64>,
    pub count: u64,
    sum: i64,
}

impl Reservoir {
    pub fn add(&mut self, value: i64, seed: u64, kind: u64) {
        let value = value.max(0);
        self.count += 1;
        self.sum = self.sum.saturating_add(value);
        keep(&mut self.kept, value, self.count, seed, kind);
    }

    /// The value with this share of the others below it.
    pub fn quantile(&mut self, share: f64) -> Option<i64> {
        self.kept.sort_unstable();
        self.kept.get(draw::place(share, self.kept.len())).copied()
    }

    /// In minutes.
    pub fn dist(&mut self) -> Option<Dist> {
        if self.count < FEW {
            return None;
        }
        let mean = draw::real(self.sum) / draw::float(self.count) / 60_000.0;
        Some(match mining::law(&mut self.kept) {
            Fit::Fixed(ms) => Dist::Fixed(rounded(draw::real(ms) / 60_000.0)),
            Fit::Exponential { .. } => Dist::Exponential { mean: rounded(mean) },
            Fit::LogNormal { sigma, .. } if mean > 0.0 => {
                Dist::Lognormal { mean: rounded(mean), cv: rounded(libm::sqrt(libm::expm1(sigma * sigma))) }
            }
            Fit::LogNormal { .. } | Fit::Empirical(_) => Dist::Empirical(self.row(mean)),
        })
    }

    /// The middles of equal shares, with the mean of all.
    fn row(&self, mean: f64) -> Vec<f64> {
        let many = self.kept.len().min(ROW);
        let middle = |at: usize| (draw::float(at as u64) + 0.5) / draw::float(many as u64);
        let values: Vec<f64> =
            (0..many).map(|at| draw::real(self.kept[draw::place(middle(at), self.kept.len())])).collect();
        let sum: f64 = values.iter().sum();
        let scale = if sum > 0.0 { mean * draw::float(many as u64) / sum } else { 0.0 };
        values.iter().map(|value| rounded(value * scale)).collect()
    }
}

/// To the thousandth, which a file shows and nobody misses.
pub(crate) fn rounded(value: f64) -> f64 {
    draw::real(draw::whole(value * 1000.0)) / 1000.0
}

/// A share, to the millionth.
pub(crate) fn share(value: f64) -> f64 {
    draw::real(draw::whole(value * 1e6)) / 1e6
}
