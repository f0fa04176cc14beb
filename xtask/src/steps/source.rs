//! Proofs that read the source only: format, house rules, generated files, lints.
use std::{io, process::Command};

use super::Context;
use crate::{command, tally::Tally, tidy};

pub fn fmt(_: &mut Context) -> io::Result<Tally> {
    passes(command::cargo().args(["fmt", "--all", "--check"]))
}

pub fn clippy(_: &mut Context) -> io::Result<Tally> {
    let words = ["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"];
    passes(command::cargo().args(words))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every step")]
pub fn tidy(_: &mut Context) -> io::Result<Tally> {
    Ok(tidy::report())
}

pub fn generated(_: &mut Context) -> io::Result<Tally> {
    passes(command::cargo().args(["run", "--quiet", "--package", "xtask", "--", "gen", "--check"]))
}

fn passes(command: &mut Command) -> io::Result<Tally> {
    let (ok, _) = command::run(command)?;
    Ok(if ok { Tally::PASSED } else { Tally::FAILED })
}
