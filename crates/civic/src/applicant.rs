//! The applicant's own periods (15日特例, 14 days of 転入): they run against the citizen, never against the office.
//!
//! They count from an event in the citizen's life and do not pause. What follows from missing one is the procedure's business.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Calendar;
use crate::period::{ArrivalDay, Period, PeriodClock};

/// So long after the event: the day after it is the first (初日不算入), and a closed last day gives way to the next open day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ApplicantPeriod(pub Period);

/// Where the applicant stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Calendar days left after today; 0 on the last day.
    Open { left: i32 },
    /// Calendar days since the last day.
    Over { late: i32 },
}

impl ApplicantPeriod {
    /// 15日特例 (児童手当法8条3項): claimed within 15 days of birth or moving, the allowance runs as if claimed in the event's month.
    pub const FIFTEEN_DAYS: Self = Self(Period::Days(15));
    /// 転入届・転居届 (住民基本台帳法22条・23条).
    pub const MOVING: Self = Self(Period::Days(14));

    /// The last day on which the applicant is in time.
    pub fn last_day(self, event: Date, calendar: &Calendar) -> Date {
        let clock = PeriodClock::new(self.0, ArrivalDay::NotCounted, event).moving_off_closed_days();
        clock.due(calendar, event).date.unwrap_or(event)
    }

    pub fn is_in_time(self, event: Date, applied: Date, calendar: &Calendar) -> bool {
        applied <= self.last_day(event, calendar)
    }

    pub fn standing(self, event: Date, today: Date, calendar: &Calendar) -> Standing {
        let left = today.until(self.last_day(event, calendar)).map_or(0, |span| span.get_days());
        if left < 0 { Standing::Over { late: -left } } else { Standing::Open { left } }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_fifteenth_day_moves_off_a_closed_day() {
        let calendar = Calendar::default();
        let fifteen = ApplicantPeriod::FIFTEEN_DAYS;
        assert_eq!(fifteen.last_day(date(2019, 4, 12), &calendar), date(2019, 5, 7));
        assert_eq!(fifteen.last_day(date(2026, 6, 1), &calendar), date(2026, 6, 16));
        assert_eq!(fifteen.last_day(date(2026, 12, 14), &calendar), date(2027, 1, 4));
        assert_eq!(ApplicantPeriod::MOVING.last_day(date(2026, 9, 7), &calendar), date(2026, 9, 24));
        assert!(fifteen.is_in_time(date(2019, 4, 12), date(2019, 5, 7), &calendar));
        assert!(!fifteen.is_in_time(date(2019, 4, 12), date(2019, 5, 8), &calendar));
    }

    #[test]
    fn the_standing_counts_down_and_then_up() {
        let standing = |today| ApplicantPeriod::MOVING.standing(date(2026, 6, 1), today, &Calendar::default());
        assert_eq!(standing(date(2026, 6, 5)), Standing::Open { left: 10 });
        assert_eq!(standing(date(2026, 6, 15)), Standing::Open { left: 0 });
        assert_eq!(standing(date(2026, 6, 17)), Standing::Over { late: 2 });
    }

    proptest! {
        #[test]
        fn the_last_day_is_open_and_never_early(offset in 0_i32..4000, days in 1_u16..40) {
            let event = date(2018, 1, 1).checked_add(jiff::Span::new().days(offset)).unwrap();
            let last = ApplicantPeriod(Period::Days(days)).last_day(event, &Calendar::default());
            prop_assert!(Calendar::default().is_open(last));
            prop_assert!(event.until(last).unwrap().get_days() >= i32::from(days));
        }
    }
}
