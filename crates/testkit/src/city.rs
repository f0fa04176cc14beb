//! The demo city's folder, as the tests publish it.

use std::path::{Path, PathBuf};

use hall::city::City;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

/// Every YAML file of the folder: (name with `/`, text), sorted.
///
/// # Panics
/// When the folder cannot be read: then no test means anything.
pub fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for sub in ["", "procedures", "letters", "bundles"] {
        for entry in std::fs::read_dir(folder().join(sub)).expect("the city's folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|end| end == "yaml") {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                let name = if sub.is_empty() { name } else { format!("{sub}/{name}") };
                found.push((name, std::fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    found.sort();
    found
}

/// The facts of the demo city.
///
/// # Panics
/// When `city.yaml` or `counters.yaml` does not parse.
pub fn city() -> City {
    let text = std::fs::read_to_string(folder().join("city.yaml")).expect("city.yaml");
    let city: City = serde_saphyr::from_str(&text).expect("a city");
    let counters_source = std::fs::read_to_string(folder().join("counters.yaml")).expect("counters.yaml");
    let counters = serde_saphyr::from_str(&counters_source).expect("the counters");
    let scenario = |name: &str| {
        let text = std::fs::read_to_string(folder().join(format!("scenarios/{name}.yaml"))).expect("a file");
        (name.to_owned(), serde_saphyr::from_str(&text).expect("a scenario"))
    };
    City { source: text, counters, counters_source, scenarios: vec![scenario("hours"), scenario("center")], ..city }
}

/// Counters from their YAML.
///
/// # Panics
/// When they do not parse.
pub fn counters(text: &str) -> counter::Counters {
    serde_saphyr::from_str(text).expect("the counters")
}

/// How another system's form for 犬の登録 is read.
///
/// # Panics
/// When the mapping does not parse.
pub fn mapping() -> hall::spool::Mapping {
    let text = std::fs::read_to_string(folder().join("mappings/dog-registration.yaml")).expect("a mapping");
    serde_saphyr::from_str(&text).expect("a mapping")
}

/// The files of the demo package, in the order they are packed: (name, bytes).
///
/// # Panics
/// When the package cannot be read.
pub fn package() -> Vec<(String, Vec<u8>)> {
    let from = folder().join("packages/dog-registration");
    let read = |name: &str| (name.to_owned(), std::fs::read(from.join(name)).expect("a file of the package"));
    ["manifest.json", "application.json", "files/shot.png"].map(read).into()
}
