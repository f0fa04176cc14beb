//! Reading a package: a ZIP with `manifest.json`, `application.json` and the files the manifest names, each with its SHA-256. Nothing in it is believed:
//! names that lead elsewhere, links, more or larger than allowed, packed to swell, missing, unnamed or altered, it is refused whole.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde::Deserialize;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::fault::Fault;
use crate::keys::hex;

/// Bytes of a package as it lies in the folder.
pub const LARGEST_PACKED: u64 = 60_000_000;
/// Entries of one package.
const MOST: usize = 60;
/// Bytes of one file.
const LARGEST: u64 = crate::papers::EACH;
/// Bytes of all together, unpacked.
const LARGEST_WHOLE: u64 = 80_000_000;
/// What unpacks to more than so many times its size is a bomb; a little text may.
const RATIO: u64 = 100;
const SMALL: u64 = 1_000_000;
/// Items of one application.
const MOST_ITEMS: usize = 2_000;

const MANIFEST: &str = "manifest.json";
const APPLICATION: &str = "application.json";

#[derive(Clone, Debug, Deserialize)]
struct Manifest {
    package: String,
    procedure: String,
    /// When the other system received it: RFC 3339.
    received: String,
    files: Vec<Named>,
}

#[derive(Clone, Debug, Deserialize)]
struct Named {
    name: String,
    sha256: String,
    /// The item it belongs to, for an attachment.
    #[serde(default)]
    item: String,
}

/// One item of the form, with its value as text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Item {
    /// `A` for the applicant's own facts, `B` for those of the procedure.
    #[serde(default)]
    pub sheet: String,
    pub name: String,
    pub value: String,
    /// Which of several, from 1.
    #[serde(default)]
    pub row: u16,
}

#[derive(Deserialize)]
struct Application {
    items: Vec<Item>,
}

/// A file that belongs to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub item: String,
    /// Its name without folders.
    pub name: String,
    pub bytes: Vec<u8>,
    /// The how-manieth file of the manifest, from 1.
    pub number: usize,
}

/// A package that holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub id: String,
    pub procedure: String,
    pub received: jiff::Timestamp,
    pub items: Vec<Item>,
    pub files: Vec<Attachment>,
}

/// What is known of a package whether it holds together or not: its id and its procedure, where they can be read and are plain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub package: String,
    pub procedure: String,
}

fn plain(word: &str) -> bool {
    (1..=64).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

pub fn read(bytes: &[u8]) -> Result<Package, (Label, Fault)> {
    let unlabelled = |fault| (Label::default(), fault);
    let mut entries = unpack(bytes).map_err(unlabelled)?;
    let manifest = entries.remove(MANIFEST).ok_or_else(|| unlabelled(Fault::new("no-manifest", "")))?;
    let manifest: Manifest =
        serde_json::from_slice(&manifest.1).map_err(|error| unlabelled(Fault::new("no-manifest", line(&error))))?;
    if !plain(&manifest.package) || !plain(&manifest.procedure) {
        return Err(unlabelled(Fault::new("no-manifest", "package, procedure")));
    }
    let label = Label { package: manifest.package.clone(), procedure: manifest.procedure.clone() };
    package(manifest, entries).map_err(|fault| (label, fault))
}

/// A place in a JSON text; its message could quote a value.
fn line(error: &serde_json::Error) -> String {
    format!("{}:{}", error.line(), error.column())
}

fn package(manifest: Manifest, mut entries: BTreeMap<String, (usize, Vec<u8>)>) -> Result<Package, Fault> {
    let received = manifest.received.parse().map_err(|_| Fault::new("received", ""))?;
    let (mut items, mut files) = (None, Vec::new());
    for (at, named) in manifest.files.into_iter().enumerate() {
        let number = at + 1;
        let (_, bytes) = entries.remove(&named.name).ok_or_else(|| Fault::new("missing", format!("#{number}")))?;
        if hex(&Sha256::digest(&bytes)) != named.sha256.to_ascii_lowercase() {
            return Err(Fault::new("digest", format!("#{number}")));
        }
        if named.name == APPLICATION {
            let application: Application =
                serde_json::from_slice(&bytes).map_err(|error| Fault::new("no-application", line(&error)))?;
            items = Some(application.items);
        } else {
            let name = named.name.rsplit('/').next().unwrap_or_default().to_owned();
            files.push(Attachment { item: named.item, name, bytes, number });
        }
    }
    if let Some((at, _)) = entries.into_values().next() {
        return Err(Fault::new("extra", format!("#{}", at + 1)));
    }
    let items = items.filter(|items| items.len() <= MOST_ITEMS).ok_or_else(|| Fault::new("no-application", ""))?;
    Ok(Package { id: manifest.package, procedure: manifest.procedure, received, items, files })
}

/// Every entry under its name, with its place in the archive.
fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, (usize, Vec<u8>)>, Fault> {
    let broken = |at: usize| Fault::new("not-zip", if at == 0 { String::new() } else { format!("#{at}") });
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(0))?;
    if archive.len() > MOST {
        return Err(Fault::new("too-many", archive.len().to_string()));
    }
    let (mut entries, mut whole) = (BTreeMap::new(), 0);
    for at in 0..archive.len() {
        let number = at + 1;
        let entry = archive.by_index(at).map_err(|_| broken(number))?;
        let name = entry.name().to_owned();
        if entry.is_symlink() || !is_inside(&name) {
            return Err(Fault::new("outside", format!("#{number}")));
        }
        if entry.is_dir() {
            continue;
        }
        // What the entry says of its size is not believed: so much is read and no more.
        let most = LARGEST.min(SMALL.max(entry.compressed_size().saturating_mul(RATIO)));
        let mut unpacked = Vec::new();
        entry.take(most + 1).read_to_end(&mut unpacked).map_err(|_| broken(number))?;
        whole += unpacked.len() as u64;
        if unpacked.len() as u64 > most {
            return Err(Fault::new("too-large", format!("#{number}")));
        }
        if whole > LARGEST_WHOLE {
            return Err(Fault::new("whole-too-large", ""));
        }
        if entries.insert(name, (at, unpacked)).is_some() {
            return Err(Fault::new("twice", format!("#{number}")));
        }
    }
    Ok(entries)
}

/// A relative path of plain parts.
fn is_inside(name: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !name.contains(['\\', ':', '\0']) && name.strip_suffix('/').unwrap_or(name).split('/').all(plain)
}

#[cfg(test)]
mod tests;
