//! The table of a ranking: the same on the trial and on the result.

use askama::Template;
use engine::ONE;
use rust_decimal::Decimal;
use uuid::Uuid;
use web::say;

use super::labels::Labels;
use super::texts::T;
use crate::allocation::rules::Unmet;

/// Lines on one page.
pub const MOST: usize = 40;

pub struct Line {
    pub case: Uuid,
    /// Empty where the case is hidden from this officer.
    pub number: String,
    pub name: String,
    pub class: String,
    pub rank: String,
    pub points: String,
    pub result: String,
    pub strong: bool,
    pub missed: String,
    pub state: String,
}

#[derive(Template)]
#[template(path = "allocation/desk/lines.html")]
pub struct Lines {
    pub t: T,
    pub all: String,
    pub lines: Vec<Line>,
    /// Whether the column of the states is drawn.
    pub states: bool,
}

/// 「青葉こども園（第1希望）」, or no seat.
pub fn result(t: T, labels: &Labels, offered: Option<(&str, i64)>) -> String {
    match offered {
        None => t.result_none(),
        Some((ONE, _)) => t.result_offered_one(),
        Some((place, wish)) => t.result_offered(&labels.place(place), &wish.to_string()),
    }
    .into_owned()
}

/// Why the wishes before were not met.
pub fn missed(t: T, labels: &Labels, missed: &[Unmet]) -> String {
    let named = missed.iter().filter(|one| one.place != ONE);
    let each = named.map(|one| {
        let place = labels.place(&one.place);
        match one.cut_off {
            None => t.missed_none(&place),
            Some(_) if one.by_tie => t.missed_tie(&place),
            Some(points) => t.missed_cut_off(&place, &number(points)),
        }
        .into_owned()
    });
    each.collect::<Vec<_>>().join("　")
}

pub fn count(n: usize) -> String {
    say::number(i64::try_from(n).unwrap_or(i64::MAX))
}

pub fn number(points: Decimal) -> String {
    points.normalize().to_string()
}
