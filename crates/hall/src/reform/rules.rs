//! From pieces of work to figures: what a step waited and took, and where the time of whole cases went. Sums only; fewer than five cases are no figure.

use std::collections::{BTreeMap, BTreeSet};

use twin::ledger::{Pieces, Spent, ledger};

use crate::past::Past;

/// Of fewer cases nothing is shown.
pub const FEWEST: usize = 5;

/// One step of a procedure. Milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub node: String,
    pub times: usize,
    pub cases: usize,
    /// From when it could be done until somebody began.
    pub waited: (i64, i64),
    /// From the beginning to the end; nothing where nobody of ours worked on it, or no beginning was noted.
    pub took: Option<(i64, i64)>,
    /// Of a hundred cases, those that came here more than once.
    pub again: usize,
    pub spent: Spent,
}

impl Step {
    /// All that was not work.
    pub fn idle(&self) -> i64 {
        self.spent.whole() - self.spent.work
    }
}

/// A procedure's cases that have ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsIs {
    pub cases: usize,
    /// From arrival to end: the middle one, and the one nine in ten do not exceed.
    pub lead: (i64, i64),
    /// Of all cases together, summing to their lead.
    pub spent: Spent,
    /// In the order of their nodes' names.
    pub steps: Vec<Step>,
}

/// The middle one and the one nine in ten do not exceed, by rank; zero of nothing.
pub fn ranks(mut all: Vec<i64>) -> (i64, i64) {
    all.sort_unstable();
    let at = |percent: usize| all.get((all.len() * percent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0);
    (at(50), at(90))
}

#[derive(Default)]
struct Sum {
    waited: Vec<i64>,
    took: Vec<i64>,
    of_case: BTreeMap<u32, usize>,
    spent: Spent,
}

/// Nothing of fewer than five cases, and nothing of records out of order.
pub fn as_is(past: &Past) -> Option<AsIs> {
    if past.cases() < FEWEST {
        return None;
    }
    let booked = ledger(past).ok()?;
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for at in 0..past.len() {
        let piece = past.piece(at);
        let sum = sums.entry(past.nodes[at].as_str()).or_default();
        sum.waited.push(piece.started - piece.enabled);
        let spent = booked.piece(past, at);
        // Where nobody noted when they began, nothing is known of how long it took.
        if piece.team.is_some() && piece.started < piece.done {
            sum.took.push(spent.work);
        }
        *sum.of_case.entry(piece.case).or_default() += 1;
        sum.spent += spent;
    }
    let steps = sums.into_iter().filter(|(_, sum)| sum.of_case.len() >= FEWEST).map(|(node, sum)| step(node, sum));
    let leads = (0..past.cases()).filter_map(|number| past.case(number)).map(|(arrived, ended)| ended - arrived);
    Some(AsIs { cases: past.cases(), lead: ranks(leads.collect()), spent: booked.whole(), steps: steps.collect() })
}

fn step(node: &str, sum: Sum) -> Step {
    let again = sum.of_case.values().filter(|times| **times > 1).count();
    Step {
        node: node.to_owned(),
        times: sum.waited.len(),
        cases: sum.of_case.len(),
        waited: ranks(sum.waited),
        took: (!sum.took.is_empty()).then(|| ranks(sum.took)),
        again: again * 100 / sum.of_case.len().max(1),
        spent: sum.spent,
    }
}

/// Of each step, its share of all the waiting of the procedure, from 0 to 1000.
pub fn shares(as_is: &AsIs) -> BTreeMap<&str, i64> {
    let all: i64 = as_is.steps.iter().map(Step::idle).sum();
    let share = |step: &Step| {
        if all == 0 { 0 } else { i64::try_from(i128::from(step.idle()) * 1_000 / i128::from(all)).unwrap_or(0) }
    };
    as_is.steps.iter().map(|step| (step.node.as_str(), share(step))).collect()
}

/// Steps of the graph nobody may be shown: too few cases came there.
pub fn withheld<'a>(as_is: &AsIs, past: &'a Past) -> BTreeSet<&'a str> {
    let shown: BTreeSet<&str> = as_is.steps.iter().map(|step| step.node.as_str()).collect();
    past.nodes.iter().map(String::as_str).filter(|node| !shown.contains(node)).collect()
}

#[cfg(test)]
mod tests;
