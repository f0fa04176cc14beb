//! One run of a plan: events in their order until nothing is left to happen.
//!
//! A person who becomes free takes the next item then and not before; a case that has not arrived is nowhere. Nothing is computed ahead of its time
//! but the end of work somebody has begun, which calendars decide.

mod booked;
mod cases;
mod come;
mod daily;
mod desk;
mod gather;
mod inclusive;
mod items;
mod line;
mod live;
mod tickets;
mod walk;
mod work;

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::heap::{Heap, What};
use crate::hours::NEVER;
use crate::log::Sink;
use crate::num;
use crate::plan::{NONE, Plan};

use cases::Cases;
use come::Stream;
use desk::Desk;
use items::Items;
use line::Line;

pub use live::{Standing, UnderWay};

/// How to run.
#[derive(Clone, Copy)]
pub struct Go<'a> {
    pub seed: u64,
    /// Cases drawn for each procedure; histories and bursts come on top.
    pub cases: u32,
    /// The first moment; who is under way stands there.
    pub start: i64,
    /// Nobody comes from here on; who came is served to the end.
    pub until: i64,
    /// All work ends here, whatever is open.
    pub stop: i64,
    pub under_way: &'a [UnderWay],
    /// More visits of one case at one node are an endless loop.
    pub visits: u16,
    /// Asked now and then, with the number of cases that have ended: whether to go on.
    pub go_on: Option<&'a dyn Fn(u32) -> bool>,
}

impl Go<'_> {
    /// So many cases of each procedure from an empty hall.
    pub fn cases(seed: u64, cases: u32) -> Self {
        Self { seed, cases, start: 0, until: NEVER, stop: NEVER, under_way: &[], visits: 60_000, go_on: None }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    pub arrived: u32,
    pub ended: u32,
    pub events: u64,
    /// The last event.
    pub at: i64,
    /// Until then cases of every procedure came; what is measured a day is measured so far.
    pub full: i64,
}

/// How often `go_on` is asked.
const ASKED_EVERY: u64 = 1 << 14;

/// Walks every case through the plan. Who is away by chance is [`Plan::drawn`] before.
pub fn run<S: Sink>(plan: &Plan, go: &Go<'_>, sink: &mut S) -> Result<Ended, Fault> {
    let mut hall = Hall::new(plan, go, sink);
    hall.take_over(go.under_way)?;
    hall.first_arrivals()?;
    hall.first_dailies();
    let mut events = 0u64;
    loop {
        let Some(event) = hall.heap.take() else {
            if hall.unfilled()? {
                continue;
            }
            break;
        };
        if event.at >= go.stop {
            break;
        }
        events += 1;
        if events.is_multiple_of(ASKED_EVERY) {
            hall.asked()?;
        }
        hall.now = event.at;
        match event.what {
            What::Arrive => hall.arrival(event.id)?,
            What::Ready => hall.ready(event.id)?,
            What::Done => hall.done(event.id)?,
            What::Duty => hall.on_duty(num::at(event.id))?,
            What::Leave => hall.leave(event.id)?,
            What::Gather => hall.gathered(event.id)?,
            What::Daily => hall.daily(event.id)?,
            What::Come => hall.expected(event.id)?,
        }
    }
    if go.stop == NEVER {
        hall.nobody_left_waiting()?;
    }
    Ok(Ended { arrived: hall.arrived, ended: hall.ended, events, at: hall.now, full: hall.full.min(hall.now) })
}

struct Hall<'p, S> {
    plan: &'p Plan,
    go: &'p Go<'p>,
    sink: &'p mut S,
    now: i64,
    heap: Heap,
    cases: Cases,
    items: Items,
    desks: Vec<Desk>,
    lines: Vec<Line>,
    gathering: Vec<gather::Gathering>,
    streams: Vec<Stream>,
    /// Ways a token still has to go.
    stack: Vec<u32>,
    arrived: u32,
    ended: u32,
    /// Items put into lines so far.
    order: u32,
    /// When the first of the procedures had no more cases.
    full: i64,
    /// Booked times by procedure, with how many have them; and who is expected.
    sold: Vec<BTreeMap<i64, u16>>,
    expected: Vec<booked::Expected>,
    /// The case whose tokens are moved right now: it ends, if it does, when all have moved.
    walking: u32,
    /// How many wait, at steps with a bound.
    crowds: Vec<u16>,
    /// Beginnings of daily work that stand in the heap.
    dailies: usize,
}

impl<'p, S: Sink> Hall<'p, S> {
    fn new(plan: &'p Plan, go: &'p Go<'p>, sink: &'p mut S) -> Self {
        Self {
            plan,
            go,
            sink,
            now: go.start,
            heap: Heap::default(),
            cases: Cases::new(plan),
            items: Items::default(),
            desks: plan.pools.iter().map(|pool| Desk::new(plan, pool, go.start)).collect(),
            lines: plan.lanes.iter().map(|lane| Line::new(plan.pools[usize::from(lane.pool)].order)).collect(),
            gathering: vec![gather::Gathering::default(); plan.batches.len()],
            streams: Stream::all(plan, go),
            stack: Vec::new(),
            arrived: 0,
            ended: 0,
            order: 0,
            full: NEVER,
            sold: vec![BTreeMap::new(); plan.flows.len()],
            expected: Vec::new(),
            walking: NONE,
            crowds: vec![0; plan.rooms.len()],
            dailies: 0,
        }
    }

    fn asked(&self) -> Result<(), Fault> {
        match self.go.go_on {
            Some(go_on) if !go_on(self.ended) => Err(Fault::Cancelled),
            _ => Ok(()),
        }
    }

    /// Nothing happens any more, and somebody still waits: for people who never come again, or for a batch that never fills.
    fn nobody_left_waiting(&self) -> Result<(), Fault> {
        if let Some(pool) = self.desks.iter().position(|desk| desk.waiting > 0) {
            return Err(Fault::NeverOpens(self.plan.pools[pool].id.clone()));
        }
        Ok(())
    }
}
