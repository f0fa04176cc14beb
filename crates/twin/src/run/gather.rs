//! What waits at one step until enough of its kind have come, or until its time is over.

use super::Hall;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::NEVER;
use crate::log::Sink;
use crate::num;
use crate::plan::NONE;

/// What waits to be done together at one step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gathering {
    first: u32,
    last: u32,
    count: u16,
    due: i64,
}

impl Default for Gathering {
    fn default() -> Self {
        Self { first: NONE, last: NONE, count: 0, due: NEVER }
    }
}

impl<S: Sink> Hall<'_, S> {
    pub(super) fn gather(&mut self, item: u32, batch: u32) -> Result<(), Fault> {
        let of = self.plan.batches[num::at(batch)];
        let now = &mut self.gathering[num::at(batch)];
        if now.count == 0 {
            *now = Gathering { first: item, last: item, count: 1, due: NEVER };
            if let Some(within) = of.within {
                now.due = self.now.saturating_add(within);
                self.heap.put(now.due, What::Gather, batch);
            }
        } else {
            self.items.items[num::at(now.last)].next = item;
            now.last = item;
            now.count += 1;
        }
        if now.count >= of.size { self.send_on(batch) } else { Ok(()) }
    }

    /// The time of a batch is over, full or not.
    pub(super) fn gathered(&mut self, batch: u32) -> Result<(), Fault> {
        let now = &self.gathering[num::at(batch)];
        if now.count > 0 && now.due == self.now { self.send_on(batch) } else { Ok(()) }
    }

    fn send_on(&mut self, batch: u32) -> Result<(), Fault> {
        let Gathering { first, .. } = std::mem::take(&mut self.gathering[num::at(batch)]);
        let mut member = first;
        while member != NONE {
            let it = &mut self.items.items[num::at(member)];
            it.ready = self.now;
            member = it.next;
        }
        self.line_up(first)
    }

    /// What never fills and has no time goes on when nothing else happens any more: the last ones of a run.
    pub(super) fn unfilled(&mut self) -> Result<bool, Fault> {
        let Some(batch) = self.gathering.iter().position(|now| now.count > 0) else { return Ok(false) };
        self.send_on(num::id(batch))?;
        Ok(true)
    }
}
