//! Kills and power cuts of the city hall, as many as asked for.
use std::io;

use super::{Report, report::Goal};
use crate::{
    crash::{Counts, try_hall},
    place,
    seed::Seed,
    service::yakuba,
};

/// Words: how many kills (20), how many power cuts (20; root only), and a seed to repeat a run.
pub fn run(words: &[String]) -> io::Result<Report> {
    let count = |at: usize, usual: u64| {
        let word = words.get(at).map(|word| word.parse::<u64>());
        word.transpose().map_err(|_| io::Error::other("words: KILLS CUTS [SEED]")).map(|count| count.unwrap_or(usual))
    };
    let small = |count: u64| u32::try_from(count).map_err(io::Error::other);
    let counts = Counts { kills: small(count(0, 20)?)?, cuts: small(count(1, 20)?)? };
    let seed = count(2, Seed::fresh())?;
    if counts.cuts > 0 && !place::is_root() {
        return Err(io::Error::other("power cuts need root (a loop-mounted file system): words KILLS 0"));
    }
    let tally = try_hall(&yakuba::build()?, counts, seed)?;
    let mut report = Report::new("crash");
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    report
        .note("seed", seed)
        .figure("kills", f64::from(counts.kills))
        .figure("cuts", f64::from(counts.cuts))
        .held_against("cycles_at_fault", tally.failed as f64, Goal::AtMost(0.0));
    Ok(report)
}
