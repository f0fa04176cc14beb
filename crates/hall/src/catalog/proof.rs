//! The proof of a set of files: read, judged, and every example played by the engine. The command line and the office use this one.
//!
//! Nothing is published that has a fault here. Faults of all files are told at once, each with its line and how to mend it.

use engine::examples::{self, ExampleFault, ExampleWhat};
use procedure::{Bundle, CityFacts, Fault, Folder, Procedure, Sheet};

use super::publish::Checked;
use super::{Shelf, folder};
use crate::city::City;

/// What came out.
#[derive(Default)]
pub struct Proof {
    pub faults: Vec<Fault>,
    /// Every example that was played; none while a file cannot be read.
    pub played: Vec<Played>,
    /// What can be published; empty while there is a fault.
    pub checked: Vec<Checked>,
    pub folder: Folder,
}

/// One example of one procedure.
#[derive(Clone, Debug)]
pub struct Played {
    pub name: String,
    /// The way the file promises.
    pub expected: Vec<String>,
    /// The way that was gone, where it is another.
    pub gone: Option<Vec<String>>,
    /// The whole fault, as a line of the file.
    pub fault: Option<Fault>,
}

impl Proof {
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty() && self.played.iter().all(|played| played.fault.is_none())
    }

    /// Faults of the files and of the examples, in this order.
    pub fn all_faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().chain(self.played.iter().filter_map(|played| played.fault.as_ref()))
    }
}

/// A whole folder: (name with `/`, text).
pub fn of_folder(files: &[(String, String)]) -> Proof {
    match procedure::load(files) {
        Ok(folder) => of_folder_read(folder),
        Err(faults) => Proof { faults, ..Proof::default() },
    }
}

fn of_folder_read(folder: Folder) -> Proof {
    let faults = procedure::check(&folder);
    let played: Vec<Played> = folder.procedures.iter().flat_map(play).collect();
    let mut proof = Proof { faults, played, checked: Vec::new(), folder };
    if proof.is_sound() {
        proof.checked = folder::checked(&proof.folder);
    }
    proof
}

/// The files a change would publish, judged among those in force: the procedures whose letters change with them, the bundles
/// that name a changed procedure with all they name, and every letter and appeal notice of these. Only the changed ones can be published.
pub fn of_change(city: &City, shelf: &Shelf, changed: &[(String, String)], now: civic::Millis) -> Proof {
    let files = around(shelf, changed, now);
    let mut folder = match procedure::load(&files) {
        Ok(folder) => folder,
        Err(faults) => return Proof { faults, ..Proof::default() },
    };
    folder.city = Some(facts(city));
    let mut proof = of_folder_read(folder);
    let taken = taken(shelf, &proof.folder);
    proof.faults.extend(taken);
    let is_changed = |checked: &Checked| changed.iter().any(|(name, _)| *name == file_name(checked.kind, &checked.id));
    if proof.is_sound() {
        proof.checked.retain(is_changed);
    } else {
        proof.checked.clear();
    }
    proof
}

/// `procedures/child-allowance.yaml`.
pub fn file_name(kind: &str, id: &str) -> String {
    match kind {
        "procedure" => format!("procedures/{id}.yaml"),
        "letter" => format!("letters/{id}.yaml"),
        "bundle" => format!("bundles/{id}.yaml"),
        _ => "appeals.yaml".to_owned(),
    }
}

/// Kind and id by the name of a file; `None` for a file that is not published.
pub fn kind_of(name: &str) -> Option<(&'static str, String)> {
    let plain = |stem: &str| {
        !stem.is_empty() && stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let (kind, rest) = match name.split_once('/') {
        Some(("procedures", rest)) => ("procedure", rest),
        Some(("letters", rest)) => ("letter", rest),
        Some(("bundles", rest)) => ("bundle", rest),
        None if name == "appeals.yaml" => return Some(("appeals", "appeals".to_owned())),
        _ => return None,
    };
    rest.strip_suffix(".yaml").filter(|stem| plain(stem)).map(|stem| (kind, stem.to_owned()))
}

/// Procedures judged again because a letter of theirs changes; more share no letter in any city.
const MOST: usize = 200;

fn around(shelf: &Shelf, changed: &[(String, String)], now: civic::Millis) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = changed.to_vec();
    let has = |files: &[(String, String)], name: &str| files.iter().any(|(known, _)| known == name);
    let source = |kind: &str, id: &str| shelf.in_force(kind, id, now).map(|(_, version)| version.source.clone());
    let mut wanted: Vec<String> = Vec::new();
    bundles_around(shelf, changed, now, &mut files);
    for (name, text) in &files.clone() {
        match kind_of(name) {
            Some(("letter", letter)) => {
                let users = shelf.all().filter(|card| card.letters.contains(&letter)).take(MOST);
                for card in users {
                    let name = file_name("procedure", &card.id);
                    if let Some(text) = source("procedure", &card.id).filter(|_| !has(&files, &name)) {
                        files.push((name, text));
                    }
                    wanted.extend(card.letters.iter().cloned());
                }
            }
            Some(("procedure", _)) => {
                let read = procedure::read(name, text);
                wanted.extend(read.iter().flat_map(|read| read.letters.values().map(|letter| letter.text.clone())));
            }
            _ => {}
        }
    }
    wanted.push(String::new());
    for letter in wanted {
        let (kind, id) = if letter.is_empty() { ("appeals", "appeals") } else { ("letter", letter.as_str()) };
        let name = file_name(kind, id);
        if let Some(text) = source(kind, id).filter(|_| !has(&files, &name)) {
            files.push((name, text));
        }
    }
    files.sort();
    files
}

/// The bundles that name a changed procedure, and every procedure a bundle among the files names.
fn bundles_around(shelf: &Shelf, changed: &[(String, String)], now: civic::Millis, files: &mut Vec<(String, String)>) {
    let changes = |id: &str| changed.iter().any(|(name, _)| *name == file_name("procedure", id));
    let mut put = |kind: &str, id: &str| {
        let name = file_name(kind, id);
        if !files.iter().any(|(known, _)| *known == name)
            && let Some((_, version)) = shelf.in_force(kind, id, now)
        {
            files.push((name, version.source.clone()));
        }
    };
    let written = |bundle: &Bundle| -> Vec<String> {
        bundle.entries.iter().filter(|entry| entry.written().is_some()).map(|entry| entry.id.clone()).collect()
    };
    let mut named = Vec::new();
    for bundle in shelf.bundles() {
        let of = written(bundle);
        if of.iter().any(|id| changes(id)) {
            put("bundle", &bundle.id);
            named.extend(of);
        }
    }
    let own = changed.iter().filter(|(name, _)| name.starts_with("bundles/"));
    named.extend(
        own.filter_map(|(name, text)| procedure::read_bundle(name, text).ok()).flat_map(|read| written(&read.value)),
    );
    for id in named {
        put("procedure", &id);
    }
}

/// Symbols that another procedure in force has.
fn taken(shelf: &Shelf, folder: &Folder) -> Vec<Fault> {
    let fault = |sheet: &Sheet<Procedure>| {
        let other = shelf.all().find(|card| card.symbol == sheet.value.symbol && card.id != sheet.value.id)?;
        if folder.procedure(&other.id).is_some() {
            return None;
        }
        let what = format!("`{}` stands in {} too", sheet.value.symbol, file_name("procedure", &other.id));
        Some(at(sheet, "symbol", "twice", what, "give each its own symbol".to_owned()))
    };
    folder.procedures.iter().filter_map(fault).collect()
}

fn facts(city: &City) -> CityFacts {
    CityFacts {
        sections: city.units.iter().map(|unit| unit.id.clone()).collect(),
        roles: city.roles.keys().cloned().collect(),
        events: city.life_events.iter().map(|event| event.id.clone()).collect(),
        symbols: city.symbols.iter().cloned().collect(),
    }
}

fn play(sheet: &Sheet<Procedure>) -> Vec<Played> {
    let faults = examples::run(&sheet.value);
    let each = sheet.value.examples.iter().enumerate().map(|(index, example)| {
        let fault = faults.iter().find(|fault| fault.example == index);
        let gone = fault.and_then(|fault| match &fault.what {
            ExampleWhat::OtherPath { gone, .. } => Some(gone.clone()),
            _ => None,
        });
        Played {
            name: example.name.clone(),
            expected: example.expect.clone(),
            gone,
            fault: fault.map(|fault| told(sheet, fault)),
        }
    });
    each.collect()
}

fn told(sheet: &Sheet<Procedure>, fault: &ExampleFault) -> Fault {
    let (what, fix) = match &fault.what {
        ExampleWhat::Refused { act, refusal } => (
            format!("act {} is refused: {:?}", act + 1, refusal.code),
            "write what an officer could really do at this point".to_owned(),
        ),
        ExampleWhat::NotOpen { act, open } => {
            (format!("at act {} no task of this name is open", act + 1), format!("open here: {}", open.join(", ")))
        }
        ExampleWhat::OtherPath { expected, gone } => (
            format!("the case goes {}, not {}", gone.join(" → "), expected.join(" → ")),
            "correct `expect`, or the stages".to_owned(),
        ),
    };
    let path = format!("examples.{}", fault.example);
    at(sheet, &path, "example", format!("example `{}`: {what}", fault.name), fix)
}

fn at(sheet: &Sheet<Procedure>, path: &str, code: &'static str, message: String, fix: String) -> Fault {
    let place = sheet.places.get(path).copied().unwrap_or_default();
    let line = usize::try_from(place.line).unwrap_or(0).checked_sub(1);
    let snippet = line.and_then(|line| sheet.text.lines().nth(line)).unwrap_or_default().to_owned();
    Fault { file: sheet.file.clone(), line: place.line, column: place.column, snippet, code, message, fix }
}
