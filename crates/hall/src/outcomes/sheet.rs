//! The figures as a table to keep: the same numbers as the pages show, and no others.

use axum::response::Response;
use web::ruby;
use web::sheet::{self, Encoding};

use super::held::Level;
use super::rules::Measure;
use super::show::{Line, Look};
use crate::screening::sheet_file;

/// The whole, the rows below it and the weeks, of these measures.
pub fn file(look: &Look, measures: &[Measure], levels: &[Level], only: impl Fn(&str) -> bool + Copy) -> Response {
    let (t, mut out) = (look.t, sheet::begin(Encoding::Utf8));
    let head = [
        t.col_figure(),
        t.col_level(),
        t.col_name(),
        t.col_from(),
        t.col_to(),
        t.col_n(),
        t.col_what(),
        t.col_value(),
        t.col_low(),
        t.col_high(),
    ];
    write(&head.each_ref().map(|word| &**word), &mut out);
    for measure in measures {
        let sides = look.figure(*measure).sides;
        for side in &sides {
            if let Some(line) = &side.line {
                lines(look, side.measure, &t.level_city(), line, &mut out);
            }
        }
        for level in levels {
            for line in look.rows(*measure, *level, |id| *level != Level::Section || only(id)).lines {
                let word = match level {
                    Level::Office => t.level_office(),
                    Level::Section => t.level_section(),
                    Level::City | Level::Procedure => t.level_procedure(),
                };
                lines(look, *measure, &word, &line, &mut out);
            }
        }
        for side in &sides {
            for line in &side.weeks {
                lines(look, side.measure, &t.level_week(), line, &mut out);
            }
        }
    }
    sheet_file(&t.file_name(look.span.word()), Encoding::Utf8, out)
}

/// One line for each number.
fn lines(look: &Look, measure: Measure, level: &str, line: &Line, out: &mut Vec<u8>) {
    let t = look.t;
    for (nth, point) in line.points.iter().enumerate() {
        let what = match (measure, nth) {
            (Measure::Visits | Measure::First | Measure::Kept, _) => t.unit_percent(),
            (Measure::Waits, 0) => t.unit_middle(),
            (Measure::Waits, _) => t.unit_most(),
            (Measure::Satisfaction | Measure::Officers, _) => t.unit_mean(),
            (Measure::Hours, _) => t.unit_hours(),
        };
        let number = |of: Option<f64>| of.map_or_else(String::new, |of| format!("{of:.2}"));
        let (from, to, n) = (line.from.to_string(), line.to.to_string(), line.count.to_string());
        let (value, low, high) = (number(Some(point.value)), number(point.low), number(point.high));
        let name = look.full_name(measure);
        let cells = [name.as_str(), level, &line.name, &from, &to, &n, &*what, &value, &low, &high];
        write(&cells, out);
    }
}

/// Readings stand in brackets: a spreadsheet sets none.
fn write(cells: &[&str], out: &mut Vec<u8>) {
    let plain: Vec<String> = cells.iter().map(|cell| ruby::plain(cell)).collect();
    sheet::line(Encoding::Utf8, plain.iter().map(String::as_str), out);
}
