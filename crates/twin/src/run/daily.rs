//! Work of every day: it stands in a pool's line from the closing on, and belongs to no case.

use counter::draw;

use super::Hall;
use super::cases::For;
use super::items::Item;
use crate::fault::Fault;
use crate::heap::What;
use crate::hours::{DAY, NEVER};
use crate::log::{NO_CASE, Row, Sink};
use crate::num;
use crate::plan::NONE;

impl<S: Sink> Hall<'_, S> {
    pub(super) fn first_dailies(&mut self) {
        for daily in 0..num::id(self.plan.daily.len()) {
            self.next_daily(daily, self.now - 1);
        }
    }

    fn next_daily(&mut self, daily: u32, after: i64) {
        let at = self.plan.next_daily(&self.plan.daily[num::at(daily)], after);
        if at != NEVER {
            self.dailies += 1;
            self.heap.put(at, What::Daily, daily);
        }
    }

    /// Closing: everybody who has it to do has one more item in line. When nothing else is left to happen, the days are not counted on.
    pub(super) fn daily(&mut self, daily: u32) -> Result<(), Fault> {
        self.dailies -= 1;
        if self.heap.len() <= self.dailies {
            return Ok(());
        }
        self.next_daily(daily, self.now);
        let stop = self.plan.first_daily + daily;
        for nth in 0..self.plan.daily[num::at(daily)].people {
            let item = self.items.begin(NONE, stop, nth, self.now);
            self.line_up(item)?;
        }
        Ok(())
    }

    /// How long it takes: the same in every scenario for the same day.
    pub(super) fn daily_work(&self, item: &Item) -> i64 {
        let of = &self.plan.daily[num::at(item.stop - self.plan.first_daily)];
        let day = (item.enabled / DAY).cast_unsigned();
        let purpose = u64::from(item.visit) << 8 | For::Daily as u64;
        let bits = draw::bits_of(draw::key(self.go.seed ^ of.key, day), purpose);
        self.plan.draws[num::at(self.plan.stops[num::at(item.stop)].work)].by(bits)
    }

    pub(super) fn daily_done(&mut self, at: u32) {
        let it = self.items.items[num::at(at)];
        self.sink.row(&Row {
            case: NO_CASE,
            class: 0,
            stop: it.stop,
            person: it.person,
            enabled: it.enabled,
            ready: it.ready,
            started: it.started,
            done: self.now,
        });
        self.items.free.push(at);
    }
}
