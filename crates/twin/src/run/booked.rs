//! Who books: the time they get, and whether they come.

use counter::draw;

use super::Hall;
use super::cases::For;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::NEVER;
use crate::log::{Case, Outcome, Sink};
use crate::num;

/// Times looked at before somebody comes without one.
const LOOK: usize = 10_000;

/// Somebody with a booking.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected {
    flow: u16,
    key: u64,
}

impl<S: Sink> Hall<'_, S> {
    /// The time whoever is drawn to book gets: the first one from now on that lies in the hours and is not full.
    pub(super) fn booked_time(&mut self, flow: u16, key: u64) -> Option<i64> {
        let coming = &self.plan.flows[usize::from(flow)].coming;
        let times = coming.booked.filter(|of| draw::share(draw::bits_of(key, For::Booked as u64)) < of.share)?;
        let sold = &mut self.sold[usize::from(flow)];
        *sold = sold.split_off(&self.now);
        let from = |t: i64| (t + times.slot - 1) / times.slot * times.slot;
        let mut at = from(self.now);
        for _ in 0..LOOK {
            if !coming.hours.is_open(at) || !coming.hours.is_open(at + times.slot - 1) {
                let open = coming.hours.next_open(at + 1);
                at = if open == NEVER { return None } else { from(open) };
                continue;
            }
            let here = sold.entry(at).or_insert(0);
            if *here < times.per_slot {
                *here += 1;
                return Some(at);
            }
            at += times.slot;
        }
        None
    }

    pub(super) fn expect(&mut self, flow: u16, key: u64, at: i64) -> Result<(), Fault> {
        self.heap.put(at, What::Come, num::id(self.expected.len()));
        self.expected.push(Expected { flow, key });
        if self.expected.len() < num::at(crate::heap::MOST) { Ok(()) } else { Err(Fault::TooLong) }
    }

    /// The booked time has come, and whoever booked it, or not.
    pub(super) fn expected(&mut self, id: u32) -> Result<(), Fault> {
        let Expected { flow, key } = self.expected[num::at(id)];
        let no_show = self.plan.flows[usize::from(flow)].coming.booked.map_or(0.0, |times| times.no_show);
        if draw::share(draw::bits_of(key, For::NoShow as u64)) >= no_show {
            return self.comes(flow, key, self.now);
        }
        let number = self.arrived;
        self.arrived = self.arrived.checked_add(1).ok_or(Fault::TooLong)?;
        self.ended += 1;
        self.sink.case(&Case {
            number,
            flow,
            class: 0,
            channel: 0,
            arrived: self.now,
            done: self.now,
            due: None,
            booked: Some(self.now),
            outcome: Outcome::NoShow,
        });
        Ok(())
    }
}
