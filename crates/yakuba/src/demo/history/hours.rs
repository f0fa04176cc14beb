//! When people write and when the office works.
//!
//! At the desks arrivals follow the hourly shares a Japanese city published for all its windows (8h to 18h); online half of them come in
//! the evening, when the office is closed.

use civic::{Calendar, Chance, Millis};
use jiff::civil::Date;

/// Shares by hour in per mille, from 8 to 18.
const DESK: [u64; 11] = [40, 132, 163, 128, 85, 120, 123, 102, 76, 28, 4];

/// The same for what is written at home, from 6 to 23.
const HOME: [u64; 18] = [10, 25, 40, 60, 65, 60, 75, 60, 45, 40, 40, 45, 55, 70, 90, 100, 80, 40];

/// The day's weight: home writes at weekends too, the desk does not.
pub fn weight(calendar: &Calendar, day: Date, online: bool) -> u64 {
    match (calendar.is_open(day), online) {
        (true, _) => 10,
        (false, true) => 6,
        (false, false) => 0,
    }
}

/// A moment of arrival on a day.
pub fn arrival(day: Date, online: bool, chance: &dyn Chance) -> Millis {
    let (first, shares): (i64, &[u64]) = if online { (6, &HOME) } else { (8, &DESK) };
    let mut left = chance.below(shares.iter().sum());
    let mut hour = first;
    for share in shares {
        if left < *share {
            break;
        }
        left -= share;
        hour += 1;
    }
    at(day, hour * 60, chance.below(60)).plus_ms(below(chance, 60_000))
}

/// So many working minutes later, counted from 8:30 to 17:15 on open days.
pub fn office_after(calendar: &Calendar, from: Millis, minutes: i64, chance: &dyn Chance) -> Millis {
    const OPEN: i64 = 8 * 60 + 35;
    const CLOSE: i64 = 17 * 60 + 10;
    let mut day = from.date();
    let mut minute = (from.0 - Millis::start_of(day).0) / 60_000;
    let mut left = minutes.max(1);
    loop {
        if !calendar.is_open(day) || minute >= CLOSE {
            day = calendar.next_open(day.tomorrow().unwrap_or(day));
            minute = OPEN;
            continue;
        }
        minute = minute.max(OPEN);
        let rest = CLOSE - minute;
        if left < rest {
            let found = at(day, minute + left, 0).plus_ms(below(chance, 60_000));
            return Millis(found.0.max(from.0 + 1000));
        }
        left -= rest;
        minute = CLOSE;
    }
}

/// A citizen's moment so many days later, at an hour people write at home.
pub fn home_after(from: Millis, days: i64, chance: &dyn Chance) -> Millis {
    let day = from.plus_days(days).date();
    let found = arrival(day, true, chance);
    if found > from { found } else { from.plus_minutes(40 + below(chance, 200)) }
}

fn at(day: Date, minutes: i64, more: u64) -> Millis {
    Millis::start_of(day).plus_minutes(minutes + i64::try_from(more).unwrap_or(0))
}

/// As [`Chance::below`], signed.
pub fn below(chance: &dyn Chance, bound: i64) -> i64 {
    i64::try_from(chance.below(u64::try_from(bound).unwrap_or(1))).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use civic::SeededChance;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_office_works_only_while_it_is_open(seed in any::<u64>(), from in 0_i64..40 * 1440, minutes in 0_i64..9000) {
            let (calendar, chance) = (Calendar::default(), SeededChance::new(seed));
            let from = Millis::start_of(date(2026, 9, 1)).plus_minutes(from);
            let found = office_after(&calendar, from, minutes, &chance);
            let hour = found.local().hour();
            prop_assert!(found > from && calendar.is_open(found.date()));
            prop_assert!((8..18).contains(&hour));
        }

        #[test]
        fn arrivals_stay_on_their_day(seed in any::<u64>(), online in any::<bool>()) {
            let day = date(2026, 9, 7);
            prop_assert_eq!(arrival(day, online, &SeededChance::new(seed)).date(), day);
        }
    }
}
