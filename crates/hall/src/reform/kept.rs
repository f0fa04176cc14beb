//! What was promised against what came: the figures of an adopted proposal as the twin foretold them, and as the records show them before and after.
//!
//! Only cases that have ended are measured, five and more; what came otherwise than foretold is told as plainly as what came true.

use std::ops::Range;

use civic::Millis;
use jiff::ToSpan;
use jiff::civil::Date;
use store::Reads;
use twin::ledger::Pieces;
use twin::stats::{Estimate, estimate};
use twin::trial::Pick;
use web::Problem;

use super::answer::Answer;
use super::rules::FEWEST;
use crate::Hall;
use crate::past::{self, Past};

/// Days after which what came is looked at.
pub const AFTER: [i64; 2] = [30, 90];
/// What can be measured as the twin foretells it.
pub const MEASURED: [Pick; 4] = [Pick::MeanLead, Pick::P50Lead, Pick::P90Lead, Pick::MeanWait];
const LEVEL: f64 = 0.95;
const HOUR: f64 = 3_600_000.0;

/// What the records show of some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub cases: usize,
    /// In the order of [`MEASURED`], hours.
    pub figures: [Estimate; 4],
}

/// One look at what came: so many days after the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    pub days: i64,
    /// The day on which it can be looked at whole.
    pub on: Date,
    pub over: bool,
    /// Nothing of fewer than five cases.
    pub seen: Option<Seen>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// What was foretold lies within what was measured.
    AsForetold,
    Better,
    Worse,
}

/// Less is better of all that is measured.
pub fn came(foretold: f64, seen: &Estimate) -> Came {
    if seen.covers(foretold) {
        Came::AsForetold
    } else if seen.high < foretold {
        Came::Better
    } else {
        Came::Worse
    }
}

pub struct Kept {
    pub before: Option<Seen>,
    pub after: Vec<Window>,
}

impl Kept {
    /// Of the longest look that is over, by figure.
    pub fn came(&self, answer: &Answer) -> Option<Vec<(Pick, Came)>> {
        let seen = self.after.iter().rev().filter(|window| window.over).find_map(|window| window.seen.as_ref())?;
        let of = |(at, pick): (usize, &Pick)| Some((*pick, came(answer.figure(*pick)?.to_be, &seen.figures[at])));
        Some(MEASURED.iter().enumerate().filter_map(of).collect())
    }
}

/// Of these procedures together, as the twin counted them.
pub async fn kept(hall: &Hall, reads: &Reads, procedures: &[String], from: Date) -> Result<Kept, Problem> {
    let start = Millis::start_of(from);
    let span = |from: i64, to: i64| start.plus_days(from)..start.plus_days(to);
    let before = pasts(hall, reads, procedures, span(-AFTER[1], 0)).await?;
    let mut after = Vec::with_capacity(AFTER.len());
    for days in AFTER {
        let on = from.checked_add(days.days()).unwrap_or(from);
        let pasts = pasts(hall, reads, procedures, span(0, days)).await?;
        after.push(Window { days, on, over: on <= hall.now().date(), seen: seen(&pasts) });
    }
    Ok(Kept { before: seen(&before), after })
}

async fn pasts(hall: &Hall, reads: &Reads, all: &[String], span: Range<Millis>) -> Result<Vec<Past>, Problem> {
    let mut pasts = Vec::with_capacity(all.len());
    for procedure in all {
        pasts.push(past::read(reads, procedure, span.clone(), hall.calendar()).await?);
    }
    Ok(pasts)
}

fn seen(pasts: &[Past]) -> Option<Seen> {
    let cases = pasts.iter().flat_map(|past| (0..past.cases()).filter_map(|number| past.case(number)));
    let cases: Vec<(i64, i64)> = cases.collect();
    if cases.len() < FEWEST {
        return None;
    }
    let hours = |ms: i64| counter::draw::real(ms) / HOUR;
    let leads: Vec<f64> = cases.iter().map(|(arrived, ended)| hours(ended - arrived)).collect();
    let pieces = pasts.iter().flat_map(|past| (0..past.len()).map(|at| past.piece(at)));
    let ours = pieces.filter(|piece| piece.team.is_some());
    let waits: Vec<f64> = ours.map(|piece| hours(piece.started - piece.ready)).collect();
    let figures = [estimate(&leads, LEVEL), middle(&leads, 0.5), middle(&leads, 0.9), estimate(&waits, LEVEL)];
    Some(Seen { cases: leads.len(), figures })
}

/// A quantile between the ranks that hold the true one at 95 %.
fn middle(values: &[f64], share: f64) -> Estimate {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = counter::draw::float(sorted.len() as u64);
    let half = 1.96 * (count * share * (1.0 - share)).sqrt();
    let at = |rank: f64| {
        let rank = counter::draw::whole(rank.max(1.0)).unsigned_abs();
        usize::try_from(rank).unwrap_or(1).clamp(1, sorted.len())
    };
    let of = |rank: f64| sorted[at(rank) - 1];
    Estimate {
        mean: of((count * share).ceil()),
        low: of((count * share - half).floor()),
        high: of((count * share + half).ceil() + 1.0),
        count: sorted.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_stands_within_its_ranks() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        let half = middle(&values, 0.5);
        assert!((half.mean - 50.0).abs() < 1e-9 && half.low < 41.0 && half.high > 59.0, "{half:?}");
        let most = middle(&values, 0.9);
        assert!((most.mean - 90.0).abs() < 1e-9 && most.low < 85.0 && most.high > 95.0, "{most:?}");
        assert!((middle(&values[..1], 0.9).high - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_came_is_told_whichever_way_it_came() {
        let seen = Estimate { mean: 10.0, low: 8.0, high: 12.0, count: 9 };
        assert_eq!(came(9.0, &seen), Came::AsForetold);
        assert_eq!(came(6.0, &seen), Came::Worse);
        assert_eq!(came(20.0, &seen), Came::Better);
    }
}
