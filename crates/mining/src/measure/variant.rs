//! The ways cases went: equal sequences of activities counted once. Whatever depends on the sequence alone is reckoned per way, not per case.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};
use serde::Serialize;

use crate::log::Log;
use crate::num::narrow;

/// One way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Variant {
    pub count: u32,
    /// The first case that went it.
    pub example: u32,
}

/// All ways, the most frequent first; equal ones by their first case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variants {
    pub ways: Vec<Variant>,
    /// The way of each case.
    pub of_case: Vec<u32>,
}

impl Variants {
    /// The activities of a way.
    pub fn steps<'a>(&self, log: &'a Log, way: usize) -> &'a [u16] {
        &log.activity[log.case(self.ways[way].example as usize)]
    }
}

pub fn variants(log: &Log) -> Variants {
    let mut ways: Vec<Variant> = Vec::new();
    let mut of_case = Vec::with_capacity(log.cases.len());
    let mut known: FxHashMap<u64, u32> = FxHashMap::default();
    for (case, events) in log.by_case().enumerate() {
        let steps = &log.activity[events];
        let mut key = hash(steps);
        let way = loop {
            match known.get(&key) {
                Some(way) if log.activity[log.case(ways[*way as usize].example as usize)] == *steps => break *way,
                Some(_) => key = key.wrapping_add(1),
                None => {
                    let way = narrow(ways.len());
                    known.insert(key, way);
                    ways.push(Variant { count: 0, example: narrow(case) });
                    break way;
                }
            }
        };
        ways[way as usize].count += 1;
        of_case.push(way);
    }
    let mut order: Vec<u32> = (0..narrow(ways.len())).collect();
    order.sort_by_key(|way| (std::cmp::Reverse(ways[*way as usize].count), ways[*way as usize].example));
    let mut rank = vec![0; ways.len()];
    for (at, way) in order.iter().enumerate() {
        rank[*way as usize] = narrow(at);
    }
    for way in &mut of_case {
        *way = rank[*way as usize];
    }
    let ways = order.iter().map(|way| ways[*way as usize]).collect();
    Variants { ways, of_case }
}

/// Four steps at a time.
fn hash(steps: &[u16]) -> u64 {
    let mut hasher = FxHasher::default();
    let (fours, rest) = steps.as_chunks::<4>();
    for four in fours {
        hasher.write_u64(four.iter().fold(0, |sum, step| sum << 16 | u64::from(*step)));
    }
    for step in rest {
        hasher.write_u16(*step);
    }
    hasher.write_usize(steps.len());
    hasher.finish()
}
