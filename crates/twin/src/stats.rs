//! What can be said of numbers that vary: intervals by Student's t or by drawing again, shares of a sorted row, and where a warm-up ends.
//!
//! All functions come from `libm`, so that a verdict is the same on every machine.

use counter::draw;

mod again;
mod student;

pub use again::estimate_resampled;
pub use student::student;

/// A mean, with the interval that holds the true one at the level asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
    pub count: usize,
}

impl Estimate {
    pub fn covers(&self, truth: f64) -> bool {
        self.low <= truth && truth <= self.high
    }

    pub fn half(&self) -> f64 {
        (self.high - self.low) / 2.0
    }
}

pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / draw::float(values.len() as u64)
}

/// Of independent values. One alone, or none, has no bounds.
pub fn estimate(values: &[f64], level: f64) -> Estimate {
    let count = values.len();
    let mean = mean(values);
    if count < 2 {
        return Estimate { mean, low: f64::NEG_INFINITY, high: f64::INFINITY, count };
    }
    let free = draw::float(count as u64 - 1);
    let half = student(f64::midpoint(1.0, level), free) * error(values);
    Estimate { mean, low: mean - half, high: mean + half, count }
}

/// The standard error of the mean.
fn error(values: &[f64]) -> f64 {
    let (mean, count) = (mean(values), draw::float(values.len() as u64));
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    libm::sqrt(squares / (count - 1.0) / count)
}

/// The value below which this share lies, of values in any order (which is changed).
pub fn quantile(values: &mut [i64], share: f64) -> Option<i64> {
    let place = draw::place(share, values.len());
    (!values.is_empty()).then(|| *values.select_nth_unstable(place).1)
}

/// How many values at the beginning still show that it began empty: MSER-5, the cut that leaves the mean surest. At most half.
pub fn warm_up(values: &[f64]) -> usize {
    let fives: Vec<f64> = values.chunks_exact(5).map(mean).collect();
    let (mut sum, mut squares, mut count) = (0.0, 0.0, 0.0);
    let mut best = (f64::INFINITY, 0);
    for (cut, value) in fives.iter().enumerate().rev() {
        sum += value;
        squares += value * value;
        count += 1.0;
        let spread: f64 = squares - sum * sum / count;
        let error = spread.max(0.0) / (count * count);
        if cut <= fives.len() / 2 && error <= best.0 {
            best = (error, cut);
        }
    }
    best.1 * 5
}

#[cfg(test)]
mod tests;
