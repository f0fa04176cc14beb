//! A brake on guessing: so many tries in so long, for each key, with a bounded memory.
//!
//! It lives in one process and forgets at a restart; what must never be guessed is also long enough not to be.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::{Mutex, PoisonError};

use civic::Millis;

/// Too many tries; the next is allowed after this many milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limited {
    pub wait_ms: i64,
}

impl Limited {
    /// Whole minutes to wait, at least one.
    pub fn minutes(self) -> i64 {
        self.wait_ms.div_euclid(60_000) + i64::from(self.wait_ms.rem_euclid(60_000) > 0)
    }
}

/// Allows `tries` at once for each key, and gives one back every `window / tries`.
pub struct Limiter {
    each_ms: i64,
    window_ms: i64,
    most_keys: usize,
    hasher: RandomState,
    /// When a key's tries are all back.
    full_at: Mutex<HashMap<u64, i64>>,
}

impl Limiter {
    pub fn new(tries: u32, window_ms: i64, most_keys: usize) -> Self {
        let each_ms = (window_ms / i64::from(tries.max(1))).max(1);
        let window_ms = each_ms * i64::from(tries.max(1));
        Self { each_ms, window_ms, most_keys: most_keys.max(1), hasher: RandomState::new(), full_at: Mutex::default() }
    }

    /// Takes one try; how many are left, or how long to wait.
    pub fn check(&self, key: &(impl Hash + ?Sized), now: Millis) -> Result<u32, Limited> {
        let key = self.hasher.hash_one(key);
        let mut keys = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        let full_at = keys.get(&key).copied().unwrap_or(now.0).max(now.0).saturating_add(self.each_ms);
        let over = full_at - now.0 - self.window_ms;
        if over > 0 {
            return Err(Limited { wait_ms: over });
        }
        if keys.len() >= self.most_keys && !keys.contains_key(&key) {
            make_room(&mut keys, now);
        }
        keys.insert(key, full_at);
        Ok(u32::try_from((now.0 + self.window_ms - full_at) / self.each_ms).unwrap_or(0))
    }

    /// Gives all tries back: the right answer was given.
    pub fn forgive(&self, key: &(impl Hash + ?Sized)) {
        let key = self.hasher.hash_one(key);
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}

/// Drops every key that has all its tries back, or else the one that is nearest to it.
fn make_room(keys: &mut HashMap<u64, i64>, now: Millis) {
    let before = keys.len();
    keys.retain(|_, full_at| *full_at > now.0);
    if keys.len() == before
        && let Some(nearest) = keys.iter().min_by_key(|(_, full_at)| **full_at).map(|(key, _)| *key)
    {
        keys.remove(&nearest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_tries_then_a_wait_then_one_more() {
        let limiter = Limiter::new(5, 300_000, 100);
        let left: Vec<_> = (0..5).filter_map(|_| limiter.check("a", Millis(0)).ok()).collect();
        assert_eq!(left, [4, 3, 2, 1, 0]);
        assert_eq!(limiter.check("a", Millis(0)), Err(Limited { wait_ms: 60_000 }));
        assert_eq!(limiter.check("a", Millis(59_000)).map_err(Limited::minutes), Err(1));
        assert_eq!(limiter.check("a", Millis(60_000)), Ok(0));
        assert_eq!(limiter.check("b", Millis(60_000)), Ok(4));
        limiter.forgive("a");
        assert_eq!(limiter.check("a", Millis(60_000)), Ok(4));
    }

    #[test]
    fn a_flood_of_keys_keeps_its_bound_and_the_busiest_key() {
        let limiter = Limiter::new(5, 300_000, 50);
        for _ in 0..5 {
            assert!(limiter.check("guesser", Millis(0)).is_ok());
        }
        for key in 0..1000 {
            assert!(limiter.check(&key, Millis(1)).is_ok());
        }
        assert!(limiter.check("guesser", Millis(2)).is_err());
        assert_eq!(limiter.full_at.lock().unwrap_or_else(PoisonError::into_inner).len(), 50);
    }
}
