//! A bar for each week or few, the interval as a line on it. Every number of it stands in a table, too; it needs no colour.

use jiff::ToSpan;
use jiff::civil::Date;
use web::say;

use super::{Line, with_unit};
use crate::outcomes::rules::{Measure, Point, Span};
use crate::outcomes::texts::T;

/// Of the drawing, in its own units: where bars stand, and how high they may be.
const LEFT: i32 = 56;
const WIDTH: i32 = 416;
const TOP: i32 = 12;
const HEIGHT: i32 = 96;

pub struct Bar {
    pub x: i32,
    pub width: i32,
    pub y: i32,
    pub height: i32,
    /// The higher of two values, behind the bar: its top and height.
    pub behind: Option<(i32, i32)>,
    /// The middle of the bar, and the ends of the interval.
    pub line: Option<(i32, i32, i32)>,
    pub title: String,
}

pub struct Chart {
    pub label: String,
    pub most: String,
    pub first: String,
    pub last: String,
    pub bars: Vec<Bar>,
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
        let bars: Vec<Bar> = lines.iter().filter_map(|line| bar(line, from, weeks, most)).collect();
        (!bars.is_empty()).then(|| Self {
            label: t.chart().into_owned(),
            most: with_unit(t, measure, &format!("{most:.0}")),
            first: say::date(t.lang(), from),
            last: say::date(t.lang(), last),
            bars,
        })
    }
}

fn bar(line: &Line, from: Date, weeks: i32, most: f64) -> Option<Bar> {
    let point = line.points.first()?;
    // The last week of those it stands for.
    let nth = (line.to - from).get_days().div_euclid(7).clamp(0, weeks - 1);
    let step = WIDTH / weeks;
    let (x, width) = (LEFT + nth * step, (step - step / 5 - 1).clamp(2, 48));
    let (y, height) = rect(point, most);
    let middle = x + width / 2;
    let ends = point
        .low
        .zip(point.high)
        .map(|(low, high)| (middle, TOP + HEIGHT - up(high, most), TOP + HEIGHT - up(low, most)));
    Some(Bar {
        x,
        width,
        y,
        height,
        behind: line.points.get(1).map(|point| rect(point, most)),
        line: ends,
        title: format!("{} {} ({})", line.name, line.value, line.interval),
    })
}

fn rect(point: &Point, most: f64) -> (i32, i32) {
    let height = up(point.value, most);
    (TOP + HEIGHT - height, height)
}

#[expect(clippy::cast_possible_truncation, reason = "held within the drawing")]
fn up(value: f64, most: f64) -> i32 {
    (value / most * f64::from(HEIGHT)).clamp(0.0, f64::from(HEIGHT)).round() as i32
}
