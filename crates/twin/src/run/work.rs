//! Work from the moment a case needs somebody until it is done, or until whoever waits has left.

use counter::draw;

use super::Hall;
use super::cases::For;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::{Hours, NEVER};
use crate::log::{NOBODY, Outcome, Row, Sink};
use crate::num;
use crate::plan::{Kind, NONE, Stop};
use crate::spec::Cause;

impl<S: Sink> Hall<'_, S> {
    /// A case stands at a node that needs somebody.
    pub(super) fn enable(&mut self, slot: u32, stop: u32, visit: u16) -> Result<(), Fault> {
        let item = self.items.begin(slot, stop, visit, self.now);
        let it = &self.plan.stops[num::at(stop)];
        self.cases.hold(slot, it.local, 1);
        if it.before != NONE {
            let bits = self.cases.draw(slot, it.key, visit, For::Before);
            let wait = self.plan.draws[num::at(it.before)].by(bits);
            return self.wait(item, it, wait);
        }
        if self.stays_away(item) {
            return self.goes(item, Outcome::NoShow);
        }
        if it.batch == NONE {
            if it.kind == Kind::Delay { self.ready(item) } else { self.line_up(item) }
        } else {
            self.gather(item, it.batch)
        }
    }

    /// The hours in which other work keeps a step's people from it; none where somebody else is waited for, whom no office hours bind.
    pub(super) fn other_work_hours(&self, of: &Stop) -> Option<&Hours> {
        let lane = (of.cause == Some(Cause::OtherWork)).then(|| self.plan.lane_of[num::at(of.lanes)])?;
        Some(&self.plan.hours[usize::from(self.plan.lanes[num::at(lane)].open)])
    }

    /// It is ready when so much time has gone by.
    pub(super) fn wait(&mut self, item: u32, of: &Stop, wait: i64) -> Result<(), Fault> {
        let over = self
            .other_work_hours(of)
            .map_or_else(|| self.now.saturating_add(wait), |hours| hours.after(self.now, wait));
        if over == NEVER {
            return Err(Fault::NeverOpens(self.plan.pools[usize::from(of.pool)].id.clone()));
        }
        self.heap.put(over, What::Ready, item);
        Ok(())
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
        if self.stays_away(item) {
            return self.goes(item, Outcome::NoShow);
        }
        self.line_up(item)
    }

    /// Whether whoever is expected does not come.
    fn stays_away(&self, item: u32) -> bool {
        let it = &self.items.items[num::at(item)];
        let stop = &self.plan.stops[num::at(it.stop)];
        let draw = || draw::share(self.cases.draw(it.slot, stop.key, it.visit, For::NoShow));
        stop.no_show > 0.0 && draw() < stop.no_show
    }

    pub(super) fn start(&mut self, item: u32, pool: usize, person: u16) -> Result<(), Fault> {
        let it = &mut self.items.items[num::at(item)];
        it.started = self.now;
        it.person = person;
        it.order = 0;
        if it.slot == NONE {
            let work = self.daily_work(&self.items.items[num::at(item)]);
            return self.end_at(item, pool, person, work);
        }
        let stop = &self.plan.stops[num::at(it.stop)];
        let bits = self.cases.draw(it.slot, stop.key, it.visit, For::Work);
        let channel = usize::from(self.cases.at(it.slot).channel);
        let work = self.plan.draws[num::at(stop.work) + channel].by(bits);
        self.end_at(item, pool, person, work)
    }

    /// Somebody works on it for so long from now; what they have begun they stay on for, as long as they can be asked to.
    pub(super) fn end_at(&mut self, item: u32, pool: usize, person: u16, work: i64) -> Result<(), Fault> {
        let hours = self.plan.pools[pool].stays[usize::from(person)];
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
        if it.slot == NONE {
            self.daily_done(item);
            return Ok(());
        }
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
        self.cases.hold(it.slot, self.plan.stops[num::at(it.stop)].local, -1);
        self.go_from(it.slot, it.stop, it.visit)
    }

    pub(super) fn lose_patience(&mut self, item: u32) {
        let it = &mut self.items.items[num::at(item)];
        let stop = &self.plan.stops[num::at(it.stop)];
        if stop.patience == NONE || it.slot == NONE {
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
        self.crowd(it.stop, -1);
        self.items.items[num::at(item)].order = 0;
        self.goes(item, Outcome::Left)
    }

    /// One more or one less who waits at a step.
    pub(super) fn crowd(&mut self, stop: u32, by: i16) {
        let room = self.plan.stops[num::at(stop)].room;
        if let Some(crowd) = self.crowds.get_mut(num::at(room)) {
            *crowd = crowd.saturating_add_signed(by);
        }
    }

    /// Whoever stands here goes without having been served, and their case ends with them.
    pub(super) fn goes(&mut self, item: u32, outcome: Outcome) -> Result<(), Fault> {
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
            self.cases.hold(it.slot, self.plan.stops[num::at(it.stop)].local, -1);
            let case = self.cases.at_mut(it.slot);
            case.gone = case.gone.or(Some(outcome));
            if case.active == 0 && it.slot != self.walking {
                self.close(it.slot)?;
            }
            member = it.next;
        }
        Ok(())
    }
}
