//! A city's folder as a list of (name, text): procedures, letters, bundles, appeal notices, and the facts of the city they must agree with.
//!
//! It opens nothing: whoever has the folder, or the database, hands over the texts.

use std::collections::BTreeSet;

use crate::appeal::Table;
use crate::bundle::Bundle;
use crate::fault::{Fault, Source};
use crate::letter::LetterText;
use crate::model::Procedure;
use crate::read;
use crate::sheet::Sheet;
use crate::yaml::{self, Node, Value};

/// Everything that is judged together.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    pub procedures: Vec<Sheet<Procedure>>,
    pub letters: Vec<Sheet<LetterText>>,
    pub bundles: Vec<Sheet<Bundle>>,
    pub appeals: Option<Sheet<Table>>,
    /// Where there is no `city.yaml`, nothing is said about roles and sections.
    pub city: Option<CityFacts>,
}

/// What a procedure may refer to in the city.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CityFacts {
    pub sections: BTreeSet<String>,
    pub roles: BTreeSet<String>,
    pub events: BTreeSet<String>,
    pub symbols: BTreeSet<String>,
}

impl Folder {
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().map(|sheet| &sheet.value).find(|procedure| procedure.id == id)
    }

    pub fn letter(&self, id: &str) -> Option<&LetterText> {
        self.letters.iter().map(|sheet| &sheet.value).find(|letter| letter.id == id)
    }
}

/// Reads `procedures/*.yaml`, `letters/*.yaml`, `bundles/*.yaml`, `appeals.yaml` and `city.yaml`; other names are not its business. Names use `/`.
/// Faults of all files at once, in the order of the files.
pub fn load(files: &[(String, String)]) -> Result<Folder, Vec<Fault>> {
    let mut folder = Folder::default();
    let mut faults = Vec::new();
    for (name, text) in files {
        let yaml = std::path::Path::new(name).extension().is_some_and(|end| end == "yaml");
        let found = match (name.as_str(), name.split_once('/')) {
            ("appeals.yaml", _) => read::appeals(name, text).map(|sheet| folder.appeals = Some(sheet)),
            ("city.yaml", _) => facts(name, text).map(|facts| folder.city = Some(facts)),
            (_, Some(("procedures", _))) if yaml => read::sheet(name, text).map(|sheet| folder.procedures.push(sheet)),
            (_, Some(("bundles", _))) if yaml => read::bundle(name, text).map(|sheet| folder.bundles.push(sheet)),
            (_, Some(("letters", _))) if yaml => read::letter(name, text).map(|sheet| folder.letters.push(sheet)),
            _ => Ok(()),
        };
        if let Err(more) = found {
            faults.extend(more);
        }
    }
    if faults.is_empty() { Ok(folder) } else { Err(faults) }
}

/// Only the ids; the rest of `city.yaml` is read by the hall.
fn facts(file: &str, text: &str) -> Result<CityFacts, Vec<Fault>> {
    let root = yaml::parse(Source { file, text }).map_err(|fault| vec![fault])?;
    let ids = |key: &str| field(&root, key).map(names).unwrap_or_default();
    Ok(CityFacts { sections: ids("units"), roles: ids("roles"), events: ids("life_events"), symbols: ids("symbols") })
}

fn field<'n>(node: &'n Node<'n>, key: &str) -> Option<&'n Node<'n>> {
    let Value::Map(pairs) = &node.value else { return None };
    pairs.iter().find(|(name, _)| matches!(&name.value, Value::Text(text) if text == key)).map(|(_, value)| value)
}

/// The `id`s of a list of mappings, the words of a list, or the keys of a mapping.
fn names(node: &Node<'_>) -> BTreeSet<String> {
    let nodes: Vec<&Node<'_>> = match &node.value {
        Value::List(items) => items
            .iter()
            .filter_map(|item| if matches!(item.value, Value::Map(_)) { field(item, "id") } else { Some(item) })
            .collect(),
        Value::Map(pairs) => pairs.iter().map(|(key, _)| key).collect(),
        _ => Vec::new(),
    };
    nodes
        .into_iter()
        .filter_map(|node| if let Value::Text(text) = &node.value { Some(text.clone().into_owned()) } else { None })
        .collect()
}
