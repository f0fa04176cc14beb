//! `yakuba check`: reads, proves and plays a city's folder, and tells every fault at once.

use std::path::Path;

use hall::catalog::proof;
use hall::catalog::publish::Checked;
use hall::city::City;
use procedure::{Bundle, Fault};

use crate::config::counted;
use crate::folder;
use crate::told::Told;

/// A folder without faults.
pub struct Sound {
    pub city: City,
    pub bundle: Bundle,
    pub checked: Vec<Checked>,
}

pub fn run(dir: &Path) -> Result<(), Told> {
    let Sound { city, bundle, .. } = sound(dir)?;
    let examples: usize = bundle.procedures.iter().map(|sheet| sheet.value.examples.len()).sum();
    println!(
        "{}: {}, {}, {} run as written; no faults",
        city.name.ja,
        counted(bundle.procedures.len(), "procedure"),
        counted(bundle.letters.len(), "letter"),
        counted(examples, "example"),
    );
    Ok(())
}

/// Everything that can be published, or every fault.
pub fn sound(dir: &Path) -> Result<Sound, Told> {
    let files = folder::files(dir)?;
    let mut told = Vec::new();
    let city = city(&files).map_err(|fault| told.push(fault)).ok();
    let proof = proof::of_folder(&files);
    told.extend(proof.all_faults().map(Fault::to_string));
    if let (Some(city), true) = (city, told.is_empty()) {
        return Ok(Sound { city, bundle: proof.bundle, checked: proof.checked });
    }
    let summary = format!("{} in {}", counted(told.len(), "fault"), dir.display());
    Err(Told::plain(format!("{}\n\n{summary}", told.join("\n\n"))))
}

/// The city's facts, with the reader's own place where they are wrong.
pub fn city(files: &[(String, String)]) -> Result<City, String> {
    let text = files.iter().find(|(name, _)| name == "city.yaml").map_or("", |(_, text)| text);
    let city: City = serde_saphyr::from_str(text).map_err(|error| format!("error[city]: {error}\n --> city.yaml"))?;
    Ok(City { source: text.to_owned(), ..city })
}
