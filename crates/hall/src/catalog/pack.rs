//! A city's folder as one ZIP: out for an author who edits at home, and in again.
//!
//! What comes in is only text under names this hall gives itself: anything that points outside the folder, is too large, too many, no
//! text, or packed to swell is refused whole. Files a city does not publish are left aside and counted.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::proof::kind_of;

/// More files than any city writes.
pub const MOST_FILES: usize = 20_000;
/// Bytes of one file.
pub const LARGEST: u64 = 1_000_000;
/// Bytes of all files together, unpacked.
pub const LARGEST_WHOLE: u64 = 100_000_000;

/// Why a pack is not taken. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    NotZip,
    TooMany,
    /// The name leads out of the folder, or is no plain path.
    Outside(String),
    TooLarge(String),
    WholeTooLarge,
    NotText(String),
    Twice(String),
    /// No file in it is published by a city.
    Nothing,
}

/// The files that are published, by their names in the folder, and how many others were left aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    pub files: Vec<(String, String)>,
    pub aside: usize,
}

pub fn unpack(bytes: &[u8]) -> Result<Unpacked, PackFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackFault::NotZip)?;
    if archive.len() > MOST_FILES {
        return Err(PackFault::TooMany);
    }
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| PackFault::NotZip)?;
        let name = entry.name().to_owned();
        names.push((at, name, entry.is_dir(), entry.is_symlink()));
    }
    if let Some((_, name, ..)) = names.iter().find(|(_, name, _, link)| *link || !is_inside(name)) {
        return Err(PackFault::Outside(name.clone()));
    }
    let top = top(names.iter().map(|(_, name, ..)| name.as_str()));
    let (mut found, mut whole) = (Unpacked::default(), 0);
    for (at, name, dir, _) in names {
        let name = name.strip_prefix(&top).unwrap_or(&name);
        if dir || kind_of(name).is_none() {
            found.aside += usize::from(!dir);
            continue;
        }
        if found.files.iter().any(|(known, _)| known == name) {
            return Err(PackFault::Twice(name.to_owned()));
        }
        let entry = archive.by_index(at).map_err(|_| PackFault::NotZip)?;
        let text = text(entry, name)?;
        whole += text.len() as u64;
        if whole > LARGEST_WHOLE {
            return Err(PackFault::WholeTooLarge);
        }
        found.files.push((name.to_owned(), text));
    }
    if found.files.is_empty() { Err(PackFault::Nothing) } else { Ok(found) }
}

/// What the entry says of its size is not believed: so much is read and no more.
fn text(entry: impl Read, name: &str) -> Result<String, PackFault> {
    let mut bytes = Vec::new();
    entry.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| PackFault::NotZip)?;
    if bytes.len() as u64 > LARGEST {
        return Err(PackFault::TooLarge(name.to_owned()));
    }
    String::from_utf8(bytes).map(|text| text.replace("\r\n", "\n")).map_err(|_| PackFault::NotText(name.to_owned()))
}

/// A relative path of plain parts.
fn is_inside(name: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    !name.contains(['\\', ':', '\0']) && name.strip_suffix('/').unwrap_or(name).split('/').all(plain)
}

/// The folder all files stand in, where the whole folder was packed: `hinokuni/`.
fn top<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut top: Option<&str> = None;
    for name in names {
        let Some((first, _)) =
            name.split_once('/').filter(|(first, _)| !["procedures", "letters", "bundles"].contains(first))
        else {
            return String::new();
        };
        if top.is_some_and(|known| known != first) {
            return String::new();
        }
        top = Some(first);
    }
    top.map_or_else(String::new, |top| format!("{top}/"))
}

/// Packs files under their names.
pub fn pack<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Result<Vec<u8>, String> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        writer.start_file(name, options).map_err(|error| error.to_string())?;
        writer.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    }
    writer.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
