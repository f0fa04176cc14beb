//! What a mean is worth, seen from the values themselves.

use counter::draw;

use super::{Estimate, error, estimate, mean};

/// Fewer values are too few to be drawn from again.
const FEWEST: usize = 6;
/// How often they are.
const AGAIN: u32 = 799;

/// The same for values of which nobody knows that they are normal, as differences between crowded halls are not: how far a mean lies from the true one
/// in units of its own error is seen from means of values drawn again from these (the symmetric bootstrap-t). What a table of Student's would say of
/// so few is [`estimate`], and is said where this can say nothing.
pub fn estimate_resampled(values: &[f64], level: f64) -> Estimate {
    let plain = estimate(values, level);
    let count = values.len();
    let own = error(values);
    if count < FEWEST || own <= 0.0 {
        return plain;
    }
    let mut drawn = vec![0.0; count];
    let mut off: Vec<f64> = (0..AGAIN)
        .map(|again| {
            for (n, value) in (0u64..).zip(&mut drawn) {
                *value = values[draw::place(draw::unit(u64::from(AGAIN), again.into(), n), count)];
            }
            let (off, error) = ((mean(&drawn) - plain.mean).abs(), error(&drawn));
            if off > 0.0 { off / error } else { 0.0 }
        })
        .collect();
    off.sort_by(f64::total_cmp);
    let place = draw::place(level, off.len() + 1).min(off.len() - 1);
    let half = off[place] * own;
    if half.is_finite() { Estimate { low: plain.mean - half, high: plain.mean + half, ..plain } } else { plain }
}
