//! A mean with its interval from one run: means of stretches of cases, which are nearly independent of each other.

use super::Oracle;
use crate::fault::Fault;
use crate::log::{Case, Row, Sink};
use crate::run::{Go, run};
use crate::stats::{Estimate, estimate};

struct Batches {
    leads: bool,
    cases: u32,
    dropped: u32,
    /// By class and stretch: minutes and how many.
    sums: Vec<Vec<(f64, f64)>>,
}

const STRETCHES: u32 = 30;

impl Batches {
    fn take(&mut self, class: u8, case: u32, ms: i64) {
        if case < self.dropped {
            return;
        }
        let stretch = (u64::from(case - self.dropped) * u64::from(STRETCHES)) / u64::from(self.cases - self.dropped);
        let sums = self.sums.get_mut(usize::from(class)).and_then(|of| of.get_mut(usize::try_from(stretch).ok()?));
        if let Some((sum, count)) = sums {
            *sum += counter::draw::real(ms) / 60_000.0;
            *count += 1.0;
        }
    }
}

impl Sink for Batches {
    fn row(&mut self, row: &Row) {
        if !self.leads {
            self.take(row.class, row.case, row.started - row.enabled);
        }
    }

    fn case(&mut self, case: &Case) {
        if self.leads {
            self.take(case.class, case.number, case.done - case.arrived);
        }
    }
}

impl Oracle {
    /// The mean of each class as one run sees it, with its interval.
    pub fn asked(&self, seed: u64, cases: u32, level: f64) -> Result<Vec<Estimate>, Fault> {
        let stretches = vec![(0.0, 0.0); usize::try_from(STRETCHES).unwrap_or(0)];
        let mut batches =
            Batches { leads: self.leads, cases, dropped: cases / 20, sums: vec![stretches; self.truth.len()] };
        run(&self.plan, &Go::cases(seed, cases), &mut batches)?;
        let of = |sums: &Vec<(f64, f64)>| {
            let means: Vec<f64> = sums.iter().map(|(sum, count)| sum / count).collect();
            estimate(&means, level)
        };
        Ok(batches.sums.iter().map(of).collect())
    }
}
