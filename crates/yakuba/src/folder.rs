//! A city's folder on disk: `city.yaml`, `appeals.yaml`, `procedures/*.yaml`, `letters/*.yaml`, `bundles/*.yaml`. It reads and judges nothing.

use std::path::{Path, PathBuf};

use hall::spool::Mapping;
use twin::scenario::Scenario;

use crate::told::Told;

/// The places in a city's folder where files are published from.
const PLACES: [&str; 4] = ["", "procedures", "letters", "bundles"];

/// More than any city writes; a larger file is a mistake.
const LARGEST: u64 = 1_000_000;

/// Every YAML file of the folder: (name with `/`, text), sorted by name.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>, Told> {
    if !folder.join("city.yaml").is_file() {
        return Err(Told::new(format!("{} is not a city's folder: it has no city.yaml.", folder.display()))
            .help("Name the folder that holds city.yaml, or make one: yakuba init DIR"));
    }
    let mut found = Vec::new();
    for place in PLACES {
        let within = folder.join(place);
        if within.is_dir() {
            read_into(&within, place, &mut found)?;
        }
    }
    found.sort();
    Ok(found)
}

fn read_into(within: &Path, place: &str, found: &mut Vec<(String, String)>) -> Result<(), Told> {
    for entry in std::fs::read_dir(within).map_err(|error| unreadable(within, &error))? {
        let path = entry.map_err(|error| unreadable(within, &error))?.path();
        if !is_yaml(&path) {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = if place.is_empty() { name } else { format!("{place}/{name}") };
        found.push((name, text(&path)?));
    }
    Ok(())
}

/// Every mapping of the folder with its name; the first that cannot be read ends it.
pub fn mappings(city: &Path) -> Result<Vec<(String, Mapping)>, Told> {
    let (within, mut found) = (city.join("mappings"), Vec::new());
    if within.is_dir() {
        read_into(&within, "mappings", &mut found)?;
    }
    found.sort();
    let read = |(name, text): (String, String)| match serde_saphyr::from_str(&text) {
        Ok(mapping) => Ok((name, mapping)),
        Err(error) => Err(Told::plain(format!("error[mapping]: {error}\n --> {name}"))),
    };
    found.into_iter().map(read).collect()
}

/// Every scenario of the folder with its name; the first that cannot be read ends it. The counter's day is none: it says how a day is, and not what
/// is changed.
pub fn scenarios(city: &Path) -> Result<Vec<(String, Scenario)>, Told> {
    let (within, mut found) = (city.join("scenarios"), Vec::new());
    if within.is_dir() {
        read_into(&within, "", &mut found)?;
    }
    found.retain(|(_, text)| text.lines().any(|line| line.starts_with("to_be:")));
    found.sort();
    found.into_iter().map(|(name, text)| scenario(&name, &text)).collect()
}

/// A scenario from its file.
pub fn scenario(name: &str, text: &str) -> Result<(String, Scenario), Told> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let read = serde_saphyr::from_str(text);
    read.map(|read| (stem, read))
        .map_err(|error| Told::plain(format!("error[scenario]: {error}\n --> scenarios/{name}")))
}

fn is_yaml(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.is_file() && path.extension().is_some_and(|end| end == "yaml" || end == "yml")
}

/// A text file of a sensible size.
pub fn text(path: &Path) -> Result<String, Told> {
    let size = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > LARGEST {
        return Err(Told::new(format!("{} is {size} bytes long; at most {LARGEST} are read.", path.display()))
            .help("A file of this kind is a few pages of text. Is it the right one?"));
    }
    std::fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Told {
    Told::new(format!("{} cannot be read: {error}.", path.display()))
        .help("Check the path, and that this user may read it.")
}

/// Makes a folder that only this user may enter.
pub fn private(folder: &Path) -> Result<(), Told> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| unwritable(folder, &error))
}

/// Writes a new file that only this user may read; refuses to replace one.
pub fn secret(path: &PathBuf, bytes: &[u8]) -> Result<(), Told> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|error| unwritable(path, &error))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| unwritable(path, &error))
}

pub fn unwritable(path: &Path, error: &std::io::Error) -> Told {
    Told::new(format!("{} cannot be written: {error}.", path.display()))
        .help("Check that this user may write there, and that the disk has room.")
}
