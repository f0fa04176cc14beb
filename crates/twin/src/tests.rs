//! Models that are run as a whole.

mod asker;
mod away;
mod bad;
mod booking;
mod day;
mod drawn;
mod replay;
mod rules;
mod state;

use flow::Graph;

use crate::spec::Parameters;
use crate::{Fault, Go, Log, Plan, run, sample};

/// The log of so many cases of a model.
fn log(plan: &Plan, seed: u64, cases: u32) -> Log {
    let mut log = Log::default();
    run(plan, &Go::cases(seed, cases), &mut log).expect("it runs");
    log
}

fn line(stations: &[sample::Station], gap: f64) -> (Graph, Parameters) {
    sample::line(stations, crate::Dist::Exponential { mean: gap }, Vec::new())
}

fn fault(graph: &Graph, parameters: &Parameters, id: &str) -> Fault {
    match sample::compiled(&[(id, graph)], parameters) {
        Err(fault) => fault,
        Ok(plan) => run(&plan, &Go::cases(1, 200), &mut Log::default()).expect_err("a fault"),
    }
}
