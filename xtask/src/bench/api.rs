//! The interface for programs held against its description by thousands of made-up requests.
use std::io;

use super::Report;
use super::report::Goal;
use crate::{
    contract,
    service::yakuba::{self, Demo},
};

/// Words: requests an operation (1400), the seconds (400), the seed (1).
pub fn run(words: &[String]) -> io::Result<Report> {
    let word = |at: usize, usual: u32| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(usual);
    let (examples, seconds, seed) = (word(0, 1_400), word(1, 400), word(2, 1));
    let binary = yakuba::build()?;
    let (data, _kept) = yakuba::data_folder()?;
    let demo = Demo::start(&binary, &data)?;
    let found = contract::run(&demo, &data, examples, seconds, seed)?;
    demo.stop()?;
    for broken in &found.breaks {
        println!("  {broken}");
    }
    let mut report = Report::new("api");
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    {
        report.note("seed", seed);
        report.held_against("requests", found.cases as f64, Goal::AtLeast(10_000.0));
        report.held_against("contract_breaks", found.breaks.len() as f64, Goal::AtMost(0.0));
        report.figure("documented_examples", found.examples as f64);
    }
    Ok(report)
}
