//! `cargo xtask bench NAME`: one module a bench, a table for people, one JSON line for machines.
//!
//! A bench measures against a peer or a physical reference in the same run; nothing here is a pass-or-fail timed test.
use std::{io, process::ExitCode};

mod api;
mod bpmn;
mod check;
mod counter;
mod crash;
mod demo;
mod example;
mod export;
mod fit;
pub mod http;
pub mod latency;
mod letters;
mod lifecycle;
mod live;
pub mod load;
mod mine;
pub mod peak;
mod publish;
pub mod report;
mod rush;
mod search;
mod seats;
mod submit;
mod twin;

pub use report::Report;

#[derive(Debug, clap::Args)]
pub struct Options {
    /// Which; without a name the benches are listed.
    name: Option<String>,
    /// Passed on to the bench.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    words: Vec<String>,
}

/// A registered bench.
pub struct Bench {
    pub name: &'static str,
    pub about: &'static str,
    /// Takes the words after the name.
    pub run: fn(&[String]) -> io::Result<Report>,
}

/// Grows with what can be measured.
pub const BENCHES: &[Bench] = &[
    Bench { name: "check", about: "read, check and prove one procedure", run: check::run },
    Bench { name: "submit", about: "durable submissions a second: [sqlite|postgres] [DRAFTS]", run: submit::run },
    Bench {
        name: "lifecycle",
        about: "lives of cases a second, and the inbox under load: [STORED] [LIVES] [INBOX CASES] [SECONDS]",
        run: lifecycle::run,
    },
    Bench { name: "demo", about: "the demo city: seconds to start, memory", run: demo::run },
    Bench {
        name: "publish",
        about: "a city of thousands of procedures: start, search, memory: [PROCEDURES]",
        run: publish::run,
    },
    Bench {
        name: "search",
        about: "free times of a city of 60 offices and 1,000 officers: month, first anywhere, after an edit",
        run: search::run,
    },
    Bench {
        name: "rush",
        about: "an opening rush at the counter, and durable bookings a second on both databases: [CITIZENS]",
        run: rush::run,
    },
    Bench { name: "export", about: "a list of 100,000 cases as CSV: seconds, memory: [CASES]", run: export::run },
    Bench {
        name: "letters",
        about: "letters as pages and as PDF, the maker begun anew in the middle: [LETTERS] [PDFS]",
        run: letters::run,
    },
    Bench {
        name: "bpmn",
        about: "other people's BPMN files: read, kept whole, run, judged, drawn: FOLDER",
        run: bpmn::run,
    },
    Bench {
        name: "api",
        about: "the interface for programs against its description: [REQUESTS] [SECONDS] [SEED]",
        run: api::run,
    },
    Bench {
        name: "wait",
        about: "forecasts of waits against what others tell people, on simulated days: [SEED] [DAYS]",
        run: counter::wait,
    },
    Bench {
        name: "day",
        about: "the same day at a counter with and without booking and preparation: [SEED] [DAYS]",
        run: counter::day,
    },
    Bench {
        name: "seats",
        about: "random acts on seats, on both databases: none sold twice: [ACTS SQLITE] [ACTS POSTGRES] [SEED]",
        run: seats::run,
    },
    Bench {
        name: "live",
        about: "thousands of open pages, from an act to the last page that knows: [STREAMS] [ACTS]",
        run: live::run,
    },
    Bench {
        name: "twin",
        about: "the simulated hall beside SimPy, Ciw and Prosimos; theory, ledger, what-if, staffing: [SEEDS] [TRIALS]",
        run: twin::run,
    },
    Bench {
        name: "mine",
        about: "an event log read, counted and replayed beside pm4py: [XES, else a made log of a million events]",
        run: mine::run,
    },
    Bench {
        name: "fit",
        about: "the twin's numbers from a log of a million events, and how far they are to be trusted: [EVENTS] [SEED]",
        run: fit::run,
    },
    Bench { name: "crash", about: "kills and power cuts during submissions: [KILLS] [CUTS] [SEED]", run: crash::run },
];

pub fn run(options: &Options) -> ExitCode {
    let Some(name) = &options.name else {
        println!("{} benches", BENCHES.len());
        for bench in BENCHES {
            println!("{:<12} {}", bench.name, bench.about);
        }
        return ExitCode::SUCCESS;
    };
    let Some(bench) = BENCHES.iter().find(|bench| bench.name == name) else {
        eprintln!("no bench `{name}`; `cargo xtask bench` lists them");
        return ExitCode::FAILURE;
    };
    let done = crate::cleanup::start().and_then(|_lock| (bench.run)(&options.words));
    match done {
        Ok(report) => {
            println!("{report}");
            if report.ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(fault) => {
            eprintln!("{name}: {fault}");
            ExitCode::FAILURE
        }
    }
}
