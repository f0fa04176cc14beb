//! Who is there and free, and who waits for them. The next item is taken by whoever becomes free, at that moment.

use super::Hall;
use super::tickets::Tickets;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::NEVER;
use crate::log::{Outcome, Sink};
use crate::num;
use crate::plan::{NONE, Plan, Pool};
use crate::set::People;
use crate::spec::Order;

/// A pool at this moment.
#[derive(Debug)]
pub(super) struct Desk {
    pub free: People,
    pub on: People,
    /// Whose hours have ended, and who can still be asked to stay.
    pub over: People,
    /// When somebody comes or goes.
    pub next_change: i64,
    /// The change a wake-up is already put for.
    pub wake: i64,
    pub waiting: u32,
    pub tickets: Tickets,
    /// Whose turn it is.
    pub turn: u16,
}

impl Desk {
    pub fn new(plan: &Plan, pool: &Pool, start: i64) -> Self {
        let mut free = People::default();
        (0..num::short(pool.hours.len())).for_each(|person| free.insert(person));
        let mut desk = Self {
            free,
            on: People::default(),
            over: People::default(),
            next_change: 0,
            wake: -1,
            waiting: 0,
            tickets: Tickets::default(),
            turn: 0,
        };
        desk.look(plan, pool, start);
        desk
    }

    /// Who is on duty now, and until when that stays so.
    fn look(&mut self, plan: &Plan, pool: &Pool, now: i64) {
        self.on = People::default();
        self.next_change = NEVER;
        for (hours, people) in &pool.groups {
            let hours = &plan.hours[usize::from(*hours)];
            if hours.is_open(now) {
                self.on = self.on.or(people);
            }
            self.next_change = self.next_change.min(hours.next_change(now));
        }
        self.over = People::default();
        if pool.overtime.is_none() {
            return;
        }
        for (person, hours) in (0u16..).zip(&pool.stays) {
            let hours = &plan.hours[usize::from(*hours)];
            if hours.is_open(now) && !self.on.has(person) {
                self.over.insert(person);
            }
            self.next_change = self.next_change.min(hours.next_change(now));
        }
    }
}

impl<S: Sink> Hall<'_, S> {
    /// Brings a pool to this moment: who came or went meanwhile, and what those who came take up.
    pub(super) fn duty(&mut self, pool: usize) -> Result<(), Fault> {
        if self.now < self.desks[pool].next_change {
            return Ok(());
        }
        self.desks[pool].look(self.plan, &self.plan.pools[pool], self.now);
        self.take_up(pool)
    }

    /// Everybody who is there and free takes what waits.
    pub(super) fn take_up(&mut self, pool: usize) -> Result<(), Fault> {
        if self.desks[pool].waiting == 0 {
            return Ok(());
        }
        for person in self.desks[pool].free.and(&self.desks[pool].on).iter() {
            self.serve(pool, person)?;
        }
        Ok(())
    }

    /// Somebody comes or goes while others wait.
    pub(super) fn on_duty(&mut self, pool: usize) -> Result<(), Fault> {
        self.desks[pool].wake = -1;
        self.duty(pool)?;
        let plan = self.plan;
        for lane in &plan.pools[pool].lanes {
            let open = &plan.hours[usize::from(plan.lanes[num::at(*lane)].open)];
            if self.lines[num::at(*lane)].first().is_some() && open.next_open(self.now) == NEVER {
                return Err(Fault::NeverOpens(plan.pools[pool].id.clone()));
            }
        }
        self.wake(pool);
        Ok(())
    }

    /// Sees to it that those who wait are taken up when somebody comes.
    pub(super) fn wake(&mut self, pool: usize) {
        let desk = &mut self.desks[pool];
        let away = !desk.free.without(&desk.on).is_empty();
        if desk.waiting > 0 && away && desk.next_change != NEVER && desk.wake != desk.next_change {
            desk.wake = desk.next_change;
            self.heap.put(desk.next_change, What::Duty, num::id(pool));
        }
    }

    /// An item can be worked on from now.
    pub(super) fn line_up(&mut self, item: u32) -> Result<(), Fault> {
        let (slot, stop) = self.items.place(item);
        let it = &self.plan.stops[num::at(stop)];
        let daily = slot == NONE;
        let (class, due) = if daily { (0, self.now) } else { (self.cases.at(slot).class, self.cases.at(slot).due) };
        let pool = usize::from(it.pool);
        self.duty(pool)?;
        let lane = num::at(self.plan.lane_of[num::at(it.lanes) + usize::from(class)]);
        let desk = &self.desks[pool];
        let able = desk.free.and(&self.plan.lanes[lane].able);
        let leaving = || able.and(&desk.over).iter().find(|person| daily && self.is_leaving(pool, *person));
        // Whoever is free has looked for work: nobody waits whom they could serve.
        if let Some(person) = able.and(&desk.on).next(desk.turn).or_else(leaving) {
            return self.start(item, pool, person);
        }
        let room = self.plan.rooms.get(num::at(it.room));
        if room.is_some_and(|room| self.crowds[num::at(it.room)] >= *room) {
            return self.goes(item, Outcome::TurnedAway);
        }
        self.crowd(stop, 1);
        self.order = self.order.checked_add(1).ok_or(Fault::TooLong)?;
        if !self.take_ticket(pool, lane, item) {
            self.lines[lane].push(due, self.order, item);
        }
        self.desks[pool].waiting += 1;
        self.items.waits(item, self.order);
        self.lose_patience(item);
        self.wake(pool);
        Ok(())
    }

    /// Whether their hours end at this very moment.
    fn is_leaving(&self, pool: usize, person: u16) -> bool {
        self.plan.hours[usize::from(self.plan.pools[pool].hours[usize::from(person)])].is_open(self.now - 1)
    }

    /// Somebody free takes the next item they can do, if any waits and they are on duty; after their hours, only what was there before.
    pub(super) fn serve(&mut self, pool: usize, person: u16) -> Result<(), Fault> {
        let plan = self.plan;
        let (on, over) = (self.desks[pool].on.has(person), self.desks[pool].over.has(person));
        if self.desks[pool].waiting == 0 || !(on || over) {
            return Ok(());
        }
        if matches!(plan.pools[pool].order, Order::Counter { .. }) {
            return self.call_next(pool, person, on);
        }
        let mut best: Option<(u8, (i64, u32, u32), usize)> = None;
        for lane in plan.pools[pool].lanes.iter().map(|lane| num::at(*lane)) {
            let of = &plan.lanes[lane];
            if best.is_some_and(|best| best.0 < of.priority) {
                break;
            }
            if !of.able.has(person) {
                continue;
            }
            let first = if on { self.first_waiting(lane) } else { self.first_from_before(lane, pool, person) };
            let Some(first) = first else { continue };
            if best.is_none_or(|best| first < best.1) {
                best = Some((of.priority, first, lane));
            }
        }
        let Some((_, (_, _, item), lane)) = best else { return Ok(()) };
        // Whoever was taken out of turn is no longer waited for, and is passed over when their turn comes.
        if self.lines[lane].first().is_some_and(|first| first.2 == item) {
            self.lines[lane].drop_first();
        }
        self.begin(pool, person, item)
    }

    /// What waited waits no longer.
    pub(super) fn begin(&mut self, pool: usize, person: u16, item: u32) -> Result<(), Fault> {
        self.desks[pool].waiting -= 1;
        self.crowd(self.items.place(item).1, -1);
        self.start(item, pool, person)
    }

    /// The first of a line who was there before this person's hours ended, or work of the day, which is done before anybody goes home.
    fn first_from_before(&self, lane: usize, pool: usize, person: u16) -> Option<(i64, u32, u32)> {
        let hours = &self.plan.hours[usize::from(self.plan.pools[pool].hours[usize::from(person)])];
        self.lines[lane].first_that(|order, item| {
            let it = &self.items.items[num::at(item)];
            let before = || it.slot == NONE || hours.between(it.ready, self.now) > 0;
            self.items.still_waits(item, order) && before()
        })
    }

    /// The first of a line who has not left.
    fn first_waiting(&mut self, lane: usize) -> Option<(i64, u32, u32)> {
        loop {
            let first = self.lines[lane].first()?;
            if self.items.still_waits(first.2, first.1) {
                return Some(first);
            }
            self.lines[lane].drop_first();
        }
    }
}
