//! What a day is like for those who work: how much of each half hour on duty is spent working, how long they stay on, and how often somebody turns to another kind of work.
//!
//! By pool, never by person: a simulated colleague is nobody's measure.

use crate::hours::{DAY, HOUR, Hours, NEVER};
use crate::log::{Log, NO_CASE, NOBODY};
use crate::num;
use crate::plan::Plan;

const HALF: i64 = HOUR / 2;
/// Half hours of a day.
pub const SLOTS: usize = 48;

/// Of one pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    pub pool: String,
    /// By half hour of the day: milliseconds on duty, of all its people and days, of them worked, and worked beyond them.
    pub slots: [Slot; SLOTS],
    /// Pieces of work; those begun after another kind by the same person.
    pub pieces: u32,
    pub switches: u32,
    /// Milliseconds of work that belongs to no case, overtime among them.
    pub daily: i64,
    /// Milliseconds at steps that can be done at home, overtime among them.
    pub at_home: i64,
    /// Days on which anybody of them is on duty.
    pub days: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    pub on_duty: i64,
    pub worked: i64,
    /// After their hours; not in `worked`.
    pub overtime: i64,
}

impl Load {
    /// All milliseconds that are worked.
    pub fn work(&self) -> i64 {
        let whole = self.whole();
        whole.worked + whole.overtime
    }

    pub fn whole(&self) -> Slot {
        let add = |sum: Slot, slot: &Slot| Slot {
            on_duty: sum.on_duty + slot.on_duty,
            worked: sum.worked + slot.worked,
            overtime: sum.overtime + slot.overtime,
        };
        self.slots.iter().fold(Slot::default(), add)
    }
}

/// Of every pool between two moments. Work that began before or ends after counts for its part between them.
pub fn load(plan: &Plan, log: &Log, from: i64, to: i64) -> Vec<Load> {
    plan.pools
        .iter()
        .enumerate()
        .map(|(at, pool)| {
            let slots = [Slot::default(); SLOTS];
            let days = plan.days_kept(&pool.hours, from, to);
            let mut load = Load { pool: pool.id.clone(), slots, pieces: 0, switches: 0, daily: 0, at_home: 0, days };
            for (hours, people) in &pool.groups {
                let each = i64::try_from(people.iter().count()).unwrap_or(0);
                cut(&plan.hours[usize::from(*hours)], from, to, |slot, ms| load.slots[slot].on_duty += ms * each);
            }
            let mut last: Vec<Option<(u32, i64)>> = vec![None; pool.hours.len()];
            for row in 0..log.len() {
                work(plan, log, at, row, (from, to), &mut last, &mut load);
            }
            load
        })
        .collect()
}

fn work(
    plan: &Plan,
    log: &Log,
    pool: usize,
    row: usize,
    (from, to): (i64, i64),
    last: &mut [Option<(u32, i64)>],
    load: &mut Load,
) {
    let (stop, person, started) = (log.stop[row], log.person[row], log.started[row]);
    if person == NOBODY || usize::from(plan.stops[num::at(stop)].pool) != pool || started >= to || log.done[row] <= from
    {
        return;
    }
    let person = usize::from(person);
    // What is done together is one piece of work.
    if last[person] == Some((stop, started)) {
        return;
    }
    load.pieces += 1;
    load.switches += u32::from(last[person].is_some_and(|(before, _)| before != stop));
    last[person] = Some((stop, started));
    let of = &plan.pools[pool];
    let (started, done) = (started.max(from), log.done[row].min(to));
    let (hours, stays) = (&plan.hours[usize::from(of.hours[person])], &plan.hours[usize::from(of.stays[person])]);
    cut(hours, started, done, |slot, ms| load.slots[slot].worked += ms);
    if of.overtime.is_some() {
        cut(stays, started, done, |slot, ms| load.slots[slot].overtime += ms);
        cut(hours, started, done, |slot, ms| load.slots[slot].overtime -= ms);
    }
    let whole = stays.between(started, done);
    if log.case[row] == NO_CASE {
        load.daily += whole;
    }
    if plan.stops[num::at(stop)].at_home {
        load.at_home += whole;
    }
}

/// Hands over what is open between two moments, cut at half hours.
fn cut(hours: &Hours, from: i64, to: i64, mut take: impl FnMut(usize, i64)) {
    let mut t = hours.next_open(from);
    while t < to {
        let end = to.min(hours.next_change(t)).min((t / HALF + 1) * HALF);
        take(num::index(t % DAY / HALF), end - t);
        t = hours.next_open(end);
        if t == NEVER {
            break;
        }
    }
}

#[cfg(test)]
mod tests;
