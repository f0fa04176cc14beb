//! The drawings of an answer: differences about a line in the middle, and how busy the half hours are. What they show stands in a table beside them.

use super::sides::{is_span, per_cent, pick_word, signed};
use super::texts::T;
use crate::reform::answer::{Answer, Figure, Half, Word};

/// One bar of the drawing: from and to, and the middle, in its units.
pub struct Bar {
    pub word: String,
    pub y: i64,
    pub from: i64,
    pub width: i64,
    pub at: i64,
    pub by: String,
    pub class: &'static str,
}

/// Half an hour of the day, of both sides, in the units of its drawing.
pub struct Column {
    pub x: i64,
    pub top: [i64; 2],
    pub height: [i64; 2],
    pub from: String,
    pub worked: [String; 2],
    pub full: bool,
}

/// Differences of spans as parts of today's, about a line in the middle: to the left is shorter.
pub fn bars(t: T, answer: &Answer) -> (Vec<Bar>, String) {
    const ZERO: f64 = 560.0;
    const HALF: f64 = 240.0;
    let spans = answer.figures.iter().filter(|figure| is_span(figure.pick) && figure.as_is > 0.0);
    let part = |figure: &Figure, of: f64| if figure.as_is > 0.0 { of / figure.as_is } else { 0.0 };
    let far = spans.clone().flat_map(|figure| [part(figure, figure.low).abs(), part(figure, figure.high).abs()]);
    let far = far.filter(|far| far.is_finite()).fold(0.05_f64, f64::max).min(2.0);
    let at = |part: f64| counter::draw::whole(ZERO + part.clamp(-far, far) / far * HALF);
    let bars = spans.enumerate().map(|(n, figure)| {
        let (from, to) = (at(part(figure, figure.low)), at(part(figure, figure.high)));
        Bar {
            word: pick_word(t, figure.pick),
            y: i64::try_from(n).unwrap_or(0) * 34 + 8,
            from,
            width: (to - from).max(2),
            at: at(part(figure, figure.to_be - figure.as_is)),
            by: signed(t, figure.pick, figure.to_be - figure.as_is),
            class: match figure.says {
                Word::Better => "f-act",
                Word::Worse => "f-late",
                Word::Same => "f-grey",
            },
        }
    });
    (bars.collect(), format!("{:.0}", far * 100.0))
}

/// How busy everybody is by half hour: two columns each.
pub fn day(answer: &Answer) -> Vec<Column> {
    const WHOLE: f64 = 120.0;
    let column = |(n, half): (usize, &Half)| {
        let height = half.worked.map(|worked| counter::draw::whole(worked.clamp(0.0, 1.0) * WHOLE));
        Column {
            x: 40 + i64::try_from(n).unwrap_or(0) * 40,
            top: height.map(|height| 130 - height),
            height,
            from: format!("{}:{:02}", half.slot / 2, half.slot % 2 * 30),
            worked: half.worked.map(per_cent),
            full: half.slot % 2 == 0,
        }
    };
    answer.halves.iter().enumerate().map(column).collect()
}
