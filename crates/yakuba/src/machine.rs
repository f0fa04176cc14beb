//! The machine's clock and chance: the only place of the program that asks for either. Everybody else is handed a value.

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
