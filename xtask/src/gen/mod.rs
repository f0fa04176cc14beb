//! `xtask gen`: writes the typed texts beside every slice's Fluent files, or with `--check` says which are out of date.
//!
//! A text that one language lacks, or that takes other arguments there, stops the command: the tree never holds a
//! `texts.rs` that lies about its `.ftl` files. Generated files are committed, so that a build needs no generator.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

/// What to generate, and whether to write it.
#[derive(clap::Args)]
pub struct Options {
    /// Only this kind; all kinds when left out.
    #[arg(value_enum)]
    what: Option<What>,
    /// Write nothing; fail when a generated file is out of date.
    #[arg(long)]
    check: bool,
}

/// The kinds of generated files.
#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    /// `texts.rs` from `ja.ftl`, `en.ftl` and `ja-simple.ftl`.
    Texts,
}

/// Runs the command in the workspace this program was built from.
pub fn run(options: &Options) -> ExitCode {
    let What::Texts = options.what.unwrap_or(What::Texts);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    match texts(root, options.check) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(faults) => {
            eprint!("{}", faults.concat());
            ExitCode::FAILURE
        }
    }
}

/// Generates the texts of every folder that holds a `ja.ftl`; a report, or all faults at once.
pub fn texts(root: &Path, check: bool) -> Result<String, Vec<String>> {
    let mut report = String::new();
    let mut faults = Vec::new();
    for folder in folders(root).map_err(|error| vec![format!("{}: {error}\n", root.display())])? {
        let name = folder.strip_prefix(root).unwrap_or(&folder).display().to_string();
        match one(&folder, check) {
            Ok(line) => report.extend([&name, ": ", &line, "\n"]),
            Err(found) => faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}\n"))),
        }
    }
    if faults.is_empty() { Ok(report) } else { Err(faults) }
}

/// `crates/web/src`, each slice of `crates/hall/src`, and the binary's report of a log, where Japanese texts stand.
fn folders(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = vec![root.join("crates/yakuba/src/mine"), root.join("crates/web/src")];
    let hall = root.join("crates/hall/src");
    if hall.is_dir() {
        found.push(hall);
    }
    // A slice's pages have folders of their own, at any depth.
    let mut at = 2;
    while let Some(folder) = found.get(at).cloned() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                found.push(path);
            }
        }
        at += 1;
    }
    found.retain(|folder| folder.join("ja.ftl").is_file());
    found.sort();
    Ok(found)
}

fn one(folder: &Path, check: bool) -> Result<String, Vec<String>> {
    let fault = |error: io::Error| vec![error.to_string()];
    let ja = fs::read_to_string(folder.join("ja.ftl")).map_err(fault)?;
    let en = optional(&folder.join("en.ftl")).map_err(fault)?;
    let simple = optional(&folder.join("ja-simple.ftl")).map_err(fault)?;
    let made = generate(&ja, en.as_deref(), simple.as_deref())?;
    let path = folder.join("texts.rs");
    let now = optional(&path).map_err(fault)?.unwrap_or_default();
    if now == made.rust {
        return Ok(made.summary);
    }
    if check {
        return Err(vec!["texts.rs is out of date: run `cargo xtask gen texts`".into()]);
    }
    fs::write(&path, &made.rust).map_err(fault)?;
    Ok(format!("{} (written)", made.summary))
}

/// The text of a file, or nothing where there is none.
fn optional(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// One folder's generated module, and one line about it.
pub struct Made {
    pub rust: String,
    pub summary: String,
}

/// Joins the languages and writes the module; every disagreement is a fault with its file and text id.
pub fn generate(ja: &str, en: Option<&str>, simple: Option<&str>) -> Result<Made, Vec<String>> {
    let mut faults = Vec::new();
    let mut catalog = |file: &str, source: &str| match read::catalog(source) {
        Ok(catalog) => catalog,
        Err(found) => {
            faults.extend(found.into_iter().map(|fault| format!("{file}: {fault}")));
            read::Catalog::default()
        }
    };
    let mut texts = catalog("ja.ftl", ja);
    let others: Vec<_> = [("en.ftl", en, true), ("ja-simple.ftl", simple, false)]
        .into_iter()
        .filter_map(|(file, source, whole)| source.map(|source| (file, catalog(file, source), whole)))
        .collect();
    if faults.is_empty() {
        for (file, other, whole) in &others {
            faults.extend(texts.join(other, *whole).into_iter().map(|fault| format!("{file}: {fault}")));
        }
    }
    faults.extend(texts.name_clashes());
    if !faults.is_empty() {
        return Err(faults);
    }
    let covered =
        others.iter().find(|(file, ..)| *file == "ja-simple.ftl").map_or(0, |(_, found, _)| found.texts.len());
    let summary = format!("{} texts, ja-simple {covered}", texts.texts.len());
    Ok(Made { rust: write::module(&texts, en.is_some(), simple.is_some()), summary })
}
