//! Items of work under way, in a table whose rows are used again.

use crate::hours::NEVER;
use crate::log::NOBODY;
use crate::num;
use crate::plan::NONE;

#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub slot: u32,
    pub stop: u32,
    pub visit: u16,
    pub person: u16,
    pub enabled: i64,
    pub ready: i64,
    pub started: i64,
    /// Its place among all that ever waited; 0 when it does not wait.
    pub order: u32,
    /// Another one done together with it.
    pub next: u32,
    pub leaves: i64,
}

/// Items under way, used again when they are done.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub items: Vec<Item>,
    pub free: Vec<u32>,
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
