//! What the typesetter may see: one text of ours, the data of one letter, the fonts. No file, no package, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

/// The letter's form; what people wrote is not in it.
static FORM: LazyLock<Source> = LazyLock::new(|| {
    let path = VirtualPath::new("letter.typ").expect("a plain name");
    let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
    Source::new(id, include_str!("letter.typ").to_owned())
});

pub struct OneLetter<'a> {
    fonts: &'a Fonts,
    library: LazyHash<Library>,
}

impl<'a> OneLetter<'a> {
    /// `data`: the letter as JSON.
    pub fn new(fonts: &'a Fonts, data: String) -> Self {
        let mut inputs = Dict::new();
        inputs.insert("data".into(), data.into_value());
        Self { fonts, library: LazyHash::new(Library::builder().with_inputs(inputs).build()) }
    }
}

impl World for OneLetter<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        FORM.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == FORM.id() { Ok(FORM.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
