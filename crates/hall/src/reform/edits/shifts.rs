//! Who of a pool works part of the day, is on leave, or is away at short notice: as a turn of the room, put into the parameters and read back from a
//! scenario's file. Of a pool whose people are all alike today; others stay as their file has them.

use std::collections::BTreeMap;

use counter::model::Day;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use twin::spec::{Parameters, Part, Pool, Shift, Staff, WeekHours};

use super::Edits;

/// So many of a pool work these hours on the days of their pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartTime {
    pub people: u16,
    pub hours: Part,
}

/// So many of a pool are off from the first day to the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    pub people: u16,
    pub first: Date,
    pub last: Date,
}

/// Days of leave that are laid out at most.
const DAYS: usize = 400;

impl Leave {
    fn days(&self) -> Vec<Date> {
        self.first.series(jiff::ToSpan::day(1)).take_while(|day| *day <= self.last).take(DAYS).collect()
    }
}

/// Into parameters whose pools already have their people. Those who work part of the day are taken first, leave is of the others.
pub(super) fn put(edits: &Edits, to_be: &mut Parameters) {
    for (name, part) in &edits.part_time {
        let Some(pool) = to_be.pools.get_mut(name) else { continue };
        let Some(base) = alike(pool).and_then(|staff| to_be.hours.get(&staff.hours)) else { continue };
        let Some(hours) = part_of(base, &part.hours) else { continue };
        let key = format!("{name}/part");
        split(pool, part.people, |staff| staff.hours.clone_from(&key));
        to_be.hours.insert(key, hours);
    }
    for (name, leave) in &edits.leave {
        if let Some(pool) = to_be.pools.get_mut(name) {
            split(pool, leave.people, |staff| staff.leave = leave.days());
        }
    }
    for (name, share) in &edits.absent {
        let staff = to_be.pools.get_mut(name).into_iter().flat_map(|pool| &mut pool.staff);
        staff.for_each(|staff| staff.absent = *share);
    }
}

/// The people of a pool who are all alike.
pub fn alike(pool: &Pool) -> Option<&Staff> {
    match pool.staff.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// So many of the pool's first people are otherwise.
fn split(pool: &mut Pool, people: u16, other: impl FnOnce(&mut Staff)) {
    let Some(first) = pool.staff.first_mut() else { return };
    let people = people.min(first.count);
    if people == 0 {
        return;
    }
    let mut some = Staff { count: people, ..first.clone() };
    first.count -= people;
    other(&mut some);
    pool.staff.retain(|staff| staff.count > 0);
    pool.staff.push(some);
}

/// The same days with other hours; nothing of what never closes.
fn part_of(base: &WeekHours, part: &Part) -> Option<WeekHours> {
    let days = days(base);
    if base.always || days.is_empty() {
        return None;
    }
    let except = base.except.iter().map(|(day, parts)| {
        let parts = if parts.is_empty() { Vec::new() } else { vec![part.clone()] };
        (*day, parts)
    });
    let week = vec![Shift { days, open: part.open, close: part.close }];
    Some(WeekHours { week, except: except.collect(), ..base.clone() })
}

fn days(hours: &WeekHours) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for day in hours.week.iter().flat_map(|shift| &shift.days) {
        if !days.contains(day) {
            days.push(*day);
        }
    }
    days
}

/// What one pool of a file changes about its people, as turns; `None` where it is more than the room can turn.
#[derive(Default)]
pub(super) struct Read {
    pub people: Option<u16>,
    pub part_time: Option<PartTime>,
    pub leave: Option<Leave>,
    pub absent: Option<f64>,
    /// The name of the hours of those who work part of the day.
    pub hours: Option<String>,
}

pub(super) fn read(was: &Pool, now: &Pool, hours: &BTreeMap<String, WeekHours>) -> Option<Read> {
    let base = alike(was)?;
    if (Pool { staff: Vec::new(), ..was.clone() }) != (Pool { staff: Vec::new(), ..now.clone() }) {
        return None;
    }
    let absent = now.staff.first()?.absent;
    let (mut read, mut whole) = (Read::default(), false);
    for staff in &now.staff {
        let same = Staff { count: staff.count, absent, ..base.clone() };
        if *staff == same && !whole {
            whole = true;
        } else if (Staff { leave: base.leave.clone(), ..staff.clone() }) == same && read.leave.is_none() {
            read.leave = Some(leave_of(staff)?);
        } else if (Staff { hours: base.hours.clone(), ..staff.clone() }) == same && read.part_time.is_none() {
            let (whole, part) = (hours.get(&base.hours)?, hours.get(&staff.hours)?);
            let [shift] = part.week.as_slice() else { return None };
            let turned = Part { open: shift.open, close: shift.close };
            if part_of(whole, &turned).as_ref() != Some(part) {
                return None;
            }
            read.part_time = Some(PartTime { people: staff.count, hours: turned });
            read.hours = Some(staff.hours.clone());
        } else {
            return None;
        }
    }
    let count: u16 = now.staff.iter().map(|staff| staff.count).sum();
    read.people = (count != base.count).then_some(count);
    // As it stands in the file, a share is compared with itself.
    read.absent = (absent.to_bits() != base.absent.to_bits()).then_some(absent);
    Some(read)
}

/// Days that follow each other.
fn leave_of(staff: &Staff) -> Option<Leave> {
    let (first, last) = (*staff.leave.first()?, *staff.leave.last()?);
    let leave = Leave { people: staff.count, first, last };
    (leave.days() == staff.leave).then_some(leave)
}
