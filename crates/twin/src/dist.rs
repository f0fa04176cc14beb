//! How long something takes: the five shapes a parameter may have, and drawing from them by one number between 0 and 1.
//!
//! By inversion, so that the same draw in two scenarios is the same case having the same luck.

use counter::draw;
use serde::{Deserialize, Serialize};

use crate::num;

const MINUTE: f64 = 60_000.0;

/// In minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Dist {
    Fixed(f64),
    Exponential {
        mean: f64,
    },
    /// By its mean and its coefficient of variation.
    Lognormal {
        mean: f64,
        cv: f64,
    },
    Uniform {
        low: f64,
        high: f64,
    },
    /// What was seen, each as likely.
    Empirical(Vec<f64>),
}

impl Dist {
    /// Whether every number is one, none is negative and there is something to draw from.
    pub fn is_sound(&self) -> bool {
        let fine = |number: f64| number.is_finite() && (0.0..=1e9).contains(&number);
        match self {
            Self::Fixed(minutes) => fine(*minutes),
            Self::Exponential { mean } => fine(*mean),
            Self::Lognormal { mean, cv } => fine(*mean) && fine(*cv) && *mean > 0.0,
            Self::Uniform { low, high } => fine(*low) && fine(*high) && low <= high,
            Self::Empirical(seen) => !seen.is_empty() && seen.iter().all(|minutes| fine(*minutes)),
        }
    }

    pub(crate) fn prepared(&self) -> Draw {
        match self {
            Self::Fixed(minutes) => Draw::Fixed(draw::whole(minutes * MINUTE)),
            Self::Exponential { mean } => Draw::Exponential(-mean * MINUTE),
            Self::Lognormal { mean, cv } => {
                let square = libm::log1p(cv * cv);
                Draw::Lognormal(libm::log(mean * MINUTE) - square / 2.0, libm::sqrt(square))
            }
            Self::Uniform { low, high } => Draw::Uniform(low * MINUTE, (high - low) * MINUTE),
            Self::Empirical(seen) => {
                let mut sorted: Vec<i64> = seen.iter().map(|minutes| draw::whole(minutes * MINUTE)).collect();
                sorted.sort_unstable();
                Draw::Empirical(sorted.into())
            }
        }
    }
}

/// The same in milliseconds, ready to draw.
#[derive(Clone, Debug)]
pub(crate) enum Draw {
    Fixed(i64),
    /// Minus the mean.
    Exponential(f64),
    /// Mean and deviation of the logarithm.
    Lognormal(f64, f64),
    /// Low and width.
    Uniform(f64, f64),
    Empirical(Box<[i64]>),
}

impl Draw {
    pub fn by(&self, bits: u64) -> i64 {
        match self {
            Self::Fixed(ms) => *ms,
            Self::Exponential(minus) => draw::whole(minus * libm::log(draw::share(bits))),
            Self::Lognormal(mu, sigma) => draw::whole(libm::exp(mu + sigma * draw::normal(draw::share(bits)))),
            Self::Uniform(low, width) => draw::whole(low + width * draw::share(bits)),
            Self::Empirical(seen) => seen.get(draw::place(draw::share(bits), seen.len())).copied().unwrap_or(0),
        }
    }

    /// How much longer, when it has taken `past` already: drawn again until it is longer than that, at most some dozens of times.
    pub fn rest(&self, past: i64, bits: u64) -> i64 {
        let mut bits = bits;
        for _ in 0..64 {
            let whole = self.by(bits);
            if whole > past {
                return whole - past;
            }
            bits = draw::bits_of(bits, 1);
        }
        // Longer than anything that is drawn: nobody knows. A tenth of what it took already.
        past / 10
    }

    #[cfg(test)]
    pub fn mean(&self, draws: usize) -> f64 {
        let sum: f64 = (0..draws).map(|n| draw::real(self.by(draw::bits(5, n as u64, 0)))).sum();
        sum / draw::float(draws as u64)
    }
}

/// One of several, by shares that need not sum to 1: the running sums, ended by the whole.
pub(crate) fn sums(shares: &[f64]) -> Option<Vec<f64>> {
    let mut whole = 0.0;
    let running: Vec<f64> = shares
        .iter()
        .map(|share| {
            whole += share;
            whole
        })
        .collect();
    let fine = whole > 0.0 && whole.is_finite() && shares.iter().all(|share| *share >= 0.0);
    fine.then(|| running.iter().map(|sum| sum / whole).collect())
}

/// The place of a draw among running sums.
pub(crate) fn pick(sums: &[f64], bits: u64) -> usize {
    let share = draw::share(bits);
    sums.iter().position(|sum| share < *sum).unwrap_or(sums.len().saturating_sub(1))
}

/// For a table of ids.
pub(crate) fn pick_id(sums: &[f64], bits: u64) -> u8 {
    u8::try_from(num::id(pick(sums, bits))).unwrap_or(0)
}

#[cfg(test)]
mod tests;
