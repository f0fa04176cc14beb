//! `yakuba check`: reads, proves and plays a city's folder, and tells every fault at once. Of a folder without faults it tells two things
//! more, which never fail it: where the Japanese could be plainer, and what each procedure costs the citizen.

use std::path::Path;

use counter::Counters;
use hall::catalog::proof;
use hall::catalog::publish::Checked;
use hall::city::City;
use procedure::burden::{self, Burden};
use procedure::{Fault, Folder, lint};

use crate::config::counted;
use crate::folder;
use crate::told::Told;

/// A folder without faults.
pub struct Sound {
    pub city: City,
    pub folder: Folder,
    pub checked: Vec<Checked>,
}

pub fn run(dir: &Path, json: bool) -> Result<(), Told> {
    let Sound { city, folder, .. } = sound(dir)?;
    let mappings = mapped(dir, &folder)?;
    let scenarios = folder::scenarios(dir)?.len();
    let (remarks, burdens) = (lint::lint(&folder), burden::burdens(&folder));
    let personas: usize = folder.bundles.iter().map(|sheet| sheet.value.personas.len()).sum();
    let examples = personas + folder.procedures.iter().map(|sheet| sheet.value.examples.len()).sum::<usize>();
    if json {
        let said = serde_json::json!({
            "city": city.name.ja,
            "procedures": folder.procedures.len(),
            "letters": folder.letters.len(),
            "bundles": folder.bundles.len(),
            "examples": examples,
            "mappings": mappings,
            "scenarios": scenarios,
            "remarks": remarks,
            "burdens": burdens,
        });
        println!("{said}");
        return Ok(());
    }
    for remark in &remarks {
        println!("{remark}\n");
    }
    println!("{}\n", table(&burdens));
    println!(
        "{}: {}, {}, {}, {} run as written; {}; no faults",
        city.name.ja,
        counted(folder.procedures.len(), "procedure"),
        counted(folder.letters.len(), "letter"),
        counted(folder.bundles.len(), "bundle"),
        counted(examples, "example"),
        counted(remarks.len(), "remark"),
    );
    Ok(())
}

/// The mappings of other systems' forms: how many, or everything that is wrong with them.
fn mapped(dir: &Path, folder: &Folder) -> Result<usize, Told> {
    let mappings = folder::mappings(dir)?;
    let mut told = Vec::new();
    for (name, mapping) in &mappings {
        let of = folder.procedures.iter().find(|sheet| sheet.value.id == mapping.procedure);
        let faults = match of {
            Some(sheet) => mapping.faults(&sheet.value),
            None => vec![format!("there is no procedure `{}`", mapping.procedure)],
        };
        told.extend(faults.into_iter().map(|fault| format!("error[mapping]: {fault}\n --> {name}")));
    }
    if told.is_empty() {
        return Ok(mappings.len());
    }
    let summary = format!("{} in {}", counted(told.len(), "fault"), dir.display());
    Err(Told::plain(format!("{}\n\n{summary}", told.join("\n\n"))))
}

/// What each procedure costs the citizen, the heaviest first. How it is reckoned: `yakuba check --help`.
fn table(burdens: &[Burden]) -> String {
    let mut burdens: Vec<&Burden> = burdens.iter().collect();
    burdens.sort_by(|one, other| other.score.cmp(&one.score).then_with(|| one.procedure.cmp(&other.procedure)));
    let mut lines = vec![format!(
        "{:<24} {:>6} {:>9} {:>9} {:>6} {:>6} {:>7}",
        "burden", "score", "questions", "papers", "proof", "visits", "minutes"
    )];
    lines.extend(burdens.into_iter().map(|burden| {
        let of = |usual: usize, most: usize| format!("{usual} of {most}");
        format!(
            "{:<24} {:>6} {:>9} {:>9} {:>6} {:>6} {:>7}",
            burden.procedure,
            burden.score,
            of(burden.questions, burden.questions_most),
            of(burden.papers, burden.papers_most),
            burden.proof,
            burden.visits,
            burden.minutes
        )
    }));
    lines.join("\n")
}

/// Everything that can be published, or every fault.
pub fn sound(dir: &Path) -> Result<Sound, Told> {
    let files = folder::files(dir)?;
    let mut told = Vec::new();
    let city = city(&files).map_err(|fault| told.push(fault)).ok();
    let proof = proof::of_folder(&files);
    told.extend(proof.all_faults().map(Fault::to_string));
    if let Some(city) = &city {
        told.extend(unserved(&proof.folder, &city.counters));
    }
    if let (Some(city), true) = (city, told.is_empty()) {
        return Ok(Sound { city, folder: proof.folder, checked: proof.checked });
    }
    let summary = format!("{} in {}", counted(told.len(), "fault"), dir.display());
    Err(Told::plain(format!("{}\n\n{summary}", told.join("\n\n"))))
}

/// The city's facts, with the reader's own place where they are wrong.
pub fn city(files: &[(String, String)]) -> Result<City, String> {
    let text = files.iter().find(|(name, _)| name == "city.yaml").map_or("", |(_, text)| text);
    let city: City = serde_saphyr::from_str(text).map_err(|error| format!("error[city]: {error}\n --> city.yaml"))?;
    let counters = counters(files, &city)?;
    let of_counters = files.iter().find(|(name, _)| name == "counters.yaml");
    let counters_source = of_counters.map(|(_, text)| text.clone()).unwrap_or_default();
    Ok(City { source: text.to_owned(), counters, counters_source, ..city })
}

/// Services a bundle sends people to that no counter has. A city without counters books none.
fn unserved(folder: &Folder, counters: &Counters) -> Vec<String> {
    if counters.services.is_empty() {
        return Vec::new();
    }
    let of = |sheet: &procedure::Sheet<procedure::Bundle>| {
        let wanted = sheet.value.entries.iter().filter_map(|entry| Some((entry.id.clone(), entry.service.clone()?)));
        let unknown = wanted.filter(|(_, service)| counters.service(service).is_none());
        unknown
            .map(|(entry, service)| {
                format!("error[bundle]: {entry}: there is no service `{service}` in counters.yaml\n --> {}", sheet.file)
            })
            .collect::<Vec<_>>()
    };
    folder.bundles.iter().flat_map(of).collect()
}

/// What the city's counters offer; a folder without `counters.yaml` has none.
fn counters(files: &[(String, String)], city: &City) -> Result<Counters, String> {
    let Some((_, text)) = files.iter().find(|(name, _)| name == "counters.yaml") else {
        return Ok(Counters::default());
    };
    let counters: Counters =
        serde_saphyr::from_str(text).map_err(|error| format!("error[counters]: {error}\n --> counters.yaml"))?;
    let mut faults: Vec<String> = counters.faults().iter().map(ToString::to_string).collect();
    let known = |id: &str| city.offices.iter().any(|office| office.id == id);
    let unknown = counters.offices.iter().filter(|office| !known(&office.id));
    faults.extend(unknown.map(|office| format!("{}: no office of city.yaml", office.id)));
    if faults.is_empty() {
        return Ok(counters);
    }
    Err(faults
        .iter()
        .map(|fault| format!("error[counters]: {fault}\n --> counters.yaml"))
        .collect::<Vec<_>>()
        .join("\n"))
}
