//! Five faces, their numbers, and what may be shown of them.
//!
//! Numbers are let out in blocks of whole weeks with at least five answers, so that neither a page nor the difference between the page of
//! today and that of last week says what a single person answered.

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// Fewer answers are never shown.
pub const FEWEST: i64 = 5;

/// One answer, from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Worst,
    Bad,
    Middle,
    Good,
    Best,
}

impl Face {
    pub const ALL: [Self; 5] = [Self::Best, Self::Good, Self::Middle, Self::Bad, Self::Worst];

    fn place(self) -> usize {
        self as usize
    }

    /// The value of its radio button.
    pub fn word(self) -> &'static str {
        ["1", "2", "3", "4", "5"][self.place()]
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|face| face.word() == word)
    }

    /// The line of its mouth, drawn on 32 by 32.
    pub fn mouth(self) -> &'static str {
        match self {
            Self::Best => "M9 18c2 6 12 6 14 0z",
            Self::Good => "M10 20c3 3 9 3 12 0",
            Self::Middle => "M10 21h12",
            Self::Bad => "M10 23c3-3 9-3 12 0",
            Self::Worst => "M9 25c2-6 12-6 14 0",
        }
    }
}

/// How often each was given, the worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faces(pub [i64; 5]);

impl Faces {
    #[must_use]
    pub fn and(mut self, face: Face) -> Self {
        self.0[face.place()] += 1;
        self
    }

    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
        self
    }

    pub fn count(self) -> i64 {
        self.0.iter().sum()
    }
}

/// `2026-W37`, the week of ISO 8601: sorts as it runs.
pub fn week(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// Its Monday.
pub fn monday(week: &str) -> Option<Date> {
    let (year, week) = week.split_once("-W")?;
    Some(ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()?.date())
}

/// Of the weeks in their order, what may be shown: full blocks of at least [`FEWEST`] answers; the rest waits for the next answers.
pub fn shown(weeks: impl IntoIterator<Item = Faces>) -> Option<Faces> {
    let (mut out, mut waiting) = (Faces::default(), Faces::default());
    for week in weeks {
        waiting = waiting.plus(week);
        if waiting.count() >= FEWEST {
            out = out.plus(waiting);
            waiting = Faces::default();
        }
    }
    (out.count() > 0).then_some(out)
}

/// Mean and the 95 % interval of Student's t, within 1 and 5. No interval where all gave the same answer: they tell nothing of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    pub n: i64,
    pub mean: f64,
    pub interval: Option<(f64, f64)>,
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn summary(faces: Faces) -> Summary {
    let n = faces.count();
    let marks = || faces.0.iter().zip(1_i64..).map(|(count, mark)| (*count as f64, mark as f64));
    let sum: f64 = marks().map(|(count, mark)| count * mark).sum();
    let mean = sum / n as f64;
    let squares: f64 = marks().map(|(count, mark)| count * (mark - mean).powi(2)).sum();
    let alike = faces.0.iter().filter(|count| **count > 0).count() < 2;
    let interval = (!alike).then(|| {
        let half = student(n - 1) * (squares / (n - 1) as f64 / n as f64).sqrt();
        ((mean - half).max(1.0), (mean + half).min(5.0))
    });
    Summary { n, mean, interval }
}

/// The two-sided 95 % quantile of Student's t. Between the rows of the table the wider one is taken.
fn student(freedom: i64) -> f64 {
    const TABLE: [(i64, f64); 16] = [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (6, 2.447),
        (7, 2.365),
        (8, 2.306),
        (9, 2.262),
        (10, 2.228),
        (15, 2.131),
        (20, 2.086),
        (30, 2.042),
        (60, 2.000),
        (120, 1.980),
        (1_000, 1.962),
    ];
    TABLE.iter().rev().find(|(least, _)| freedom >= *least).map_or(12.706, |(_, quantile)| *quantile)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_a_face_and_nothing_else_is() {
        assert!(Face::ALL.into_iter().all(|face| Face::read(face.word()) == Some(face)));
        assert_eq!(Face::read("5"), Some(Face::Best));
        assert_eq!((Face::read("0"), Face::read("6"), Face::read("")), (None, None, None));
    }

    #[test]
    fn weeks_sort_as_they_run() {
        assert_eq!(week(jiff::civil::date(2026, 9, 7)), "2026-W37");
        assert_eq!(week(jiff::civil::date(2027, 1, 3)), "2026-W53");
        assert_eq!(monday("2026-W53"), Some(jiff::civil::date(2026, 12, 28)));
        assert_eq!((monday("2026-W54"), monday("2026")), (None, None));
        assert!(week(jiff::civil::date(2026, 12, 31)) < week(jiff::civil::date(2027, 1, 4)));
    }

    #[test]
    fn four_answers_are_never_shown_not_even_as_a_difference() {
        let good = |n| Faces([0, 0, 0, n, 0]);
        assert_eq!(shown([good(4)]), None);
        assert_eq!(shown([good(2), good(2), good(1)]), Some(good(5)));
        assert_eq!(shown([good(7), good(4)]), Some(good(7)), "the new ones wait");
        let mut weeks = Vec::new();
        let mut last = 0;
        for n in [3, 1, 1, 4, 9, 0, 2, 2, 2, 5] {
            weeks.push(good(n));
            let now = shown(weeks.iter().copied()).map_or(0, Faces::count);
            assert!(now == last || now - last >= FEWEST, "{last} → {now}");
            last = now;
        }
    }

    #[test]
    fn mean_and_interval_are_the_textbooks() {
        // 3, 4, 4, 5, 4: mean 4, s = 0.7071, half = 2.776 · 0.3162 = 0.8778.
        let summed = summary(Faces([0, 0, 1, 3, 1]));
        assert!((summed.mean - 4.0).abs() < 1e-9 && summed.n == 5);
        let (low, high) = summed.interval.expect("spread");
        assert!((low - 3.1222).abs() < 1e-3 && (high - 4.8778).abs() < 1e-3, "{low} {high}");
        assert_eq!(summary(Faces([0, 0, 0, 0, 9])).interval, None);
        let wide = summary(Faces([3, 0, 0, 0, 3])).interval;
        assert!(wide.is_some_and(|(low, high)| low >= 1.0 && high <= 5.0));
    }
}
