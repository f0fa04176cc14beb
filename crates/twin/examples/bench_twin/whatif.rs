//! One more officer at the back: how often the answer has the wrong sign, how often its interval holds the truth, and what is said of no change.

use serde_json::{Map, Value, json};
use twin::sample;
use twin::stats::{estimate, mean};
use twin::trial::{How, Pick, Quiet, Says, judge, pairs};

use super::{Two, size};

/// Pairs of one trial, and cases of one run.
const PAIRS: usize = 10;
const CASES: u32 = 10_000;

/// Words: trials of ten pairs. Each pair alone is a what-if of one run, too.
#[expect(clippy::cast_precision_loss, reason = "shares for people")]
pub fn run(words: &[String]) -> Map<String, Value> {
    let share = |of: usize, all: usize| of as f64 / all as f64;
    let plan = sample::compiled(&[("hall6", &sample::hall6_graph())], &sample::hall6()).expect("the sample compiles");
    let more = plan.pool("back").and_then(|back| plan.with_staff(back, 20).ok()).expect("one more");
    let trials = usize::try_from(size(words, 0, 1000)).unwrap_or(0);
    let count = trials * PAIRS;
    let how = How::cases(1, CASES, Pick::MeanLead);
    let all: Vec<(f64, f64)> = pairs((&plan, &more), &how, 0..count, &Two, &Quiet)
        .expect("they run")
        .iter()
        .map(|(one, two)| (one.mean_lead, two.mean_lead))
        .collect();
    let shared: Vec<f64> = all.iter().map(|(one, two)| two - one).collect();
    // The same runs, each with a changed one of other luck.
    let apart: Vec<f64> = (0..count).map(|n| all[(n + 1) % count].1 - all[n].0).collect();
    let wrong = |differences: &[f64]| share(differences.iter().filter(|of| **of >= 0.0).count(), count);
    let (together, alone) = (estimate(&shared, 0.95), estimate(&apart, 0.95));
    // The truth is the mean of all pairs: its own error is a thirtieth of a trial's.
    let truth = mean(&shared);
    let covered = shared.chunks(PAIRS).filter(|trial| judge(trial, 0.95, true).effect.covers(truth)).count();
    // No change, and not the same luck: each trial against the next one.
    let none = (0..trials).filter(|trial| {
        let as_is = |trial: usize| &all[trial % trials * PAIRS..][..PAIRS];
        let differences: Vec<f64> =
            as_is(*trial).iter().zip(as_is(trial + 1)).map(|(one, two)| two.0 - one.0).collect();
        judge(&differences, 0.95, true).says == Says::NotDistinguishable
    });
    let none = share(none.count(), trials);
    let said = json!({
        "cases": CASES,
        "pairs": count,
        "effect_hours": together.mean,
        "wrong_sign": wrong(&shared),
        "wrong_sign_without_shared_luck": wrong(&apart),
        "variance_ratio": (alone.half() / together.half()).powi(2),
        "trials": trials,
        "coverage": share(covered, trials),
        "a_versus_a_not_distinguishable": none,
    });
    said.as_object().cloned().unwrap_or_default()
}
