//! What can be said of numbers that vary: intervals by Student's t, shares of a sorted row, and where a warm-up ends.
//!
//! All functions come from `libm`, so that a verdict is the same on every machine.

use counter::draw;

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
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    let error = libm::sqrt(squares / free / draw::float(count as u64));
    let half = student(f64::midpoint(1.0, level), free) * error;
    Estimate { mean, low: mean - half, high: mean + half, count }
}

/// Where Student's t with `free` degrees of freedom has this share below it; for shares from one half on.
pub fn student(share: f64, free: f64) -> f64 {
    if share <= 0.5 {
        return 0.0;
    }
    let above = |t: f64| 0.5 * beta_share(free / (free + t * t), free / 2.0, 0.5);
    let (mut low, mut high) = (0.0, 1.0);
    while above(high) > 1.0 - share && high < 1e9 {
        high *= 2.0;
    }
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if above(middle) > 1.0 - share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The regularised incomplete beta function, by its continued fraction.
fn beta_share(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - beta_share(1.0 - x, b, a);
    }
    let front =
        libm::exp(libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b) + a * libm::log(x) + b * libm::log1p(-x)) / a;
    let away_from_zero = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let (mut c, mut d) = (1.0, 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut whole = d;
    for step in 1..400u32 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for factor in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + factor * d);
            c = away_from_zero(1.0 + factor / c);
            whole *= c * d;
        }
        if (c * d - 1.0).abs() < 1e-15 {
            break;
        }
    }
    front * whole
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
mod tests {
    use super::*;

    #[test]
    fn student_is_the_tables_student() {
        for (share, free, wanted) in [
            (0.975, 1.0, 12.706_205),
            (0.975, 9.0, 2.262_157),
            (0.995, 4.0, 4.604_095),
            (0.995, 29.0, 2.756_386),
            (0.9995, 2.0, 31.599_055),
            (0.975, 1e6, 1.959_966),
            (0.5, 3.0, 0.0),
        ] {
            let found = student(share, free);
            assert!((found - wanted).abs() < 2e-6 * (1.0 + wanted), "{share} {free}: {found}");
        }
    }

    #[test]
    fn an_interval_covers_as_often_as_it_says() {
        let covered = (0..2_000u64).filter(|trial| {
            let values: Vec<f64> = (0..6).map(|n| draw::normal(draw::unit(9, *trial, n))).collect();
            estimate(&values, 0.9).covers(0.0)
        });
        let covered = covered.count();
        assert!((1_760..=1_840).contains(&covered), "{covered}");
        assert!(estimate(&[1.0], 0.9).covers(1e9));
        assert!(estimate(&[2.0; 5], 0.95).half() < 1e-12);
    }

    #[test]
    fn a_cold_start_is_found_and_a_warm_one_left_alone() {
        let noise = |n: u64| draw::normal(draw::unit(1, n, 3));
        let cold: Vec<f64> =
            (0..3_000u64).map(|n| noise(n) + if n < 600 { draw::float(n) / 30.0 - 20.0 } else { 0.0 }).collect();
        let warm: Vec<f64> = (0..3_000u64).map(noise).collect();
        assert!((500..=650).contains(&warm_up(&cold)), "{}", warm_up(&cold));
        assert!(warm_up(&warm) < 300, "{}", warm_up(&warm));
        assert_eq!(quantile(&mut [5, 1, 4, 2, 3], 0.9), Some(5));
        assert_eq!(quantile(&mut [], 0.9), None);
    }
}
