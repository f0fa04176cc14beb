//! The graph of a log that still grows: one event at a time, a few additions each. Quantiles need the whole log and are not here.

use rustc_hash::FxHashMap;

/// Counts and total waits, brought up to date by every event.
#[derive(Clone, Debug, Default)]
pub struct LiveDfg {
    /// What was done last in each open case, and when.
    last: FxHashMap<u64, (u16, i64)>,
    /// Count and total time between, by first and second activity.
    pub arcs: FxHashMap<(u16, u16), (u32, i64)>,
    pub starts: FxHashMap<u16, u32>,
    pub ends: FxHashMap<u16, u32>,
}

impl LiveDfg {
    /// An event of a case, in the order they happen.
    pub fn event(&mut self, case: u64, activity: u16, done: i64) {
        match self.last.insert(case, (activity, done)) {
            Some((before, at)) => {
                let (count, total) = self.arcs.entry((before, activity)).or_default();
                *count += 1;
                *total += (done - at).max(0);
            }
            None => *self.starts.entry(activity).or_default() += 1,
        }
    }

    /// The case has ended; its place is free again.
    pub fn end(&mut self, case: u64) {
        if let Some((activity, _)) = self.last.remove(&case) {
            *self.ends.entry(activity).or_default() += 1;
        }
    }
}
