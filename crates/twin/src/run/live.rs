//! Beginning in the middle: cases that are under way now, with where they stand and how long they have.

use counter::draw;

use super::Hall;
use super::cases::{For, Slot};
use crate::fault::Fault;
use crate::hours::NEVER;
use crate::log::Sink;
use crate::num;
use crate::plan::{Kind, NONE};

/// A case that is under way when the run begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    pub procedure: String,
    /// Names its draws; the same case in two scenarios has the same luck.
    pub who: u64,
    pub arrived: i64,
    pub class: u8,
    pub channel: u8,
    pub due: Option<i64>,
    pub at: Vec<Standing>,
    /// Tokens that wait at joins: (join, the node they came from).
    pub joins: Vec<(String, String)>,
    /// Where the way back is to whoever asked: (a node it stands at, a node of the stage that asked).
    pub asked: Vec<(String, String)>,
}

/// One place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub node: String,
    pub enabled: i64,
    /// When it could be worked on, if whoever had to be waited for is done.
    pub ready: Option<i64>,
    /// When somebody began to work on it.
    pub started: Option<i64>,
    /// Visits before this one.
    pub visits: u16,
}

impl<S: Sink> Hall<'_, S> {
    /// Puts everybody where they stand. What waits is lined up in the order in which it became ready.
    pub(super) fn take_over(&mut self, under_way: &[UnderWay]) -> Result<(), Fault> {
        let mut waiting: Vec<(i64, u32)> = Vec::new();
        for case in under_way {
            self.take_case(case, &mut waiting)?;
        }
        waiting.sort_unstable();
        waiting.into_iter().try_for_each(|(_, item)| self.line_up(item))
    }

    fn take_case(&mut self, case: &UnderWay, waiting: &mut Vec<(i64, u32)>) -> Result<(), Fault> {
        let bad = |what: &str| Fault::BadState(format!("{} {}: {what}", case.procedure, case.who));
        let flow = self.plan.flows.iter().position(|flow| flow.id == case.procedure).ok_or_else(|| bad("procedure"))?;
        let of = &self.plan.flows[flow];
        if usize::from(case.class) >= of.classes.len() || usize::from(case.channel) >= of.channels.len() {
            return Err(bad("class or channel"));
        }
        if case.at.is_empty() {
            return Err(bad("stands nowhere"));
        }
        let slot = self.cases.begin(Slot {
            key: draw::key(!self.go.seed, case.who),
            number: self.arrived,
            flow: num::short(flow),
            class: case.class,
            channel: case.channel,
            arrived: case.arrived,
            due: case.due.unwrap_or(NEVER),
            booked: NEVER,
            active: 0,
            end: NONE,
            gone: None,
        });
        self.arrived = self.arrived.checked_add(1).ok_or(Fault::TooLong)?;
        for (join, from) in &case.joins {
            self.take_token(slot, case, join, from)?;
        }
        for (node, asker) in &case.asked {
            let bad = || bad("asked by nobody it knows");
            let node = self.plan.stop(&case.procedure, node).ok_or_else(bad)?;
            let asker = self.plan.stop(&case.procedure, asker).ok_or_else(bad)?;
            self.was_asked(slot, node, asker);
        }
        for standing in &case.at {
            if let Some(waits) = self.take_standing(slot, case, standing)? {
                waiting.push(waits);
            }
        }
        Ok(())
    }

    fn take_token(&mut self, slot: u32, case: &UnderWay, join: &str, from: &str) -> Result<(), Fault> {
        let bad = || Fault::BadState(format!("{} {}: {join}", case.procedure, case.who));
        let join = self.plan.stop(&case.procedure, join).ok_or_else(bad)?;
        let from = self.plan.stop(&case.procedure, from).ok_or_else(bad)?;
        let of = &self.plan.stops[num::at(from)];
        let ways = &self.plan.ways[num::at(of.ways)..][..usize::from(of.count)];
        let way = ways.iter().find(|way| way.to == join && way.token != NONE).ok_or_else(bad)?;
        let it = &self.plan.stops[num::at(join)];
        self.cases.tokens(slot, it.tokens, usize::from(it.into))[num::at(way.token)] += 1;
        Ok(())
    }

    /// The item, with the moment it was ready, if it waits for one of ours.
    fn take_standing(&mut self, slot: u32, case: &UnderWay, at: &Standing) -> Result<Option<(i64, u32)>, Fault> {
        let bad = || Fault::BadState(format!("{} {}: {}", case.procedure, case.who, at.node));
        let stop = self.plan.stop(&case.procedure, &at.node).ok_or_else(bad)?;
        let it = &self.plan.stops[num::at(stop)];
        let order =
            [at.enabled, at.ready.unwrap_or(at.enabled), at.started.or(at.ready).unwrap_or(at.enabled), self.now];
        if !matches!(it.kind, Kind::Work | Kind::Delay) || !order.is_sorted() || at.enabled < 0 {
            return Err(bad());
        }
        let visit = (0..=at.visits).map(|_| self.cases.visit(slot, it.local)).last().unwrap_or(0);
        let item = self.items.begin(slot, stop, visit, at.enabled);
        self.cases.hold(slot, it.local, 1);
        if at.ready.is_none() && at.started.is_none() && it.before != NONE {
            let bits = self.cases.draw(slot, it.key, visit, For::Before);
            let hours = self.other_work_hours(it);
            let past = hours.map_or(self.now - at.enabled, |hours| hours.between(at.enabled, self.now));
            let rest = self.plan.draws[num::at(it.before)].rest(past, bits);
            return self.wait(item, it, rest).map(|()| None);
        }
        if it.kind == Kind::Delay {
            return Err(bad());
        }
        let ready = at.ready.unwrap_or(at.enabled);
        self.items.is_ready(item, ready);
        let Some(started) = at.started else { return Ok(Some((ready, item))) };
        let pool = usize::from(it.pool);
        let class = usize::from(case.class);
        let lane = num::at(self.plan.lane_of[num::at(it.lanes) + class]);
        // More in hand than there are people: somebody was lent. It waits for one of ours.
        let Some(person) = self.desks[pool].free.and(&self.plan.lanes[lane].able).first() else {
            return Ok(Some((ready, item)));
        };
        let bits = self.cases.draw(slot, it.key, visit, For::Work);
        let hours = &self.plan.hours[usize::from(self.plan.pools[pool].stays[usize::from(person)])];
        let past = hours.between(started, self.now);
        let rest = self.plan.draws[num::at(it.work) + usize::from(case.channel)].rest(past, bits);
        self.items.has_begun(item, person, started);
        self.end_at(item, pool, person, rest)?;
        Ok(None)
    }
}
