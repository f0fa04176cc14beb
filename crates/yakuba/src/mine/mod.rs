//! `yakuba mine`: a log of work from any system, read and told as a page or as JSON. It needs no city and changes nothing; where a city's
//! folder and a procedure are named, the log is also held against that procedure's flow.

mod draw;
mod facts;
mod fitted;
mod html;
mod json;
mod open;
mod page;
mod texts;
mod words;

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use civic::{Calendar, Lang};
use clap::{Args, ValueEnum};

use crate::told::{Tell, Told};
use facts::Facts;

#[derive(Args)]
pub struct Options {
    /// The log: XES or CSV, packed with gzip or not.
    log: PathBuf,
    /// What to make of it.
    #[arg(long, value_enum, default_value_t = Report::Html)]
    report: Report,
    /// Where the report goes; a page without this goes to a file beside you, JSON to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The language of the page.
    #[arg(long, value_enum, default_value_t = Language::Ja)]
    lang: Language,
    #[command(flatten)]
    read: Reading,
    /// An activity that corrects: a case without any is right the first time. May be given several times.
    #[arg(long, value_name = "ACTIVITY")]
    correction: Vec<String>,
    /// A city's folder, to hold the log against one of its procedures.
    #[arg(long, value_name = "DIR", requires = "procedure")]
    city: Option<PathBuf>,
    /// The procedure; the log's activities are its nodes or their Japanese names.
    #[arg(long, value_name = "ID", requires = "city")]
    procedure: Option<String>,
    /// Count the twin's numbers from the log and write them as a scenario for `yakuba simulate`. They are held against the later part of the
    /// log, and not written if they are not to be built on.
    #[arg(long, value_name = "FILE", requires = "procedure")]
    calibrate: Option<PathBuf>,
    /// Write the scenario even so.
    #[arg(long, requires = "calibrate")]
    anyway: bool,
    /// Also write the log as XES for other tools, people and cases under pseudonyms.
    #[arg(long, value_name = "FILE")]
    xes: Option<PathBuf>,
    /// A file whose bytes are mixed into the pseudonyms, so that two exports name the same person alike. Without it nobody can tell.
    #[arg(long, value_name = "FILE", requires = "xes")]
    salt: Option<PathBuf>,
}

/// Which columns (CSV) or keys (XES) are what, and how they are written.
#[derive(Args)]
struct Reading {
    #[arg(long, value_name = "COLUMN")]
    case: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    activity: Option<String>,
    /// When work was done.
    #[arg(long, value_name = "COLUMN")]
    end: Option<String>,
    /// When it was begun.
    #[arg(long, value_name = "COLUMN")]
    start: Option<String>,
    /// When it could be begun.
    #[arg(long, value_name = "COLUMN")]
    enabled: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    resource: Option<String>,
    /// The encoding of a CSV: utf-8, `shift_jis`, euc-jp …
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What comes first in the dates of a CSV.
    #[arg(long, value_enum)]
    dates: Option<Dates>,
    /// The order of events within a case.
    #[arg(long, value_enum, default_value_t = Order::Time)]
    order: Order,
    /// The time zone of moments that name none [default: +09:00 for CSV, +00:00 for XES].
    #[arg(long, value_name = "±HH:MM", value_parser = open::offset, allow_hyphen_values = true)]
    offset: Option<i16>,
    /// Keep starts and ends as events of their own.
    #[arg(long)]
    unpaired: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Report {
    Html,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Ja,
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum Dates {
    Year,
    Day,
    Month,
}

#[derive(Clone, Copy, ValueEnum)]
enum Order {
    Time,
    Document,
}

pub fn run(options: &Options) -> Result<(), Told> {
    let read = open::open(&options.log, &options.read)?;
    let model = model(options)?;
    let fitted = match (&model, &options.calibrate) {
        (Some(model), Some(_)) => Some(fitted::calibrated(&read.log, model)?),
        _ => None,
    };
    let mut facts = Facts::of(read, &options.correction, model)?;
    facts.fitted = fitted;
    if let Some(path) = &options.xes {
        export(&facts, path, options.salt.as_deref())?;
    }
    let lang = match options.lang {
        Language::Ja => Lang::Ja,
        Language::En => Lang::En,
    };
    let (text, place) = match options.report {
        Report::Html => (page::page(&facts, lang), Some(beside(&options.log))),
        Report::Json => (json::json(&facts), None),
    };
    match options.out.clone().or(place) {
        Some(path) => {
            fs::write(&path, text).tell(&path.display().to_string())?;
            eprintln!(
                "{} events of {} cases; the report is in {}",
                facts.log.events(),
                facts.log.cases.len(),
                path.display()
            );
        }
        None => println!("{text}"),
    }
    match (&facts.fitted, &options.calibrate) {
        (Some(fitted), Some(path)) => fitted.write(&facts.name, path, options.anyway),
        _ => Ok(()),
    }
}

/// `log.xes.gz` becomes `log.html` in the current folder.
fn beside(log: &Path) -> PathBuf {
    let name = log.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = name.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("log");
    PathBuf::from(format!("{stem}.html"))
}

/// The procedure's flow, with what a log may call its nodes.
fn model(options: &Options) -> Result<Option<facts::Model>, Told> {
    let (Some(city), Some(id)) = (&options.city, &options.procedure) else { return Ok(None) };
    let sound = crate::check::sound(city)?;
    let sheet = sound.folder.procedures.iter().find(|sheet| sheet.value.id == *id);
    let procedure = &sheet.ok_or_else(|| Told::new(format!("{} has no procedure `{id}`.", city.display())))?.value;
    let graph = procedure::compile::compile(procedure);
    let role = |role: &str| sound.city.roles.get(role).map_or_else(|| role.to_owned(), |name| name.ja.clone());
    let words = procedure::compile::FlowWords::standard(Lang::Ja);
    let names = procedure::compile::labels(procedure, &graph, &words, &role);
    Ok(Some(facts::Model {
        id: procedure.id.clone(),
        rules_hash: procedure.rules_hash.clone(),
        name: procedure.name.ja.clone(),
        graph,
        names,
        calendar: Calendar::new(sound.city.closures.clone()),
    }))
}

fn export(facts: &Facts, path: &Path, salt: Option<&Path>) -> Result<(), Told> {
    let mut bytes = vec![0; 32];
    match salt {
        Some(file) => bytes = fs::read(file).tell(&file.display().to_string())?,
        None => getrandom::fill(&mut bytes).tell("chance")?,
    }
    if bytes.len() < 16 {
        return Err(Told::new("The salt is shorter than 16 bytes: names could be guessed."));
    }
    let name = path.display().to_string();
    let mut file = BufWriter::new(File::create(path).tell(&name)?);
    let pseudonyms = mining::Pseudonyms { salt: &bytes, cases_named: false };
    mining::write_xes(&facts.log, &pseudonyms, &mut file).and_then(|()| file.flush()).tell(&name)
}

#[cfg(test)]
mod tests;
