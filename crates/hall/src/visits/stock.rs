//! The seats as they are now, for whoever looks: boards of office-days kept in memory and read anew when their day has moved.
//!
//! What is shown is at most half a second old, and nothing is sold from it: an act reads its day itself (`day`). Acts of one office-day wait here
//! for one another, so that a rush makes nobody decide twice.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use civic::Millis;
use counter::roster::OnDate;
use counter::{Board, Buyer, Counters, Placed, Ticks, Wanted};
use jiff::ToSpan;
use jiff::civil::Date;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;
use web::{Permit, Problem};

use super::ask::Ask;
use super::day::{DAY, placed, seated};
use super::rules::{earliest, last_day};
use super::rush::Rush;
use crate::Hall;
use crate::keys::day_id;

/// How old what is shown may be, in ms.
const FRESH: i64 = 500;
/// More office-days than these are forgotten and read again.
const MOST: usize = 4_000;

/// A day as it is shown; nothing when it is closed.
pub type Shown = Option<Arc<Board>>;

struct Kept {
    counters: Arc<Counters>,
    version: i64,
    read: Millis,
    /// The next moment at which a hold ends.
    ends: Option<Millis>,
    booked: Vec<Placed>,
    shown: Shown,
}

/// One per process.
#[derive(Default)]
pub struct Stock {
    pub(super) rush: Rush,
    kept: Mutex<HashMap<Uuid, Kept>>,
    turns: Mutex<HashMap<Uuid, Arc<tokio::sync::Mutex<()>>>>,
}

impl Stock {
    /// Waits until no other act of this process is at this office-day.
    pub async fn turn(&self, office: &str, date: Date) -> OwnedMutexGuard<()> {
        let turn = {
            let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
            if turns.len() > MOST {
                turns.retain(|_, turn| Arc::strong_count(turn) > 1);
            }
            Arc::clone(turns.entry(day_id(office, date)).or_default())
        };
        turn.lock_owned().await
    }

    /// Of two office-days, always in the same order: two who change places do not wait for one another.
    pub async fn both_turns(
        &self,
        one: (&str, Date),
        other: (&str, Date),
    ) -> (OwnedMutexGuard<()>, Option<OwnedMutexGuard<()>>) {
        let mut places = [one, other];
        places.sort_unstable();
        let first = self.turn(places[0].0, places[0].1).await;
        let second = if one == other { None } else { Some(self.turn(places[1].0, places[1].1).await) };
        (first, second)
    }

    /// This day has just been written: the next reader asks the database.
    pub fn forget(&self, office: &str, date: Date) {
        if let Some(kept) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&day_id(office, date)) {
            kept.read = Millis(i64::MIN / 2);
        }
    }

    /// These days of an office, in their order.
    pub async fn days(
        &self,
        hall: &Hall,
        permit: &Permit,
        office: &str,
        days: &[Date],
    ) -> Result<Vec<(Date, Shown)>, Problem> {
        let (now, counters) = (hall.now(), hall.counters());
        let mut shown = Vec::with_capacity(days.len());
        let mut stale = Vec::new();
        {
            let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if all.len() > MOST {
                all.clear();
            }
            for date in days {
                let kept = all.get_mut(&day_id(office, *date));
                let kept = kept.filter(|kept| Arc::ptr_eq(&kept.counters, &counters) && now.0 - kept.read.0 < FRESH);
                match kept {
                    Some(kept) => shown.push((*date, kept.at(now))),
                    None => stale.push(*date),
                }
            }
        }
        if stale.is_empty() {
            return Ok(shown);
        }
        self.read(hall, permit, office, &stale, &counters).await?;
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = days.iter().filter_map(|date| Some((*date, all.get_mut(&day_id(office, *date))?.at(now))));
        Ok(found.collect())
    }

    async fn read(
        &self,
        hall: &Hall,
        permit: &Permit,
        office: &str,
        days: &[Date],
        counters: &Arc<Counters>,
    ) -> Result<(), Problem> {
        let Some(known) = counters.office(office) else { return Ok(()) };
        let (now, skills) = (hall.now(), counters.skills_of());
        let ids: Vec<Uuid> = days.iter().map(|date| day_id(office, *date)).collect();
        let reads = permit.reads().await?;
        let versions = reads.versions(DAY, &ids).await?;
        let moved: Vec<Date> = {
            let all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            let same = |date: &&Date| {
                let id = day_id(office, **date);
                let version = versions.get(&id).copied().unwrap_or(0);
                all.get(&id).is_some_and(|kept| kept.version == version && Arc::ptr_eq(&kept.counters, counters))
            };
            days.iter().filter(|date| !same(date)).copied().collect()
        };
        let rows = if moved.is_empty() { Vec::new() } else { seated(&reads, office, &moved).await? };
        drop(reads);
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        for (date, id) in days.iter().zip(ids) {
            if let Some(kept) = all.get_mut(&id).filter(|_| !moved.contains(date)) {
                kept.read = now;
                continue;
            }
            let day = date.to_string();
            let booked: Vec<Placed> =
                rows.iter().filter(|row| row.day == day).filter_map(|row| placed(row, &skills)).collect();
            let mut kept = Kept {
                counters: Arc::clone(counters),
                version: versions.get(&id).copied().unwrap_or(0),
                read: now,
                ends: None,
                booked,
                shown: None,
            };
            kept.lay_out(known, *date, hall, now);
            all.insert(id, kept);
        }
        Ok(())
    }
}

/// The next time at an office that somebody could book, for whatever takes the least there; nothing within what is sold.
pub async fn next_free(hall: &Hall, permit: &Permit, office: &str) -> Result<Option<Millis>, Problem> {
    let counters = hall.counters();
    let earliest = earliest(&counters.rules, hall.now(), false);
    let ask = |service: &counter::Service| Ask { services: vec![service.id.clone()], people: 1, prepared: false };
    let wanted: Vec<Wanted> = counters.services.iter().map(|one| ask(one).wanted(&counters, Buyer::Citizen)).collect();
    let today = hall.now().date();
    let last = last_day(&counters.rules, hall.now(), false);
    let dates: Vec<Date> = today.series(1.day()).take_while(|date| *date <= last).collect();
    let mut steps = counter::board::LOOK;
    for (_, board) in hall.stock().days(hall, permit, office, &dates).await? {
        let Some(board) = board else { continue };
        let within = Ticks(u128::MAX).since(board.day.tick_from(earliest));
        let first = wanted.iter().filter_map(|wanted| board.first_start(wanted, within, &mut steps)).min();
        if let Some(tick) = first {
            return Ok(Some(board.day.at(tick)));
        }
    }
    Ok(None)
}

impl Kept {
    fn lay_out(&mut self, office: &counter::Office, date: Date, hall: &Hall, now: Millis) {
        self.ends = self.booked.iter().filter_map(|placed| placed.until).filter(|until| *until > now).min();
        self.shown = match self.counters.day(office, date, hall.calendar()) {
            OnDate::Open(day) => Some(Arc::new(Board::new(day, self.booked.clone(), now))),
            OnDate::Closed(_) => None,
        };
    }

    /// Without the holds that have ended meanwhile.
    fn at(&mut self, now: Millis) -> Shown {
        if self.ends.is_some_and(|ends| ends <= now)
            && let Some(board) = &self.shown
        {
            self.shown = Some(Arc::new(Board::new(board.day.clone(), self.booked.clone(), now)));
            self.ends = self.booked.iter().filter_map(|placed| placed.until).filter(|until| *until > now).min();
        }
        self.shown.clone()
    }
}
