//! Instants, and the two values through which time and chance enter the program.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01T00:00:00Z. The only form in which a moment is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

/// Japan has one zone without summer time, and every period of Japanese law is counted in it.
const JST_OFFSET_MS: i64 = 9 * 3_600_000;
const DAY_MS: i64 = 86_400_000;

impl Millis {
    /// The wall-clock moment in Japan.
    pub fn local(self) -> DateTime {
        let shifted = self.0.saturating_add(JST_OFFSET_MS);
        let days = i32::try_from(shifted.div_euclid(DAY_MS)).unwrap_or(i32::MAX);
        let of_day = shifted.rem_euclid(DAY_MS);
        let epoch = jiff::civil::date(1970, 1, 1);
        let date = epoch.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX);
        let part = |unit: i64, modulus: i64| i8::try_from((of_day / unit) % modulus).unwrap_or(0);
        let sub = i32::try_from((of_day % 1000) * 1_000_000).unwrap_or(0);
        date.at(part(3_600_000, 24), part(60_000, 60), part(1000, 60), sub)
    }

    /// The calendar day in Japan.
    pub fn date(self) -> Date {
        self.local().date()
    }

    /// The instant of a Japanese wall-clock moment.
    pub fn from_local(at: DateTime) -> Self {
        let epoch = jiff::civil::date(1970, 1, 1);
        let days = at.date().since(epoch).map_or(0, |span| i64::from(span.get_days()));
        let ms_of_day = i64::from(at.hour()) * 3_600_000
            + i64::from(at.minute()) * 60_000
            + i64::from(at.second()) * 1000
            + i64::from(at.subsec_nanosecond() / 1_000_000);
        Self(days * DAY_MS + ms_of_day - JST_OFFSET_MS)
    }

    /// The first instant of a Japanese calendar day.
    pub fn start_of(date: Date) -> Self {
        Self::from_local(date.at(0, 0, 0, 0))
    }

    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_ms(minutes.saturating_mul(60_000))
    }

    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_ms(days.saturating_mul(DAY_MS))
    }
}

/// Where the time comes from. Only the binary owns one that reads the machine's clock.
pub trait Clock: Send + Sync {
    fn now(&self) -> Millis;

    fn today(&self) -> Date {
        self.now().date()
    }
}

/// Where unpredictability comes from: ids, salts, secrets, jitter. Only the binary owns one that asks the machine.
pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);

    fn u64(&self) -> u64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    /// A number in `0..bound` (0 when `bound` is 0). The bias is below 2⁻³² for the bounds used here.
    fn below(&self, bound: u64) -> u64 {
        if bound == 0 { 0 } else { self.u64() % bound }
    }
}

/// A clock that moves only when told.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    pub fn at(now: Millis) -> Self {
        Self(AtomicI64::new(now.0))
    }

    pub fn set(&self, now: Millis) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    pub fn advance_ms(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }
}

/// Repeatable chance from a seed (SplitMix64). Never for secrets: the binary hands in the machine's.
#[derive(Debug)]
pub struct SeededChance(Mutex<u64>);

impl SeededChance {
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = *state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^= mixed >> 31;
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_in_japan_and_comes_back() {
        let at = jiff::civil::date(2026, 9, 7).at(20, 31, 4, 0);
        let instant = Millis::from_local(at);
        assert_eq!(instant, Millis(1_788_780_664_000));
        assert_eq!(instant.local(), at);
        assert_eq!(Millis(-1).local(), jiff::civil::date(1970, 1, 1).at(8, 59, 59, 999_000_000));
    }

    #[test]
    fn seeded_chance_repeats() {
        let (one, two) = (SeededChance::new(7), SeededChance::new(7));
        assert_eq!((one.u64(), one.below(10)), (two.u64(), two.below(10)));
    }
}
