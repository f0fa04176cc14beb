//! Kills and power cuts, first on a tiny writer (so that the harness shows that it sees a loss), then on the city hall.
use std::io;

use super::Context;
use crate::{
    crash::{Counts, self_test, try_hall},
    place,
    seed::Seed,
    tally::Tally,
};

/// Small counts: any others are `cargo xtask bench crash KILLS CUTS`.
const COUNTS: Counts = Counts { kills: 20, cuts: 20 };

/// On the writer fewer are enough: it only shows that the harness sees.
const WRITER: Counts = Counts { kills: 5, cuts: 5 };

pub fn run(context: &mut Context) -> io::Result<Tally> {
    let seed = Seed::fresh();
    let root = place::is_root();
    let here = |counts: Counts| if root { counts } else { Counts { cuts: 0, ..counts } };
    let mut sum = self_test::run(here(WRITER), seed)?;
    sum += try_hall(&context.binary()?, here(COUNTS), seed)?;
    if !root {
        let skipped = COUNTS.cuts + WRITER.cuts;
        println!("  SKIPPED {skipped}: power cuts need root (a loop-mounted file system)");
        sum += Tally::skipped(u64::from(skipped));
    }
    Ok(sum)
}
