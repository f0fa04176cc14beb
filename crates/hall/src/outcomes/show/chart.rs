//! A bar for each week or few, the interval as a line on it. Every number of it stands in a table, too; it needs no colour.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::Date;
use web::say;

use super::{Line, with_unit};
use crate::outcomes::rules::{Measure, Span};
use crate::outcomes::texts::T;

/// Of the drawing, in its own units: where bars stand, and how high they may be.
const LEFT: i32 = 56;
const WIDTH: i32 = 416;
const TOP: i32 = 12;
const HEIGHT: i32 = 96;

/// Paths: a year of weeks in seven charts has to stay a small page.
pub struct Chart {
    pub label: String,
    pub most: String,
    pub first: String,
    pub last: String,
    /// The higher of two values, behind the bars.
    pub behind: String,
    pub bars: String,
    /// Intervals, and the light under them.
    pub halos: String,
    pub ends: String,
}

impl Chart {
    pub fn of(t: T, span: Span, from: Date, measure: Measure, lines: &[Line]) -> Option<Self> {
        let most = match measure {
            Measure::Visits | Measure::First | Measure::Kept => 100.0,
            Measure::Satisfaction | Measure::Officers => 5.0,
            Measure::Waits | Measure::Hours => {
                let ends = lines.iter().flat_map(|line| &line.points).map(|point| point.high.unwrap_or(point.value));
                ends.fold(1.0, f64::max).ceil()
            }
        };
        let weeks = i32::try_from(span.weeks()).unwrap_or(1);
        let last = from.saturating_add((span.weeks() - 1).weeks());
        let mut chart = Self {
            label: t.chart().into_owned(),
            most: with_unit(t, measure, &format!("{most:.0}")),
            first: say::date(t.lang(), from),
            last: say::date(t.lang(), last),
            behind: String::new(),
            bars: String::new(),
            halos: String::new(),
            ends: String::new(),
        };
        for line in lines {
            chart.bar(line, from, weeks, most);
        }
        (!chart.bars.is_empty()).then_some(chart)
    }

    fn bar(&mut self, line: &Line, from: Date, weeks: i32, most: f64) {
        let Some(point) = line.points.first() else { return };
        // The last week of those it stands for.
        let nth = (line.to - from).get_days().div_euclid(7).clamp(0, weeks - 1);
        let step = WIDTH / weeks;
        let (x, width) = (LEFT + nth * step, (step - step / 5 - 1).clamp(2, 48));
        if let Some(behind) = line.points.get(1) {
            rect(&mut self.behind, x, width, (0.0, behind.value), most);
        }
        rect(&mut self.bars, x, width, (0.0, point.value), most);
        if let Some(ends) = point.low.zip(point.high) {
            let middle = x + width / 2;
            rect(&mut self.halos, middle - 1, 4, ends, most);
            rect(&mut self.ends, middle, 2, ends, most);
        }
    }
}

/// From one value up to another.
fn rect(path: &mut String, x: i32, width: i32, (low, high): (f64, f64), most: f64) {
    let (low, high) = (up(low, most), up(high, most));
    let height = high - low;
    // A string takes whatever is written to it.
    let _ = write!(path, "M{x} {}h{width}v{height}h-{width}z", TOP + HEIGHT - high);
}

#[expect(clippy::cast_possible_truncation, reason = "held within the drawing")]
fn up(value: f64, most: f64) -> i32 {
    (value / most * f64::from(HEIGHT)).clamp(0.0, f64::from(HEIGHT)).round() as i32
}

#[cfg(test)]
mod tests {
    use civic::Lang;
    use jiff::civil::date;

    use super::*;
    use crate::outcomes::rules::Point;

    #[test]
    fn a_year_of_weeks_is_a_small_drawing() {
        let from = date(2025, 11, 24);
        let week = |nth: i64| Line {
            name: "week".to_owned(),
            n: "1,234".to_owned(),
            value: "12".to_owned(),
            interval: "3–40".to_owned(),
            from: from.saturating_add(nth.weeks()),
            to: from.saturating_add(nth.weeks()).saturating_add(6.days()),
            count: 1_234,
            points: [(12.0, 7.0, 17.0), (44.0, 35.0, 58.0)]
                .map(|(value, low, high)| Point { value, low: Some(low), high: Some(high) })
                .to_vec(),
        };
        let lines: Vec<Line> = (0..52).map(week).collect();
        let chart = Chart::of(T::new(Lang::Ja), Span::Year, from, Measure::Waits, &lines).expect("a drawing");
        assert_eq!([&chart.bars, &chart.behind, &chart.ends].map(|path| path.matches('M').count()), [52; 3]);
        let bytes = chart.bars.len() + chart.behind.len() + chart.halos.len() + chart.ends.len();
        // Seven of them, and the words, in 50 kB.
        assert!(bytes < 5_500, "{bytes}");
    }
}
