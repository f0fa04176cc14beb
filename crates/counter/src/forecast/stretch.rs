//! How wrong forecasts were, and by how much a range must be stretched so that four of five people are called within it.
//!
//! Conformal: for each past forecast, how far the truth lay from the middle in units of that forecast's own half range. A service that was
//! forecast rarely leans on its office, and an office on the raw range. Small histograms, mergeable. It knows no ticket.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Wait;
use crate::draw::{float, place, real, whole};

/// Half ranges, in steps of a twentieth, up to six.
const STEPS: usize = 120;
const STEP: f64 = 0.05;
/// The share of waits that may lie beyond each end.
const BEYOND: f64 = 0.1;
/// An unmoved range counts as so many forecasts, an office's others as so many for one of its services.
const UNMOVED: f64 = 40.0;
const OTHERS: f64 = 100.0;
/// A half range is never taken for shorter.
const LEAST: i64 = 30_000;

/// Forecasts that were kept or missed, on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Side {
    total: u32,
    /// How many lay within so many steps of the middle, from the first that any did.
    steps: BTreeMap<u8, u32>,
}

impl Side {
    const NONE: Self = Self { total: 0, steps: BTreeMap::new() };

    fn learn(&mut self, ratio: f64) {
        let step = u8::try_from(place((ratio / (STEP * float(STEPS as u64))).max(0.0), STEPS)).unwrap_or(u8::MAX);
        *self.steps.entry(step).or_default() += 1;
        self.total += 1;
    }

    fn merge(&mut self, other: &Self) {
        for (step, count) in &other.steps {
            *self.steps.entry(*step).or_default() += count;
        }
        self.total += other.total;
    }
}

/// Both sides of one service, or of a whole office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sides {
    below: Side,
    above: Side,
}

impl Default for Sides {
    fn default() -> Self {
        Self { below: Side::NONE, above: Side::NONE }
    }
}

/// Of one office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    all: Sides,
    of: BTreeMap<String, Sides>,
}

impl Stretch {
    /// A raw forecast (never a stretched one) and what came.
    pub fn learn(&mut self, service: &str, raw: &Wait, actual: i64) {
        let Some([low, middle, high]) = raw.quantiles else { return };
        let below = real(middle - actual) / real((middle - low).max(LEAST));
        let above = real(actual - middle) / real((high - middle).max(LEAST));
        for sides in [&mut self.all, self.of.entry(service.to_owned()).or_default()] {
            sides.below.learn(below);
            sides.above.learn(above);
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.all.below.merge(&other.all.below);
        self.all.above.merge(&other.all.above);
        for (service, theirs) in &other.of {
            let ours = self.of.entry(service.clone()).or_default();
            ours.below.merge(&theirs.below);
            ours.above.merge(&theirs.above);
        }
    }

    /// Forecasts it has seen.
    pub fn seen(&self) -> u32 {
        self.all.below.total
    }

    /// The range stretched, or drawn in, so that a tenth of the waits lies beyond each end.
    #[must_use]
    pub fn apply(&self, service: &str, raw: Wait) -> Wait {
        let Some([low, middle, high]) = raw.quantiles else { return raw };
        let own = self.of.get(service);
        let below = factor(&self.all.below, own.map(|sides| &sides.below));
        let above = factor(&self.all.above, own.map(|sides| &sides.above));
        let low = middle - whole(real((middle - low).max(LEAST)) * below);
        let high = middle + whole(real((high - middle).max(LEAST)) * above);
        Wait { quantiles: Some([low.clamp(0, middle), middle, high.max(middle)]), ..raw }
    }
}

/// How many half ranges hold all but a tenth.
fn factor(all: &Side, own: Option<&Side>) -> f64 {
    let own_total = own.map_or(0, |own| own.total);
    // The office's others count at most as OTHERS, and the raw range as UNMOVED of the office's.
    let office = f64::from(all.total) + UNMOVED;
    let weight = OTHERS.min(office) / office;
    let weight = if own_total == 0 { 1.0 } else { weight };
    let whole = f64::from(own_total) + weight * office;
    let mut beyond = whole;
    for step in 0..STEPS {
        let key = u8::try_from(step).unwrap_or(u8::MAX);
        let count = |side: &Side| f64::from(side.steps.get(&key).copied().unwrap_or(0));
        // The raw range, had it been right: its share beyond one half range is a tenth, spread as a normal is.
        let from = float(step as u64) * STEP;
        let unmoved = if step == 0 { 1.0 - right(STEP) } else { right(from) - right(from + STEP) };
        let here = own.map_or(0.0, count) + weight * (count(all) + UNMOVED * unmoved);
        if beyond - here <= BEYOND * whole {
            let into = if here > 0.0 { (beyond - BEYOND * whole) / here } else { 0.0 };
            return from + into.clamp(0.0, 1.0) * STEP;
        }
        beyond -= here;
    }
    float(STEPS as u64) * STEP
}

/// The share of a normal beyond so many of its own P90.
fn right(half_ranges: f64) -> f64 {
    1.0 - crate::draw::share_below(half_ranges * 1.281_551_565_5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw;

    const RAW: Wait = Wait { quantiles: Some([600_000, 1_200_000, 1_500_000]), mean: 1_200_000, called: 1.0 };

    /// A truth whose own range is so many times as wide, below and above.
    fn truth(who: u64, below: f64, above: f64) -> i64 {
        let z = draw::normal(draw::unit(4, who, 0)) / 1.281_551_565_5;
        1_200_000 + draw::whole(z * if z < 0.0 { below * 600_000.0 } else { above * 300_000.0 })
    }

    #[test]
    fn nothing_seen_moves_nothing() {
        let Some([low, middle, high]) = Stretch::default().apply("tax", RAW).quantiles else { panic!("a range") };
        assert!(
            (low - 600_000).abs() < 3_000 && middle == 1_200_000 && (high - 1_500_000).abs() < 2_000,
            "{low} {high}"
        );
    }

    #[test]
    fn four_of_five_lie_within_after_enough_was_seen() {
        let mut stretch = Stretch::default();
        for who in 0..3_000 {
            stretch.learn("tax", &RAW, truth(who, 0.6, 2.5));
        }
        let Some([low, _, high]) = stretch.apply("tax", RAW).quantiles else { panic!("a range") };
        let of = |test: &dyn Fn(i64) -> bool| (3_000..9_000).filter(|who| test(truth(*who, 0.6, 2.5))).count();
        let (before, after) = (of(&|wait| wait < low), of(&|wait| wait > high));
        assert!((480..720).contains(&before) && (480..720).contains(&after), "{before} {after}");
        // A service nobody saw yet stands as its office does.
        let other = stretch.apply("seal", RAW).quantiles.expect("a range");
        assert!(other[2] > 1_850_000, "{other:?}");
    }

    #[test]
    fn halves_merge_and_no_range_stays_none() {
        let (mut first, mut second, mut all) = (Stretch::default(), Stretch::default(), Stretch::default());
        for who in 0..200 {
            let half = if who % 2 == 0 { &mut first } else { &mut second };
            half.learn("a", &RAW, truth(who, 1.0, 1.0));
            all.learn("a", &RAW, truth(who, 1.0, 1.0));
        }
        first.merge(&second);
        assert_eq!(first, all);
        assert_eq!(first.seen(), 200);
        let stored = serde_json::to_string(&all).expect("JSON");
        assert_eq!(serde_json::from_str::<Stretch>(&stored).expect("a stretch"), all);
        let none = Wait { quantiles: None, mean: 0, called: 0.0 };
        assert_eq!(all.apply("a", none), none);
    }
}
