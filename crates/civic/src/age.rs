//! Age as the law counts it (年齢計算ニ関スル法律, 民法143条): a year of life is complete on the day *before* the birthday.
//!
//! Hence a child born on 1 April belongs to the older school year. Everyday age, by the birthday, is a function of its own.

use jiff::civil::Date;

/// The day on which the person reaches `age` in law: the day before the birthday; 28 February for those born on the 29th.
pub fn reaches(birth: Date, age: u16) -> Date {
    birthday(birth, age).yesterday().unwrap_or(Date::MIN)
}

/// The age in law on a day; `None` before birth.
pub fn age_at(birth: Date, on: Date) -> Option<u16> {
    if on < birth {
        return None;
    }
    // The day before the birthday may lie in the year before, so ask for one year more than the years suggest.
    let most = u16::try_from(on.year() - birth.year() + 1).ok()?;
    (0..=most).rev().take(3).find(|age| *age == 0 || reaches(birth, *age) <= on)
}

/// The everyday age, which changes on the birthday (1 March for 29 February in a common year); `None` before birth.
pub fn age_by_birthday(birth: Date, on: Date) -> Option<u16> {
    if on < birth {
        return None;
    }
    let most = u16::try_from(on.year() - birth.year()).ok()?;
    (0..=most).rev().take(2).find(|age| birthday(birth, *age) <= on)
}

/// The 31 March that ends the fiscal year in which the person reaches `age` (満18歳に達する日以後の最初の3月31日).
pub fn until_fiscal_year_end(birth: Date, age: u16) -> Date {
    fiscal_year_end(fiscal_year(reaches(birth, age)))
}

/// The fiscal year (年度) a day belongs to: April to March.
pub fn fiscal_year(on: Date) -> i16 {
    if on.month() >= 4 { on.year() } else { on.year() - 1 }
}

/// 1 April of the fiscal year.
pub fn fiscal_year_start(fiscal_year: i16) -> Date {
    Date::new(fiscal_year, 4, 1).unwrap_or(Date::MAX)
}

/// 31 March after the fiscal year's start.
pub fn fiscal_year_end(fiscal_year: i16) -> Date {
    Date::new(fiscal_year.saturating_add(1), 3, 31).unwrap_or(Date::MAX)
}

fn birthday(birth: Date, age: u16) -> Date {
    let Some(year) = i16::try_from(age).ok().and_then(|age| birth.year().checked_add(age)) else { return Date::MAX };
    Date::new(year, birth.month(), birth.day()).or_else(|_| Date::new(year, 3, 1)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_of_april_belongs_to_the_older_year() {
        assert_eq!(until_fiscal_year_end(date(2008, 4, 1), 18), date(2026, 3, 31));
        assert_eq!(until_fiscal_year_end(date(2008, 4, 2), 18), date(2027, 3, 31));
        assert_eq!(until_fiscal_year_end(date(2008, 3, 31), 18), date(2026, 3, 31));
        assert_eq!(until_fiscal_year_end(date(2009, 1, 1), 18), date(2027, 3, 31));
    }

    #[test]
    fn a_year_is_complete_on_the_eve_of_the_birthday() {
        let birth = date(2008, 4, 1);
        assert_eq!(age_at(birth, date(2026, 3, 30)), Some(17));
        assert_eq!(age_at(birth, date(2026, 3, 31)), Some(18));
        assert_eq!(age_by_birthday(birth, date(2026, 3, 31)), Some(17));
        assert_eq!(age_by_birthday(birth, date(2026, 4, 1)), Some(18));
        assert_eq!(age_at(date(2000, 1, 1), date(2019, 12, 31)), Some(20));
        assert_eq!((age_at(birth, birth), age_at(birth, date(2008, 3, 31))), (Some(0), None));
    }

    #[test]
    fn born_on_the_29th_of_february() {
        let birth = date(2008, 2, 29);
        assert_eq!(reaches(birth, 18), date(2026, 2, 28));
        assert_eq!(reaches(birth, 20), date(2028, 2, 28));
        assert_eq!(age_at(birth, date(2026, 2, 27)), Some(17));
        assert_eq!(age_by_birthday(birth, date(2026, 2, 28)), Some(17));
        assert_eq!(age_by_birthday(birth, date(2026, 3, 1)), Some(18));
    }

    #[test]
    fn fiscal_years_run_from_april() {
        assert_eq!((fiscal_year(date(2026, 3, 31)), fiscal_year(date(2026, 4, 1))), (2025, 2026));
        assert_eq!((fiscal_year_start(2026), fiscal_year_end(2026)), (date(2026, 4, 1), date(2027, 3, 31)));
        assert_eq!(until_fiscal_year_end(Date::MAX, u16::MAX), Date::MAX);
    }

    proptest! {
        #[test]
        fn the_age_is_the_last_one_reached(year in 1900_i16..2020, day in 0_i32..366, later in 0_i32..45_000) {
            let plus = |from: Date, days: i32| from.checked_add(jiff::Span::new().days(days)).unwrap();
            let birth = plus(date(year, 1, 1), day);
            let on = plus(birth, later);
            let age = age_at(birth, on).unwrap();
            prop_assert!(age == 0 || reaches(birth, age) <= on);
            prop_assert!(reaches(birth, age + 1) > on);
            let spoken = age_by_birthday(birth, on).unwrap();
            prop_assert!(age == spoken || (age == spoken + 1 && birthday(birth, age) == on.tomorrow().unwrap()));
            let end = until_fiscal_year_end(birth, age);
            prop_assert!(end >= reaches(birth, age));
        }
    }
}
