//! Where a case goes: tokens along edges, by the semantics of `flow`, until every one of them waits for somebody.

use counter::draw;

use super::cases::For;
use super::{Cases, Hall};
use crate::fault::Fault;
use crate::log::{Case, Outcome, Sink};
use crate::num;
use crate::plan::{Kind, NONE, Plan, Stop, Way};

impl<S: Sink> Hall<'_, S> {
    /// A token leaves a node, and goes on until it stands where somebody is needed. A case nobody is needed for any more ends.
    pub(super) fn go_from(&mut self, slot: u32, stop: u32, visit: u16) -> Result<(), Fault> {
        self.walking = slot;
        self.leave_node(slot, stop, visit)?;
        loop {
            while let Some(way) = self.stack.pop() {
                self.along(slot, way)?;
            }
            if !self.join_inclusive(slot)? {
                break;
            }
        }
        self.walking = NONE;
        if self.cases.at(slot).active == 0 { self.close(slot) } else { Ok(()) }
    }

    pub(super) fn leave_node(&mut self, slot: u32, stop: u32, visit: u16) -> Result<(), Fault> {
        let it = &self.plan.stops[num::at(stop)];
        if it.kind == Kind::Split {
            self.stack.extend((it.ways..it.ways + u32::from(it.count)).rev());
            return Ok(());
        }
        if it.kind == Kind::OrSplit && it.count > 1 {
            self.some_ways(slot, stop, visit);
            return Ok(());
        }
        let way = match it.count {
            0 => return Err(Fault::NoWayToEnd(self.plan.spot(stop))),
            1 => it.ways,
            _ => {
                it.ways
                    + choose(self.plan, &mut self.cases, slot, it, visit)
                        .ok_or_else(|| Fault::NoWayToEnd(self.plan.spot(stop)))?
            }
        };
        self.stack.push(way);
        Ok(())
    }

    fn along(&mut self, slot: u32, way: u32) -> Result<(), Fault> {
        let plan = self.plan;
        let way = plan.ways[num::at(way)];
        let to = &plan.stops[num::at(way.to)];
        if plan.asks {
            note_who_asked(plan, &mut self.cases, slot, way);
        }
        match to.kind {
            Kind::End => {
                self.cases.at_mut(slot).end = way.to;
                return Ok(());
            }
            Kind::Join | Kind::OrJoin => {
                let tokens = self.cases.tokens(slot, to.tokens, usize::from(to.into));
                if let Some(token) = tokens.get_mut(num::at(way.token)) {
                    *token = token.saturating_add(1);
                }
                // An inclusive one is looked at when all tokens stand.
                if to.kind == Kind::OrJoin || tokens.contains(&0) {
                    return Ok(());
                }
                for token in tokens {
                    *token -= 1;
                }
            }
            _ => {}
        }
        let visit = self.cases.visit(slot, to.local);
        if visit >= self.go.visits {
            return Err(Fault::Endless(plan.spot(way.to), self.go.visits));
        }
        match to.kind {
            Kind::Work | Kind::Delay => self.enable(slot, way.to, visit),
            _ => self.leave_node(slot, way.to, visit),
        }
    }

    /// The case has ended: nothing of it waits or is worked on.
    pub(super) fn close(&mut self, slot: u32) -> Result<(), Fault> {
        let it = *self.cases.at(slot);
        if let Some(token) = self.cases.token_left(slot).filter(|_| it.gone.is_none()) {
            let flow = &self.plan.flows[usize::from(it.flow)];
            let at = |stop: &u32| {
                let join = &self.plan.stops[num::at(*stop)];
                join.kind.is_join() && (join.tokens..join.tokens + u32::from(join.into)).contains(&token)
            };
            let join = (flow.first..flow.first + flow.nodes).find(at).unwrap_or(flow.first);
            return Err(Fault::Deadlock(self.plan.spot(join)));
        }
        self.cases.end(slot);
        self.ended += 1;
        self.sink.case(&Case {
            number: it.number,
            flow: it.flow,
            class: it.class,
            channel: it.channel,
            arrived: it.arrived,
            done: self.now,
            due: (it.due < crate::hours::NEVER).then_some(it.due),
            booked: (it.booked < crate::hours::NEVER).then_some(it.booked),
            outcome: it.gone.unwrap_or(if it.end == NONE { Outcome::Left } else { Outcome::End(it.end) }),
        });
        Ok(())
    }
}

impl<S: Sink> Hall<'_, S> {
    /// A case that begins in the middle knows who asked.
    pub(super) fn was_asked(&mut self, slot: u32, stop: u32, asker: u32) {
        let (stop, asker) = (&self.plan.stops[num::at(stop)], &self.plan.stops[num::at(asker)]);
        if self.plan.asks {
            *self.cases.asked(slot, stop.stage) = asker.stage + 1;
        }
    }
}

/// Who asked is known until its stage is left (補正 goes back to the stage that asked).
fn note_who_asked(plan: &Plan, cases: &mut Cases, slot: u32, way: Way) {
    let (from, to) = (&plan.stops[num::at(way.from)], &plan.stops[num::at(way.to)]);
    if from.stage == to.stage {
        return;
    }
    *cases.asked(slot, from.stage) = 0;
    if plan.flows[usize::from(to.flow)].asking.get(usize::from(to.stage)) == Some(&true) {
        *cases.asked(slot, to.stage) = from.stage + 1;
    }
}

/// Which of several ways, by its place.
fn choose(plan: &Plan, cases: &mut Cases, slot: u32, stop: &Stop, visit: u16) -> Option<u32> {
    let channel = usize::from(cases.at(slot).channel);
    let count = usize::from(stop.count);
    let row = &plan.shares[num::at(stop.shares) + channel * count..][..count];
    let bits = cases.draw(slot, stop.key, visit, For::Way);
    if !stop.asks {
        return Some(num::id(crate::dist::pick(row, bits)));
    }
    let asked = *cases.asked(slot, stop.stage);
    let open = |place: usize| {
        let way = plan.ways[num::at(stop.ways) + place];
        !way.to_asker || plan.stops[num::at(way.to)].stage + 1 == asked
    };
    let share = |place: usize| row[place] - if place == 0 { 0.0 } else { row[place - 1] };
    let whole: f64 = (0..count).filter(|place| open(*place)).map(share).sum();
    let mut left = draw::share(bits) * whole;
    let mut last = None;
    for place in (0..count).filter(|place| open(*place)) {
        last = Some(num::id(place));
        left -= share(place);
        if left < 0.0 {
            break;
        }
    }
    last
}
