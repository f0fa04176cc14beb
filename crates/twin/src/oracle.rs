//! Queues whose answers are known: each a model, what is measured of it, and the truth. Run small in the tests and large in the bench.

use flow::Graph;

use crate::dist::Dist;
use crate::fault::Fault;
use crate::log::{Case, Row, Sink};
use crate::plan::Plan;
use crate::run::{Go, run};
use crate::sample::{self, Station};
use crate::spec::{Batch, Class, Parameters};
use crate::stats::{Estimate, estimate};
use crate::theory;

/// One queue or net, and the mean minutes of each class by theory.
#[derive(Clone, Debug)]
pub struct Oracle {
    pub name: &'static str,
    pub plan: Plan,
    /// By class; one where there are none.
    pub truth: Vec<f64>,
    /// Waits before work, or whole leads.
    leads: bool,
}

fn one(
    name: &'static str,
    graph: &Graph,
    parameters: &Parameters,
    truth: Vec<f64>,
    leads: bool,
) -> Result<Oracle, Fault> {
    Ok(Oracle { name, plan: sample::compiled(&[("line", graph)], parameters)?, truth, leads })
}

fn exponential(mean: f64) -> Dist {
    Dist::Exponential { mean }
}

fn queue(name: &'static str, station: Station, rate: f64, truth: f64) -> Result<Oracle, Fault> {
    let (graph, parameters) = sample::line(&[station], exponential(1.0 / rate), Vec::new());
    one(name, &graph, &parameters, vec![truth], false)
}

/// M/G/1 with so many classes, each as frequent.
fn classes(name: &'static str, count: u8) -> Result<Oracle, Fault> {
    let each = 0.07 / f64::from(count);
    let cv = 0.8;
    let of = |priority: u8| Class { name: priority.to_string(), share: 1.0, priority };
    let station = Station::new("desk", 1, Dist::Lognormal { mean: 10.0, cv });
    let (graph, parameters) = sample::line(&[station], exponential(1.0 / 0.07), (0..count).map(of).collect());
    let truth = theory::cobham(&vec![each; usize::from(count)], 10.0, 100.0 * (1.0 + cv * cv));
    one(name, &graph, &parameters, truth, false)
}

/// Three stations in a row, a fifth of the cases from the last back to the second.
fn jackson() -> Result<Oracle, Fault> {
    let rate = 0.5;
    let stations = [("a", 2, 2.4, 1.0), ("b", 3, 3.0, 1.25), ("c", 1, 1.1, 1.25)];
    let made: Vec<Station> =
        stations.iter().map(|(id, people, mean, _)| Station::new(id, *people, exponential(*mean))).collect();
    let (mut graph, mut parameters) = sample::line(&made, exponential(1.0 / rate), Vec::new());
    // The way back stands behind the way on; shares go by the next node.
    let _there = graph.edge("c", "b", "back");
    if let Some(step) = parameters.procedures.get_mut("line").and_then(|of| of.steps.get_mut("c")) {
        step.shares = [("end".to_owned(), 0.8), ("back".to_owned(), 0.2)].into();
    }
    let lead = |(_, people, mean, visits): &(&str, u16, f64, f64)| {
        visits * (mean + theory::erlang_c_wait(u32::from(*people), rate * visits, *mean))
    };
    one("jackson", &graph, &parameters, vec![stations.iter().map(lead).sum()], true)
}

/// All of them.
pub fn oracles() -> Result<Vec<Oracle>, Fault> {
    let mut patient = Station::new("desk", 4, exponential(10.0));
    patient.step.patience = Some(exponential(15.0));
    let mut together = Station::new("desk", 1, exponential(15.0));
    together.step.batch = Some(Batch { size: 3, within: None });
    Ok(vec![
        queue("erlang_c", Station::new("desk", 8, exponential(10.0)), 0.64, theory::erlang_c_wait(8, 0.64, 10.0))?,
        queue("erlang_a", patient, 0.42, theory::erlang_a(4, 0.42, 10.0, 15.0).0)?,
        queue(
            "pollaczek_khinchine",
            Station::new("desk", 1, Dist::Lognormal { mean: 10.0, cv: 0.8 }),
            0.07,
            theory::pollaczek_khinchine(0.07, 10.0, 164.0),
        )?,
        queue(
            "m_d_1",
            Station::new("desk", 1, Dist::Fixed(10.0)),
            0.07,
            theory::pollaczek_khinchine(0.07, 10.0, 100.0),
        )?,
        queue("batch_service", together, 0.13, theory::batch_wait(3, 0.13, 15.0))?,
        classes("cobham_2", 2)?,
        classes("cobham_3", 3)?,
        classes("cobham_5", 5)?,
        jackson()?,
    ])
}

/// Means of stretches of cases, which are nearly independent of each other.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The bench does a thousand seeds of three hundred thousand cases; here the interval of three pooled seeds must hold the truth.
    #[test]
    fn the_simulator_agrees_with_theory() {
        for oracle in oracles().expect("they compile") {
            let seeds: Vec<Vec<Estimate>> =
                (0..4).map(|seed| oracle.asked(seed, 40_000, 0.95).expect("runs")).collect();
            for (class, truth) in oracle.truth.iter().enumerate() {
                let means: Vec<f64> = seeds.iter().map(|of| of[class].mean).collect();
                let mean = crate::stats::mean(&means);
                let error = seeds.iter().map(|of| of[class].half()).sum::<f64>() / 4.0;
                assert!((mean - truth).abs() < error, "{} class {class}: {mean} for {truth}", oracle.name);
                assert!(error < 0.2 * truth, "{}: too wide to say anything", oracle.name);
            }
        }
    }
}
