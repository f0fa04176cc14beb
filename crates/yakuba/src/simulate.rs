//! `yakuba simulate`: a city's scenario, as it is and changed, from the files alone. It needs no database and writes nothing.
//!
//! A scenario whose procedures have moved since its numbers were written is refused, by name.

mod told;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use civic::{Calendar, Clock as _};
use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use twin::scenario::Scenario;
use twin::trial::{Hands, How, Pick, Watch, compare, side};
use twin::{Fault, Plan, Setting};

use crate::check;
use crate::machine::SystemClock;
use crate::told::{Tell, Told};

#[derive(Args)]
pub struct Options {
    /// The city's folder, with city.yaml.
    dir: PathBuf,
    /// The file of its scenarios, without .yaml; or the path of any other, with it.
    #[arg(long, default_value = "hours")]
    scenario: String,
    /// Cases of each procedure in one run.
    #[arg(long, default_value_t = 2_000)]
    cases: u32,
    /// Pairs of runs at most; it stops earlier when it is sure.
    #[arg(long, default_value_t = 64)]
    reps: u16,
    /// Which luck; the same number gives the same answer on every machine.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The first simulated day; today without it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<jiff::civil::Date>,
    /// What is compared.
    #[arg(long, value_enum, default_value_t = Figure::P90Lead)]
    figure: Figure,
    /// What an hour of overtime costs, in yen.
    #[arg(long, default_value_t = 2_667)]
    wage: u32,
    /// Print one JSON object instead.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Figure {
    MeanLead,
    P50Lead,
    P90Lead,
    MeanWait,
    Kept,
    Left,
    P90Wait,
    Overtime,
    TurnedAway,
    NoShow,
}

impl Figure {
    fn pick(self) -> Pick {
        match self {
            Self::MeanLead => Pick::MeanLead,
            Self::P50Lead => Pick::P50Lead,
            Self::P90Lead => Pick::P90Lead,
            Self::MeanWait => Pick::MeanWait,
            Self::Kept => Pick::Kept,
            Self::Left => Pick::Left,
            Self::P90Wait => Pick::P90Wait,
            Self::Overtime => Pick::Overtime,
            Self::TurnedAway => Pick::TurnedAway,
            Self::NoShow => Pick::NoShow,
        }
    }
}

/// As many threads as the machine has cores. Who does a run changes nothing in it.
pub struct Cores;

impl Hands for Cores {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..cores.min(count) {
                scope.spawn(|| {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= count {
                            break;
                        }
                        work(number);
                    }
                });
            }
        });
    }
}

/// Tells a person at a terminal how far it is. Ctrl+C ends it as it ends every command: nothing is written.
pub struct Bar(pub ProgressBar);

impl Watch for Bar {
    fn go_on(&self) -> bool {
        true
    }

    fn one_done(&self) {
        self.0.inc(1);
    }
}

fn read(dir: &Path, name: &str) -> Result<Scenario, Told> {
    let elsewhere = Path::new(name).extension().is_some_and(|end| end == "yaml" || end == "yml");
    let path = if elsewhere { PathBuf::from(name) } else { dir.join("scenarios").join(name).with_extension("yaml") };
    let shown = path.display().to_string();
    serde_saphyr::from_str(&std::fs::read_to_string(&path).tell(&shown)?).tell(&shown)
}

/// Numbers of rules that have moved are no numbers of these.
fn in_force(scenario: &Scenario, hashes: &HashMap<String, String>) -> Result<(), Told> {
    let stale = scenario.stale(&|id| hashes.get(id).cloned());
    if stale.is_empty() {
        return Ok(());
    }
    let lines = stale.iter().map(|stale| match &stale.in_force {
        None => format!("{}: there is no procedure `{}`", stale.key, stale.procedure),
        Some(now) => format!("{}: written for rules {}, these are {now}", stale.key, stale.written_for),
    });
    let told = format!("the scenario is stale: its procedures have moved.\n{}", lines.collect::<Vec<_>>().join("\n"));
    Err(Told::new(told).help("Look whether its steps and shares still hold, then write the new hash into rules_hash."))
}

fn wrong(fault: &Fault) -> Told {
    Told::new(format!("the scenario cannot be simulated: {fault}"))
}

pub fn run(options: &Options) -> Result<(), Told> {
    let check::Sound { city, folder, .. } = check::sound(&options.dir)?;
    let scenario = read(&options.dir, &options.scenario)?;
    let of = |sheet: &procedure::Sheet<procedure::Procedure>| (sheet.value.id.clone(), sheet.value.rules_hash.clone());
    in_force(&scenario, &folder.procedures.iter().map(of).collect())?;
    let graphs: HashMap<String, flow::Graph> = folder
        .procedures
        .iter()
        .map(|sheet| (sheet.value.id.clone(), procedure::compile::compile(&sheet.value)))
        .collect();
    let calendar = Calendar::new(city.closures);
    let from = options.from.unwrap_or_else(|| SystemClock.today());
    let setting = Setting { from, weeks: 156, calendar: &calendar };
    let plan = |parameters: &twin::Parameters| {
        Plan::of(&|id| graphs.get(id), parameters, &setting).map_err(|fault| wrong(&fault))
    };
    let changed = scenario.changed().map_err(|missing| {
        Told::new(format!("{}: to_be changes `{}`, which as_is does not have", options.scenario, missing.name))
    })?;
    let plans = (plan(&scenario.as_is)?, plan(&changed)?);
    let most = usize::from(options.reps.max(2));
    let how = How { most, first: 8.min(most), ..How::cases(options.seed, options.cases, options.figure.pick()) };
    let bar = Bar(ProgressBar::new(most as u64 * 2));
    let said = compare(&plans.0, &plans.1, &how, &Cores, &bar).map_err(|fault| wrong(&fault))?;
    bar.0.finish_and_clear();
    let seen = |plan| side(plan, &how.go).map_err(|fault| wrong(&fault));
    let sides = [seen(&plans.0)?, seen(&plans.1)?];
    let year = told::Year { days: plans.0.days_worked(0, 365 * twin::DAY), wage: options.wage };
    told::say(&scenario, &how, &said, &sides, &year, options.json);
    Ok(())
}
