//! Where a case may stand after each step, found when first needed and remembered.
//!
//! A silent choice may show only later which way it went (of an inclusive fork, whether the second branch is still to come). So a state is
//! a set of markings, and which of them it was is decided at the end of the case, backwards.

use rustc_hash::FxHashMap;

use super::Tokens;
use super::net::Net;
use super::search::{Marking, Silent, left, lend, make};
use crate::log::Log;
use crate::num::narrow;

const UNKNOWN: u32 = u32::MAX;
/// So many markings a case may stand in; those with the fewest silent moves first.
const MARKINGS: usize = 64;

/// How one marking after a step came from one before it.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    /// Which of the markings before.
    pub from: u32,
    pub tokens: Tokens,
    /// Moves made, silent ones included.
    moves: Vec<u32>,
    uses: u64,
}

/// What an activity does in a state.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub next: u32,
    pub unknown: bool,
    pub arrivals: Vec<Arrival>,
}

/// The end of a case in a state.
#[derive(Clone, Debug)]
pub(super) struct Last {
    /// In which of its markings.
    pub marking: u32,
    pub tokens: Tokens,
    /// Places that keep tokens, and how many.
    pub left: Vec<(u32, u8)>,
    moves: Vec<u32>,
    uses: u64,
}

pub(super) struct Automaton<'a> {
    net: &'a Net,
    silent: Silent<'a>,
    /// The moves an activity of the log stands for.
    moves_of: Vec<Vec<u32>>,
    /// Activities that end a case from anywhere.
    ending: Vec<bool>,
    /// Activities that move nothing.
    staying: Vec<bool>,
    states: Vec<Vec<Marking>>,
    numbers: FxHashMap<Vec<Marking>, u32>,
    /// By state and activity: the step.
    rows: Vec<Vec<u32>>,
    steps: Vec<Step>,
    lasts: FxHashMap<u32, Last>,
}

/// The state every case begins in.
pub(super) const START: u32 = 0;

impl<'a> Automaton<'a> {
    pub fn new(net: &'a Net, log: &Log, label: impl Fn(&str) -> String) -> Self {
        let mut by_name: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (at, of) in net.moves.iter().enumerate().filter(|(_, of)| of.seen) {
            by_name.entry(label(&of.node)).or_default().push(narrow(at));
        }
        let acts = |ids: &[String]| {
            let names: Vec<String> = ids.iter().map(|id| label(id)).collect();
            log.activities.iter().map(|name| names.iter().any(|known| known == name)).collect()
        };
        let mut automaton = Self {
            net,
            silent: Silent::of(net),
            moves_of: log.activities.iter().map(|name| by_name.get(name).cloned().unwrap_or_default()).collect(),
            ending: acts(&net.ending),
            staying: acts(&net.staying),
            states: Vec::new(),
            numbers: FxHashMap::default(),
            rows: Vec::new(),
            steps: Vec::new(),
            lasts: FxHashMap::default(),
        };
        let mut first = vec![0; net.places.len()].into_boxed_slice();
        first[net.start] = 1;
        automaton.number(vec![first]);
        automaton
    }

    fn number(&mut self, state: Vec<Marking>) -> u32 {
        if let Some(number) = self.numbers.get(&state) {
            return *number;
        }
        let number = narrow(self.states.len());
        self.states.push(state.clone());
        self.numbers.insert(state, number);
        self.rows.push(vec![UNKNOWN; self.moves_of.len()]);
        number
    }

    /// The number of the step of an activity in a state.
    pub fn step(&mut self, state: u32, activity: u16) -> u32 {
        let (row, column) = (state as usize, usize::from(activity));
        if self.rows[row][column] == UNKNOWN {
            let step = self.find(state, activity);
            self.rows[row][column] = narrow(self.steps.len());
            self.steps.push(step);
        }
        self.rows[row][column]
    }

    pub fn at(&self, step: u32) -> &Step {
        &self.steps[step as usize]
    }

    /// Counts a way through a step to one of its markings; how it came there.
    pub fn used(&mut self, step: u32, marking: u32, times: u64) -> &Arrival {
        let arrival = &mut self.steps[step as usize].arrivals[marking as usize];
        arrival.uses += times;
        arrival
    }

    fn find(&mut self, state: u32, activity: u16) -> Step {
        let here = self.states[state as usize].clone();
        let arrival = |from: usize, tokens, moves| Arrival { from: narrow(from), tokens, moves, uses: 0 };
        if self.ending[usize::from(activity)] {
            let consumed = here[0].iter().map(|count| u64::from(*count)).sum();
            let mut over = vec![0; here[0].len()].into_boxed_slice();
            over[self.net.end] = 1;
            let tokens = Tokens { consumed, produced: 1, ..Tokens::default() };
            return Step {
                next: self.number(vec![over]),
                unknown: false,
                arrivals: vec![arrival(0, tokens, Vec::new())],
            };
        }
        let wanted = &self.moves_of[usize::from(activity)];
        let staying = self.staying[usize::from(activity)];
        if wanted.is_empty() || staying {
            let arrivals = (0..here.len()).map(|from| arrival(from, Tokens::default(), Vec::new())).collect();
            return Step { next: state, unknown: !staying, arrivals };
        }
        let mut ways = Vec::new();
        for (from, marking) in here.iter().enumerate() {
            for at in wanted {
                let to = self.silent.ways(marking, &self.net.moves[*at as usize].from);
                ways.extend(to.into_iter().map(|way| (from, *at, way)));
            }
        }
        let least = ways.iter().map(|(.., way)| way.lacks).min().unwrap_or(0);
        ways.retain(|(.., way)| way.lacks == least);
        ways.sort_by_key(|(.., way)| way.moves.len());
        if least > 0 {
            ways.truncate(1);
        }
        let (mut next, mut arrivals): (Vec<Marking>, Vec<Arrival>) = (Vec::new(), Vec::new());
        for (from, at, way) in ways {
            let mut after = way.marking;
            let lent = lend(self.net, &mut after, at);
            make(self.net, &mut after, at);
            if next.contains(&after) || next.len() >= MARKINGS {
                continue;
            }
            let moves: Vec<u32> = way.moves.iter().copied().chain([at]).collect();
            let mut tokens = count(self.net, &moves);
            tokens.missing = lent;
            next.push(after);
            arrivals.push(arrival(from, tokens, moves));
        }
        Step { next: self.number(next), unknown: false, arrivals }
    }

    /// What is made of a case that stops here: silent moves to the end, what is missing and what remains, in the marking where that is least.
    pub fn end(&mut self, state: u32, times: u64) -> &Last {
        let last = self.lasts.entry(state).or_insert_with(|| {
            let end = self.net.end;
            let short = |marking: &Marking| {
                let remaining: u64 = marking.iter().map(|count| u64::from(*count)).sum();
                if marking[end] == 0 { remaining + 1 } else { remaining - 1 }
            };
            let ways = self.states[state as usize].iter().enumerate().flat_map(|(at, marking)| {
                let mut ways = self.silent.ways(marking, &[end]);
                for way in &mut ways {
                    way.lacks = short(&way.marking);
                }
                if ways.iter().all(|way| way.lacks > 0) {
                    ways.extend(self.silent.nearest(marking, short));
                }
                ways.into_iter().map(move |way| (at, way))
            });
            let Some((at, way)) = ways.min_by_key(|(_, way)| (way.lacks, way.moves.len())) else {
                return Last { marking: 0, tokens: Tokens::default(), left: Vec::new(), moves: Vec::new(), uses: 0 };
            };
            let left = left(self.net, &way.marking);
            let mut tokens = count(self.net, &way.moves);
            tokens.missing = u64::from(way.marking[end] == 0);
            tokens.remaining = left.iter().map(|(_, count)| u64::from(*count)).sum();
            tokens.consumed += 1;
            Last { marking: narrow(at), tokens, left, moves: way.moves, uses: 0 }
        });
        last.uses += times;
        last
    }

    /// How often each edge of the graph was taken in all.
    pub fn edges(&self) -> Vec<u64> {
        let most = self.net.moves.iter().filter_map(|of| of.edge).max().map_or(0, |edge| edge + 1);
        let mut taken = vec![0; most];
        let made = self.steps.iter().flat_map(|step| &step.arrivals).map(|way| (&way.moves, way.uses));
        for (moves, uses) in made.chain(self.lasts.values().map(|last| (&last.moves, last.uses))) {
            for edge in moves.iter().filter_map(|at| self.net.moves[*at as usize].edge) {
                taken[edge] += uses;
            }
        }
        taken
    }
}

fn count(net: &Net, moves: &[u32]) -> Tokens {
    let of = |at: &u32| &net.moves[*at as usize];
    Tokens {
        consumed: moves.iter().map(|at| of(at).from.len() as u64).sum(),
        produced: moves.iter().map(|at| of(at).to.len() as u64).sum(),
        ..Tokens::default()
    }
}
