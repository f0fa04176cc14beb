//! How long it takes until an empty hall is an ordinary one.

use super::hands::{Hands, gather};
use crate::fault::Fault;
use crate::log::{Case, Row, Sink};
use crate::num;
use crate::plan::Plan;
use crate::run::{Go, run};
use crate::stats::warm_up;

struct ByNumber(Vec<i64>);

impl Sink for ByNumber {
    fn row(&mut self, _: &Row) {}

    fn case(&mut self, case: &Case) {
        let at = num::at(case.number);
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] = case.done - case.arrived;
    }
}

/// How many cases at the beginning still show that the hall began empty: MSER-5 of the mean of five runs.
pub fn warm_up_cases(plan: &Plan, seed: u64, cases: u32, hands: &dyn Hands) -> Result<u32, Fault> {
    const RUNS: usize = 5;
    let runs = gather(hands, RUNS, &|number| {
        let mut leads = ByNumber(Vec::new());
        let seed = counter::draw::bits(seed, number as u64, 1);
        run(&*plan.drawn(seed)?, &Go::cases(seed, cases), &mut leads)?;
        Ok(leads.0)
    })?;
    let mut sums = vec![0.0; num::at(cases)];
    for leads in &runs {
        for (sum, lead) in sums.iter_mut().zip(leads) {
            *sum += counter::draw::real(*lead);
        }
    }
    Ok(num::id(warm_up(&sums)))
}
