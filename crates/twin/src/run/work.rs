//! Items of work from the moment a case needs somebody until it is done, and what gathers to be done together.

use super::Hall;
use super::cases::For;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::NEVER;
use crate::log::{NOBODY, Row, Sink};
use crate::num;
use crate::plan::{Kind, NONE};
use crate::spec::Cause;

#[derive(Clone, Copy, Debug)]
struct Item {
    slot: u32,
    stop: u32,
    visit: u16,
    person: u16,
    enabled: i64,
    ready: i64,
    started: i64,
    /// Its place among all that ever waited; 0 when it does not wait.
    order: u32,
    /// Another one done together with it.
    next: u32,
    leaves: i64,
}

/// Items under way, used again when they are done.
#[derive(Debug, Default)]
pub(super) struct Items {
    items: Vec<Item>,
    free: Vec<u32>,
}

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

impl Items {
    pub fn begin(&mut self, slot: u32, stop: u32, visit: u16, enabled: i64) -> u32 {
        let item = Item {
            slot,
            stop,
            visit,
            person: NOBODY,
            enabled,
            ready: enabled,
            started: enabled,
            order: 0,
            next: NONE,
            leaves: NEVER,
        };
        if let Some(free) = self.free.pop() {
            self.items[num::at(free)] = item;
            return free;
        }
        self.items.push(item);
        num::id(self.items.len() - 1)
    }

    pub fn place(&self, item: u32) -> (u32, u32) {
        let it = &self.items[num::at(item)];
        (it.slot, it.stop)
    }

    pub fn waits(&mut self, item: u32, order: u32) {
        self.items[num::at(item)].order = order;
    }

    /// Whether what was put into a line as number `order` is still there.
    pub fn still_waits(&self, item: u32, order: u32) -> bool {
        self.items[num::at(item)].order == order
    }

    pub fn has_begun(&mut self, item: u32, person: u16, started: i64) {
        let it = &mut self.items[num::at(item)];
        (it.person, it.started) = (person, started);
    }

    pub fn is_ready(&mut self, item: u32, at: i64) {
        self.items[num::at(item)].ready = at;
    }
}

impl<S: Sink> Hall<'_, S> {
    /// A case stands at a node that needs somebody.
    pub(super) fn enable(&mut self, slot: u32, stop: u32, visit: u16) -> Result<(), Fault> {
        let item = self.items.begin(slot, stop, visit, self.now);
        self.cases.at_mut(slot).active += 1;
        let it = &self.plan.stops[num::at(stop)];
        if it.before != NONE {
            let bits = self.cases.draw(slot, it.key, visit, For::Before);
            let wait = self.plan.draws[num::at(it.before)].by(bits);
            self.heap.put(self.now.saturating_add(wait), What::Ready, item);
            return Ok(());
        }
        if it.batch == NONE {
            if it.kind == Kind::Delay { self.ready(item) } else { self.line_up(item) }
        } else {
            self.gather(item, it.batch)
        }
    }

    /// Whoever had to be waited for is done.
    pub(super) fn ready(&mut self, item: u32) -> Result<(), Fault> {
        let now = self.now;
        let it = &mut self.items.items[num::at(item)];
        it.ready = now;
        let stop = &self.plan.stops[num::at(it.stop)];
        if stop.cause == Some(Cause::Citizen) {
            let case = self.cases.at_mut(it.slot);
            case.due = case.due.saturating_add(now - it.enabled);
        }
        if stop.kind == Kind::Delay {
            it.started = now;
            return self.finish(item);
        }
        self.line_up(item)
    }

    fn gather(&mut self, item: u32, batch: u32) -> Result<(), Fault> {
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

    pub(super) fn start(&mut self, item: u32, pool: usize, person: u16) -> Result<(), Fault> {
        let it = &mut self.items.items[num::at(item)];
        it.started = self.now;
        it.person = person;
        it.order = 0;
        let stop = &self.plan.stops[num::at(it.stop)];
        let bits = self.cases.draw(it.slot, stop.key, it.visit, For::Work);
        let channel = usize::from(self.cases.at(it.slot).channel);
        let work = self.plan.draws[num::at(stop.work) + channel].by(bits);
        self.end_at(item, pool, person, work)
    }

    /// Somebody works on it for so long from now.
    pub(super) fn end_at(&mut self, item: u32, pool: usize, person: u16, work: i64) -> Result<(), Fault> {
        let hours = self.plan.pools[pool].hours[usize::from(person)];
        let done = self.plan.hours[usize::from(hours)].after(self.now, work);
        if done == NEVER {
            return Err(Fault::NeverOpens(self.plan.pools[pool].id.clone()));
        }
        let desk = &mut self.desks[pool];
        desk.free.remove(person);
        desk.turn = person + 1;
        self.heap.put(done, What::Done, item);
        Ok(())
    }

    /// Work is done: who did it takes the next item, then the case goes on.
    pub(super) fn done(&mut self, item: u32) -> Result<(), Fault> {
        let it = self.items.items[num::at(item)];
        let pool = usize::from(self.plan.stops[num::at(it.stop)].pool);
        self.duty(pool)?;
        self.desks[pool].free.insert(it.person);
        self.serve(pool, it.person)?;
        self.wake(pool);
        let (person, started) = (it.person, it.started);
        let mut member = item;
        while member != NONE {
            let next = self.items.items[num::at(member)].next;
            let it = &mut self.items.items[num::at(member)];
            (it.person, it.started) = (person, started);
            self.finish(member)?;
            member = next;
        }
        Ok(())
    }

    /// Writes the row, and lets the case go on.
    fn finish(&mut self, item: u32) -> Result<(), Fault> {
        let it = self.items.items[num::at(item)];
        let case = self.cases.at(it.slot);
        self.sink.row(&Row {
            case: case.number,
            class: case.class,
            stop: it.stop,
            person: it.person,
            enabled: it.enabled,
            ready: it.ready,
            started: it.started,
            done: self.now,
        });
        self.items.free.push(item);
        self.cases.at_mut(it.slot).active -= 1;
        self.go_from(it.slot, it.stop, it.visit)
    }

    pub(super) fn lose_patience(&mut self, item: u32) {
        let it = &mut self.items.items[num::at(item)];
        let stop = &self.plan.stops[num::at(it.stop)];
        if stop.patience == NONE {
            return;
        }
        let bits = self.cases.draw(it.slot, stop.key, it.visit, For::Patience);
        it.leaves = self.now.saturating_add(self.plan.draws[num::at(stop.patience)].by(bits));
        self.heap.put(it.leaves, What::Leave, item);
    }

    /// Whoever still waits now leaves, and the case ends with them.
    pub(super) fn leave(&mut self, item: u32) -> Result<(), Fault> {
        let it = self.items.items[num::at(item)];
        if it.order == 0 || it.leaves != self.now {
            return Ok(());
        }
        let pool = usize::from(self.plan.stops[num::at(it.stop)].pool);
        self.desks[pool].waiting -= 1;
        self.items.items[num::at(item)].order = 0;
        let mut member = item;
        while member != NONE {
            let it = self.items.items[num::at(member)];
            self.items.free.push(member);
            let case = self.cases.at(it.slot);
            let row = Row {
                case: case.number,
                class: case.class,
                stop: it.stop,
                person: NOBODY,
                enabled: it.enabled,
                ready: it.ready,
                started: self.now,
                done: self.now,
            };
            self.sink.row(&row);
            let case = self.cases.at_mut(it.slot);
            case.active -= 1;
            case.left = true;
            if case.active == 0 {
                self.close(it.slot)?;
            }
            member = it.next;
        }
        Ok(())
    }
}
