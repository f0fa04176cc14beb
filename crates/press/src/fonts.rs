//! The fonts a letter is set in: a fixed order of families that read well and know the characters of names, with the city's own before the last.
//!
//! Only faces of that order are remembered, by name and place; a file is read when the first character needs it. A broken file is no font.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{fs, io};

use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontBook, FontFlags, FontInfo, FontStretch, FontStyle, FontVariant, FontWeight};
use typst::utils::LazyHash;

/// Read first: made to be read by everybody.
const FIRST: [&str; 2] = ["BIZ UDPGothic", "BIZ UDGothic"];
/// 人名の文字: the characters of registers, with their variants.
const NAMES: [&str; 1] = ["IPAmjMincho"];
/// Whatever else there is.
const LAST: [&str; 2] = ["Noto Sans CJK JP", "Noto Serif CJK JP"];
/// Folders inside folders.
const DEPTH: usize = 6;

pub struct Fonts {
    faces: Vec<Face>,
    /// In the order they are asked.
    pub families: Vec<String>,
    pub book: LazyHash<FontBook>,
}

struct Face {
    family: String,
    bold: bool,
    path: PathBuf,
    index: u32,
    read: OnceLock<Option<Font>>,
}

impl Fonts {
    /// Finds the families in the system's folders and in the city's own, whose every font counts.
    pub fn find(system: &[PathBuf], own: &[PathBuf]) -> Self {
        let wanted: Vec<&str> = FIRST.into_iter().chain(NAMES).chain(LAST).collect();
        let mut faces = Vec::new();
        for path in system.iter().flat_map(|folder| files(folder, DEPTH)) {
            faces.extend(faces_of(&path).into_iter().filter(|face| wanted.contains(&face.family.as_str())));
        }
        let theirs: Vec<Face> =
            own.iter().flat_map(|folder| files(folder, DEPTH)).flat_map(|path| faces_of(&path)).collect();
        let city: BTreeSet<String> =
            theirs.iter().map(|face| face.family.clone()).filter(|family| !wanted.contains(&family.as_str())).collect();
        faces.extend(theirs);
        let known = |family: &&str| faces.iter().any(|face| face.family == **family);
        let first = FIRST.into_iter().chain(NAMES).filter(|family| known(family)).map(str::to_owned);
        let last = LAST.into_iter().filter(|family| known(family)).map(str::to_owned);
        let families = first.chain(city).chain(last).collect();
        let book = LazyHash::new(FontBook::from_infos(faces.iter().map(Face::info)));
        Self { faces, families, book }
    }

    pub fn font(&self, index: usize) -> Option<&Font> {
        self.faces.get(index)?.font()
    }

    /// The face of a family that the typesetter takes for this weight.
    pub fn face(&self, family: &str, bold: bool) -> Option<ttf_parser::Face<'_>> {
        let weight = if bold { FontWeight::BOLD } else { FontWeight::REGULAR };
        let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
        let font = self.font(self.book.select(&family.to_lowercase(), variant)?)?;
        ttf_parser::Face::parse(font.data(), font.index()).ok()
    }

    /// Whether anything here can be read as Japanese.
    pub fn reads_japanese(&self) -> bool {
        self.families.iter().any(|family| {
            self.face(family, false).is_some_and(|face| face.glyph_index('様').is_some_and(|glyph| glyph.0 != 0))
        })
    }
}

impl Face {
    /// What the book knows of it. Which characters it has is asked of the font itself.
    fn info(&self) -> FontInfo {
        let weight = if self.bold { FontWeight::BOLD } else { FontWeight::REGULAR };
        FontInfo {
            family: self.family.clone(),
            variant: FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL),
            flags: FontFlags::empty(),
            axes: Vec::new(),
            coverage: Coverage::from_vec(Vec::new()),
        }
    }

    fn font(&self) -> Option<&Font> {
        let read = || Font::new(Bytes::new(fs::read(&self.path).ok()?), self.index);
        self.read.get_or_init(read).as_ref()
    }
}

/// Font files below a folder, by name. What cannot be read is not there.
fn files(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let entries = |folder: &Path| -> io::Result<Vec<PathBuf>> {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        Ok(paths)
    };
    let mut found = Vec::new();
    for path in entries(folder).unwrap_or_default() {
        if path.is_dir() {
            if depth > 0 {
                found.extend(files(&path, depth - 1));
            }
        } else if is_font(&path) {
            found.push(path);
        }
    }
    found
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    ["ttf", "otf", "ttc", "otc"].contains(&ending.as_str())
}

/// Upright faces of regular and bold weight.
fn faces_of(path: &Path) -> Vec<Face> {
    let Ok(data) = fs::read(path) else { return Vec::new() };
    let count = ttf_parser::fonts_in_collection(&data).unwrap_or(1);
    let face = |index: u32| {
        let face = ttf_parser::Face::parse(&data, index).ok()?;
        let weight = face.weight().to_number();
        let usable = !face.is_italic() && !face.is_variable() && [400, 700].contains(&weight);
        let family = usable.then(|| family(&face)).flatten()?;
        Some(Face { family, bold: weight == 700, path: path.to_owned(), index, read: OnceLock::new() })
    };
    (0..count).filter_map(face).collect()
}

/// The English name of the family.
fn family(face: &ttf_parser::Face<'_>) -> Option<String> {
    let named = |id: u16| {
        let mut names = face.names().into_iter().filter(|name| name.name_id == id && name.is_unicode());
        let english = |name: &ttf_parser::name::Name<'_>| name.language_id == 0x0409;
        names.clone().find(english).or_else(|| names.next()).and_then(|name| name.to_string())
    };
    named(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(ttf_parser::name_id::FAMILY))
}
