//! A day in ticks of five minutes, and a set of skills: the two small sets every question about seats is asked of.
//!
//! A day begins at its own first minute and has at most 128 ticks (10 h 40 min), so that a desk's day is one machine word or two, and
//! "where do 35 minutes fit" is a handful of shifts. It refuses to know dates.

use std::ops::{BitAnd, BitOr, Not};

/// Minutes of one tick. A seat is (office, lane, tick).
pub const TICK: u16 = 5;

/// Ticks of one day: bit n is the n-th tick after the day's first minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ticks(pub u128);

impl Ticks {
    pub const NONE: Self = Self(0);
    /// More than these a day cannot have.
    pub const MOST: u8 = 128;

    /// `len` ticks from `start`; what lies behind the day is cut.
    pub fn run(start: u8, len: u8) -> Self {
        if start >= Self::MOST || len == 0 {
            return Self::NONE;
        }
        let ones = if len >= Self::MOST { u128::MAX } else { (1 << len) - 1 };
        Self(ones << start)
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn has(self, tick: u8) -> bool {
        tick < Self::MOST && self.0 >> tick & 1 == 1
    }

    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The ticks at which `len` ticks in a row begin.
    #[must_use]
    pub fn starts_of(self, len: u8) -> Self {
        let (mut found, mut have) = (self.0, 1u8);
        if len == 0 || len > Self::MOST {
            return Self::NONE;
        }
        while have < len {
            let step = have.min(len - have);
            found &= found >> step;
            have += step;
        }
        Self(found)
    }

    /// Every tick so much earlier: whoever needs `self` after `by` ticks may begin at these.
    #[must_use]
    pub fn earlier(self, by: u8) -> Self {
        if by >= Self::MOST { Self::NONE } else { Self(self.0 >> by) }
    }

    /// From this tick on.
    #[must_use]
    pub fn since(self, tick: u8) -> Self {
        if tick >= Self::MOST { Self::NONE } else { Self(self.0 & (u128::MAX << tick)) }
    }

    /// Before this tick.
    #[must_use]
    pub fn until(self, tick: u8) -> Self {
        Self(self.0 & !Self(u128::MAX).since(tick).0)
    }

    pub fn first(self) -> Option<u8> {
        u8::try_from(self.0.trailing_zeros()).ok().filter(|tick| *tick < Self::MOST)
    }

    pub fn iter(self) -> impl Iterator<Item = u8> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let tick = Self(rest).first()?;
            rest &= rest - 1;
            Some(tick)
        })
    }
}

impl BitAnd for Ticks {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Ticks {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Not for Ticks {
    type Output = Self;
    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// What a lane can serve, or a service needs: one bit for each skill of the city, in the order of [`crate::Counters::skills`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Skills(pub u64);

impl Skills {
    /// More skills than these a city cannot name.
    pub const MOST: usize = 64;

    pub fn one(index: usize) -> Self {
        if index < Self::MOST { Self(1 << index) } else { Self(0) }
    }

    pub fn holds(self, needed: Self) -> bool {
        self.0 & needed.0 == needed.0
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn count(self) -> u32 {
        self.0.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn starts_are_where_every_tick_is_free(bits: u128, len in 1u8..40) {
            let starts = Ticks(bits).starts_of(len);
            for tick in 0..Ticks::MOST {
                let fits = u16::from(tick) + u16::from(len) <= 128 && Ticks(bits).holds(Ticks::run(tick, len));
                prop_assert_eq!(starts.has(tick), fits);
            }
        }

        #[test]
        fn since_and_until_part_the_day(bits: u128, tick in 0u8..140) {
            let ticks = Ticks(bits);
            prop_assert_eq!(ticks.since(tick) | ticks.until(tick), ticks);
            prop_assert!(!ticks.since(tick).meets(ticks.until(tick)));
            prop_assert_eq!(ticks.iter().count(), ticks.count() as usize);
        }
    }

    #[test]
    fn a_whole_day_and_nothing() {
        assert_eq!(Ticks::run(0, 128), Ticks(u128::MAX));
        assert_eq!(Ticks::run(127, 5), Ticks(1 << 127));
        assert_eq!(Ticks::run(128, 1), Ticks::NONE);
        assert_eq!(Ticks(u128::MAX).starts_of(128), Ticks(1));
        assert!(Ticks(u128::MAX).starts_of(0).is_empty());
    }
}
