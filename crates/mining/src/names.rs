//! Names kept once: one text, and where each name ends in it. A number of four bytes stands for a name everywhere else.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use crate::num::narrow;

/// Names by number, in order of first appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    text: String,
    ends: Vec<u32>,
}

impl Names {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name; empty for a number that was never given.
    pub fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.ends.get(number).and_then(|end| self.text.get(start..*end as usize)).unwrap_or("")
    }

    pub fn push(&mut self, name: &str) -> u32 {
        self.text.push_str(name);
        self.ends.push(narrow(self.text.len()));
        narrow(self.ends.len() - 1)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// The number of a name, by looking through all.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.iter().position(|known| known == name)
    }

    pub(crate) fn fits(&self, more: usize) -> bool {
        u32::try_from(self.text.len() + more).is_ok() && u32::try_from(self.ends.len() + 1).is_ok()
    }
}

/// Names with their way back from bytes to number.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    pub names: Names,
    /// By hash; a name whose hash is taken by another stands under the next free one.
    numbers: FxHashMap<u64, u32>,
}

/// Why a name is not taken.
#[derive(Debug)]
pub(crate) enum Refused {
    NotUtf8,
    Full,
}

impl Interner {
    pub fn number(&mut self, name: &[u8]) -> Result<u32, Refused> {
        let mut hasher = FxHasher::default();
        hasher.write(name);
        let mut key = hasher.finish();
        while let Some(number) = self.numbers.get(&key) {
            if self.names.get(*number as usize).as_bytes() == name {
                return Ok(*number);
            }
            key = key.wrapping_add(1);
        }
        let text = std::str::from_utf8(name).map_err(|_| Refused::NotUtf8)?;
        if !self.names.fits(text.len()) {
            return Err(Refused::Full);
        }
        let number = self.names.push(text);
        self.numbers.insert(key, number);
        Ok(number)
    }
}
