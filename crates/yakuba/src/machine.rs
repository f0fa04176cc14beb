//! The machine's clock and chance: the only place of the program that asks for either. Everybody else is handed a value.

use std::sync::{Mutex, PoisonError};

use civic::{Chance, Clock, Millis};

/// The wall clock of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Millis {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        // A machine that believes it is before 1970 gets 1970: no id or period made from it could be right anyway.
        Millis(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
    }
}

/// A clock that stands until it is let go, and then runs faster than the wall's: for a day that is watched.
#[derive(Debug)]
pub struct FastClock(Mutex<Runs>);

#[derive(Clone, Copy, Debug)]
struct Runs {
    from: Millis,
    wall: Millis,
    speed: i64,
}

impl FastClock {
    pub fn standing(at: Millis) -> Self {
        Self(Mutex::new(Runs { from: at, wall: SystemClock.now(), speed: 0 }))
    }

    /// On from this moment, so many times as fast as the wall's.
    pub fn go(&self, from: Millis, speed: i64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Runs { from, wall: SystemClock.now(), speed };
    }
}

impl Clock for FastClock {
    fn now(&self) -> Millis {
        let runs = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        runs.from.plus_ms((SystemClock.now().0 - runs.wall.0).max(0) * runs.speed)
    }
}

/// Open pages hold a connection each. Takes as many files as the machine allows; tells where that is few.
pub fn allow_many_files() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    let before = limit.current;
    limit.current = limit.maximum.or(Some(FILES)).map(|most| most.min(FILES));
    if before.is_some_and(|before| limit.current.is_some_and(|most| most > before))
        && let Err(error) = setrlimit(Resource::Nofile, limit)
    {
        tracing::warn!(%error, files = ?before, "the machine allows no more open files");
    }
    let now = getrlimit(Resource::Nofile).current.unwrap_or(FILES);
    if now < FEW {
        tracing::warn!(
            files = now,
            "few files may be open at once: not every page can be live (LimitNOFILE, ulimit -n)"
        );
    }
}

/// More connections than one server is made for.
const FILES: u64 = 65_536;
/// Fewer are told: live pages, requests and the database share them.
const FEW: u64 = 8_192;

/// The operating system's random numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    /// # Panics
    /// When the operating system has no random numbers: every secret made without them could be guessed.
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            panic!("this machine gives no random numbers: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ_and_time_is_after_this_was_written() {
        assert_ne!((SystemChance.u64(), SystemChance.u64()), (SystemChance.u64(), SystemChance.u64()));
        assert!(SystemClock.today() > jiff::civil::date(2026, 1, 1));
    }
}
