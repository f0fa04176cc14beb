//! Both halves at every quarter of an hour, counted once: what the table and the file have, and the line of the drawing between.

use counter::day::{Log, Moment, Twice};

use super::moment::Span;

/// Minutes between two points of the line.
pub const POINT: i64 = 5;

pub struct Quarters {
    pub span: Span,
    /// At a minute: nobody can book, and many do.
    pub rows: Vec<(i64, [Counted; 2])>,
    /// People who wait, from the first minute on.
    pub people: [Vec<u32>; 2],
}

/// What is counted of a half at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub people: u32,
    pub p50: Option<f64>,
    pub p90: Option<f64>,
    pub longest: Option<f64>,
    pub served: usize,
    pub gave_up: usize,
}

impl From<&Moment> for Counted {
    fn from(moment: &Moment) -> Self {
        let Moment { p50, p90, longest, served, gave_up, .. } = *moment;
        Self { people: moment.people(), p50, p90, longest, served, gave_up }
    }
}

impl Quarters {
    pub fn of(twice: &Twice) -> Self {
        let span = Span::around(twice.span());
        let at = |log: &Log, minute: i64| Moment::of(log, minute * 60_000);
        let both = |minute: i64| [&twice.without, &twice.with].map(|log| Counted::from(&at(log, minute)));
        let points = (span.last - span.first) / POINT;
        let people = |log: &Log| (0..=points).map(|nth| at(log, span.first + nth * POINT).people()).collect();
        Self {
            span,
            rows: span.quarters().map(|minute| (minute, both(minute))).collect(),
            people: [people(&twice.without), people(&twice.with)],
        }
    }

    /// The most people who wait at once.
    pub fn most(&self) -> u32 {
        self.people.iter().flatten().copied().max().unwrap_or(0)
    }
}
