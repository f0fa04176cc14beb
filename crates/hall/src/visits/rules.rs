//! What a booking can become, and until when whose hand is in it. Pure.

use civic::Millis;
use counter::model::Rules;
use jiff::ToSpan;
use jiff::civil::Date;

/// Where a booking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// 仮押さえ: kept while somebody says who they are.
    Held,
    /// Kept for somebody from the waiting list.
    Offered,
    Booked,
    Came,
    Cancelled,
    Missed,
    /// A hold or an offer that ended.
    Lapsed,
}

impl State {
    pub const ALL: [Self; 7] =
        [Self::Held, Self::Offered, Self::Booked, Self::Came, Self::Cancelled, Self::Missed, Self::Lapsed];

    pub fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Offered => "offered",
            Self::Booked => "booked",
            Self::Came => "came",
            Self::Cancelled => "cancelled",
            Self::Missed => "missed",
            Self::Lapsed => "lapsed",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    pub fn holds_seats(self) -> bool {
        matches!(self, Self::Held | Self::Offered | Self::Booked | Self::Came)
    }

    /// As it is at a moment: a hold that was left alone has ended.
    #[must_use]
    pub fn at(self, until: Option<i64>, now: Millis) -> Self {
        match self {
            Self::Held | Self::Offered if until.is_none_or(|until| until <= now.0) => Self::Lapsed,
            other => other,
        }
    }
}

/// How often a hold may be made longer by whoever fills in the page (WCAG 2.2.1).
pub const KEEPS: i64 = 3;

/// The citizen may still change or call off what begins then.
pub fn may_change(begins: Millis, rules: &Rules, now: Millis) -> bool {
    now < begins.plus_minutes(-i64::from(rules.change_until))
}

/// The first moment that may be booked.
pub fn earliest(rules: &Rules, now: Millis, by_officer: bool) -> Millis {
    if by_officer { now } else { now.plus_minutes(i64::from(rules.lead)) }
}

/// The last day that is sold: for citizens a new one begins at the opening, for officers at midnight.
pub fn last_day(rules: &Rules, now: Millis, by_officer: bool) -> Date {
    let opens = rules.rush.as_ref().and_then(|rush| rush.opens);
    let before = !by_officer && opens.is_some_and(|opens| now.local().time() < opens);
    let days = i64::from(rules.ahead_days) - i64::from(before);
    now.date().checked_add(days.days()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for state in State::ALL {
            assert_eq!(State::of(state.word()), Some(state));
        }
        assert_eq!(State::of("gone"), None);
    }

    #[test]
    fn a_hold_ends_at_its_moment_and_a_booking_never() {
        assert_eq!(State::Held.at(Some(10), Millis(9)), State::Held);
        assert_eq!(State::Held.at(Some(10), Millis(10)), State::Lapsed);
        assert_eq!(State::Offered.at(None, Millis(0)), State::Lapsed);
        assert_eq!(State::Booked.at(None, Millis(i64::MAX)), State::Booked);
    }

    #[test]
    fn the_last_hour_is_the_desks() {
        let rules = Rules { change_until: 60, lead: 60, ..Rules::default() };
        assert!(may_change(Millis(3_600_001), &rules, Millis(0)));
        assert!(!may_change(Millis(3_600_000), &rules, Millis(0)));
        assert_eq!(earliest(&rules, Millis(0), false), Millis(3_600_000));
        assert_eq!(earliest(&rules, Millis(5), true), Millis(5));
    }

    #[test]
    fn a_new_day_is_sold_from_the_opening_on() {
        let rush = counter::model::Rush { opens: Some(jiff::civil::time(9, 0, 0, 0)), before: 30, pace: 1 };
        let rules = Rules { ahead_days: 10, rush: Some(rush), ..Rules::default() };
        let at = |hour| Millis::from_local(jiff::civil::date(2026, 9, 7).at(hour, 0, 0, 0));
        assert_eq!(last_day(&rules, at(8), false), jiff::civil::date(2026, 9, 16));
        assert_eq!(last_day(&rules, at(9), false), jiff::civil::date(2026, 9, 17));
        assert_eq!(last_day(&rules, at(8), true), jiff::civil::date(2026, 9, 17));
        assert_eq!(last_day(&Rules { rush: None, ..rules }, at(8), false), jiff::civil::date(2026, 9, 17));
    }
}
