//! 95 % intervals: Wilson's for shares, order statistics for quantiles. No chance is drawn: the same records give the same interval.

use super::{Minutes, Point};

/// The two-sided 95 % quantile of the normal distribution.
const Z: f64 = 1.959_964;
/// Up to so many the binomial is summed; beyond it its normal shape is as good to a rank.
const EXACT: i64 = 200;

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn real(count: i64) -> f64 {
    count as f64
}

/// A rank of at most `n`, from 0.
#[expect(clippy::cast_possible_truncation, reason = "held between 0 and a count")]
fn rank(at: f64, n: i64) -> i64 {
    at.clamp(0.0, real(n) + 1.0) as i64
}

/// Hours of so many ways.
pub fn hours(ways: i64, minutes: u16) -> f64 {
    real(ways) * f64::from(minutes) / 60.0
}

/// A share from 0 to 1, and Wilson's interval of it.
pub fn wilson(part: i64, of: i64) -> (f64, f64, f64) {
    let (n, share) = (real(of), real(part) / real(of));
    let square = Z * Z;
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let half = Z / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    // What the formula reaches exactly is not missed by a rounding.
    let low = if part == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if part == of { 1.0 } else { (middle + half).min(1.0) };
    (share, low, high)
}

/// The whole minutes that `percent` of the people did not exceed, between the ranks that hold the true one in 95 of 100 samples. Where there are
/// too few for one of these ranks, that end is missing.
pub fn quantile(minutes: &Minutes, percent: u8) -> Point {
    let n: i64 = minutes.values().map(|people| i64::from(*people)).sum();
    let at = |rank: i64| {
        let mut before = 0;
        let found = minutes.iter().find(|(_, people)| {
            before += i64::from(**people);
            before >= rank
        });
        found.filter(|_| rank >= 1).map(|(minute, _)| f64::from(*minute))
    };
    let middle = (n * i64::from(percent)).div_euclid(100) + i64::from((n * i64::from(percent)) % 100 != 0);
    let (low, high) = ranks(n, f64::from(percent) / 100.0);
    Point { value: at(middle.max(1)).unwrap_or(0.0), low: at(low), high: at(high).filter(|_| high <= n) }
}

/// Ranks from 1 of the lower and upper end; 0 and `n + 1` where there is none.
fn ranks(n: i64, share: f64) -> (i64, i64) {
    if n > EXACT {
        let half = Z * (real(n) * share * (1.0 - share)).sqrt();
        let low = rank((real(n) * share - half).floor(), n);
        return (low, rank((real(n) * share + half).ceil() + 1.0, n).min(n + 1));
    }
    // Below the lower end lie at most 2.5 %: the largest rank whose chance to lie above the true quantile is no more.
    let mut chance = (0..n).fold(1.0, |all, _| all * (1.0 - share));
    let (mut below, mut low, mut high) = (0.0, 0, n + 1);
    for successes in 0..=n {
        below += chance;
        if below <= 0.025 {
            low = successes + 1;
        }
        if below >= 0.975 {
            high = successes + 1;
            break;
        }
        chance *= real(n - successes) / real(successes + 1) * share / (1.0 - share);
    }
    (low, high)
}
