//! How long things take: quantiles by rank, and the spread of whole cases.

use serde::Serialize;

use crate::log::{Log, NEVER};
use crate::num::{float, index, narrow, place, real, whole};

/// The values below which these shares lie, by rank (the ⌈share·n⌉th of n); shares ascending. 0 where there are none. Moves the values.
pub(crate) fn quantiles<const N: usize>(values: &mut [i64], shares: [f64; N]) -> [i64; N] {
    let mut found = [0; N];
    let mut from = 0;
    for (found, share) in found.iter_mut().zip(shares) {
        let rank = place(share - 1e-12, values.len()).max(from);
        if let Some(rest) = values.get_mut(from..).filter(|rest| !rest.is_empty()) {
            *found = *rest.select_nth_unstable(rank - from).1;
            from = rank;
        }
    }
    found
}

/// How many, how long, and how they lie between shortest and longest.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    pub count: u32,
    pub mean_ms: i64,
    pub min_ms: i64,
    pub p50_ms: i64,
    pub p90_ms: i64,
    pub max_ms: i64,
    /// Width of a column of the histogram.
    pub width_ms: i64,
    /// From 0 on; the last holds all that is longer.
    pub columns: Vec<u32>,
}

/// From a case's first known moment to its last.
pub fn case_durations(log: &Log) -> Vec<i64> {
    let of = |events: std::ops::Range<usize>| {
        let done = log.done[events.clone()].iter().copied().filter(|at| *at != NEVER);
        let last = done.clone().max()?;
        let started = log.started.get(events).unwrap_or_default().iter().copied().filter(|at| *at != NEVER);
        let first = done.chain(started).min()?;
        Some(last - first)
    };
    log.by_case().filter_map(of).collect()
}

/// The spread of durations, in a histogram of this many columns up to the 95th percentile.
pub fn spread(mut values: Vec<i64>, columns: usize) -> Spread {
    let [p50_ms, p90_ms, p95] = quantiles(&mut values, [0.5, 0.9, 0.95]);
    let (Some(min), Some(max)) = (values.iter().min(), values.iter().max()) else { return Spread::default() };
    let wide = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10_080, 20_160, 43_200, 129_600, 525_600];
    let width_ms = wide
        .iter()
        .map(|minutes| minutes * 60_000)
        .find(|width| width * i64::from(narrow(columns)) >= p95)
        .unwrap_or_else(|| p95 / i64::from(narrow(columns).max(1)) + 1);
    let mut counts = vec![0; columns.max(1)];
    for value in &values {
        let at = index(value / width_ms).min(counts.len() - 1);
        counts[at] += 1;
    }
    let mean_ms = whole(values.iter().map(|value| real(*value)).sum::<f64>() / float(values.len() as u64));
    Spread {
        count: narrow(values.len()),
        mean_ms,
        min_ms: *min,
        p50_ms,
        p90_ms,
        max_ms: *max,
        width_ms,
        columns: counts,
    }
}
