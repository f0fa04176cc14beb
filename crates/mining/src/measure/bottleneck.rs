//! Where cases wait longest in all.

use serde::Serialize;

use crate::measure::dfg::{Arc, Dfg};
use crate::num::real;

/// An arc and its part of all waiting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bottleneck {
    pub arc: Arc,
    pub share: f64,
}

/// All arcs that wait, the longest total first.
pub fn bottlenecks(graph: &Dfg) -> Vec<Bottleneck> {
    let all: f64 = graph.arcs.iter().map(|arc| real(arc.total_ms)).sum();
    let waits = graph.arcs.iter().filter(|arc| arc.total_ms > 0);
    let mut found: Vec<Bottleneck> =
        waits.map(|arc| Bottleneck { arc: *arc, share: real(arc.total_ms) / all }).collect();
    found.sort_by_key(|of| (std::cmp::Reverse(of.arc.total_ms), of.arc.from, of.arc.to));
    found
}
