//! `yakuba`: the one binary of the city hall. It owns the machine's clock, chance, files and signals, and hands them on as values.

mod audit;
mod bounce;
mod bpmn;
mod check;
mod chores;
mod cli;
mod config;
mod copies;
mod demo;
mod figures;
mod folder;
mod init;
mod keyfile;
mod log;
mod machine;
mod mine;
mod open;
mod press;
mod publish;
mod serve;
mod simulate;
mod stop;
mod told;
mod upgrade;

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
