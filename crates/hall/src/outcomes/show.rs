//! Figures in the reader's words: what each means, of how many it speaks, how sure it is; and where there is none, why.

mod chart;

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use store::Reads;
use web::{Problem, say};

pub use chart::Chart;

use super::held::{Held, Level};
use super::rules::{Measure, Point, Span, Sums, Weeks, blocks, points, shown, sum, within};
use super::texts::T;
use crate::Hall;

/// A period as somebody looks at it.
pub struct Look {
    hall: Hall,
    held: Arc<Held>,
    pub t: T,
    pub span: Span,
    today: Date,
}

/// A period that can be chosen: its word, its name, and whether it is.
pub type Choice = (&'static str, String, bool);

/// One line of a table: a week or a few, a procedure, an office, a section.
pub struct Line {
    pub name: String,
    pub n: String,
    pub value: String,
    pub interval: String,
    pub from: Date,
    pub to: Date,
    pub count: i64,
    pub points: Vec<Point>,
}

/// A measure of the whole city.
pub struct Figure {
    pub measure: Measure,
    pub name: String,
    pub means: String,
    /// One; of satisfaction two.
    pub sides: Vec<Side>,
}

/// What a figure says of all, or of one side.
pub struct Side {
    pub measure: Measure,
    /// Whose it is; nothing where there is one side.
    pub who: String,
    /// With whose it is.
    pub name: String,
    /// Nothing: `why` says it.
    pub line: Option<Line>,
    pub why: String,
    pub chart: Option<Chart>,
    pub weeks: Vec<Line>,
}

pub struct Rows {
    pub lines: Vec<Line>,
    /// Too few to be shown.
    pub withheld: usize,
}

impl Look {
    pub async fn at(hall: &Hall, reads: &Reads, t: T, span: Span) -> Result<Self, Problem> {
        let held = hall.outcomes().held(hall, reads).await?;
        Ok(Self { hall: hall.clone(), held, t, span, today: hall.now().date() })
    }

    pub fn spans(&self) -> Vec<Choice> {
        let t = self.t;
        let name = |span: Span| match span {
            Span::Month => t.span_month(),
            Span::Quarter => t.span_quarter(),
            Span::Year => t.span_year(),
        };
        Span::ALL.into_iter().map(|span| (span.word(), name(span).into_owned(), span == self.span)).collect()
    }

    /// The first day and the last.
    pub fn period(&self) -> Option<(Date, Date)> {
        let through = self.held.through?;
        Some((through.saturating_sub((self.span.weeks() - 1).weeks()), through.saturating_add(6.days())))
    }

    pub fn period_said(&self) -> String {
        self.period().map_or_else(String::new, |(from, to)| {
            let (from, to) = (say::full_date(self.t.lang(), from), say::full_date(self.t.lang(), to));
            self.t.period(&from, &to, &self.span.weeks().to_string()).into_owned()
        })
    }

    fn way(&self) -> Option<u16> {
        self.hall.city().road.as_ref().map(|road| road.minutes)
    }

    pub fn name(&self, measure: Measure) -> String {
        let t = self.t;
        match measure {
            Measure::Visits => t.visits_name(),
            Measure::Waits => t.waits_name(),
            Measure::First => t.first_name(),
            Measure::Kept => t.kept_name(),
            Measure::Satisfaction | Measure::Officers => t.satisfaction_name(),
            Measure::Hours => t.hours_name(),
        }
        .into_owned()
    }

    fn who(&self, measure: Measure) -> Option<String> {
        match measure {
            Measure::Satisfaction => Some(self.t.side_citizens().into_owned()),
            Measure::Officers => Some(self.t.side_officers().into_owned()),
            _ => None,
        }
    }

    /// The name with whose it is.
    pub fn full_name(&self, measure: Measure) -> String {
        let name = self.name(measure);
        self.who(measure).map_or_else(|| name.clone(), |who| self.t.side_name(&name, &who).into_owned())
    }

    pub fn means(&self, measure: Measure) -> String {
        let t = self.t;
        match measure {
            Measure::Visits => t.visits_means(),
            Measure::Waits => t.waits_means(),
            Measure::First => t.first_means(),
            Measure::Kept => t.kept_means(),
            Measure::Satisfaction | Measure::Officers => t.satisfaction_means(),
            Measure::Hours => match &self.hall.city().road {
                Some(road) => t.hours_means(&road.minutes.to_string(), road.source.get(t.lang())),
                None => t.hours_means_none(),
            },
        }
        .into_owned()
    }

    fn why(&self, measure: Measure) -> String {
        let t = self.t;
        match (self.held.through, measure) {
            (_, Measure::Hours) if self.way().is_none() => t.why_road(),
            (None, _) => t.why_none(),
            _ => t.why_few(),
        }
        .into_owned()
    }

    pub fn figure(&self, measure: Measure) -> Figure {
        Figure {
            measure,
            name: self.name(measure),
            means: self.means(measure),
            sides: measure.sides().iter().map(|side| self.side(*side)).collect(),
        }
    }

    fn side(&self, measure: Measure) -> Side {
        let lines = self.weeks(measure);
        let line =
            self.held.city().map(|weeks| self.total(weeks, measure)).map(|all| self.line(String::new(), &all, measure));
        Side {
            measure,
            who: self.who(measure).unwrap_or_default(),
            name: self.full_name(measure),
            line: line.filter(|line| !line.points.is_empty()),
            why: self.why(measure),
            chart: self.period().and_then(|(from, _)| Chart::of(self.t, self.span, from, measure, &lines)),
            weeks: lines,
        }
    }

    fn total(&self, weeks: &Weeks, measure: Measure) -> Sums {
        let Some(through) = self.held.through else { return Sums::default() };
        sum(&within(blocks(weeks, measure), through, self.span))
    }

    /// The whole city's weeks; few are put together.
    fn weeks(&self, measure: Measure) -> Vec<Line> {
        let Some((through, weeks)) = self.held.through.zip(self.held.city()) else { return Vec::new() };
        let shown = within(blocks(weeks, measure), through, self.span);
        let line = |block: super::rules::Block| {
            let day = |date| say::date(self.t.lang(), date);
            let name = self.t.week_of(&day(block.from), &day(block.to.saturating_add(6.days())));
            Line {
                from: block.from,
                to: block.to.saturating_add(6.days()),
                ..self.line(name.into_owned(), &block.sums, measure)
            }
        };
        shown.into_iter().map(line).filter(|line| !line.points.is_empty()).collect()
    }

    /// What stands below the city; of a section only what `only` lets through.
    pub fn rows(&self, measure: Measure, level: Level, only: impl Fn(&str) -> bool) -> Rows {
        let all = self.held.of(level).map(|(id, weeks)| (id.clone(), self.total(weeks, measure)));
        let all: Vec<(String, Sums)> = all.collect();
        let known = self.held.of(level).filter(|(id, weeks)| only(id) && self.any(weeks, measure)).count();
        let whole = self.held.city().map(|weeks| self.total(weeks, measure)).unwrap_or_default();
        let mut rows = shown(all, &whole, measure);
        rows.retain(|(id, _)| only(id));
        rows.sort_by_key(|(id, sums)| (std::cmp::Reverse(sums.n(measure)), id.clone()));
        let lines = rows.into_iter().map(|(id, sums)| self.line(self.name_of(level, &id), &sums, measure));
        let lines: Vec<Line> = lines.filter(|line| !line.points.is_empty()).collect();
        Rows { withheld: known.saturating_sub(lines.len()), lines }
    }

    /// Whether anything was counted in the period, shown or not.
    fn any(&self, weeks: &Weeks, measure: Measure) -> bool {
        let Some((from, to)) = self.period() else { return false };
        weeks.range(from..=to).any(|(_, sums)| sums.n(measure) > 0)
    }

    fn name_of(&self, level: Level, id: &str) -> String {
        let lang = self.t.lang();
        match level {
            Level::City => self.t.whole().into_owned(),
            Level::Office => self.hall.city().office_name(id, lang),
            Level::Section => {
                let unit = self.hall.city().unit_on(id, self.today);
                unit.map_or_else(|| id.to_owned(), |unit| unit.name.get(lang).to_owned())
            }
            Level::Procedure => {
                let shelf = self.hall.library().shelf();
                shelf.card(id).map_or_else(|| id.to_owned(), |card| card.name.get(lang).to_owned())
            }
        }
    }

    fn line(&self, name: String, sums: &Sums, measure: Measure) -> Line {
        let points = points(sums, measure, self.way());
        let (from, to) = self.period().unwrap_or((self.today, self.today));
        Line {
            name,
            n: say::number(sums.n(measure)),
            value: value(self.t, measure, &points),
            interval: interval(self.t, measure, &points),
            from,
            to,
            count: sums.n(measure),
            points,
        }
    }
}

fn value(t: T, measure: Measure, points: &[Point]) -> String {
    match (measure, points) {
        (_, []) => "–".to_owned(),
        (Measure::Waits, [middle, most]) => t.waits_value(&whole(middle.value), &whole(most.value)).into_owned(),
        (_, [point, ..]) => with_unit(t, measure, &tenth(point.value)),
    }
}

fn interval(t: T, measure: Measure, points: &[Point]) -> String {
    let number = |of: f64| if measure == Measure::Waits { whole(of) } else { tenth(of) };
    let ends = |point: &Point| {
        let said = |end: Option<f64>| end.map_or_else(|| "?".to_owned(), number);
        let text = format!("{}–{}", said(point.low), said(point.high));
        with_unit(t, measure, &text)
    };
    match points {
        [] => "–".to_owned(),
        [Point { low: None, high: None, .. }] => t.alike().into_owned(),
        [one] => ends(one),
        [middle, most, ..] => t.waits_interval(&ends(middle), &ends(most)).into_owned(),
    }
}

fn with_unit(t: T, measure: Measure, number: &str) -> String {
    match measure {
        Measure::Visits | Measure::First | Measure::Kept => format!("{number} %"),
        Measure::Waits => t.minutes(number).into_owned(),
        Measure::Satisfaction | Measure::Officers => number.to_owned(),
        Measure::Hours => t.hours(number).into_owned(),
    }
}

pub fn tenth(number: f64) -> String {
    format!("{number:.1}")
}

fn whole(number: f64) -> String {
    format!("{number:.0}")
}
