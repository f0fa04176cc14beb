//! Age and fiscal year as Japanese law counts them.
//!
//! 年齢計算ニ関スル法律 with 民法143条: a year of life ends with the day *before* the birthday, so that a child
//! born on 1 April 2008 reaches 18 on 31 March 2026 and belongs to the school year before those born
//! on 2 April. Someone born on 29 February reaches every age on 28 February.
use jiff::civil::Date;

use crate::eval::days;

/// Full years reached on `on`; negative before the birth.
pub(crate) fn age(birth: Date, on: Date) -> i64 {
    // The year is reached when the next morning is the birthday or later.
    let next = days::add(on, 1).map(|next| (i64::from(next.year()), next.month(), next.day()));
    let (year, month, day) = next.unwrap_or((i64::from(on.year()) + 1, 1, 1));
    let years = year - i64::from(birth.year()) - i64::from((month, day) < (birth.month(), birth.day()));
    if on < birth { years.min(-1) } else { years }
}

/// The day on which `years` are reached: the day before the birthday.
pub(crate) fn reached(birth: Date, years: i16) -> Option<Date> {
    let year = birth.year().checked_add(years)?;
    if (birth.month(), birth.day()) == (2, 29) {
        return Date::new(year, 2, 28).ok();
    }
    days::add(Date::new(year, birth.month(), birth.day()).ok()?, -1)
}

/// The first 31 March on or after the day on which `years` are reached.
pub(crate) fn until_fiscal_year_end(birth: Date, years: i16) -> Option<Date> {
    let day = reached(birth, years)?;
    let year = day.year().checked_add(i16::from(day.month() > 3))?;
    Date::new(year, 3, 31).ok()
}

/// The year in which the fiscal year (1 April to 31 March) of `day` began.
pub(crate) fn fiscal_year(day: Date) -> i64 {
    i64::from(day.year()) - i64::from(day.month() < 4)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_is_reached_the_day_before_the_birthday() {
        assert_eq!(age(date(2008, 4, 1), date(2026, 3, 30)), 17);
        assert_eq!(age(date(2008, 4, 1), date(2026, 3, 31)), 18);
        assert_eq!(age(date(2008, 1, 1), date(2025, 12, 31)), 18);
        assert_eq!(age(date(2026, 4, 1), date(2026, 4, 1)), 0);
        assert_eq!(age(date(2026, 4, 1), date(2026, 3, 31)), -1);
        assert_eq!(age(date(2026, 4, 1), date(2024, 3, 31)), -2);
        assert_eq!(age(Date::MIN, Date::MAX), 19_999);
    }

    #[test]
    fn leap_day_children_reach_every_age_on_28_february() {
        let birth = date(2008, 2, 29);
        for year in [2025, 2026, 2028] {
            assert_eq!(age(birth, date(year, 2, 27)), i64::from(year) - 2009);
            assert_eq!(age(birth, date(year, 2, 28)), i64::from(year) - 2008);
            assert_eq!(reached(birth, year - 2008), Some(date(year, 2, 28)));
        }
    }

    #[test]
    fn the_school_year_splits_between_1_and_2_april() {
        assert_eq!(until_fiscal_year_end(date(2008, 4, 1), 18), Some(date(2026, 3, 31)));
        assert_eq!(until_fiscal_year_end(date(2008, 4, 2), 18), Some(date(2027, 3, 31)));
        assert_eq!(until_fiscal_year_end(date(2008, 12, 31), 18), Some(date(2027, 3, 31)));
        assert_eq!(until_fiscal_year_end(date(9999, 12, 31), 18), None);
    }

    #[test]
    fn reached_is_the_first_day_of_that_age() {
        let mut birth = date(2000, 1, 1);
        while birth.year() < 2005 {
            let day = reached(birth, 18).unwrap();
            assert_eq!(age(birth, day), 18, "{birth}");
            assert_eq!(age(birth, day.yesterday().unwrap()), 17, "{birth}");
            birth = birth.tomorrow().unwrap();
        }
    }

    #[test]
    fn the_fiscal_year_begins_on_1_april() {
        assert_eq!(fiscal_year(date(2026, 3, 31)), 2025);
        assert_eq!(fiscal_year(date(2026, 4, 1)), 2026);
    }
}
