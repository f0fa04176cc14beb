//! `yakuba`: the one binary of the city hall. It owns the machine's clock, chance, files and signals, and hands them on as values.

mod cli;
mod demo;
mod folder;
mod keyfile;
mod machine;
mod stop;
mod told;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            eprintln!("{told}");
            ExitCode::from(told.code)
        }
    }
}
