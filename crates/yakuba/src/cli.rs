//! The commands and their options. What they do is elsewhere.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::told::{Tell, Told};
use crate::{audit, bounce, bpmn, check, config, copies, demo, init, mine, publish, serve, simulate};

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
        /// Where its data is kept. To begin anew, press the button at /tour or remove the folder.
        #[arg(long, default_value = "data")]
        data: PathBuf,
        /// The virus scanner, where there is one: a socket's path, or host:port.
        #[arg(long, value_name = "ADDRESS", env = "YAKUBA_CLAMD")]
        clamd: Option<String>,
        /// Watch one working day at the counters, an hour a minute: month and day, 03-28 for the busiest. Begins anew each time.
        #[arg(long, value_name = "MM-DD")]
        day: Option<String>,
        /// Of a hundred people on the watched day so many book a time. Two demos with 0 and 60 show the same people with and without booking.
        #[arg(long, value_name = "PERCENT", requires = "day", value_parser = clap::value_parser!(u8).range(..=100))]
        booked: Option<u8>,
        /// How many days its history goes back. A year takes about a minute to play, and has enough cases to count the twin's numbers from.
        #[arg(long, value_name = "DAYS", conflicts_with = "day", default_value_t = demo::USUAL_PAST, value_parser = clap::value_parser!(i64).range(demo::PAST))]
        past: i64,
    },
    /// Make a city's folder with an example procedure, settings, a key, a database and the first administrator.
    Init(init::Options),
    /// Check a city's folder: every fault at once, with file, line and how to mend it. Runs the examples.
    ///
    /// A folder without faults also gets remarks on its Japanese (they fail nothing), and a table of what each procedure costs the citizen:
    /// score = minutes + questions + 10 × papers + 5 × proof of identity + 60 × visits. Questions and papers are those of the middle
    /// example, of all there are; proof is 0 none, 1 an e-mail address, 2 identity papers, 3 seen at a desk. The score weighs, it does not
    /// measure: compare a procedure with itself, before and after a change.
    Check {
        /// The folder with city.yaml.
        dir: PathBuf,
        /// Print one JSON object instead: counts, remarks, burdens.
        #[arg(long)]
        json: bool,
    },
    /// Check a city's folder and put what is new into the database. A running server takes it within seconds.
    Publish {
        dir: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Serve a city.
    Serve {
        #[command(flatten)]
        at: At,
        /// Allow a base_url with http:// that is not this machine. For a trial in one's own network: passwords travel readable.
        #[arg(long)]
        insecure_lan: bool,
        /// The virus scanner, instead of `clamd` in the settings: a socket's path, or host:port.
        #[arg(long, value_name = "ADDRESS")]
        clamd: Option<String>,
    },
    /// Take one report of undelivered mail (RFC 3464) from standard input: for an alias of the mail server.
    ///
    /// What is no report of ours is told in the log, and is no error. Ends with 75 when the database is away, so that the mail server comes again.
    Bounce {
        #[command(flatten)]
        at: At,
        /// The address the report came to, where the mail server knows it (Postfix: ${recipient}).
        #[arg(long)]
        to: Option<String>,
    },
    /// Look into a log of work (XES or CSV, packed or not) from any system: flow, waits, repeated work, hours. Needs no city.
    ///
    /// Columns of a CSV are guessed by headings and contents, and the report says how; what is named is not guessed. The report is one
    /// page without scripts, or JSON. People are counted, never named; figures about fewer than five of them are withheld.
    Mine(Box<mine::Options>),
    /// Check, draw and convert process drawings (BPMN 2.0) and procedure files. Needs no city.
    Bpmn {
        #[command(subcommand)]
        what: bpmn::Command,
    },
    /// Try a scenario of a city's folder: as it is and changed, with the same luck, told with intervals. Needs no database.
    ///
    /// People, minutes and shares are those of scenarios/NAME.yaml; ways, roles and holidays those of the city's own files. A scenario whose
    /// procedures have moved since is refused.
    Simulate(simulate::Options),
    /// About the settings file.
    Config {
        #[command(subcommand)]
        what: ConfigCommand,
    },
    /// Copy everything into a new folder, beside a running server.
    Backup {
        /// A folder that does not exist yet.
        dest: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Fill an empty database and files folder from a backup.
    Restore {
        /// A folder made by `yakuba backup`.
        src: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// About the journal.
    Audit {
        #[command(subcommand)]
        what: AuditCommand,
    },
}

/// Where the settings are.
#[derive(Args)]
pub struct At {
    /// The settings file.
    #[arg(long, env = "YAKUBA_CONFIG", default_value = "yakuba.toml")]
    pub config: PathBuf,
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Explain every fault of a settings file.
    Check {
        file: PathBuf,
        /// Also open the database and sign in at the mail server. Sends and changes nothing.
        #[arg(long)]
        connect: bool,
    },
    /// List every key with its meaning and an example.
    Keys,
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Walk the whole journal beside a running server; name the first bad row of each kind.
    Verify {
        #[command(flatten)]
        at: At,
        /// Verify a demo's data folder instead.
        #[arg(long, value_name = "DIR")]
        demo: Option<PathBuf>,
    },
}

/// Threads for requests: more than a city's machine has cores gain nothing and cost memory each.
const THREADS: usize = 8;

impl Cli {
    pub fn run(self) -> Result<(), Told> {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(cores.min(THREADS)).max_blocking_threads(16).enable_all();
        builder.build().tell("the runtime")?.block_on(self.command.run())
    }
}

impl Command {
    async fn run(self) -> Result<(), Told> {
        match self {
            Self::Demo { port, data, clamd, day, booked, past } => {
                let day = day.map(|day| (day, booked));
                demo::run(&data, demo::Wanted { port, clamd, day, past }).await
            }
            Self::Init(options) => init::run(&options).await,
            Self::Check { dir, json } => check::run(&dir, json),
            Self::Publish { dir, at } => publish::run(&dir, &config::Config::open(&at.config)?).await,
            Self::Serve { at, insecure_lan, clamd } => {
                serve::run(config::Config::open(&at.config)?.scanned_by(clamd)?, insecure_lan).await
            }
            Self::Bounce { at, to } => bounce::run(&config::Config::open(&at.config)?, to.as_deref()).await,
            Self::Mine(options) => mine::run(&options),
            Self::Bpmn { what } => bpmn::run(&what),
            Self::Simulate(options) => simulate::run(&options),
            Self::Config { what: ConfigCommand::Check { file, connect } } => config::check(&file, connect).await,
            Self::Config { what: ConfigCommand::Keys } => {
                for key in config::KEYS {
                    println!("{}\n  {}\n  {}\n", key.path, key.means, key.example);
                }
                Ok(())
            }
            Self::Backup { dest, at } => copies::backup(&dest, &config::Config::open(&at.config)?).await,
            Self::Restore { src, at } => copies::restore(&src, &config::Config::open(&at.config)?).await,
            Self::Audit { what: AuditCommand::Verify { at, demo: Some(data) } } => {
                let _ = at;
                audit::demo(&data).await
            }
            Self::Audit { what: AuditCommand::Verify { at, demo: None } } => {
                audit::run(&config::Config::open(&at.config)?).await
            }
        }
    }
}
