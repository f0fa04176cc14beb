//! Does reality go the model's way? Every way of a log is replayed with tokens; where a step was not open, tokens are lent and counted.
//!
//! The figures are those of token-based replay (Rozinat and van der Aalst): produced, consumed, missing, remaining. Silent moves are
//! found by search, so that a choice or a fork nobody wrote down is not held against a case. Steps are found once and remembered, so that
//! a long log costs little more than a short one.

mod automaton;
mod inclusive;
pub mod net;
mod search;

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::log::Log;
use crate::measure::variant::Variants;
use crate::num::float;
use automaton::{Automaton, START};
use net::Net;

/// Tokens of a replay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tokens {
    pub produced: u64,
    pub consumed: u64,
    pub missing: u64,
    pub remaining: u64,
}

impl Tokens {
    /// 1 where nothing was missing and nothing remained.
    pub fn fitness(&self) -> f64 {
        let lost = |part: u64, of: u64| if of == 0 { 0.0 } else { float(part) / float(of) };
        0.5 * (1.0 - lost(self.missing, self.consumed)) + 0.5 * (1.0 - lost(self.remaining, self.produced))
    }

    fn add(&mut self, other: &Self, times: u64) {
        self.produced += other.produced * times;
        self.consumed += other.consumed * times;
        self.missing += other.missing * times;
        self.remaining += other.remaining * times;
    }
}

/// What is not as the model says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Done when it was not its turn.
    OutOfTurn,
    /// Not in the model.
    Unknown,
    /// The case stopped while this was still to be done.
    LeftOpen,
}

/// One kind of deviation at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deviation {
    pub kind: Kind,
    /// The activity; for what was left open, the node.
    pub what: String,
    /// The activity before it; nothing at the beginning of a case, and for what was left open.
    pub after: Option<String>,
    pub count: u64,
    /// One case that has it.
    pub example: u32,
}

/// How well a log keeps to a model.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Conformance {
    pub cases: u64,
    /// Cases without a missing or a remaining token, all of whose activities the model knows.
    pub fitting: u64,
    pub tokens: Tokens,
    /// Of all tokens together.
    pub fitness: f64,
    /// The mean over cases.
    pub mean_fitness: f64,
    /// The most frequent first.
    pub deviations: Vec<Deviation>,
    /// How often each edge of the graph was taken.
    #[serde(skip)]
    pub edges: Vec<u64>,
}

/// Replays a log. `label` says what the log calls a node (or an act of the whole scope).
pub fn replay(net: &Net, log: &Log, variants: &Variants, label: impl Fn(&str) -> String) -> Conformance {
    let mut automaton = Automaton::new(net, log, label);
    let mut found = Conformance::default();
    let mut deviations: FxHashMap<(Kind, u32, u32), (u64, u32)> = FxHashMap::default();
    let mut sum = 0.0;
    let mut path: Vec<u32> = Vec::new();
    for (way, variant) in variants.ways.iter().enumerate() {
        let times = u64::from(variant.count);
        let mut note = |kind, what: u32, after: u32, count: u64| {
            let of = deviations.entry((kind, what, after)).or_insert((0, variant.example));
            of.0 += count * times;
        };
        let steps = variants.steps(log, way);
        let mut state = START;
        path.clear();
        for activity in steps {
            let step = automaton.step(state, *activity);
            path.push(step);
            state = automaton.at(step).next;
        }
        let last = automaton.end(state, times);
        let mut tokens = Tokens { produced: 1, ..Tokens::default() };
        tokens.add(&last.tokens, 1);
        for (place, count) in &last.left {
            note(Kind::LeftOpen, *place, u32::MAX, u64::from(*count));
        }
        let mut known = true;
        let mut marking = last.marking;
        for (at, step) in path.iter().enumerate().rev() {
            let before = at.checked_sub(1).map_or(u32::MAX, |before| u32::from(steps[before]));
            let unknown = automaton.at(*step).unknown;
            let arrival = automaton.used(*step, marking, times);
            marking = arrival.from;
            tokens.add(&arrival.tokens, 1);
            known &= !unknown;
            if unknown || arrival.tokens.missing > 0 {
                note(if unknown { Kind::Unknown } else { Kind::OutOfTurn }, u32::from(steps[at]), before, 1);
            }
        }
        found.cases += times;
        found.fitting += if known && tokens.missing == 0 && tokens.remaining == 0 { times } else { 0 };
        sum += tokens.fitness() * float(times);
        found.tokens.add(&tokens, times);
    }
    found.fitness = found.tokens.fitness();
    found.mean_fitness = if found.cases == 0 { 1.0 } else { sum / float(found.cases) };
    found.edges = automaton.edges();
    let activity = |number: u32| log.activities.get(number as usize).to_owned();
    found.deviations = deviations
        .into_iter()
        .map(|((kind, what, after), (count, example))| Deviation {
            kind,
            what: if kind == Kind::LeftOpen { net.places[what as usize].clone() } else { activity(what) },
            after: (after != u32::MAX).then(|| activity(after)),
            count,
            example,
        })
        .collect();
    found.deviations.sort_by(|one, other| {
        (other.count, one.kind, &one.what, &one.after).cmp(&(one.count, other.kind, &other.what, &other.after))
    });
    found
}
