//! Errors of one method over many waits.

use counter::day::figures::at;
use counter::draw::{float, real};

const MINUTE: f64 = 60_000.0;

/// Differences in minutes, told less lived.
#[derive(Default)]
pub struct Score {
    off: Vec<f64>,
}

impl Score {
    pub fn add(&mut self, told_ms: f64, lived_ms: i64) {
        self.off.push((told_ms - real(lived_ms)) / MINUTE);
    }

    fn mean(&self, of: impl Fn(f64) -> f64) -> f64 {
        self.off.iter().map(|off| of(*off)).sum::<f64>() / float(self.off.len().max(1) as u64)
    }

    /// Minutes squared.
    pub fn mse(&self) -> f64 {
        self.mean(|off| off * off)
    }

    pub fn mae(&self) -> f64 {
        self.mean(f64::abs)
    }

    pub fn bias(&self) -> f64 {
        self.mean(|off| off)
    }
}

/// How many waits lay within the range, before and behind it.
#[derive(Default)]
pub struct Cover {
    within: u32,
    before: u32,
    behind: u32,
    pub untold: u32,
    widths: Vec<f64>,
}

impl Cover {
    pub fn add(&mut self, quantiles: Option<[i64; 3]>, lived: i64) {
        let Some([low, _, high]) = quantiles else {
            self.untold += 1;
            return;
        };
        if lived < low {
            self.before += 1;
        } else if lived > high {
            self.behind += 1;
        } else {
            self.within += 1;
        }
        self.widths.push(real(high - low) / MINUTE);
    }

    fn share(&self, part: u32) -> f64 {
        f64::from(part) / f64::from((self.within + self.before + self.behind).max(1))
    }

    pub fn coverage(&self) -> f64 {
        self.share(self.within)
    }

    pub fn called_before(&self) -> f64 {
        self.share(self.before)
    }

    pub fn called_behind(&self) -> f64 {
        self.share(self.behind)
    }

    pub fn median_width(&mut self) -> f64 {
        self.widths.sort_unstable_by(f64::total_cmp);
        at(&self.widths, 0.5)
    }
}
