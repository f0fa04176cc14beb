//! The demo city, built and started as a visitor does: once on an empty folder, once on the filled one.
use std::io;

use super::Context;
use crate::{bench::peak, service::yakuba::Demo, tally::Tally};

pub fn run(context: &mut Context) -> io::Result<Tally> {
    let binary = context.binary()?;
    let data = context.data()?;
    let mut sum = Tally::default();
    for what in ["first start, empty folder", "second start, filled folder"] {
        let demo = Demo::start(&binary, &data)?;
        let memory = peak::peak_mb(demo.id()).map_or_else(|| "?".to_owned(), |mb| format!("{mb:.0}"));
        println!("  {what}: healthy after {:.2} s, peak {memory} MB", demo.started_in.as_secs_f64());
        let polite = demo.stop()?;
        if !polite {
            println!("  FAILED: it did not leave when asked");
        }
        sum += if polite { Tally::PASSED } else { Tally::FAILED };
    }
    Ok(sum)
}
