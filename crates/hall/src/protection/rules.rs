//! What may be done with a protection, and where it stands on a day. Pure.

use jiff::ToSpan;
use jiff::civil::Date;

/// A step that needs two officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Enter,
    Extend,
    End,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Extend => "extend",
            Self::End => "end",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::Enter, Self::Extend, Self::End].into_iter().find(|kind| kind.word() == word)
    }
}

/// Why the law gives a protection (住民基本台帳事務処理要領 第6).
pub const BASES: [&str; 4] = ["dv", "stalking", "child-abuse", "other"];
/// What was seen as proof.
pub const PAPERS: [&str; 6] = ["police", "women-centre", "child-centre", "court-order", "shelter", "other"];

/// Days before its end from which a longer period can be asked for.
const SOON: i64 = 30;

/// The last day of a period of one year.
pub fn year_from(first: Date) -> Date {
    first.saturating_add(1.year()).saturating_sub(1.day())
}

/// The last day after one more year.
pub fn year_more(last: Date) -> Date {
    last.saturating_add(1.year())
}

/// A period begins no later than it ends, and is at most a year long.
pub fn is_period(from: Date, until: Date) -> bool {
    from <= until && until <= year_from(from)
}

/// A longer period ends later than the present one, and at most a year later; one that has run out is counted from today.
pub fn is_longer(present: Date, until: Date, today: Date) -> bool {
    until > present && until <= year_more(present.max(today))
}

/// The second officer is never the first.
pub fn may_decide(asked_by: uuid::Uuid, decides: uuid::Uuid) -> bool {
    asked_by != decides
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A step waits for the second officer.
    Waits,
    /// Its period is over and nobody has decided: it still holds.
    RunOut,
    /// Its period is over within [`SOON`] days.
    Soon,
    InForce,
    /// Not confirmed.
    Refused,
    Ended,
}

pub fn standing(state: &str, until: Date, waits: bool, today: Date) -> Standing {
    match state {
        "ended" => Standing::Ended,
        "refused" => Standing::Refused,
        _ if waits => Standing::Waits,
        _ if until < today => Standing::RunOut,
        _ if until < today.saturating_add(SOON.days()) => Standing::Soon,
        _ => Standing::InForce,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_is_a_year() {
        assert_eq!(year_from(date(2026, 9, 7)), date(2027, 9, 6));
        assert_eq!(year_from(date(2024, 2, 29)), date(2025, 2, 27));
        assert!(is_period(date(2026, 9, 7), date(2027, 9, 6)) && !is_period(date(2026, 9, 7), date(2027, 9, 7)));
        assert!(!is_period(date(2026, 9, 7), date(2026, 9, 6)));
        let (last, today) = (date(2027, 9, 6), date(2027, 8, 20));
        assert!(is_longer(last, date(2028, 9, 6), today) && !is_longer(last, date(2028, 9, 7), today));
        assert!(!is_longer(last, last, today));
        assert!(is_longer(last, date(2028, 12, 1), date(2027, 12, 1)), "one that has run out is counted from today");
    }

    #[test]
    fn what_has_run_out_still_holds() {
        let until = date(2027, 9, 6);
        assert_eq!(standing("in-force", until, false, date(2027, 9, 7)), Standing::RunOut);
        assert_eq!(standing("in-force", until, false, date(2027, 8, 8)), Standing::Soon);
        assert_eq!(standing("in-force", until, false, date(2027, 8, 7)), Standing::InForce);
        assert_eq!(standing("in-force", until, true, date(2027, 9, 7)), Standing::Waits);
        assert_eq!(standing("ended", until, false, date(2026, 9, 7)), Standing::Ended);
    }
}
