//! The graph of what directly follows what, with counts and the time between; exact, by putting all gaps of an arc side by side.

use serde::Serialize;

use crate::log::{Log, NEVER};
use crate::measure::duration::quantiles;
use crate::num::narrow;

/// One activity after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Arc {
    pub from: u16,
    pub to: u16,
    pub count: u32,
    /// How often both moments are known.
    pub timed: u32,
    /// From the end of the one to the begin of the other (its end, where the log has no starts), in ms. Work that overlaps waits not at all.
    pub total_ms: i64,
    pub p50_ms: i64,
    pub p90_ms: i64,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dfg {
    /// By first and second activity.
    pub arcs: Vec<Arc>,
    /// Cases that begin with each activity.
    pub starts: Vec<u32>,
    /// Cases that end with it.
    pub ends: Vec<u32>,
    /// Events of it.
    pub events: Vec<u32>,
}

/// Counts and times of a log.
pub fn dfg(log: &Log) -> Dfg {
    let kinds = log.activities.len();
    let mut graph = Dfg { arcs: Vec::new(), starts: vec![0; kinds], ends: vec![0; kinds], events: vec![0; kinds] };
    let pairs = Pairs::of(log, &mut graph);
    // Where the gaps of each arc begin.
    let mut next: Vec<u32> = Vec::with_capacity(pairs.arcs.len());
    let mut sum = 0;
    for (.., count) in &pairs.arcs {
        next.push(sum);
        sum += count;
    }
    let begins = next.clone();
    let mut gaps = vec![0_i64; sum as usize];
    let starts = if log.started.is_empty() { &log.done } else { &log.started };
    for events in log.by_case().filter(|events| !events.is_empty()) {
        let (from, to) = (events.start, events.end);
        let later = starts[from + 1..to].iter().zip(&log.done[from + 1..to]).zip(&pairs.number[from + 1..to]);
        for (before, ((begun, done), arc)) in log.done[from..to - 1].iter().zip(later) {
            let after = if *begun == NEVER { *done } else { *begun };
            if *before != NEVER && after != NEVER {
                let place = &mut next[*arc as usize];
                gaps[*place as usize] = (after - before).max(0);
                *place += 1;
            }
        }
    }
    for (arc, (from, to, count)) in pairs.arcs.iter().enumerate() {
        let known = &mut gaps[begins[arc] as usize..next[arc] as usize];
        let total_ms = known.iter().sum();
        let timed = narrow(known.len());
        let [p50_ms, p90_ms] = quantiles(known, [0.5, 0.9]);
        graph.arcs.push(Arc { from: *from, to: *to, count: *count, timed, total_ms, p50_ms, p90_ms });
    }
    graph.arcs.sort_unstable_by_key(|arc| (arc.from, arc.to));
    graph
}

/// A matrix of this many cells is looked up faster than any map.
const DENSE: usize = 1024;

struct Pairs {
    arcs: Vec<(u16, u16, u32)>,
    /// The arc that leads to each event; the first of a case has none.
    number: Vec<u32>,
}

impl Pairs {
    fn of(log: &Log, graph: &mut Dfg) -> Self {
        let kinds = log.activities.len();
        let mut pairs = Self { arcs: Vec::new(), number: vec![u32::MAX; log.events()] };
        let mut dense = vec![u32::MAX; if kinds <= DENSE { kinds * kinds } else { 0 }];
        let mut sparse = rustc_hash::FxHashMap::default();
        for activity in &log.activity {
            graph.events[usize::from(*activity)] += 1;
        }
        for events in log.by_case() {
            if let (Some(first), Some(last)) =
                (log.activity[events.clone()].first(), log.activity[events.clone()].last())
            {
                graph.starts[usize::from(*first)] += 1;
                graph.ends[usize::from(*last)] += 1;
            }
            for event in events.start + 1..events.end {
                let (from, to) = (log.activity[event - 1], log.activity[event]);
                let number = match dense.get_mut(usize::from(from) * kinds + usize::from(to)) {
                    Some(number) => number,
                    None => sparse.entry((from, to)).or_insert(u32::MAX),
                };
                if *number == u32::MAX {
                    *number = narrow(pairs.arcs.len());
                    pairs.arcs.push((from, to, 0));
                }
                pairs.number[event] = *number;
                pairs.arcs[*number as usize].2 += 1;
            }
        }
        pairs
    }
}
