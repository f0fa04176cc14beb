//! From sums by week to figures with their intervals. Weeks are let out in blocks of at least five of what is measured, cut the same way whatever
//! is asked, so that no difference between two pages tells of fewer.

mod interval;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::satisfaction::{Faces, summary};
pub use interval::{quantile, wilson};

/// Fewer are never shown.
pub const FEWEST: i64 = 5;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// 来なくてすんだ: ended without anybody coming to a counter.
    Visits,
    Waits,
    /// Ended without a correction asked.
    First,
    /// Answered by the promised day.
    Kept,
    Satisfaction,
    /// The other side of it: how officers found their week.
    Officers,
    /// Hours on the road that nobody had to spend.
    Hours,
}

impl Measure {
    /// The six figures.
    pub const ALL: [Self; 6] = [Self::Visits, Self::Waits, Self::First, Self::Kept, Self::Satisfaction, Self::Hours];

    pub fn word(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Waits => "waits",
            Self::First => "first",
            Self::Kept => "kept",
            Self::Satisfaction => "satisfaction",
            Self::Officers => "officers",
            Self::Hours => "hours",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.word() == word)
    }

    /// What is told as one figure: of satisfaction, citizens' and officers'.
    pub fn sides(self) -> &'static [Self] {
        match self {
            Self::Visits => &[Self::Visits],
            Self::Waits => &[Self::Waits],
            Self::First => &[Self::First],
            Self::Kept => &[Self::Kept],
            Self::Satisfaction => &[Self::Satisfaction, Self::Officers],
            Self::Officers => &[Self::Officers],
            Self::Hours => &[Self::Hours],
        }
    }
}

/// How far back; whole weeks that are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Month,
    Quarter,
    Year,
}

impl Span {
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    pub fn weeks(self) -> i64 {
        match self {
            Self::Month => 4,
            Self::Quarter => 13,
            Self::Year => 52,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The month, where nothing else is asked.
    pub fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|span| span.word() == word).unwrap_or(Self::Month)
    }
}

/// People by the whole minutes they waited.
pub type Minutes = BTreeMap<u16, u32>;

/// What a week brought, of a city, a procedure, a section or an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub ended: i64,
    pub spared: i64,
    pub first: i64,
    pub promised: i64,
    pub kept: i64,
    pub minutes: Minutes,
    /// Of citizens.
    pub faces: Faces,
    pub officers: Faces,
}

impl Sums {
    pub fn add(&mut self, other: &Self) {
        self.ended += other.ended;
        self.spared += other.spared;
        self.first += other.first;
        self.promised += other.promised;
        self.kept += other.kept;
        for (minute, people) in &other.minutes {
            *self.minutes.entry(*minute).or_default() += people;
        }
        self.faces = self.faces.plus(other.faces);
        self.officers = self.officers.plus(other.officers);
    }

    /// Of how many the measure speaks.
    pub fn n(&self, measure: Measure) -> i64 {
        match measure {
            Measure::Visits | Measure::First | Measure::Hours => self.ended,
            Measure::Waits => self.minutes.values().map(|people| i64::from(*people)).sum(),
            Measure::Kept => self.promised,
            Measure::Satisfaction => self.faces.count(),
            Measure::Officers => self.officers.count(),
        }
    }
}

/// Weeks by their Monday.
pub type Weeks = BTreeMap<Date, Sums>;

/// Weeks that are shown as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Mondays of the first week and of the last.
    pub from: Date,
    pub to: Date,
    pub sums: Sums,
}

/// In their order, cut as soon as there are enough. What an ISO year leaves over at its end is never shown.
pub fn blocks(weeks: &Weeks, measure: Measure) -> Vec<Block> {
    let mut out = Vec::new();
    let mut waiting: Option<Block> = None;
    for (monday, sums) in weeks {
        let year = |date: Date| date.iso_week_date().year();
        let mut block = waiting.take().filter(|block| year(block.from) == year(*monday)).unwrap_or_else(|| Block {
            from: *monday,
            to: *monday,
            sums: Sums::default(),
        });
        block.to = *monday;
        block.sums.add(sums);
        if block.sums.n(measure) >= FEWEST {
            out.push(block);
        } else if block.sums.n(measure) > 0 {
            waiting = Some(block);
        }
    }
    out
}

/// Of the blocks, those whose last week lies in the span that ends with the week of `through`.
pub fn within(mut blocks: Vec<Block>, through: Date, span: Span) -> Vec<Block> {
    let first = through.saturating_sub(jiff::Span::new().weeks(span.weeks() - 1));
    blocks.retain(|block| (first..=through).contains(&block.to));
    blocks
}

pub fn sum(blocks: &[Block]) -> Sums {
    let mut all = Sums::default();
    for block in blocks {
        all.add(&block.sums);
    }
    all
}

/// One number with its 95 % interval; an end that cannot be told is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub value: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// A share in per cent; minutes, the middle and the ninth of ten; the mean of answers from 1 to 5; hours. Nothing of nothing, and no hours
/// without the minutes of a way.
pub fn points(sums: &Sums, measure: Measure, way: Option<u16>) -> Vec<Point> {
    if sums.n(measure) <= 0 {
        return Vec::new();
    }
    let share = |part: i64, of: i64, whole: f64| {
        let (value, low, high) = wilson(part, of);
        vec![Point { value: value * whole, low: Some(low * whole), high: Some(high * whole) }]
    };
    match measure {
        Measure::Visits => share(sums.spared, sums.ended, 100.0),
        Measure::First => share(sums.first, sums.ended, 100.0),
        Measure::Kept => share(sums.kept, sums.promised, 100.0),
        Measure::Waits => [50, 90].into_iter().map(|percent| quantile(&sums.minutes, percent)).collect(),
        Measure::Satisfaction => vec![mean(sums.faces)],
        Measure::Officers => vec![mean(sums.officers)],
        Measure::Hours => {
            let hours = |minutes| interval::hours(sums.ended, minutes);
            way.map_or_else(Vec::new, |minutes| share(sums.spared, sums.ended, hours(minutes)))
        }
    }
}

fn mean(faces: Faces) -> Point {
    let found = summary(faces);
    let (low, high) = found.interval.unzip();
    Point { value: found.mean, low, high }
}

/// Which of the rows may be shown beside a whole: those with enough; and where what is left over would be too few, not the smallest of them either.
pub fn shown<T>(mut rows: Vec<(T, Sums)>, whole: &Sums, measure: Measure) -> Vec<(T, Sums)> {
    rows.retain(|(_, sums)| sums.n(measure) >= FEWEST);
    let told: i64 = rows.iter().map(|(_, sums)| sums.n(measure)).sum();
    if (1..FEWEST).contains(&(whole.n(measure) - told)) {
        let least = (0..rows.len()).min_by_key(|at| rows[*at].1.n(measure));
        if let Some(least) = least {
            rows.remove(least);
        }
    }
    rows
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.saturating_sub(jiff::Span::new().days(i64::from(day.weekday().to_monday_zero_offset())))
}

#[cfg(test)]
mod tests;
