//! The commands and their options. What they do is elsewhere.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::told::{Tell, Told};

/// One server for a city hall: procedures written once, cases, decisions, letters, one journal.
#[derive(Parser)]
#[command(name = "yakuba", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a made-up city with a month of history, on this machine only.
    Demo {
        /// The port on 127.0.0.1; 0 takes a free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Where its data is kept. Remove the folder to begin anew.
        #[arg(long, default_value = "data")]
        data: PathBuf,
    },
}

impl Cli {
    pub fn run(self) -> Result<(), Told> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().tell("the runtime")?;
        runtime.block_on(self.command.run())
    }
}

impl Command {
    async fn run(self) -> Result<(), Told> {
        match self {
            Self::Demo { port, data } => crate::demo::run(&data, port).await,
        }
    }
}
