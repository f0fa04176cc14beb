//! The project's own commands.
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod r#gen;

#[derive(Parser)]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write what is generated from other files of the tree (typed texts).
    Gen(r#gen::Options),
}

fn main() -> ExitCode {
    match Xtask::parse().command {
        Command::Gen(options) => r#gen::run(&options),
    }
}
