//! `cargo xtask test`: every proof of the project as a list of small steps, each of which can be run alone.
//!
//! A step that cannot run here says SKIPPED with a count; it is never silently left out.
use std::{collections::BTreeSet, io, process::ExitCode, time::Instant};

use crate::{cleanup, tally::Tally};

mod api;
mod browser;
mod context;
mod crash;
mod demo;
mod deny;
mod faults;
mod source;
mod unit;

pub use context::Context;

#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// Only these steps, by name: `--only tidy,unit`.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Show the steps and what each proves.
    #[arg(long)]
    list: bool,
}

impl Options {
    pub fn everything() -> Self {
        Self::default()
    }
}

/// One proof.
struct Step {
    name: &'static str,
    says: &'static str,
    run: fn(&mut Context) -> io::Result<Tally>,
}

const STEPS: &[Step] = &[
    Step {
        name: "tools",
        says: "what the tests need from the system is there",
        run: |_| crate::service::install::run(),
    },
    Step { name: "fmt", says: "the source is formatted", run: source::fmt },
    Step { name: "tidy", says: "the house rules hold: sizes, arrows, purity, two tiers", run: source::tidy },
    Step { name: "gen", says: "generated files match their sources", run: source::generated },
    Step { name: "deny", says: "licences, sources and bans of all dependencies", run: deny::run },
    Step { name: "clippy", says: "no warning anywhere", run: source::clippy },
    Step { name: "postgres", says: "a throw-away PostgreSQL answers, durable", run: unit::postgres },
    Step { name: "smtp", says: "a real SMTP server keeps and refuses mail", run: unit::smtp },
    Step { name: "clamd", says: "a real virus scanner finds the one thing it knows", run: unit::clamd },
    Step { name: "postfix", says: "a real mail server reports what it cannot deliver", run: unit::postfix },
    Step {
        name: "unit",
        says: "the tests of all crates, on SQLite and PostgreSQL, with SMTP, clamd, Postfix, and letters as PDF/UA",
        run: unit::run,
    },
    Step {
        name: "demo",
        says: "the release binary builds, the demo city starts twice and begins again by its button",
        run: demo::run,
    },
    Step {
        name: "api",
        says: "the interface for programs is as it describes itself, and as it is documented",
        run: api::run,
    },
    Step { name: "browser", says: "journeys in Chromium, with axe on every page state", run: browser::run },
    Step {
        name: "faults",
        says: "a database that crashes, a full disk, two servers, mail that is away: nothing lost, all told truly",
        run: faults::run,
    },
    Step { name: "crash", says: "acknowledged writes outlive kills and power cuts", run: crash::run },
];

/// Runs the chosen steps.
pub fn run(options: &Options) -> ExitCode {
    if options.list {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.says);
        }
        return ExitCode::SUCCESS;
    }
    let known: BTreeSet<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(unknown) = options.only.iter().find(|name| !known.contains(name.as_str())) {
        eprintln!(
            "no step `{unknown}`; there are {}",
            STEPS.iter().map(|step| step.name).collect::<Vec<_>>().join(", ")
        );
        return ExitCode::FAILURE;
    }
    let _lock = match cleanup::start() {
        Ok(lock) => lock,
        Err(fault) => {
            eprintln!("cannot work in the target folder: {fault}");
            return ExitCode::FAILURE;
        }
    };
    let chosen =
        STEPS.iter().filter(|step| options.only.is_empty() || options.only.iter().any(|name| name == step.name));
    let sum = run_steps(chosen, &mut Context::default());
    println!("{sum}");
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_steps<'a>(steps: impl Iterator<Item = &'a Step>, context: &mut Context) -> Tally {
    let begin = Instant::now();
    let mut sum = Tally::default();
    let mut lines = Vec::new();
    for step in steps {
        println!("\n== {}: {}", step.name, step.says);
        let start = Instant::now();
        let tally = (step.run)(context).unwrap_or_else(|fault| {
            println!("  FAILED: {fault}");
            Tally::FAILED
        });
        lines.push(format!("{:<10} {:>7.1} s  {tally}", step.name, start.elapsed().as_secs_f64()));
        println!("-- {}", lines.last().map_or("", String::as_str));
        sum += tally;
    }
    println!("\n{}", lines.join("\n"));
    println!("{:<10} {:>7.1} s", "all", begin.elapsed().as_secs_f64());
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_breaks_is_counted_and_the_rest_still_runs() {
        let broken = Step { name: "broken", says: "", run: |_| Err(io::Error::other("no")) };
        let good = Step { name: "good", says: "", run: |_| Ok(Tally { passed: 4, failed: 0, skipped: 2 }) };
        let sum = run_steps([broken, good].iter(), &mut Context::default());
        assert_eq!(sum, Tally { passed: 4, failed: 1, skipped: 2 });
    }

    #[test]
    fn names_are_unique() {
        assert_eq!(STEPS.iter().map(|step| step.name).collect::<BTreeSet<_>>().len(), STEPS.len());
    }
}
