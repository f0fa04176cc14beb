//! Durations of which only bounds are known: what was ready some time between closing and opening, and found in the morning.
//!
//! The rule. Each is first drawn evenly between its bounds; then, a few times over, drawn anew from those of all that lie between its bounds
//! (stochastic EM for interval-censored data: Celeux and Diebolt 1985). What lay over a weekend tells little by itself and learns from what lay over a
//! night; what is known exactly stays.

use counter::draw;

use crate::dist::{Reservoir, keep};

/// More change nothing that can be seen.
const ROUNDS: u64 = 6;

/// A fair sample of what came by, the same for the same seed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Between {
    kept: Vec<(i64, i64)>,
    pub count: u64,
}

impl Between {
    /// At least `low` and at most `high`, in ms.
    pub fn add(&mut self, (low, high): (i64, i64), seed: u64, kind: u64) {
        self.count += 1;
        keep(&mut self.kept, (low.max(0), high.max(low).max(0)), self.count, seed, kind);
    }

    /// What they are taken to be.
    pub fn settled(&self, seed: u64) -> Reservoir {
        let evenly =
            |(at, (low, high)): (u64, &(i64, i64))| low + draw::whole(draw::real(high - low) * draw::unit(seed, at, 1));
        let mut values: Vec<i64> = (0..).zip(&self.kept).map(evenly).collect();
        for round in 0..ROUNDS {
            let mut sorted = values.clone();
            sorted.sort_unstable();
            for (at, (value, (low, high))) in (0..).zip(values.iter_mut().zip(&self.kept)) {
                let from = sorted.partition_point(|known| known < low);
                let to = sorted.partition_point(|known| known <= high);
                // Its own value lies there, too.
                let one = draw::below((to - from) as u64, seed, at, round + 2);
                *value = usize::try_from(one).ok().and_then(|one| sorted.get(from + one)).copied().unwrap_or(*value);
            }
        }
        let mut reservoir = Reservoir::default();
        for value in values {
            reservoir.add(value, seed, 0);
        }
        reservoir
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    /// Ten hours each; of a third it is only known that they are less than three days.
    #[test]
    fn what_is_hardly_known_learns_from_what_is_known_better() {
        let mut between = Between::default();
        for at in 0..900 {
            let (low, high) = if at % 3 == 0 { (0, 72 * HOUR) } else { (9 * HOUR, 11 * HOUR) };
            between.add((low, high), 7, 1);
        }
        let mut found = between.settled(7);
        let mean = (0..100).filter_map(|at| found.quantile(f64::from(at) / 100.0)).sum::<i64>() / 100;
        assert!((9 * HOUR..13 * HOUR).contains(&mean), "{mean}");
        assert_eq!(found.count, 900);
    }

    #[test]
    fn what_is_known_stays_and_bounds_are_kept() {
        let mut between = Between::default();
        for at in 0..10_000 {
            between.add((at, at), 7, 1);
        }
        between.add((-5, -9), 7, 1);
        let mut found = between.settled(7);
        assert_eq!((between.count, found.count), (10_001, 4096));
        assert!((4_700..5_300).contains(&found.quantile(0.5).expect("values")), "a fair sample");
    }
}
