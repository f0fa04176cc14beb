//! Inclusive gateways: which ways are gone, and when a join has nothing more to wait for (BPMN 2.0.2, 13.4.3).

use counter::draw;

use super::Hall;
use super::cases::For;
use crate::fault::Fault;
use crate::log::Sink;
use crate::num;
use crate::plan::Stop;

/// How often is drawn again where no way was drawn and there is no default.
const TRIES: u64 = 64;

impl<S: Sink> Hall<'_, S> {
    /// Each way is drawn by itself; where none is, the default is gone.
    pub(super) fn some_ways(&mut self, slot: u32, stop: u32, visit: u16) {
        let it = &self.plan.stops[num::at(stop)];
        let count = usize::from(it.count);
        let row = &self.plan.shares[num::at(it.shares) + usize::from(self.cases.at(slot).channel) * count..][..count];
        let bits = self.cases.draw(slot, it.key, visit, For::Way);
        let drawn = |place: usize, again: u64| {
            let share = draw::share(draw::bits_of(bits, again << 16 | place as u64));
            place != usize::from(it.default) && share < row[place]
        };
        let mut chosen: Vec<usize> = Vec::new();
        for again in 0..TRIES {
            chosen.extend((0..count).filter(|place| drawn(*place, again)));
            if chosen.is_empty() && usize::from(it.default) < count {
                chosen.push(it.default.into());
            }
            if !chosen.is_empty() {
                break;
            }
        }
        if chosen.is_empty() {
            chosen.extend((0..count).max_by(|one, two| row[*one].total_cmp(&row[*two])));
        }
        self.stack.extend(chosen.into_iter().rev().map(|place| it.ways + num::id(place)));
    }

    /// Lets one inclusive join go on that has a token and nothing more to wait for; `false` if there is none.
    pub(super) fn join_inclusive(&mut self, slot: u32) -> Result<bool, Fault> {
        let plan = self.plan;
        let flow = self.cases.at(slot).flow;
        for join in plan.or_joins.iter().filter(|join| plan.stops[num::at(**join)].flow == flow) {
            let it = &plan.stops[num::at(*join)];
            let tokens: Vec<u8> = self.cases.tokens(slot, it.tokens, usize::from(it.into)).to_vec();
            if tokens.iter().all(|count| *count == 0) || self.more_may_come(slot, it, &tokens) {
                continue;
            }
            for count in self.cases.tokens(slot, it.tokens, usize::from(it.into)) {
                *count = count.saturating_sub(1);
            }
            let visit = self.cases.visit(slot, it.local);
            if visit >= self.go.visits {
                return Err(Fault::Endless(plan.spot(*join), self.go.visits));
            }
            self.leave_node(slot, *join, visit)?;
            return Ok(true);
        }
        Ok(false)
    }

    /// A token somewhere has a way to an edge still empty, and none to an edge where one waits.
    fn more_may_come(&mut self, slot: u32, join: &Stop, tokens: &[u8]) -> bool {
        let feeds = |full: bool, local: usize| {
            let edges = tokens.iter().zip(&self.plan.feeds[num::at(join.feeds)..]);
            edges.into_iter().any(|(count, from)| (*count > 0) == full && from[local])
        };
        let flow = &self.plan.flows[usize::from(join.flow)];
        (0..num::at(flow.nodes)).any(|local| {
            let stop = &self.plan.stops[num::at(flow.first) + local];
            if local == usize::from(join.local) || !feeds(false, local) || feeds(true, local) {
                return false;
            }
            let waits = stop.kind.is_join()
                && self.cases.tokens(slot, stop.tokens, usize::from(stop.into)).iter().any(|it| *it > 0);
            waits || self.cases.holds(slot, local)
        })
    }
}
