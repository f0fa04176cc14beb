//! When cases that are under way will be done: many futures of the hall as it stands, and the moment by which most of them have ended.
//!
//! It says a moment with its share, never a certainty; of a case that too few futures end before the last moment looked at, it says nothing.

use counter::draw;

use super::hands::{Hands, Watch, gather};
use crate::fault::Fault;
use crate::hours::NEVER;
use crate::log::{Case, Row, Sink};
use crate::num;
use crate::plan::Plan;
use crate::run::{Go, UnderWay, run};

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Ahead<'a> {
    pub under_way: &'a [UnderWay],
    pub now: i64,
    /// No further.
    pub stop: i64,
    /// Futures.
    pub runs: usize,
    /// Of a hundred futures, so many have ended the case by the moment said.
    pub percent: usize,
    pub seed: u64,
}

/// The end of each case that was under way; others are only in their way.
struct Ends(Vec<i64>);

impl Sink for Ends {
    fn row(&mut self, _: &Row) {}

    fn case(&mut self, case: &Case) {
        if let Some(end) = self.0.get_mut(num::at(case.number)) {
            *end = case.done;
        }
    }
}

/// Of each case under way, the moment by which that share of the futures has ended it. New cases come as ever and want the same people.
pub fn likely(plan: &Plan, ahead: &Ahead<'_>, hands: &dyn Hands, watch: &dyn Watch) -> Result<Vec<Option<i64>>, Fault> {
    let go_on = |_: u32| watch.go_on();
    let one = |number: usize| {
        let go = Go {
            start: ahead.now,
            until: ahead.stop,
            stop: ahead.stop,
            under_way: ahead.under_way,
            go_on: Some(&go_on),
            ..Go::cases(draw::bits(ahead.seed, number as u64, 3), u32::MAX)
        };
        let mut ends = Ends(vec![NEVER; ahead.under_way.len()]);
        run(plan, &go, &mut ends)?;
        watch.one_done();
        Ok(ends.0)
    };
    let futures = gather(hands, ahead.runs, &one)?;
    let place = (ahead.runs * ahead.percent.min(100)).div_ceil(100).saturating_sub(1);
    let of = |case: usize| {
        let mut ends: Vec<i64> = futures.iter().map(|ends| ends[case]).collect();
        ends.sort_unstable();
        ends.get(place).copied().filter(|at| *at != NEVER)
    };
    Ok((0..ahead.under_way.len()).map(of).collect())
}
