//! What is turned of one procedure: minutes, shares, ways of applying, and what is left out of its file; and its numbers with that changed.

use std::collections::{BTreeMap, BTreeSet};

use procedure::patch::Edit;
use serde::{Deserialize, Serialize};
use twin::Dist;
use twin::spec::{Arrivals, Booked, Procedure, Step};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Turns {
    /// Working minutes by node.
    pub minutes: BTreeMap<String, u16>,
    /// Share of cases sent back to the citizen, by gateway.
    pub again: BTreeMap<String, f64>,
    /// Share of a channel by its name.
    pub channels: BTreeMap<String, f64>,
    /// Share of those who book a time.
    pub booked: Option<f64>,
    /// (stage, number from 1) of approvers left out.
    pub approvers: BTreeSet<(String, usize)>,
    /// Papers nobody has to bring any more.
    pub papers: BTreeSet<String>,
    /// By node: today's minutes as walks measured them. No change, but what both sides rest on.
    pub walked: BTreeMap<String, Walked>,
}

/// What walks through the counters (窓口体験調査) said of the desk that somebody chose for a step, at that time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walked {
    pub desk: String,
    /// The middle of so many walks.
    pub walks: usize,
    pub minutes: u16,
}

/// How far measured minutes spread where the parameters say nothing of a step: what the twin takes there, too.
pub(super) const USUAL_CV: f64 = 0.5;

/// The exit by which a case is sent back for a correction.
pub const CORRECT: &str = "correct";

impl Turns {
    /// What is to be written into the procedure's file. Approvers from the last, so that numbers stay true.
    pub fn of_file(&self) -> Vec<Edit> {
        let approver = |(stage, level): &(String, usize)| Edit::Approver { stage: stage.clone(), level: *level };
        let minutes = self.minutes.iter().filter(|(node, _)| !self.is_left_out(node));
        // The approvers of a stage have one number of minutes together.
        minutes
            .map(|(node, minutes)| Edit::Minutes { node: node.clone(), minutes: *minutes })
            .chain(self.papers.iter().map(|id| Edit::Paper { id: id.clone() }))
            .chain(self.approvers.iter().rev().map(approver))
            .collect()
    }

    /// What walks measured, in the place of a step's minutes.
    pub(super) fn today(&self, of: &mut Procedure) {
        for (node, walked) in &self.walked {
            let (step, mean) = (of.steps.entry(node.clone()).or_default(), f64::from(walked.minutes));
            step.work.get_or_insert(Dist::Lognormal { mean, cv: USUAL_CV });
            put_minutes(step, mean);
        }
    }

    /// With everything changed.
    pub(super) fn put(&self, of: &mut Procedure) {
        if let Some(share) = self.booked {
            of.arrivals = with_booked(&of.arrivals, share);
        }
        for (node, minutes) in &self.minutes {
            if let Some(step) = of.steps.get_mut(node) {
                put_minutes(step, f64::from(*minutes));
            }
        }
        for (node, share) in &self.again {
            if let Some(step) = of.steps.get_mut(node) {
                put_share(&mut step.shares, CORRECT, *share);
            }
        }
        for (name, share) in &self.channels {
            let was = of.channels.iter().find(|channel| channel.name == *name).map_or(0.0, |channel| channel.share);
            for channel in &mut of.channels {
                channel.share = if channel.name == *name { *share } else { rest(channel.share, was, *share) };
            }
        }
        of.steps = std::mem::take(&mut of.steps)
            .into_iter()
            .filter_map(|(node, step)| self.renumbered(&node).map(|node| (node, step)))
            .collect();
    }

    fn is_left_out(&self, node: &str) -> bool {
        approver_of(node).is_some_and(|(stage, level)| self.approvers.contains(&(stage.to_owned(), level)))
    }

    /// Approvers behind one that is left out move up.
    fn renumbered(&self, node: &str) -> Option<String> {
        let Some((stage, level)) = approver_of(node) else { return Some(node.to_owned()) };
        if self.is_left_out(node) {
            return None;
        }
        let gone = self.approvers.iter().filter(|(of, number)| of == stage && *number < level).count();
        Some(procedure::compile::approve_node(stage, level - gone))
    }
}

/// Stage and number of an approver's node.
fn approver_of(node: &str) -> Option<(&str, usize)> {
    let (stage, rest) = node.split_once('/')?;
    Some((stage, rest.strip_prefix("approve")?.parse().ok()?))
}

pub(super) fn with_booked(arrivals: &Arrivals, share: f64) -> Arrivals {
    let booked = arrivals.booked.clone().map(|booked| Booked { share, ..booked });
    Arrivals { booked, ..arrivals.clone() }
}

/// The mean of working minutes, where the parameters say one.
pub fn mean_minutes(dist: &Dist) -> f64 {
    match dist {
        Dist::Fixed(mean) | Dist::Exponential { mean } | Dist::Lognormal { mean, .. } => *mean,
        Dist::Uniform { low, high } => f64::midpoint(*low, *high),
        Dist::Empirical(seen) => twin::stats::mean(seen),
    }
}

/// The same shape about another mean.
fn scaled(dist: &Dist, by: f64) -> Dist {
    match dist {
        Dist::Fixed(mean) => Dist::Fixed(mean * by),
        Dist::Exponential { mean } => Dist::Exponential { mean: mean * by },
        Dist::Lognormal { mean, cv } => Dist::Lognormal { mean: mean * by, cv: *cv },
        Dist::Uniform { low, high } => Dist::Uniform { low: low * by, high: high * by },
        Dist::Empirical(seen) => Dist::Empirical(seen.iter().map(|minutes| minutes * by).collect()),
    }
}

/// A step without a time of its own follows the file.
fn put_minutes(step: &mut Step, minutes: f64) {
    let Some(work) = &step.work else { return };
    let mean = mean_minutes(work);
    let by = if mean > 0.0 { minutes / mean } else { 1.0 };
    step.work = Some(scaled(work, by));
    step.work_by_channel.values_mut().for_each(|work| *work = scaled(work, by));
}

/// The others keep their proportion.
fn put_share(shares: &mut BTreeMap<String, f64>, exit: &str, share: f64) {
    let Some(was) = shares.get(exit).copied() else { return };
    for (name, other) in shares.iter_mut() {
        *other = if name == exit { share } else { rest(*other, was, share) };
    }
}

fn rest(other: f64, was: f64, now: f64) -> f64 {
    if was < 1.0 { other * (1.0 - now) / (1.0 - was) } else { 1.0 - now }
}
