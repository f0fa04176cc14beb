//! Proofs that read the source only: format, house rules, generated files, dependencies, lints.
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

/// cargo-deny takes longer to build than it saves; it runs where somebody has it.
pub fn deny(_: &mut Context) -> io::Result<Tally> {
    let here = command::cargo().args(["deny", "--version"]).output().is_ok_and(|output| output.status.success());
    if !here {
        println!("  SKIPPED 1: cargo-deny is not installed (`cargo install --locked cargo-deny` brings it)");
        return Ok(Tally::skipped(1));
    }
    passes(command::cargo().args(["deny", "--offline", "check", "bans", "licenses", "sources"]))
}

fn passes(command: &mut Command) -> io::Result<Tally> {
    let (ok, _) = command::run(command)?;
    Ok(if ok { Tally::PASSED } else { Tally::FAILED })
}
