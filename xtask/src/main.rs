//! The project's own commands: `cargo xtask test | ci | tidy | gen | bench`.
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod r#gen;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own commands")]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything that must hold before a change is taken, from formatting to power cuts.
    Test(xtask::steps::Options),
    /// What the build machine runs: `test` with nothing left out.
    Ci,
    /// The house rules a compiler cannot hold: sizes, arrows, purity, two tiers.
    Tidy,
    /// Write what is generated from other files of the tree (typed texts).
    Gen(r#gen::Options),
    /// Measure one named thing; the last line is one JSON object.
    Bench(xtask::bench::Options),
    /// A tiny durable server, the crash harness's own test subject.
    #[command(hide = true)]
    CrashWriter(xtask::crash::writer::Options),
}

fn main() -> ExitCode {
    match Xtask::parse().command {
        Command::Test(options) => xtask::steps::run(&options),
        Command::Ci => xtask::steps::run(&xtask::steps::Options::everything()),
        Command::Tidy => xtask::tidy::run(),
        Command::Gen(options) => r#gen::run(&options),
        Command::Bench(options) => xtask::bench::run(&options),
        Command::CrashWriter(options) => xtask::crash::writer::run(&options),
    }
}
