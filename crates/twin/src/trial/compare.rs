//! Is the change better? Pairs of runs with the same luck, looked at more often only as far as the level allows.

use super::figures::{Figures, figures};
use super::hands::{Hands, Watch, gather};
use super::pick::Pick;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::run::Go;
use crate::stats::{Estimate, estimate, estimate_resampled, mean};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    Better,
    Worse,
    NotDistinguishable,
}

/// The effect (changed minus as it is), and what can be said of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    pub says: Says,
    pub effect: Estimate,
}

/// How to compare.
#[derive(Clone, Copy)]
pub struct How<'a> {
    pub go: Go<'a>,
    pub pick: Pick,
    /// Cases at the beginning that do not count.
    pub dropped: u32,
    /// Pairs before the first look, and at most.
    pub first: usize,
    pub most: usize,
    pub level: f64,
    /// Half an interval that is narrow enough to stop.
    pub enough: f64,
}

impl How<'_> {
    /// From an empty hall: eight pairs, doubled up to 64, at 95 %.
    pub fn cases(seed: u64, cases: u32, pick: Pick) -> Self {
        Self { go: Go::cases(seed, cases), pick, dropped: 0, first: 8, most: 64, level: 0.95, enough: 0.0 }
    }

    fn looks(&self) -> Vec<usize> {
        let mut looks = vec![self.first.max(2)];
        while let Some(last) = looks.last().filter(|last| **last < self.most) {
            looks.push((last * 2).min(self.most));
        }
        looks
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub verdict: Verdict,
    /// Figures of each pair.
    pub pairs: Vec<(Figures, Figures)>,
}

impl Comparison {
    /// The mean of a figure over all pairs: as it is, and changed.
    pub fn means(&self, pick: Pick) -> (f64, f64) {
        let of = |side: fn(&(Figures, Figures)) -> &Figures| {
            mean(&self.pairs.iter().map(|pair| side(pair).get(pick)).collect::<Vec<f64>>())
        };
        (of(|pair| &pair.0), of(|pair| &pair.1))
    }
}

/// What differences between pairs say, at one look.
pub fn judge(differences: &[f64], level: f64, less_is_better: bool) -> Verdict {
    let effect = estimate_resampled(differences, level);
    let says = match (effect.high < 0.0, effect.low > 0.0) {
        (true, _) if less_is_better => Says::Better,
        (_, true) if !less_is_better => Says::Better,
        (false, false) => Says::NotDistinguishable,
        _ => Says::Worse,
    };
    Verdict { says, effect }
}

/// Pairs from `first` to `last`, each with its own seed that both plans share.
pub fn pairs(
    plans: (&Plan, &Plan),
    how: &How<'_>,
    numbers: std::ops::Range<usize>,
    hands: &dyn Hands,
    watch: &dyn Watch,
) -> Result<Vec<(Figures, Figures)>, Fault> {
    // Whoever says whether to go on may belong to one thread; the watch belongs to all.
    let Go { seed, cases, start, until, stop, under_way, visits, go_on: _ } = how.go;
    let dropped = how.dropped;
    let first = numbers.start;
    gather(hands, numbers.len(), &|number| {
        let seed = counter::draw::bits(seed, (first + number) as u64, 0);
        let go = Go { seed, cases, start, until, stop, under_way, visits, go_on: None };
        Ok((figures(plans.0, &go, dropped, watch)?, figures(plans.1, &go, dropped, watch)?))
    })
}

/// Compares until it is sure, narrow enough, or has used all pairs. Each look takes its part of the level, so that looking often does not make it
/// more certain than it is.
pub fn compare(
    as_is: &Plan,
    to_be: &Plan,
    how: &How<'_>,
    hands: &dyn Hands,
    watch: &dyn Watch,
) -> Result<Comparison, Fault> {
    let looks = how.looks();
    let level = 1.0 - (1.0 - how.level) / counter::draw::float(looks.len() as u64);
    let mut done: Vec<(Figures, Figures)> = Vec::new();
    let mut verdict = Verdict { says: Says::NotDistinguishable, effect: estimate(&[], level) };
    for look in looks {
        done.extend(pairs((as_is, to_be), how, done.len()..look, hands, watch)?);
        let differences: Vec<f64> = done.iter().map(|(one, two)| two.get(how.pick) - one.get(how.pick)).collect();
        verdict = judge(&differences, level, how.pick.less_is_better());
        if verdict.says != Says::NotDistinguishable || verdict.effect.half() <= how.enough {
            break;
        }
    }
    Ok(Comparison { verdict, pairs: done })
}
