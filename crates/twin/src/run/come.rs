//! Who comes, and when. The next arrival is drawn when the one before has come; lists of moments are read in their order.

use counter::draw;

use super::cases::{For, Slot};
use super::{Go, Hall};
use crate::dist::pick_id;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::{HOUR, Hours, NEVER};
use crate::log::Sink;
use crate::num;
use crate::plan::{Coming, NONE, Plan};

/// Hours looked at for one arrival before nobody is thought to come: two years.
const LOOK: usize = 17_520;
/// Numbers of cases that come from lists begin here, so that a burst moves nobody else's luck.
const LISTED: u64 = 1 << 31;

#[derive(Debug)]
pub(super) struct Stream {
    flow: u16,
    /// Of the procedure's name.
    name: u64,
    /// Moments of a list; `None` for drawn ones.
    list: Option<Vec<i64>>,
    come: u32,
    last: i64,
}

impl Stream {
    pub fn all(plan: &Plan, go: &Go<'_>) -> Vec<Self> {
        let mut streams = Vec::new();
        for (flow, of) in (0u16..).zip(&plan.flows) {
            let name = of.id.bytes().fold(0, |hash, byte| draw::bits_of(hash, u64::from(byte)));
            let drawn = matches!(of.coming.come, Coming::Renewal(_) | Coming::Rates(_));
            if drawn {
                streams.push(Self { flow, name, list: None, come: 0, last: go.start });
            }
            let mut list: Vec<i64> = match &of.coming.come {
                Coming::History(moments) => moments.to_vec(),
                _ => Vec::new(),
            };
            for (burst, (at, cases, over)) in (0u64..).zip(&of.coming.bursts) {
                let one = |n: u32| {
                    let share = draw::unit(go.seed ^ name, (burst << 32) | u64::from(n), For::Place as u64);
                    at.saturating_add(draw::whole(draw::real(*over) * share))
                };
                list.extend((0..*cases).map(one));
            }
            list.retain(|at| *at >= go.start);
            list.sort_unstable();
            if !list.is_empty() {
                streams.push(Self { flow, name, list: Some(list), come: 0, last: go.start });
            }
        }
        streams
    }
}

/// The moment of the next case at random, more at some hours than at others.
fn by_rates(rates: &[f64], hours: &Hours, from: i64, mut left: f64) -> i64 {
    let mut t = from;
    for _ in 0..LOOK {
        if !hours.is_open(t) {
            t = hours.next_open(t);
            if t == NEVER {
                break;
            }
        }
        let hour = t / HOUR;
        let end = ((hour + 1) * HOUR).min(hours.next_change(t));
        let rate = rates.get(num::index(hour % 168)).copied().unwrap_or(0.0);
        let here = rate * draw::real(end - t) / draw::real(HOUR);
        if left < here {
            return t + draw::whole(left / rate * draw::real(HOUR)).min(end - t);
        }
        left -= here;
        t = end;
    }
    NEVER
}

impl<S: Sink> Hall<'_, S> {
    pub(super) fn first_arrivals(&mut self) -> Result<(), Fault> {
        (0..num::id(self.streams.len())).try_for_each(|stream| self.next_arrival(stream))
    }

    fn next_arrival(&mut self, stream: u32) -> Result<(), Fault> {
        let it = &self.streams[num::at(stream)];
        let coming = &self.plan.flows[usize::from(it.flow)].coming;
        let at = match &it.list {
            Some(list) => list.get(num::at(it.come)).copied().unwrap_or(NEVER),
            None if it.come >= self.go.cases => NEVER,
            None => {
                let bits = draw::bits_of(draw::key(self.go.seed ^ it.name, u64::from(it.come)), For::Gap as u64);
                let at = match &coming.come {
                    Coming::Renewal(gap) => coming.hours.after(it.last, gap.by(bits)),
                    Coming::Rates(rates) => by_rates(rates, &coming.hours, it.last, -libm::log(draw::share(bits))),
                    _ => NEVER,
                };
                if at == NEVER {
                    return Err(Fault::NeverArrives(self.plan.procedure(it.flow).to_owned()));
                }
                at
            }
        };
        if at < self.go.until {
            self.heap.put(at, What::Arrive, stream);
        } else if it.come > 0 && (it.list.is_none() || self.streams.iter().all(|stream| stream.list.is_some())) {
            // Who comes from a list comes on top, unless nobody comes otherwise.
            self.full = self.full.min(if at == NEVER { self.now } else { self.go.until });
        }
        Ok(())
    }

    pub(super) fn arrival(&mut self, stream: u32) -> Result<(), Fault> {
        let now = self.now;
        let it = &mut self.streams[num::at(stream)];
        it.last = now;
        let who = u64::from(it.come) + if it.list.is_some() { LISTED } else { 0 };
        it.come = it.come.checked_add(1).ok_or(Fault::TooLong)?;
        let (flow, name) = (it.flow, it.name);
        self.next_arrival(stream)?;
        let key = draw::key(self.go.seed ^ name, who);
        match self.booked_time(flow, key) {
            Some(at) => self.expect(flow, key, at),
            None => self.comes(flow, key, NEVER),
        }
    }

    /// Somebody is there; at the booked time, if there is one.
    pub(super) fn comes(&mut self, flow: u16, key: u64, booked: i64) -> Result<(), Fault> {
        let now = self.now;
        let of = &self.plan.flows[usize::from(flow)];
        let one_of = |sums: &[f64], purpose: For| {
            if sums.len() < 2 { 0 } else { pick_id(sums, draw::bits_of(key, purpose as u64)) }
        };
        let slot = Slot {
            key,
            number: self.arrived,
            flow,
            class: one_of(&of.classes, For::Class),
            channel: one_of(&of.channels, For::Channel),
            arrived: now,
            due: of.term.map_or(NEVER, |term| now.saturating_add(term)),
            booked,
            active: 0,
            end: NONE,
            gone: None,
        };
        self.arrived = self.arrived.checked_add(1).ok_or(Fault::TooLong)?;
        let start = of.start;
        let slot = self.cases.begin(slot);
        let visit = self.cases.visit(slot, self.plan.stops[num::at(start)].local);
        self.go_from(slot, start, visit)
    }
}
