//! Kills and power cuts, first on a tiny writer (so that the harness shows that it sees a loss), then on the city hall.
use std::io;

use super::Context;
use crate::{
    crash::{Counts, self_test},
    place,
    seed::Seed,
    tally::Tally,
};

/// Small counts: the big ones live in the benches.
const COUNTS: Counts = Counts { kills: 20, cuts: 20 };

pub fn run(_: &mut Context) -> io::Result<Tally> {
    let seed = Seed::fresh();
    let counts = if place::is_root() { COUNTS } else { Counts { cuts: 0, ..COUNTS } };
    let mut sum = self_test::run(counts, seed)?;
    if counts.cuts == 0 {
        println!("  SKIPPED {}: power cuts need root (a loop-mounted file system)", COUNTS.cuts);
        sum += Tally::skipped(u64::from(COUNTS.cuts));
    }
    Ok(sum)
}
