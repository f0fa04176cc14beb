//! The moment of the day in the page's address: `?at=1030`. What is no moment of the day is its beginning; what is later, its end.

/// Minutes between two steps.
pub const STEP: i64 = 15;

/// First and last minute of the day, on quarters of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: i64,
    pub last: i64,
}

impl Span {
    /// Of milliseconds of the day.
    pub fn around((from, until): (i64, i64)) -> Self {
        let step = STEP * 60_000;
        Self { first: from.div_euclid(step) * STEP, last: (until + step - 1).div_euclid(step) * STEP }
    }

    /// The minute that stands in the address.
    pub fn read(self, asked: &str) -> i64 {
        let read = asked.parse::<u16>().ok().map(i64::from).map(|digits| (digits / 100, digits % 100));
        let minute = read.filter(|(hour, minute)| *hour < 24 && *minute < 60).map(|(hour, minute)| hour * 60 + minute);
        minute.map_or(self.first, |minute| minute.clamp(self.first, self.last))
    }

    /// The quarters up to a minute, the first among them.
    pub fn quarters(self) -> impl Iterator<Item = i64> {
        (0..=(self.last - self.first) / STEP).map(move |nth| self.first + nth * STEP)
    }

    /// The quarter before and the one after; nothing at the day's ends.
    pub fn around_minute(self, at: i64) -> (Option<i64>, Option<i64>) {
        let before = Some((at - 1).div_euclid(STEP) * STEP).filter(|before| *before >= self.first);
        let after = Some((at.div_euclid(STEP) + 1) * STEP).filter(|after| *after <= self.last);
        (before, after)
    }

    /// The hours that can be jumped to.
    pub fn hours(self) -> impl Iterator<Item = i64> {
        ((self.first + 59) / 60..=self.last / 60).map(|hour| hour * 60)
    }
}

/// `1030`, as it stands in the address.
pub fn in_address(minute: i64) -> String {
    format!("{:02}{:02}", minute / 60, minute % 60)
}

/// `10:30`
pub fn clock(minute: i64) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Span = Span { first: 510, last: 1_080 };

    #[test]
    fn a_moment_is_read_and_held_within_the_day() {
        assert_eq!(Span::around((510 * 60_000, 1_065 * 60_000 + 1)), DAY);
        assert_eq!(["1030", "0900", "900", "1031"].map(|asked| DAY.read(asked)), [630, 540, 540, 631]);
        assert_eq!(["", "x", "1060", "-900", "99999", "700", "2400"].map(|asked| DAY.read(asked)), [510; 7]);
        assert_eq!(DAY.read("2300"), 1_080);
        assert_eq!(DAY.read(&in_address(545)), 545);
    }

    #[test]
    fn steps_end_with_the_day() {
        assert_eq!(DAY.around_minute(510), (None, Some(525)));
        assert_eq!(DAY.around_minute(631), (Some(630), Some(645)));
        assert_eq!(DAY.around_minute(1_080), (Some(1_065), None));
        assert_eq!(DAY.hours().map(clock).collect::<Vec<_>>()[..2], ["9:00", "10:00"]);
        assert_eq!(
            (DAY.quarters().next(), DAY.quarters().last(), DAY.hours().last()),
            (Some(510), Some(1_080), Some(1_080))
        );
    }
}
