//! A wait in the words a citizen reads: a range in steps of five minutes, of ten above an hour, and no number where there is none.
//!
//! It rounds outward, so that the words never promise more than the numbers. It holds no text: the hall says it in three languages.

use serde::{Deserialize, Serialize};

use super::Wait;

const MINUTE: i64 = 60_000;
/// From here on nobody is told an upper end.
const LONG: u16 = 120;

/// Minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Range {
    /// 5分以内: at most so many.
    Within(u16),
    /// 約10–15分; 約1時間–1時間20分.
    Between(u16, u16),
    /// 2時間以上: at least so many.
    Over(u16),
    /// いまは目安を出せません.
    Unknown,
}

impl Range {
    pub fn of(wait: &Wait) -> Self {
        match wait.quantiles {
            Some([low, middle, high]) => Self::between(low, middle, high),
            None => Self::Unknown,
        }
    }

    /// The shortest wait it speaks of, in minutes.
    pub fn least(self) -> Option<u16> {
        match self {
            Self::Within(_) => Some(0),
            Self::Between(least, _) | Self::Over(least) => Some(least),
            Self::Unknown => None,
        }
    }

    /// The longest, where it names one.
    pub fn most(self) -> Option<u16> {
        match self {
            Self::Within(most) | Self::Between(_, most) => Some(most),
            Self::Over(_) | Self::Unknown => None,
        }
    }

    /// From the P10, P50 and P90 of a wait in milliseconds.
    pub fn between(low: i64, middle: i64, high: i64) -> Self {
        let (low, high) = (low.clamp(0, middle.max(0)), high.max(middle).max(0));
        let from = step(low / MINUTE, false);
        let until = step(high.saturating_add(MINUTE - 1) / MINUTE, true);
        match (from, until) {
            (from, until) if until > LONG => Self::Over(from.max(step(middle / MINUTE / 2, false))),
            (0, until) => Self::Within(until),
            (from, until) => Self::Between(from, until.max(from + 5)),
        }
    }
}

/// To whole steps, down or up.
fn step(minutes: i64, up: bool) -> u16 {
    let size = if minutes > 60 || (!up && minutes >= 60) { 10 } else { 5 };
    let steps = if up { (minutes + size - 1) / size } else { minutes / size };
    u16::try_from(steps.max(i64::from(up)) * size).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(low: i64, middle: i64, high: i64) -> Range {
        Range::between(low * MINUTE, middle * MINUTE, high * MINUTE)
    }

    #[test]
    fn the_words_of_the_house() {
        assert_eq!(said(0, 2, 4), Range::Within(5));
        assert_eq!(said(0, 0, 0), Range::Within(5));
        assert_eq!(said(2, 6, 9), Range::Within(10));
        assert_eq!(said(11, 12, 14), Range::Between(10, 15));
        assert_eq!(said(10, 10, 10), Range::Between(10, 15));
        assert_eq!(said(18, 22, 31), Range::Between(15, 35));
        assert_eq!(said(62, 70, 78), Range::Between(60, 80));
        assert_eq!(said(95, 130, 150), Range::Over(90));
        assert_eq!(said(150, 170, 220), Range::Over(150));
        assert_eq!(said(10, 130, 400), Range::Over(60), "not 10 minutes or more: half of the middle");
    }

    proptest! {
        #[test]
        fn words_never_promise_more_than_numbers(low in 0_i64..20_000_000, more in 0_i64..10_000_000, most in 0_i64..10_000_000) {
            let (middle, high) = (low + more, low + more + most);
            match Range::between(low, middle, high) {
                Range::Within(minutes) => prop_assert!(high <= i64::from(minutes) * MINUTE && minutes % 5 == 0),
                Range::Between(from, until) => {
                    prop_assert!(from < until && i64::from(from) * MINUTE <= low && high <= i64::from(until) * MINUTE);
                }
                Range::Over(minutes) => prop_assert!(i64::from(minutes) * MINUTE <= middle.max(low)),
                Range::Unknown => prop_assert!(false),
            }
        }
    }
}
