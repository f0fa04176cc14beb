//! One more officer at the back: how often the answer has the wrong sign, how often its interval holds the truth, and what is said of no change.

use serde_json::{Map, Value, json};
use twin::sample;
use twin::stats::{estimate, mean};
use twin::trial::{How, Pick, Quiet, Says, judge, pairs};

use super::{Two, size};

/// Pairs of one trial.
const PAIRS: usize = 20;

/// Words: pairs of ten thousand cases; trials of twenty pairs of two thousand.
#[expect(clippy::cast_precision_loss, reason = "shares for people")]
pub fn run(words: &[String]) -> Map<String, Value> {
    let share = |of: usize, all: usize| of as f64 / all as f64;
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &sample::hall6()).expect("the sample compiles");
    let more = plan.pool("back").and_then(|back| plan.with_staff(back, 20).ok()).expect("one more");
    let lead = |how: &How<'_>, count: usize| -> Vec<(f64, f64)> {
        let pairs = pairs((&plan, &more), how, 0..count, &Two, &Quiet).expect("they run");
        pairs.iter().map(|(one, two)| (one.mean_lead, two.mean_lead)).collect()
    };
    let count = usize::try_from(size(words, 0, 1000)).unwrap_or(0);
    let single = lead(&How::cases(1, 10_000, Pick::MeanLead), count);
    let shared: Vec<f64> = single.iter().map(|(one, two)| two - one).collect();
    // The same runs, each with a changed one of other luck.
    let apart: Vec<f64> = (0..count).map(|n| single[(n + 1) % count].1 - single[n].0).collect();
    let wrong = |differences: &[f64]| share(differences.iter().filter(|of| **of >= 0.0).count(), count);
    let (together, alone) = (estimate(&shared, 0.95), estimate(&apart, 0.95));

    let trials = usize::try_from(size(words, 1, 1000)).unwrap_or(0);
    let all = lead(&How::cases(2, 2_000, Pick::MeanLead), trials * PAIRS);
    let truth = mean(&all.iter().map(|(one, two)| two - one).collect::<Vec<f64>>());
    let covered = all
        .chunks(PAIRS)
        .filter(|trial| estimate(&trial.iter().map(|(one, two)| two - one).collect::<Vec<f64>>(), 0.95).covers(truth));
    let covered = share(covered.count(), trials);
    // No change, and not the same luck: each trial against the next one.
    let none = (0..trials).filter(|trial| {
        let as_is = |trial: usize| &all[trial % trials * PAIRS..][..PAIRS];
        let differences: Vec<f64> =
            as_is(*trial).iter().zip(as_is(trial + 1)).map(|(one, two)| two.0 - one.0).collect();
        judge(&differences, 0.95, true).says == Says::NotDistinguishable
    });
    let none = share(none.count(), trials);
    let said = json!({
        "pairs": count,
        "effect_hours": together.mean,
        "wrong_sign": wrong(&shared),
        "wrong_sign_without_shared_luck": wrong(&apart),
        "variance_ratio": (alone.half() / together.half()).powi(2),
        "trials": trials,
        "coverage": covered,
        "a_versus_a_not_distinguishable": none,
    });
    said.as_object().cloned().unwrap_or_default()
}
