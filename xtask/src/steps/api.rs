//! The interface for programs against the demo city: the documented examples, and requests made from its own description.
use std::io;

use super::Context;
use crate::{contract, place, service::yakuba::Demo, tally::Tally};

/// Enough to see that the contract stands; the count is the bench's.
const EXAMPLES: u32 = 20;
const SECONDS: u32 = 45;
const SEED: u32 = 1;

pub fn run(context: &mut Context) -> io::Result<Tally> {
    if place::program(&["curl"]).is_none() {
        println!("  SKIPPED 1: no curl here; install the package `curl`");
        return Ok(Tally::skipped(1));
    }
    let data = context.data()?;
    let demo = Demo::start(&context.binary()?, &data)?;
    let found = contract::run(&demo, &data, EXAMPLES, SECONDS, SEED)?;
    demo.stop()?;
    println!("  {} documented examples, {} requests made from the description", found.examples, found.cases);
    for broken in &found.breaks {
        println!("  FAILED: {broken}");
    }
    let passed = found.examples as u64 + u64::from(found.breaks.is_empty() && found.cases > 100);
    Ok(Tally { passed, failed: found.breaks.len() as u64 + u64::from(found.cases <= 100), skipped: 0 })
}
