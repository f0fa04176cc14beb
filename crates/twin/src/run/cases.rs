//! The cases under way: a row for each, used again when a case has ended, so that memory follows who is in the hall and not who ever was.

use counter::draw;

use crate::log::Outcome;
use crate::num;
use crate::plan::Plan;

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slot {
    /// What all draws of this case begin with.
    pub key: u64,
    pub number: u32,
    pub flow: u16,
    pub class: u8,
    pub channel: u8,
    pub arrived: i64,
    pub due: i64,
    /// The booked time.
    pub booked: i64,
    /// Items that wait or are worked on.
    pub active: u32,
    /// The end that was reached last.
    pub end: u32,
    /// How it ended without an end.
    pub gone: Option<Outcome>,
}

/// What a draw is for.
#[derive(Clone, Copy)]
pub(super) enum For {
    Gap = 1,
    Class,
    Channel,
    Work,
    Before,
    Patience,
    Way,
    Place,
    Daily,
    NoShow,
    Booked,
}

#[derive(Debug)]
pub(super) struct Cases {
    slots: Vec<Slot>,
    free: Vec<u32>,
    /// Visits at each node.
    visits: Vec<u16>,
    /// Tokens on edges into joins.
    tokens: Vec<u8>,
    /// Items at each node, where a join must know what can still come.
    held: Vec<u8>,
    ors: bool,
    /// By stage: 1 + the stage that asked.
    asked: Vec<u16>,
    stride: usize,
    joins: usize,
    asks: bool,
}

impl Cases {
    pub fn new(plan: &Plan) -> Self {
        Self {
            slots: Vec::new(),
            free: Vec::new(),
            visits: Vec::new(),
            tokens: Vec::new(),
            held: Vec::new(),
            ors: !plan.or_joins.is_empty(),
            asked: Vec::new(),
            stride: plan.stride,
            joins: plan.joins,
            asks: plan.asks,
        }
    }

    pub fn begin(&mut self, slot: Slot) -> u32 {
        if let Some(free) = self.free.pop() {
            let at = num::at(free);
            self.slots[at] = slot;
            self.visits[at * self.stride..(at + 1) * self.stride].fill(0);
            if self.joins > 0 {
                self.tokens[at * self.joins..(at + 1) * self.joins].fill(0);
            }
            if self.ors {
                self.held[at * self.stride..(at + 1) * self.stride].fill(0);
            }
            if self.asks {
                self.asked[at * self.stride..(at + 1) * self.stride].fill(0);
            }
            return free;
        }
        self.slots.push(slot);
        let slots = self.slots.len();
        self.visits.resize(slots * self.stride, 0);
        self.tokens.resize(slots * self.joins, 0);
        if self.ors {
            self.held.resize(slots * self.stride, 0);
        }
        if self.asks {
            self.asked.resize(slots * self.stride, 0);
        }
        num::id(slots - 1)
    }

    pub fn end(&mut self, slot: u32) {
        self.free.push(slot);
    }

    pub fn at(&self, slot: u32) -> &Slot {
        &self.slots[num::at(slot)]
    }

    pub fn at_mut(&mut self, slot: u32) -> &mut Slot {
        &mut self.slots[num::at(slot)]
    }

    /// One more visit at a node; the number of those before it.
    pub fn visit(&mut self, slot: u32, local: u16) -> u16 {
        let visits = &mut self.visits[num::at(slot) * self.stride + usize::from(local)];
        let before = *visits;
        *visits = before.saturating_add(1);
        before
    }

    /// One more or one less item at a node.
    pub fn hold(&mut self, slot: u32, local: u16, by: i8) {
        self.at_mut(slot).active = self.at(slot).active.saturating_add_signed(by.into());
        if self.ors {
            let held = &mut self.held[num::at(slot) * self.stride + usize::from(local)];
            *held = held.saturating_add_signed(by);
        }
    }

    pub fn holds(&self, slot: u32, local: usize) -> bool {
        self.held[num::at(slot) * self.stride + local] > 0
    }

    /// The tokens on the edges into a join.
    pub fn tokens(&mut self, slot: u32, first: u32, count: usize) -> &mut [u8] {
        let base = num::at(slot) * self.joins + num::at(first);
        &mut self.tokens[base..base + count]
    }

    /// Where a token still waits at a join.
    pub fn token_left(&self, slot: u32) -> Option<u32> {
        let base = num::at(slot) * self.joins;
        self.tokens[base..base + self.joins].iter().position(|count| *count > 0).map(num::id)
    }

    pub fn asked(&mut self, slot: u32, stage: u16) -> &mut u16 {
        &mut self.asked[num::at(slot) * self.stride + usize::from(stage)]
    }

    /// 64 bits for this case, this node, this visit and this purpose.
    pub fn draw(&self, slot: u32, node: u32, visit: u16, purpose: For) -> u64 {
        let purpose = (u64::from(node) << 24) | (u64::from(visit) << 8) | purpose as u64;
        draw::bits_of(self.at(slot).key, purpose)
    }
}
