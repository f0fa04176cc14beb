//! Dates of which only a part is known. The resident registers hold birth dates such as 昭和15年3月 (日不詳), and 不詳 altogether.
//!
//! A missing part is never filled with a guess. Comparison is three-valued: where the unknown part decides, the answer is `None`.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::era::{DateError, Eras, Loose};
use crate::{Lang, fold};

/// A date as far as it is known. Stored as `unknown`, `1940`, `1940-03` or `1940-03-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// 不詳
    Unknown,
    Year(i16),
    Month {
        year: i16,
        month: i8,
    },
    Full(Date),
}

impl PartialDate {
    /// Reads whatever [`Eras::parse`] reads, and the same without a day, without a month, and with 不詳.
    pub fn parse(text: &str, eras: &Eras) -> Result<Self, DateError> {
        let typed = fold::typed(text);
        if matches!(typed.as_str(), "不詳" | "不明" | "年月日不詳" | "生年月日不詳")
            || typed.eq_ignore_ascii_case("unknown")
        {
            return Ok(Self::Unknown);
        }
        let known = without_unknown_part(&typed);
        let loose = Loose::read(known, eras)?;
        let partial = match (loose.month, loose.day) {
            (None, _) => Self::Year(loose.year),
            (Some(month), None) => Self::Month { year: loose.year, month },
            (Some(_), Some(_)) => return loose.date(eras).map(Self::Full),
        };
        let (first, last) = partial.bounds().ok_or(DateError::NoSuchDay)?;
        loose.check_era(eras, first, last)?;
        Ok(partial)
    }

    /// The first day it could be.
    pub fn earliest(self) -> Option<Date> {
        self.bounds().map(|bounds| bounds.0)
    }

    /// The last day it could be.
    pub fn latest(self) -> Option<Date> {
        self.bounds().map(|bounds| bounds.1)
    }

    pub fn full(self) -> Option<Date> {
        if let Self::Full(date) = self { Some(date) } else { None }
    }

    /// How the two lie to each other; `None` where the unknown part decides. Equal only when both are full.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let ((first, last), (other_first, other_last)) = (self.bounds()?, other.bounds()?);
        if last < other_first {
            Some(Ordering::Less)
        } else if other_last < first {
            Some(Ordering::Greater)
        } else if first == last && other_first == other_last {
            Some(Ordering::Equal)
        } else {
            None
        }
    }

    /// Whether the two could be the same day.
    pub fn may_equal(self, other: Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((first, last)), Some((other_first, other_last))) => first <= other_last && other_first <= last,
            _ => true,
        }
    }

    /// 昭和15年3月（日不詳）; March 1940 (day unknown).
    pub fn format(self, eras: &Eras, lang: Lang) -> String {
        let Some((first, _)) = self.bounds() else {
            return if lang == Lang::En { "unknown" } else { "不詳" }.to_owned();
        };
        let day = eras.format(first, lang);
        let cut = |at: char| day.split_once(at).map_or("", |parts| parts.0);
        match (self, lang) {
            (Self::Full(_) | Self::Unknown, _) => day,
            (Self::Year(year), Lang::En) => format!("{year} (month and day unknown)"),
            (Self::Month { .. }, Lang::En) => {
                format!("{} (day unknown)", day.split_once(' ').map_or("", |parts| parts.1))
            }
            // A year alone may belong to two eras, so it is said in western years.
            (Self::Year(year), _) => format!("{year}年（月日不詳）"),
            (Self::Month { .. }, _) => format!("{}月（日不詳）", cut('月')),
        }
    }

    fn bounds(self) -> Option<(Date, Date)> {
        let (first, last) = match self {
            Self::Unknown => return None,
            Self::Year(year) => (Date::new(year, 1, 1), Date::new(year, 12, 31)),
            Self::Month { year, month } => {
                let first = Date::new(year, month, 1).ok()?;
                (Ok(first), Ok(first.last_of_month()))
            }
            Self::Full(date) => (Ok(date), Ok(date)),
        };
        Some((first.ok()?, last.ok()?))
    }
}

/// `昭和15年3月日不詳`, `昭和15年月日不詳`, `昭和15年3月(日不詳)` without what says that nothing is said.
fn without_unknown_part(typed: &str) -> &str {
    let open = typed.strip_suffix(')').unwrap_or(typed);
    let Some(known) = open.strip_suffix("不詳") else { return typed };
    let known = known.strip_suffix('日').unwrap_or(known);
    let known =
        if known.ends_with("年月") || known.ends_with("(月") { known.trim_end_matches('月') } else { known };
    known.strip_suffix('(').unwrap_or(known)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => out.write_str("unknown"),
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month { year, month } => write!(out, "{year:04}-{month:02}"),
            Self::Full(date) => write!(out, "{date}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text, &Eras::default())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const MARCH: PartialDate = PartialDate::Month { year: 1940, month: 3 };

    #[test]
    fn what_is_not_known_stays_unknown() {
        for text in [
            "1940-03",
            "1940年3月",
            "昭和15年3月",
            "S15.3",
            "昭和15年3月日不詳",
            "昭和１５年３月（日不詳）",
            "昭和15年3月不詳",
        ] {
            assert_eq!(text.parse(), Ok(MARCH), "{text}");
        }
        for text in ["1940", "昭和15年", "S15", "昭和15年月日不詳", "1940年（月日不詳）"] {
            assert_eq!(text.parse(), Ok(PartialDate::Year(1940)), "{text}");
        }
        assert_eq!("不詳".parse(), Ok(PartialDate::Unknown));
        assert_eq!("昭和15年3月21日".parse(), Ok(PartialDate::Full(date(1940, 3, 21))));
        for text in ["", "日不詳", "昭和15年13月", "平成31年5月", "平成32年", "194", "昭和15年3"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
        assert_eq!("平成31年4月".parse(), Ok(PartialDate::Month { year: 2019, month: 4 }));
    }

    #[test]
    fn a_comparison_that_hangs_on_the_unknown_has_no_answer() {
        let (year, day) = (PartialDate::Year(1940), PartialDate::Full(date(1940, 3, 21)));
        assert_eq!(MARCH.compare(PartialDate::Year(1941)), Some(Ordering::Less));
        assert_eq!(PartialDate::Full(date(1940, 4, 1)).compare(MARCH), Some(Ordering::Greater));
        assert_eq!((MARCH.compare(year), MARCH.compare(day), MARCH.compare(MARCH)), (None, None, None));
        assert_eq!((day.compare(day), day.compare(PartialDate::Unknown)), (Some(Ordering::Equal), None));
        assert!(day.may_equal(year) && !day.may_equal(PartialDate::Year(1941)) && day.may_equal(PartialDate::Unknown));
        assert_eq!((MARCH.earliest(), MARCH.latest()), (Some(date(1940, 3, 1)), Some(date(1940, 3, 31))));
    }

    #[test]
    fn it_says_what_is_missing() {
        let eras = Eras::default();
        assert_eq!(MARCH.format(&eras, Lang::Ja), "昭和15年3月（日不詳）");
        assert_eq!(MARCH.format(&eras, Lang::En), "March 1940 (day unknown)");
        assert_eq!(PartialDate::Year(1926).format(&eras, Lang::Ja), "1926年（月日不詳）");
        assert_eq!(PartialDate::Unknown.format(&eras, Lang::Ja), "不詳");
    }

    fn partials() -> impl Strategy<Value = PartialDate> {
        prop_oneof![
            Just(PartialDate::Unknown),
            (1873_i16..2200).prop_map(PartialDate::Year),
            (1873_i16..2200, 1_i8..=12).prop_map(|(year, month)| PartialDate::Month { year, month }),
            (1873_i16..2200, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| PartialDate::Full(date(y, m, d))),
        ]
    }

    proptest! {
        #[test]
        fn written_and_shown_it_reads_back(partial in partials()) {
            prop_assert_eq!(partial.to_string().parse(), Ok(partial));
            let shown = partial.format(&Eras::default(), Lang::Ja);
            // A month in which the era changed may be shown by the era its first day had.
            prop_assert_eq!(shown.parse(), Ok(partial), "{}", shown);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*", near in "[昭和平成年月日不詳()0-9./-]{0,12}") {
            let _ = text.parse::<PartialDate>();
            let _ = near.parse::<PartialDate>();
        }

        #[test]
        fn order_is_seen_from_both_sides(one in partials(), two in partials()) {
            prop_assert_eq!(one.compare(two), two.compare(one).map(Ordering::reverse));
            prop_assert!(one.compare(two).is_none_or(|order| (order == Ordering::Equal) == one.may_equal(two)));
        }
    }
}
