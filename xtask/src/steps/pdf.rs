//! Letters as PDF: the feature builds, and what comes out is judged by other people's tools.
//!
//! The last step, because the typesetter is some 300 crates that nothing before it needs.
use std::io;

use super::Context;
use crate::service::install::{PDF_TOOLS, has_letter_fonts};
use crate::{command, place, tally::Tally};

pub fn run(_: &mut Context) -> io::Result<Tally> {
    let missing: Vec<&str> = PDF_TOOLS.into_iter().filter(|name| place::program(&[name]).is_none()).collect();
    if !missing.is_empty() || !has_letter_fonts() {
        println!(
            "  SKIPPED 1: no {} (poppler-utils, qpdf), or no fonts of letters (fonts-morisawa-bizud-gothic, fonts-ipamj-mincho)",
            missing.join(", ")
        );
        return Ok(Tally::skipped(1));
    }
    let mut cargo = command::cargo();
    // Both packages at once: the typesetter is built one time, for the press alone and for the hall.
    cargo.args(["test", "--package", "pdf", "--package", "yakuba", "--features", "yakuba/pdf", "--locked", "--quiet"]);
    cargo.args(["--no-fail-fast", "--test", "pdf", "--test", "upgrade"]);
    let (ok, mut sum) = command::run(&mut cargo)?;
    if !ok && sum.failed == 0 {
        sum += Tally::FAILED;
    }
    Ok(sum)
}
