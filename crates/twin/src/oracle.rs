//! Queues whose answers are known: each a model, what is measured of it, and the truth. Run small in the tests and large in the bench.

use flow::Graph;

use crate::dist::Dist;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::sample::{self, Station};
use crate::spec::{Batch, Class, Parameters};
use crate::theory;

mod stretches;

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

#[cfg(test)]
mod tests;
