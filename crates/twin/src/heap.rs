//! What happens next: a heap with four children a node, of events packed into one 128-bit number.
//!
//! Time first, then the order in which events were put in, so that two at the same moment come out in the same order on every machine.

use crate::num;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A case of this stream comes.
    Arrive,
    /// Whoever had to be waited for before an item can be worked on is done.
    Ready,
    /// An item is done.
    Done,
    /// Somebody of this pool comes on duty or goes.
    Duty,
    /// Whoever waits with this item has waited long enough.
    Leave,
    /// What has gathered at this step goes on, full or not.
    Gather,
    /// This work of every day is to be done.
    Daily,
    /// Whoever booked this time comes.
    Come,
}

/// As many as fit into the three bits.
const KINDS: [What; 8] =
    [What::Arrive, What::Ready, What::Done, What::Duty, What::Leave, What::Gather, What::Daily, What::Come];
const ID_BITS: u32 = 29;
/// Ids of one kind are below this.
pub const MOST: u32 = 1 << ID_BITS;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: i64,
    pub what: What,
    pub id: u32,
}

#[derive(Debug, Default)]
pub struct Heap {
    keys: Vec<u128>,
    put: u32,
}

impl Heap {
    pub fn put(&mut self, at: i64, what: What, id: u32) {
        let low = (u64::from(self.put) << 32) | u64::from((what as u32) << ID_BITS | (id & ((1 << ID_BITS) - 1)));
        self.put = self.put.wrapping_add(1);
        let key = (u128::from(at.max(0).cast_unsigned()) << 64) | u128::from(low);
        let mut hole = self.keys.len();
        self.keys.push(key);
        while hole > 0 {
            let parent = (hole - 1) / 4;
            if self.keys[parent] <= key {
                break;
            }
            self.keys[hole] = self.keys[parent];
            hole = parent;
        }
        self.keys[hole] = key;
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn take(&mut self) -> Option<Event> {
        let first = *self.keys.first()?;
        let last = self.keys.pop()?;
        if !self.keys.is_empty() {
            self.sift(last);
        }
        let low = num::low(first);
        let what = KINDS.get(num::at(low >> ID_BITS)).copied().unwrap_or(What::Arrive);
        Some(Event { at: num::high(first), what, id: low & ((1 << ID_BITS) - 1) })
    }

    /// Puts `key` where the first one was.
    fn sift(&mut self, key: u128) {
        let len = self.keys.len();
        let mut hole = 0;
        loop {
            let child = hole * 4 + 1;
            if child >= len {
                break;
            }
            let end = (child + 4).min(len);
            let (mut least, mut smallest) = (child, self.keys[child]);
            for other in child + 1..end {
                if self.keys[other] < smallest {
                    (least, smallest) = (other, self.keys[other]);
                }
            }
            if smallest >= key {
                break;
            }
            self.keys[hole] = smallest;
            hole = least;
        }
        self.keys[hole] = key;
    }
}

#[cfg(test)]
mod tests;
