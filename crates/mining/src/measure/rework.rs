//! What is done more than once in a case, and which cases were right the first time.

use serde::Serialize;

use crate::log::Log;
use crate::measure::variant::Variants;
use crate::num::float;

/// Repeats of one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rework {
    pub activity: u16,
    /// Cases that have it.
    pub cases: u32,
    /// Cases that have it more than once.
    pub repeated_in: u32,
    /// How often beyond the first.
    pub repeats: u32,
}

/// Every activity that repeats, the most repeats first.
pub fn rework(log: &Log, variants: &Variants) -> Vec<Rework> {
    let mut found: Vec<Rework> = (0..log.activities.len())
        .map(|activity| Rework {
            activity: u16::try_from(activity).unwrap_or(u16::MAX),
            cases: 0,
            repeated_in: 0,
            repeats: 0,
        })
        .collect();
    let mut seen = vec![0_u32; found.len()];
    for (way, variant) in variants.ways.iter().enumerate() {
        let steps = variants.steps(log, way);
        for step in steps {
            seen[usize::from(*step)] += 1;
        }
        for step in steps {
            let times = std::mem::take(&mut seen[usize::from(*step)]);
            if times == 0 {
                continue;
            }
            let of = &mut found[usize::from(*step)];
            of.cases += variant.count;
            of.repeated_in += if times > 1 { variant.count } else { 0 };
            of.repeats += (times - 1) * variant.count;
        }
    }
    found.retain(|of| of.repeats > 0);
    found.sort_by_key(|of| (std::cmp::Reverse(of.repeats), of.activity));
    found
}

/// Cases that needed no correction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FirstTime {
    pub cases: u32,
    pub right: u32,
    pub share: f64,
}

/// A case is right the first time if it has none of the corrections, and repeats none of the marked activities; with neither given, if it
/// repeats nothing at all.
pub fn first_time_right(log: &Log, variants: &Variants, corrections: &[u16], marked: &[u16]) -> FirstTime {
    let any = corrections.is_empty() && marked.is_empty();
    let (mut cases, mut right) = (0, 0);
    for (way, variant) in variants.ways.iter().enumerate() {
        let steps = variants.steps(log, way);
        let twice = |step: &u16| steps.iter().filter(|other| *other == step).count() > 1;
        let corrected = steps.iter().any(|step| corrections.contains(step));
        let repeated = steps.iter().any(|step| (any || marked.contains(step)) && twice(step));
        cases += variant.count;
        right += if corrected || repeated { 0 } else { variant.count };
    }
    let share = if cases == 0 { 1.0 } else { float(u64::from(right)) / float(u64::from(cases)) };
    FirstTime { cases, right, share }
}
